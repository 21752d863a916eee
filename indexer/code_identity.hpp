// SPDX-License-Identifier: GPL-2.0-or-later
//
// Identities that say whether the results of an earlier run can be reused. The build computes them
// from the code, so that nobody has to remember to raise a version number.
#pragma once

#include <string>

#include "indexer/authority.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// What a reading depends on, besides its source: the code of the reader, the authority
/// files, and which texts it accepts.
/// Two readers with the same identity read the same bytes in the same way.
std::string reader_identity(const Authority& authority, Accept accept);

/// What a database depends on, besides its documents: the code that turns them into words and
/// terms.
std::string writer_identity();

}  // namespace osce::indexer
