// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "engine/model/authority_tables.hpp"

namespace osce::indexer {

/// The texts of the authority files.
struct AuthorityFiles {
  std::string bodies_tsv;
  std::string sessions_csv;
  std::string places_tsv;
  std::string thesaurus_tsv;
};

/// Reads them; throws Error (unreadable) that names the file and what is wrong.
AuthorityTables read_authority_files(const AuthorityFiles& files);

}  // namespace osce::indexer
