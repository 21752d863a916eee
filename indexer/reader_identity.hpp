// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "indexer/authority.hpp"

namespace osce::indexer {

/// What a reading depends on beside its source: the code of the reader and the authority files. Two
/// readers of one identity make the same of the same bytes; the build works it out, so that nobody
/// need remember to raise a number.
std::string reader_identity(const Authority& authority);

}  // namespace osce::indexer
