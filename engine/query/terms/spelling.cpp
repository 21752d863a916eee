// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/spelling.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/store/near_words.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/ordinary_words.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::query {
namespace {

using Compounds = UnitReader::Compounds;

}  // namespace

// --- what a word may be a typing error for ---

bool Corrections::is_in_languages(const Stem& stem) const {
  return std::find(languages_.begin(), languages_.end(), stem.language) != languages_.end();
}

/// The stem of a word in the first of the languages that has it, or nothing.
std::optional<Stem> Corrections::known_stem(const WordLeaf& word) const {
  const auto stems = all_stems(word);
  const auto stem = std::find_if(stems.begin(), stems.end(), [&](const Stem& one) {
    return is_in_languages(one) && vocabulary_.has_stem(one.language, one.text);
  });
  return stem == stems.end() ? std::nullopt : std::optional(*stem);
}

bool Corrections::know(const std::string& word) const {
  const auto leaves = reader_.leaves(word, {}, Compounds::apart);
  return leaves.size() == 1 && known_stem(leaves.front()).has_value();
}

bool Corrections::is_ordinary(const std::string& folded) const {
  if (text::is_ordinary_word(folded, languages_)) return true;
  const Node node{Word{folded}, {}};
  const auto units = reader_.units({&node});
  if (units.size() != 1) return false;
  const auto& stem = units.front().thesaurus_stem;
  const auto terms = vocabulary_.thesaurus_terms(stem);
  return std::any_of(terms.begin(), terms.end(),
                     [&](const ThesaurusTerm& term) { return term.key == stem; });
}

std::vector<Correction> Corrections::of(const std::string& folded) const {
  std::vector<Correction> corrections;
  std::vector<Stem> known;
  if (is_ordinary(folded)) return corrections;
  const auto compounds = reader_.words_also_apart();
  auto likely = store::likely_words(folded, vocabulary_, compounds);
  if (likely.empty())  // "pasport", if the texts have only passports
    likely = store::likely_words(folded + "s", vocabulary_, compounds);
  for (const auto& word : likely) {
    const auto printed = vocabulary_.printed(word.folded);
    const auto leaves = reader_.leaves(printed, {}, Compounds::apart);
    const auto stem = leaves.empty() ? std::nullopt : known_stem(leaves.front());
    if (!stem || std::find(known.begin(), known.end(), *stem) != known.end()) continue;
    known.push_back(*stem);
    corrections.push_back({printed, vocabulary_.paragraphs_with(stem->language, stem->text)});
  }
  std::stable_sort(corrections.begin(), corrections.end(),
                   [](const auto& a, const auto& b) { return a.paragraphs > b.paragraphs; });
  return corrections;
}

NearestWords nearest_words_in(const store::IndexVocabulary& vocabulary, text::Analyser& analyser,
                              const std::vector<std::string>& languages) {
  return [&](const std::string& folded) -> std::vector<std::string> {
    const UnitReader reader(languages, analyser, vocabulary);
    const Corrections corrections(reader, vocabulary, languages);
    if (corrections.know(folded) || corrections.is_ordinary(folded)) return {folded};
    std::vector<std::string> words;
    for (auto& near : store::likely_words(folded, vocabulary, reader.words_also_apart()))
      words.push_back(std::move(near.folded));
    return words;
  };
}

// --- the words of a query ---

void SpellingCorrector::correct(WordUnits& units, std::vector<bool> explained) {
  for (std::size_t at = 0; at < units.size(); ++at) {
    if (explained[at] || is_known(units[at].leaf, vocabulary_) || is_stop_word(units[at])) continue;
    if (correct_blank(units, explained, at)) continue;
    if (at > 0 && correct_blank(units, explained, at - 1)) {
      --at;  // the two are one
      continue;
    }
    if (correct_letters(units, at) || split_word(units, explained, at)) continue;
    report_unknown(units[at]);
  }
}

bool SpellingCorrector::is_stop_word(const WordUnit& unit) const {
  return text::is_stop_word(unit.leaf.folded, languages_);
}

