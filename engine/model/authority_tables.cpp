// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/model/authority_tables.hpp"

namespace osce {

bool is_spelling(const ThesaurusRow& row) {
  return row.direction == ThesaurusRow::Direction::two_way &&
         row.mode == ThesaurusRow::Mode::automatic && row.weight >= 1.0;
}

std::vector<std::vector<std::string>> spellings_in(const std::vector<ThesaurusRow>& thesaurus) {
  std::vector<std::vector<std::string>> spellings;
  for (const auto& row : thesaurus) {
    if (is_spelling(row)) spellings.push_back(row.terms);
  }
  return spellings;
}

}  // namespace osce
