// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/spelling.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/store/near_words.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/ordinary_words.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::query {
namespace {

using Languages = std::vector<std::string>;

// --- what a word may be a typing error for ---

/// The stem of a word in the first of the languages that has it, or nothing.
std::optional<Stem> known_stem(const WordLeaf& word, const Languages& languages,
                               const Lexicon& lexicon) {
  const auto stems = all_stems(word);
  const auto stem = std::find_if(stems.begin(), stems.end(), [&](const Stem& one) {
    return std::find(languages.begin(), languages.end(), one.language) != languages.end() &&
           lexicon.vocabulary.has_stem(one.language, one.text);
  });
  return stem == stems.end() ? std::nullopt : std::optional(*stem);
}

/// A word that is a term of the thesaurus by itself.
bool is_term(const std::string& folded, const Lexicon& lexicon) {
  const Node node{Word{folded}, {}};
  const auto terms = terms_of({&node}, lexicon);
  if (terms.size() != 1) return false;
  const auto& stem = terms.front().thesaurus_stem;
  const auto rows = lexicon.vocabulary.thesaurus_terms(stem);
  return std::any_of(rows.begin(), rows.end(),
                     [&](const ThesaurusTerm& row) { return row.key == stem; });
}

/// An ordinary word of the languages, or one of the thesaurus.
bool is_ordinary(const std::string& folded, const Languages& languages, const Lexicon& lexicon) {
  return text::is_ordinary_word(folded, languages) || is_term(folded, lexicon);
}

// --- the terms of a query ---

void replace(QueryTerm& term, const std::string& word, const Lexicon& lexicon) {
  const Node node{Word{word}, term.leaf.span};
  auto read = terms_of({&node}, lexicon);
  if (read.empty()) return;
  read.front().first_node = term.first_node;
  read.front().last_node = term.last_node;
  term = std::move(read.front());
  term.leaf.corrected = true;
}

void report_correction(const Span& span, std::string_view searched, TermContext& context) {
  context.diagnostics.notices.push_back(misspelling_notice(context.query, span, searched));
}

/// Two words that are known as one.
bool correct_blank(QueryTerms& terms, std::size_t at, TermContext& context) {
  if (at + 1 >= terms.size()) return false;
  auto& first = terms[at];
  const auto& second = terms[at + 1];
  const auto joined = first.leaf.folded + second.leaf.folded;
  const auto word = context.lexicon.vocabulary.printed(joined);
  if (text::has_digit(joined) || !is_known_in(context.languages, word, context.lexicon))
    return false;
  first.leaf.span.end = second.leaf.span.end;
  first.last_node = second.last_node;
  replace(first, word, context.lexicon);
  report_correction(first.leaf.span, word, context);
  terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  return true;
}

/// The most frequent of the words that may be meant; the others are suggested.
bool correct_letters(QueryTerm& term, TermContext& context) {
  constexpr int most_looked_up = 8;  // each is compared with every word in the collection
  constexpr std::size_t most_offered = 5;
  if (++context.looked_up > most_looked_up) return false;
  const auto span = term.leaf.span;
  const auto likely = corrections_of(term.leaf.folded, context.languages, context.lexicon);
  for (std::size_t i = 1; i < std::min(likely.size(), most_offered); ++i) {
    const auto& word = likely[i].printed;
    context.diagnostics.suggestions.push_back(
        {fmt::format("Did you mean {}?", word), replaced(context.query, span, word)});
  }
  if (likely.empty()) return false;
  replace(term, likely.front().printed, context.lexicon);
  report_correction(span, likely.front().printed, context);
  return true;
}

/// Words that never meet in a paragraph were not written together.
bool may_be_written_as_one(const std::string& first, const std::string& second,
                           const TermContext& context) {
  const auto& lexicon = context.lexicon;
  return is_known_in(context.languages, first, lexicon) &&
         is_known_in(context.languages, second, lexicon) &&
         occur_together(leaves_of(first, lexicon).front(), leaves_of(second, lexicon).front(),
                        lexicon.vocabulary);
}

/// A word that is two known ones; of several ways to split it, the one with the longest first word.
bool split_word(QueryTerms& terms, std::size_t at, TermContext& context) {
  constexpr std::size_t fewest = 3;  // letters
  const auto& lexicon = context.lexicon;
  const auto word = terms[at].leaf.folded;
  const auto length = text::code_points(word);
  if (length < 2 * fewest || text::has_digit(word) || is_ordinary(word, context.languages, lexicon))
    return false;
  for (auto cut = length - fewest; cut >= fewest; --cut) {
    const auto first_word = text::code_point_range(word, 0, cut);
    const auto begin = lexicon.vocabulary.printed(std::string(first_word));
    const auto end = lexicon.vocabulary.printed(word.substr(first_word.size()));
    if (!may_be_written_as_one(begin, end, context)) continue;
    auto second = terms[at];
    replace(terms[at], begin, lexicon);
    replace(second, end, lexicon);
    report_correction(second.leaf.span, fmt::format("{} {}", begin, end), context);
    terms.insert(terms.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
    return true;
  }
  return false;
}

/// Those of the words that the collection has in some form, or the thesaurus, most frequent first;
/// of words with one stem, the first.
std::vector<Correction> known_of(const std::vector<store::NearWord>& words,
                                 const Languages& languages, const Lexicon& lexicon) {
  const auto& vocabulary = lexicon.vocabulary;
  std::vector<Correction> corrections;
  std::vector<Stem> known;
  for (const auto& word : words) {
    const auto printed = vocabulary.printed(word.folded);
    const auto leaves = leaves_of(printed, lexicon);
    const auto stem =
        leaves.empty() ? std::nullopt : known_stem(leaves.front(), languages, lexicon);
    if (stem && std::find(known.begin(), known.end(), *stem) != known.end()) continue;
    if (!stem && !is_term(word.folded, lexicon)) continue;
    if (stem) known.push_back(*stem);
    corrections.push_back(
        {printed, stem ? vocabulary.paragraphs_with(stem->language, stem->text) : 0});
  }
  std::stable_sort(corrections.begin(), corrections.end(),
                   [](const auto& a, const auto& b) { return a.paragraphs > b.paragraphs; });
  return corrections;
}

/// The word as it was typed: "êtres" of `d'êtres,`.
std::string as_typed(const WordLeaf& word, std::string_view query) {
  const auto typed = typed_at(query, word.span);
  std::string run;  // of letters and digits
  for (std::size_t at = 0; at < typed.size();) {
    const auto begin = at;
    if (text::is_letter_or_digit(text::next_code_point(typed, at))) {
      run += typed.substr(begin, at - begin);
      if (at < typed.size()) continue;
    }
    if (text::names_key(run) == word.folded) return run;
    run.clear();
  }
  return word.folded;
}

void report_unknown(const QueryTerm& term, TermContext& context) {
  auto& reported = context.reported;
  if (std::find(reported.begin(), reported.end(), term.leaf.stems) != reported.end()) return;
  reported.push_back(term.leaf.stems);
  auto message = fmt::format("No paragraph contains \"{}\"", as_typed(term.leaf, context.query));
  std::optional<std::string> other;
  const auto family = context.lexicon.vocabulary.family_of(term.thesaurus_stem);
  if (!family.empty()) {
    message += fmt::format(", but some contain \"{}\"", fmt::join(family, "\", \""));
    other = replaced(context.query, term.leaf.span, family.front());
  }
  context.diagnostics.notices.push_back(
      {"unknown-word", std::move(message), term.leaf.span, std::nullopt, std::move(other)});
}

}  // namespace

bool is_known_in(const Languages& languages, const std::string& word, const Lexicon& lexicon) {
  const auto leaves = leaves_of(word, lexicon);
  return leaves.size() == 1 && known_stem(leaves.front(), languages, lexicon);
}

std::vector<Correction> corrections_of(const std::string& folded, const Languages& languages,
                                       const Lexicon& lexicon) {
  if (is_ordinary(folded, languages, lexicon)) return {};
  const auto& vocabulary = lexicon.vocabulary;
  const auto compounds = words_also_apart(lexicon);
  auto likely = store::likely_words(folded, vocabulary, compounds);
  constexpr std::size_t fewest = 5;  // shorter words are near many others: "cats" is near "acts"
  if (likely.empty() && text::code_points(folded) >= fewest)  // "pasport": there are only passports
    likely = store::likely_words(folded + "s", vocabulary, compounds);
  auto corrections = known_of(likely, languages, lexicon);
  const bool english = std::find(languages.begin(), languages.end(), "en") != languages.end();
  if (!corrections.empty() || !english || text::code_points(folded) < fewest) return corrections;
  // "peacekeper": only "peacekeeping" is in the texts.
  const auto words = text::english_words_beginning(folded.front());
  return known_of(store::likely_words(folded, vocabulary, words), languages, lexicon);
}

NearestWords nearest_words_in(const Lexicon& lexicon) {
  return [lexicon](const std::string& folded) -> std::vector<std::string> {
    if (is_known_in(lexicon.languages, folded, lexicon) ||
        is_ordinary(folded, lexicon.languages, lexicon))
      return {folded};
    std::vector<std::string> words;
    for (auto& near : store::likely_words(folded, lexicon.vocabulary, words_also_apart(lexicon)))
      words.push_back(std::move(near.folded));
    return words;
  };
}

bool correct_spelling(QueryTerms& terms, TermContext& context) {
  bool corrected = false;
  for (std::size_t at = 0; at < terms.size(); ++at) {
    const auto& term = terms[at];
    if (term.explained || is_known(term.leaf, context.lexicon.vocabulary) ||
        text::is_stop_word(term.leaf.folded, context.languages))
      continue;
    const bool joined = correct_blank(terms, at, context);
    const bool joined_before = !joined && at > 0 && correct_blank(terms, at - 1, context);
    if (joined_before) --at;  // the two are one
    const bool found = joined || joined_before || correct_letters(terms[at], context) ||
                       split_word(terms, at, context);
    if (!found) report_unknown(terms[at], context);
    corrected = corrected || found;
  }
  return corrected;
}

}  // namespace osce::query
