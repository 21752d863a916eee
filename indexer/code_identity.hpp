// SPDX-License-Identifier: GPL-2.0-or-later
//
// What tells one state of this program from another, where what it made earlier may be taken over.
// The build works it out from the code, so that nobody need remember to raise a number.
#pragma once

#include <string>

#include "indexer/authority.hpp"

namespace osce::indexer {

/// What a reading depends on beside its source: the code of the reader and the authority files. Two
/// readers of one identity make the same of the same bytes.
std::string reader_identity(const Authority& authority);

/// What a database depends on beside its documents: the code that makes words and terms of them.
std::string writer_identity();

}  // namespace osce::indexer
