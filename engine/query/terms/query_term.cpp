// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/query_term.hpp"

#include <algorithm>

#include "engine/model/authority_tables.hpp"
#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

using Tokens = std::vector<text::Token>;

Stem stem_of(const text::Token& token, std::size_t length, const std::string& language) {
  if (length > 1 && token.compound) return {language, token.compound->stem, token.compound->stem};
  return {language, token.stem, token.spelled};
}

std::string unaccented_stem(const text::Token& token, const std::string& language,
                            const Lexicon& lexicon) {
  if (token.accented.empty()) return token.stem;
  const auto tokens = lexicon.analyser.analyse(token.folded, language);
  return tokens.empty() ? token.stem : tokens.front().stem;
}

/// The stems that a word typed with or without accents may have in a language, its own first. A
/// form that no text has ("refugie") stands for all words that have its stem without accents.
std::vector<Stem> stems_of(const text::Token& token, const std::string& language,
                           const Lexicon& lexicon) {
  const auto& vocabulary = lexicon.vocabulary;
  std::vector<Stem> stems = {{language, token.stem, token.spelled}};
  const auto add = [&](const std::vector<std::string>& more) {
    for (const auto& stem : more) {
      const bool is_new = std::none_of(stems.begin(), stems.end(),
                                       [&](const Stem& known) { return known.text == stem; });
      if (is_new) stems.push_back({language, stem, stem});
    }
  };
  const auto& of_word = vocabulary.stems_if_accented(language, token.folded);
  add(of_word);
  const bool has_own = vocabulary.has_stem(language, token.stem);
  const bool is_word = vocabulary.has_word(token.folded) && (has_own || !of_word.empty());
  if (is_word && !of_word.empty()) {
    std::erase_if(stems, [&](const Stem& stem) {
      return std::find(of_word.begin(), of_word.end(), stem.text) == of_word.end();
    });
  } else if (is_word || token.accented.empty() || !has_own) {
    const auto unaccented = unaccented_stem(token, language, lexicon);
    add({unaccented});
    if (!is_word) add(vocabulary.stems_if_accented(language, unaccented));
  }
  return stems;
}

/// The first stem that the collection has goes with those of the other languages.
void add_stems(const text::Token& token, const std::string& language, const Lexicon& lexicon,
               WordLeaf& leaf) {
  auto stems = stems_of(token, language, lexicon);
  if (stems.size() > 1) {
    auto own = stems.front();
    std::erase_if(stems, [&](const Stem& stem) {
      return !lexicon.vocabulary.has_stem(stem.language, stem.text);
    });
    if (stems.empty()) stems.push_back(std::move(own));
  }
  leaf.stems.push_back(std::move(stems.front()));
  leaf.accented.insert(leaf.accented.end(), stems.begin() + 1, stems.end());
}

/// The terms of a text. Their spans count its code points.
QueryTerms terms_in(const std::string& text, text::Compounds compounds, const Lexicon& lexicon) {
  const auto english = lexicon.analyser.analyse(text, thesaurus_language);
  std::vector<Tokens> by_language;
  for (const auto& language : lexicon.languages)
    by_language.push_back(lexicon.analyser.analyse(text, language));
  QueryTerms terms;
  for (std::size_t at = 0, length = 0; at < english.size(); at += length) {
    length = text::length_at(english, at, compounds);
    const auto begin = english[at].begin;
    const auto end = english[at + length - 1].end;
    QueryTerm term;
    term.typed = text::code_point_range(text, begin, end);
    term.thesaurus_stem = stem_of(english[at], length, "").text;
    term.leaf = {.folded = text::folded_as_one(english, at, length),
                 .stems = {},
                 .span = {begin, end},
                 .parts = length};
    for (std::size_t l = 0; l < lexicon.languages.size(); ++l) {
      const auto& language = lexicon.languages[l];
      const auto& token = by_language[l][at];
      if (length > 1) {
        term.leaf.stems.push_back(stem_of(token, length, language));
        continue;
      }
      add_stems(token, language, lexicon, term.leaf);
      if (token.compound)
        term.compound.push_back({language, token.compound->stem, token.compound->stem});
    }
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace

QueryTerms terms_of(const std::vector<const Node*>& words, const Lexicon& lexicon) {
  std::string text;
  std::vector<std::size_t> ends;  // of the words in it, in code points
  for (const auto* word : words) {
    const auto& typed = std::get<Word>(word->kind).text;
    text += (ends.empty() ? "" : " ") + (text::has_letter_or_digit(typed) ? typed : "");
    ends.push_back(text::code_points(text));
  }
  auto terms = terms_in(text, text::Compounds::as_one, lexicon);
  std::size_t node = 0;
  for (auto& term : terms) {
    while (ends[node] <= term.leaf.span.begin) ++node;
    term.first_node = node;
    while (ends[node] < term.leaf.span.end) ++node;
    term.last_node = node;
    term.leaf.span = {words[term.first_node]->span.begin, words[term.last_node]->span.end};
  }
  return terms;
}

std::vector<WordLeaf> leaves_of(const std::string& text, const Lexicon& lexicon, const Span& span,
                                text::Compounds compounds) {
  std::vector<WordLeaf> leaves;
  for (auto& term : terms_in(text, compounds, lexicon)) {
    term.leaf.span = span;
    leaves.push_back(std::move(term.leaf));
  }
  return leaves;
}

Stem stem_in(const std::string& language, const std::string& word, const Lexicon& lexicon) {
  return stem_of(lexicon.analyser.analyse(word, language).front(), 1, language);
}

std::vector<std::string> words_also_apart(const Lexicon& lexicon) {
  auto words = lexicon.analyser.words_also_apart();
  std::erase_if(words, [&](const std::string& word) {
    const auto leaves = leaves_of(word, lexicon, {}, text::Compounds::as_one);
    return leaves.empty() || !is_known(leaves.front(), lexicon.vocabulary);
  });
  return words;
}

bool is_known(const WordLeaf& word, const store::IndexVocabulary& vocabulary) {
  const auto stems = all_stems(word);
  return std::any_of(stems.begin(), stems.end(), [&](const Stem& stem) {
    return vocabulary.has_stem(stem.language, stem.text);
  });
}

bool is_in_paragraphs(const WordLeaf& word, const store::IndexVocabulary& vocabulary) {
  const auto stems = all_stems(word);
  return std::any_of(stems.begin(), stems.end(), [&](const Stem& stem) {
    return vocabulary.paragraphs_with(stem.language, stem.text) > 0;
  });
}

bool occur_together(const WordLeaf& one, const WordLeaf& other,
                    const store::IndexVocabulary& vocabulary) {
  for (std::size_t l = 0; l < one.stems.size(); ++l) {
    const auto& stem = one.stems[l];
    if (vocabulary.has_both(stem.language, stem.text, other.stems[l].text)) return true;
  }
  return false;
}

}  // namespace osce::query