/// Two words that are known as one.
bool SpellingCorrector::correct_blank(WordUnits& units, std::vector<bool>& explained,
                                      std::size_t at) {
  if (at + 1 >= units.size()) return false;
  auto& first = units[at];
  const auto& second = units[at + 1];
  const auto word = first.leaf.folded + second.leaf.folded;
  if (text::has_digit(word) || !corrections_.know(vocabulary_.printed(word))) return false;
  first.leaf.span.end = second.leaf.span.end;
  first.last_node = second.last_node;
  replace(first, vocabulary_.printed(word));
  report_correction(first.leaf.span, vocabulary_.printed(word));
  units.erase(units.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  explained.erase(explained.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  return true;
}

/// The most frequent of the words that may be meant; the others are suggested.
bool SpellingCorrector::correct_letters(WordUnits& units, std::size_t at) {
  constexpr int most_looked_up = 8;  // each is compared with every word in the collection
  if (++looked_up_ > most_looked_up) return false;
  auto& unit = units[at];
  const auto likely = corrections_.of(unit.leaf.folded);
  constexpr std::size_t most = 5;
  for (std::size_t i = 1; i < std::min(likely.size(), most); ++i)
    suggest(unit.leaf.span, likely[i].printed);
  if (likely.empty()) return false;
  const auto span = unit.leaf.span;
  replace(unit, likely.front().printed);
  report_correction(span, likely.front().printed);
  return true;
}

/// A word that is two known ones; of several ways to split it, the one with the longest first word.
bool SpellingCorrector::split_word(WordUnits& units, std::vector<bool>& explained, std::size_t at) {
  constexpr std::size_t fewest = 3;  // letters
  const auto word = units[at].leaf.folded;
  const auto length = text::code_points(word);
  if (text::has_digit(word) || corrections_.is_ordinary(word)) return false;
  for (auto cut = length; cut-- > fewest;) {
    if (length - cut < fewest) continue;
    const auto first_word = text::code_point_range(word, 0, cut);
    const auto begin = vocabulary_.printed(std::string(first_word));
    const auto end = vocabulary_.printed(word.substr(first_word.size()));
    if (!corrections_.know(begin) || !corrections_.know(end) || !stand_together(begin, end))
      continue;
    auto second = units[at];
    replace(units[at], begin);
    replace(second, end);
    report_correction(second.leaf.span, fmt::format("{} {}", begin, end));
    units.insert(units.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
    explained.insert(explained.begin() + static_cast<std::ptrdiff_t>(at) + 1, false);
    return true;
  }
  return false;
}

/// True if a paragraph contains both: words that never meet were not written together.
bool SpellingCorrector::stand_together(const std::string& first, const std::string& second) const {
  const auto one = reader_.leaves(first, {}, Compounds::apart).front();
  const auto other = reader_.leaves(second, {}, Compounds::apart).front();
  for (std::size_t l = 0; l < one.stems.size(); ++l) {
    if (vocabulary_.has_both(one.stems[l].language, one.stems[l].text, other.stems[l].text))
      return true;
  }
  return false;
}

void SpellingCorrector::replace(WordUnit& unit, const std::string& word) {
  const Node node{Word{word}, unit.leaf.span};
  auto read = reader_.units({&node});
  if (read.empty()) return;
  auto& replaced = read.front();
  replaced.first_node = unit.first_node;
  replaced.last_node = unit.last_node;
  replaced.leaf.corrected = true;
  unit = std::move(replaced);
}

void SpellingCorrector::suggest(const Span& span, const std::string& word) {
  diagnostics_.suggestions.push_back(
      {fmt::format("Did you mean {}?", word), replaced(query_, span, word)});
}

void SpellingCorrector::report_correction(const Span& span, std::string_view searched) {
  diagnostics_.notices.push_back(misspelling_notice(query_, span, searched));
}

/// The word as it was typed, without the punctuation around it.
std::string SpellingCorrector::as_typed(const WordLeaf& word) const {
  const auto typed = typed_at(query_, word.span);
  const auto folded = text::fold_case(typed);
  const auto at = folded.find(word.folded);
  const bool same_bytes = folded.size() == typed.size() && at != std::string::npos;
  return same_bytes ? std::string(typed.substr(at, word.folded.size())) : word.folded;
}

void SpellingCorrector::report_unknown(const WordUnit& unit) {
  if (std::find(reported_.begin(), reported_.end(), unit.leaf.stems) != reported_.end()) return;
  reported_.push_back(unit.leaf.stems);
  auto message = fmt::format("No text contains \"{}\"", as_typed(unit.leaf));
  std::optional<std::string> other;
  if (const auto family = vocabulary_.family_of(unit.thesaurus_stem); !family.empty()) {
    message += fmt::format(", but \"{}\"", fmt::join(family, "\", \""));
    other = replaced(query_, unit.leaf.span, family.front());
  }
  diagnostics_.notices.push_back(
      {"unknown-word", std::move(message), unit.leaf.span, std::nullopt, std::move(other)});
}

}  // namespace osce::query
