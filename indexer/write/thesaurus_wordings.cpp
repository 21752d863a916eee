// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/thesaurus_wordings.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/schema/fields.hpp"

namespace osce::indexer {
ThesaurusWordings::ThesaurusWordings(const std::vector<ThesaurusRow>& rows,
                                     text::Analyser& analyser)
    : analyser_(analyser) {
  std::set<std::string> wordings;
  for (const auto& row : rows) {
    wordings.insert(row.terms.begin(), row.terms.end());
    wordings.insert(row.expands_to.begin(), row.expands_to.end());
  }
  wordings_.assign(wordings.begin(), wordings.end());
}

const ThesaurusWordings::ByFirstStem& ThesaurusWordings::in_language(const std::string& language) {
  const auto [known, is_new] = by_language_.try_emplace(language);
  if (!is_new) return known->second;
  for (const auto& wording : wordings_) {
    const auto words = analyser_.analyse(wording, language);
    for (const auto compounds : {text::Compounds::apart, text::Compounds::as_one}) {
      auto stems = text::stems_of(words, compounds);
      if (stems.size() < 2) continue;
      auto& same_start = known->second[stems.front()];
      if (std::find(same_start.begin(), same_start.end(), stems) == same_start.end())
        same_start.push_back(std::move(stems));
    }
  }
  return known->second;
}

std::vector<std::string> ThesaurusWordings::terms_in(const std::vector<text::Token>& words,
                                                     const std::string& language) {
  std::vector<std::string> terms;
  const auto& wordings = in_language(language);
  const auto add = [&](std::size_t at, const std::string& first_stem) {
    const auto found = wordings.find(first_stem);
    if (found == wordings.end()) return;
    for (const auto& stems : found->second) {
      const bool complete =
          at + stems.size() <= words.size() &&
          std::equal(stems.begin(), stems.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                     [](const auto& stem, const auto& word) { return word.has_stem(stem); });
      if (complete) terms.push_back(schema::wording_term(language, stems));
    }
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    add(i, words[i].stem);
    if (words[i].compound) add(i, words[i].compound->stem);
  }
  return terms;
}

}  // namespace osce::indexer
