// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/widening.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/text/stop_words.hpp"

namespace osce::query {
namespace {

using Compounds = UnitReader::Compounds;

bool same_words(const std::vector<WordLeaf>& a, const std::vector<WordLeaf>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& left, const auto& right) { return left.stems == right.stems; });
}

}  // namespace

std::vector<TermFound> Widener::terms_at(const WordUnits& units, std::size_t at) const {
  if (at > 0 && units[at - 1].last_node == units[at].first_node) return {};
  const auto in_thesaurus = vocabulary_.thesaurus_terms(units[at].thesaurus_stem);
  std::vector<TermWord> words;
  const auto end = std::min(units.size(), at + longest_of(in_thesaurus));
  for (std::size_t i = at; i < end; ++i) {
    words.push_back(
        {units[i].typed, units[i].thesaurus_stem, is_known(units[i].leaf, vocabulary_)});
  }
  auto terms = terms_found(in_thesaurus, words);
  std::erase_if(terms, [&](const TermFound& term) {
    const auto behind = at + term.words;
    return behind < units.size() && units[behind].first_node == units[behind - 1].last_node;
  });
  return terms;
}

/// False if a word of a wording, or two side by side, are in no paragraph.
bool Widener::can_be_found(const std::vector<WordLeaf>& words) const {
  const bool known = std::all_of(words.begin(), words.end(),
                                 [&](const WordLeaf& word) { return is_known(word, vocabulary_); });
  if (!known) return false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto& stems = words[i].stems;
    const auto& next = words[i + 1].stems;
    bool together = false;
    for (std::size_t l = 0; l < stems.size() && !together; ++l)
      together = vocabulary_.has_both(stems[l].language, stems[l].text, next[l].text);
    if (!together) return false;
  }
  return true;
}

/// A wording may hold what is one word but has a hyphen, or not, in the texts: it is looked for
/// both ways. One with the letters of the term is another spelling of it: "cyber space".
std::vector<Synonym> Widener::variants_of(const Wording& wording,
                                          const std::string& letters) const {
  std::vector<Synonym> variants;
  for (const auto compounds : {Compounds::apart, Compounds::as_one}) {
    auto words = reader_.leaves(wording.text, {}, compounds);
    if (!can_be_found(words) || (!variants.empty() && same_words(words, variants.front().words)))
      continue;
    std::string joined;
    for (const auto& word : words) joined += word.folded;
    const bool spelling = wording.spelling || joined == letters;
    variants.push_back({wording.text, std::move(words), wording.weight, spelling});
  }
  return variants;
}

Widener::Wider Widener::wider_at(const WordUnits& units, std::size_t at, bool synonyms) const {
  for (const auto& term : terms_at(units, at)) {
    Wider wider;
    std::string letters;
    for (auto i = at; i < at + term.words; ++i) letters += units[i].leaf.folded;
    for (const auto& wording : term.others) {
      if (!wording.spelling && !synonyms) continue;
      auto variants = variants_of(wording, letters);
      if (variants.empty()) continue;
      wider.units = term.words;
      wider.wordings.push_back(wording);
      if (wording.suggested) continue;
      std::move(variants.begin(), variants.end(), std::back_inserter(wider.added));
    }
    if (!wider.wordings.empty()) return wider;
  }
  return {};
}

void Widener::note(const Wider& wider, const Span& span) {
  const auto typed = typed_at(query_, span);
  for (const auto& wording : wider.wordings) {
    if (wording.suggested) {
      diagnostics_.suggestions.push_back(
          {fmt::format("Also search for \"{}\"", wording.text),
           replaced(query_, span, fmt::format("({} OR \"{}\")", typed, wording.text))});
      continue;
    }
    auto& expansions = diagnostics_.expansions;
    const auto same = std::find_if(
        expansions.begin(), expansions.end(),
        [&](const Expansion& known) { return known.rule == wording.rule && known.span == span; });
    if (same == expansions.end()) {
      expansions.push_back({std::string(typed), {wording.text}, wording.rule, span});
    } else {
      same->added.push_back(wording.text);
    }
  }
}

std::vector<FamilyWord> Widener::family_of(const WordUnit& unit) const {
  const std::string language(thesaurus_language);
  if (text::is_stop_word(unit.leaf.folded, {language})) return {};
  std::vector<FamilyWord> family;
  for (const auto& word : vocabulary_.family_of(unit.thesaurus_stem))
    family.push_back({word, reader_.stem_in(language, word)});
  return family;
}

void Widener::note_family(const WordLeaf& word) {
  Expansion expansion{std::string(typed_at(query_, word.span)), {}, "family", word.span};
  for (const auto& related : word.family) expansion.added.push_back(related.text);
  diagnostics_.expansions.push_back(std::move(expansion));
}

}  // namespace osce::query
