// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/unaccented.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/text/fold.hpp"

namespace osce::text {
namespace {

using Umlaut = std::pair<std::string_view, std::string_view>;
constexpr std::array<Umlaut, 3> umlauts = {{{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}}};

std::string with_two_letters(std::string word) {
  for (const auto& [umlaut, letters] : umlauts) {
    for (auto at = word.find(umlaut); at != std::string::npos; at = word.find(umlaut, at))
      word.replace(at, umlaut.size(), letters);
  }
  return word;
}

std::string stem_of(const std::string& word, const std::string& language, Analyser& analyser) {
  const auto tokens = analyser.analyse(word, language);
  return tokens.empty() ? word : tokens.front().stem;
}

}  // namespace

std::vector<std::string> unaccented_spellings(const std::string& word, std::string_view language) {
  std::vector<std::string> spellings = {strip_accents(word)};
  if (language == "de") {
    if (auto spelling = strip_accents(with_two_letters(word)); spelling != spellings.front())
      spellings.push_back(std::move(spelling));
  }
  return spellings;
}

void AccentedWords::add(const std::vector<Token>& tokens, const std::string& language) {
  auto& words = words_[language];
  for (const auto& token : tokens) {
    if (token.accented.empty()) {
      words.bare.insert(token.folded);
    } else {
      words.accented.insert(token.accented);
    }
  }
}

std::vector<UnaccentedWord> AccentedWords::unaccented(Analyser& analyser) const {
  std::vector<UnaccentedWord> table;
  for (const auto& [language, words] : words_) {
    std::map<std::string, std::set<std::string>> stems;  // by what may be typed
    for (const auto& word : words.accented) {
      const auto stem = stem_of(word, language, analyser);
      for (const auto& spelling : unaccented_spellings(word, language)) {
        const auto unaccented_stem = stem_of(spelling, language, analyser);
        if (unaccented_stem == stem) continue;
        stems[spelling].insert(stem);
        stems[unaccented_stem].insert(stem);
      }
    }
    for (auto& [typed, all] : stems) {
      if (words.bare.contains(typed)) all.insert(stem_of(typed, language, analyser));
      table.push_back({language, typed, {all.begin(), all.end()}});
    }
  }
  return table;
}

}  // namespace osce::text
