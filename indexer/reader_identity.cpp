// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reader_identity.hpp"

#include <fmt/format.h>

#include "engine/version.hpp"
#include "reading_code.hpp"

namespace osce::indexer {

std::string reader_identity(const Authority& authority) {
  return fmt::format("{}-{}-{:.16}", program_version, reading_code::code_hash,
                     authority.checksum());
}

}  // namespace osce::indexer
