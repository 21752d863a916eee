// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/word_families.hpp"

#include <map>
#include <set>
#include <utility>

namespace osce::text {
namespace {

using StemPair = std::pair<std::string, std::string>;

/// The stem of a single word, or "".
std::string stem_of(const std::string& text, Analyser& analyser) {
  const auto tokens = analyser.analyse(text, thesaurus_language);
  return tokens.size() == 1 ? tokens.front().stem : std::string();
}

std::set<StemPair> unrelated_stems(const std::vector<ThesaurusRow>& thesaurus, Analyser& analyser) {
  std::set<StemPair> pairs;
  for (const auto& row : thesaurus) {
    if (row.direction != ThesaurusRow::Direction::never) continue;
    for (const auto& term : row.terms) {
      for (const auto& other : row.expands_to) {
        const auto stems = StemPair(stem_of(term, analyser), stem_of(other, analyser));
        pairs.insert(stems);
        pairs.emplace(stems.second, stems.first);
      }
    }
  }
  return pairs;
}

/// Collects families by the stems of their words.
class Families {
 public:
  Families(const AuthorityTables& tables, Analyser& analyser, const KnownWords& known)
      : analyser_(analyser),
        known_(known),
        unrelated_(unrelated_stems(tables.thesaurus, analyser)) {}

  void add(const FamilyRow& row) {
    const auto stem = stem_of(row.word, analyser_);
    const bool is_known = known_.has_stem(stem);
    for (const auto& word : row.related) {
      const auto other = stem_of(word, analyser_);
      if (other == stem || unrelated_.contains({stem, other})) continue;
      if (known_.has_stem(other)) add(words_[stem], other, word);
      if (is_known) add(words_[other], stem, row.word);
    }
  }

  [[nodiscard]] std::vector<WordFamily> sorted() const {
    std::vector<WordFamily> families;
    for (const auto& [stem, words] : words_) {
      auto& family = families.emplace_back(WordFamily{stem, {}});
      for (const auto& [other, word] : words) family.related.push_back(word);
    }
    return families;
  }

 private:
  using ByStem = std::map<std::string, std::string>;

  void add(ByStem& words, const std::string& stem, const std::string& word) const {
    const auto [place, is_new] = words.emplace(stem, word);
    if (!is_new && !known_.has_word(place->second) && known_.has_word(word)) place->second = word;
  }

  Analyser& analyser_;
  const KnownWords& known_;
  std::set<StemPair> unrelated_;
  std::map<std::string, ByStem> words_;  ///< by the stem of the word that they are related to
};

}  // namespace

std::vector<WordFamily> word_families(const AuthorityTables& tables, Analyser& analyser,
                                      const KnownWords& known) {
  Families families(tables, analyser, known);
  for (const auto& row : tables.families) families.add(row);
  return families.sorted();
}

}  // namespace osce::text
