// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/word_units.hpp"

#include <algorithm>

#include "engine/model/authority_tables.hpp"
#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

using Tokens = std::vector<text::Token>;

/// How many tokens the word at `at` takes: those of a compound that is one word.
std::size_t length_at(const Tokens& tokens, std::size_t at, UnitReader::Compounds compounds) {
  const auto& compound = tokens[at].compound;
  const bool as_one =
      compounds == UnitReader::Compounds::as_one && compound && compound->is_one_word;
  return as_one ? compound->words : 1;
}

Stem stem_at(const Tokens& tokens, std::size_t at, std::size_t length,
             const std::string& language) {
  const auto& token = tokens[at];
  if (length > 1 && token.compound) return {language, token.compound->stem, token.compound->stem};
  return {language, token.stem, token.spelled};
}

/// Where the words of a run end in the text that joins them with blanks, in code points.
std::vector<std::size_t> ends_of(const std::vector<const Node*>& words) {
  std::vector<std::size_t> ends;
  std::size_t at = 0;
  for (const auto* word : words) {
    at += text::code_points(std::get<Word>(word->kind).text);
    ends.push_back(at++);
  }
  return ends;
}

std::string joined_text(const std::vector<const Node*>& words) {
  std::string text;
  for (const auto* word : words)
    text += (text.empty() ? "" : " ") + std::get<Word>(word->kind).text;
  return text;
}

bool contains(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

/// The stems that a word typed with or without accents may have in a language, its own first. A
/// form that no text has ("refugie") stands for all words that have its stem without accents.
std::vector<Stem> UnitReader::stems_of(const text::Token& token,
                                       const std::string& language) const {
  std::vector<Stem> stems = {{language, token.stem, token.spelled}};
  const auto add = [&](const std::vector<std::string>& more) {
    for (const auto& stem : more) {
      const bool is_new = std::none_of(stems.begin(), stems.end(),
                                       [&](const Stem& known) { return known.text == stem; });
      if (is_new) stems.push_back({language, stem, stem});
    }
  };
  const auto& of_word = vocabulary_.stems_if_accented(language, token.folded);
  add(of_word);
  const bool has_own = vocabulary_.has_stem(language, token.stem);
  const bool is_word = vocabulary_.has_word(token.folded) && (has_own || !of_word.empty());
  if (is_word && !of_word.empty()) {
    std::erase_if(stems, [&](const Stem& stem) { return !contains(of_word, stem.text); });
  } else if (is_word || token.accented.empty() || !has_own) {
    const auto unaccented = unaccented_stem(token, language);
    add({unaccented});
    if (!is_word) add(vocabulary_.stems_if_accented(language, unaccented));
  }
  return stems;
}

std::string UnitReader::unaccented_stem(const text::Token& token,
                                        const std::string& language) const {
  if (token.accented.empty()) return token.stem;
  const auto tokens = analyser_.analyse(token.folded, language);
  return tokens.empty() ? token.stem : tokens.front().stem;
}

/// The first stem that the collection has goes with those of the other languages.
void UnitReader::add_stems(const text::Token& token, const std::string& language,
                           WordLeaf& leaf) const {
  auto stems = stems_of(token, language);
  if (stems.size() > 1) {
    auto own = stems.front();
    std::erase_if(
        stems, [&](const Stem& stem) { return !vocabulary_.has_stem(stem.language, stem.text); });
    if (stems.empty()) stems.push_back(std::move(own));
  }
  leaf.stems.push_back(std::move(stems.front()));
  leaf.accented.insert(leaf.accented.end(), stems.begin() + 1, stems.end());
}

WordUnits UnitReader::units_in(const std::string& text, Compounds compounds) const {
  const auto english = analyser_.analyse(text, thesaurus_language);
  std::vector<Tokens> by_language;
  for (const auto& language : languages_) by_language.push_back(analyser_.analyse(text, language));
  WordUnits units;
  for (std::size_t at = 0, length = 0; at < english.size(); at += length) {
    length = length_at(english, at, compounds);
    const auto begin = english[at].begin;
    const auto end = english[at + length - 1].end;
    WordUnit unit;
    unit.typed = text::code_point_range(text, begin, end);
    unit.thesaurus_stem = stem_at(english, at, length, "").text;
    unit.leaf = {.folded = text::folded_as_one(english, at, length),
                 .stems = {},
                 .span = {begin, end},
                 .parts = length};
    for (std::size_t l = 0; l < languages_.size(); ++l) {
      if (length > 1) {
        unit.leaf.stems.push_back(stem_at(by_language[l], at, length, languages_[l]));
      } else {
        add_stems(by_language[l][at], languages_[l], unit.leaf);
      }
      const auto& compound = by_language[l][at].compound;
      if (length == 1 && compound)
        unit.compound.push_back({languages_[l], compound->stem, compound->stem});
    }
    units.push_back(std::move(unit));
  }
  return units;
}

WordUnits UnitReader::units(const std::vector<const Node*>& words) const {
  const auto ends = ends_of(words);
  auto units = units_in(joined_text(words), Compounds::as_one);
  std::size_t node = 0;
  for (auto& unit : units) {
    while (ends[node] <= unit.leaf.span.begin) ++node;
    unit.first_node = node;
    while (ends[node] < unit.leaf.span.end) ++node;
    unit.last_node = node;
    unit.leaf.span = {words[unit.first_node]->span.begin, words[unit.last_node]->span.end};
  }
  return units;
}

std::vector<WordLeaf> UnitReader::leaves(const std::string& text, const Span& span,
                                         Compounds compounds) const {
  std::vector<WordLeaf> leaves;
  for (auto& unit : units_in(text, compounds)) {
    unit.leaf.span = span;
    leaves.push_back(std::move(unit.leaf));
  }
  return leaves;
}

Stem UnitReader::stem_in(const std::string& language, const std::string& word) const {
  const auto tokens = analyser_.analyse(word, language);
  return stem_at(tokens, 0, 1, language);
}

std::vector<std::string> UnitReader::words_also_apart() const {
  auto words = analyser_.words_also_apart();
  std::erase_if(words, [&](const std::string& word) {
    const auto known = leaves(word, {}, Compounds::as_one);
    return known.empty() || !is_known(known.front(), vocabulary_);
  });
  return words;
}

bool is_known(const WordLeaf& word, const store::IndexVocabulary& vocabulary) {
  const auto stems = all_stems(word);
  return std::any_of(stems.begin(), stems.end(), [&](const Stem& stem) {
    return vocabulary.has_stem(stem.language, stem.text);
  });
}

}  // namespace osce::query
