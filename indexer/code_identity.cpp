// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/code_identity.hpp"

#include <fmt/format.h>
#include <unicode/uversion.h>

#include "engine/version.hpp"
#include "reading_code.hpp"

namespace osce::indexer {
namespace {

/// The version of the loaded ICU library, which decides where words end.
std::string icu_version() {
  UVersionInfo version;
  u_getVersion(version);
  return fmt::format("{}.{}", version[0], version[1]);
}

}  // namespace

std::string reader_identity(const Authority& authority, Accept accept) {
  return fmt::format("{}-{:.16}{}", writer_identity(), authority.checksum(),
                     accept == Accept::known_texts ? "-known" : "");
}

std::string writer_identity() {
  return fmt::format("{}-{}-icu{}", program_version, reading_code::code_hash, icu_version());
}

}  // namespace osce::indexer
