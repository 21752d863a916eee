// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/synonyms.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "engine/text/stop_words.hpp"

namespace osce::query {
namespace {

// --- terms of the thesaurus ---

/// True within a word as typed: between "awareness" and "raising".
bool is_inside_word(const QueryTerms& terms, std::size_t at) {
  return at > 0 && at < terms.size() && terms[at - 1].last_node == terms[at].first_node;
}

/// The number of words in the longest term.
std::size_t longest_of(const std::vector<ThesaurusTerm>& rows) {
  std::ptrdiff_t longest = 0;
  for (const auto& row : rows)
    longest = std::max(longest, 1 + std::count(row.key.begin(), row.key.end(), ' '));
  return static_cast<std::size_t>(longest);
}

bool is_capital(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

/// THB, ICTs, CiO, OSCE PA: each word has a capital after its first letter.
bool is_in_capitals(const std::string& words) {
  bool after_first = false;
  bool found = false;
  for (const char c : words + " ") {
    if (c == ' ' && !found) return false;
    found = c != ' ' && (found || (after_first && is_capital(c)));
    after_first = c != ' ';
  }
  return true;
}

/// A row in capitals (ICTs, CiO) is for words typed in these; in any case if the collection knows
/// none of them, and the row does not say that case matters.
bool is_in_case(const ThesaurusTerm& row, std::span<const QueryTerm> terms,
                const Lexicon& lexicon) {
  if (!row.case_sensitive && !is_in_capitals(row.written)) return true;
  std::string typed;
  for (const auto& term : terms) typed += (typed.empty() ? "" : " ") + term.typed;
  if (typed == row.written) return true;
  return !row.case_sensitive && std::none_of(terms.begin(), terms.end(), [&](const auto& term) {
    return is_known(term.leaf, lexicon.vocabulary);
  });
}

bool is_better(const Wording& one, const Wording& other) {
  if (one.suggested != other.suggested) return other.suggested;
  return other.weight < one.weight;
}

/// What the rows have for these terms, each wording once.
std::vector<Wording> wordings_for(std::span<const QueryTerm> terms,
                                  const std::vector<ThesaurusTerm>& rows, const Lexicon& lexicon) {
  std::string key;
  for (const auto& term : terms) key += (key.empty() ? "" : " ") + term.thesaurus_stem;
  std::vector<Wording> wordings;
  std::map<std::string_view, std::size_t> places;  // of each wording, by its stems
  for (const auto& row : rows) {
    if (row.key != key || !is_in_case(row, terms, lexicon)) continue;
    for (const auto& other : row.others) {
      const Wording wording{other.text, row.weight, row.row, row.spelling, row.suggested};
      const auto [place, is_new] = places.try_emplace(other.key, wordings.size());
      if (is_new) {
        wordings.push_back(wording);
      } else if (is_better(wording, wordings[place->second])) {
        wordings[place->second] = wording;
      }
    }
  }
  return wordings;
}

// --- wordings in the collection ---

/// False if a word of a wording, or two side by side, are in no paragraph.
bool can_be_found(const std::vector<WordLeaf>& words, const store::IndexVocabulary& vocabulary) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_known(words[i], vocabulary)) return false;
    if (i > 0 && !occur_together(words[i - 1], words[i], vocabulary)) return false;
  }
  return true;
}

bool same_words(const std::vector<WordLeaf>& a, const std::vector<WordLeaf>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& left, const auto& right) { return left.stems == right.stems; });
}

/// A wording may hold what is one word but has a hyphen, or not, in the texts: it is searched for
/// both ways. One with the letters of the term is another spelling of it: "cyber space".
std::vector<Synonym> variants_of(const Wording& wording, const std::string& letters,
                                 const Lexicon& lexicon) {
  std::vector<Synonym> variants;
  for (const auto compounds : {text::Compounds::apart, text::Compounds::as_one}) {
    auto words = leaves_of(wording.text, lexicon, {}, compounds);
    if (!can_be_found(words, lexicon.vocabulary)) continue;
    if (!variants.empty() && same_words(words, variants.front().words)) continue;
    std::string joined;
    for (const auto& word : words) joined += word.folded;
    const bool spelling = wording.spelling || joined == letters;
    variants.push_back({wording.text, std::move(words), wording.weight, spelling});
  }
  return variants;
}

}  // namespace

Synonyms synonyms_at(const QueryTerms& terms, std::size_t at, bool with_words,
                     const Lexicon& lexicon) {
  if (is_inside_word(terms, at)) return {};
  const auto rows = lexicon.vocabulary.thesaurus_terms(terms[at].thesaurus_stem);
  for (auto length = std::min(longest_of(rows), terms.size() - at); length > 0; --length) {
    if (is_inside_word(terms, at + length)) continue;
    const auto term = std::span(terms).subspan(at, length);
    std::string letters;
    for (const auto& word : term) letters += word.leaf.folded;
    Synonyms synonyms{.length = length};
    for (auto& wording : wordings_for(term, rows, lexicon)) {
      if (!wording.spelling && !with_words) continue;
      auto variants = variants_of(wording, letters, lexicon);
      if (variants.empty()) continue;
      if (!wording.suggested)
        std::move(variants.begin(), variants.end(), std::back_inserter(synonyms.added));
      synonyms.wordings.push_back(std::move(wording));
    }
    if (!synonyms.wordings.empty()) return synonyms;
  }
  return {};
}

void report_synonyms(const Synonyms& synonyms, const Span& span, TermContext& context) {
  const auto typed = typed_at(context.query, span);
  for (const auto& wording : synonyms.wordings) {
    if (wording.suggested) {
      context.diagnostics.suggestions.push_back(
          {fmt::format("Also search for \"{}\"", wording.text),
           replaced(context.query, span, fmt::format("({} OR \"{}\")", typed, wording.text))});
      continue;
    }
    auto& expansions = context.diagnostics.expansions;
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

std::vector<FamilyWord> family_of(const QueryTerm& term, const Lexicon& lexicon) {
  const std::string language(thesaurus_language);
  if (text::is_stop_word(term.leaf.folded, {language})) return {};
  std::vector<FamilyWord> family;
  for (const auto& word : lexicon.vocabulary.family_of(term.thesaurus_stem))
    family.push_back({word, stem_in(language, word, lexicon)});
  return family;
}

void report_family(const WordLeaf& word, TermContext& context) {
  Expansion expansion{std::string(typed_at(context.query, word.span)), {}, "family", word.span};
  for (const auto& related : word.family) expansion.added.push_back(related.text);
  context.diagnostics.expansions.push_back(std::move(expansion));
}

}  // namespace osce::query
