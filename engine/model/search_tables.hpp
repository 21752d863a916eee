// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/model/authority_tables.hpp"

namespace osce {

/// What an index keeps of the authority tables that each search reads.
struct SearchTables {
  std::vector<Body> bodies;
  std::vector<std::vector<std::string>> spellings;  ///< spellings_in() of the thesaurus
  bool operator==(const SearchTables&) const = default;
};

}  // namespace osce
