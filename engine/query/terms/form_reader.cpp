// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/form_reader.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "engine/query/syntax/signs.hpp"
#include "engine/store/near_words.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/english.hpp"

namespace osce::query {
namespace {

using Compounds = UnitReader::Compounds;

/// "traffick*" within a quoted text; "*Calls*" and "note**" are Markdown emphasis, not wildcards.
bool is_prefix(std::string_view piece) {
  return piece.ends_with('*') && piece.find('*') == piece.size() - 1 &&
         text::code_points(piece) > fewest_prefix_letters;
}

/// A beginning as it is typed, and in the one spelling of English: organiz* is organis*.
std::set<std::string> spelled_beginnings(const std::string& folded) {
  std::set<std::string> beginnings = {folded, text::one_english_spelling(folded)};
  auto verb = text::one_english_spelling(folded + "e");
  verb.pop_back();
  beginnings.insert(std::move(verb));
  return beginnings;
}

/// The first word in the collection that is `folded` or comes after it.
auto first_from(const std::string& folded, const store::IndexVocabulary& vocabulary) {
  const auto& words = vocabulary.words();
  return std::lower_bound(words.begin(), words.end(), folded,
                          [](const store::VocabularyWord& known, const std::string& wanted) {
                            return known.folded < wanted;
                          });
}

}  // namespace

std::optional<PlanNode> FormReader::read(const Word& word, const Span& span) {
  const auto words = units_.leaves(word.text, span, Compounds::apart);
  if (words.empty()) return std::nullopt;
  if (words.size() > 1 && word.form == WordForm::exact) {
    PhraseLeaf phrase;
    for (const auto& part : words) phrase.words.push_back(part.folded);
    return PlanNode{std::move(phrase)};
  }
  auto apart = also_apart(words, word, span);
  AllOf parts{{}, true};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) parts.children.push_back({words[i]});
  parts.children.push_back({leaf(words.back().folded, word, span, apart.empty())});
  auto node =
      parts.children.size() == 1 ? std::move(parts.children.front()) : PlanNode{std::move(parts)};
  if (apart.empty()) return node;
  AnyOf either;
  either.children.push_back(std::move(node));
  std::move(apart.begin(), apart.end(), std::back_inserter(either.children));
  return PlanNode{std::move(either)};
}

/// The words meant that texts may write as two: "cooperation" of cooper*, or of coperation~.
std::vector<PlanNode> FormReader::also_apart(const std::vector<WordLeaf>& typed, const Word& word,
                                             const Span& span) {
  std::vector<PlanNode> found;
  if (word.form == WordForm::exact) return found;
  std::string beginning;
  for (const auto& part : typed) beginning += part.folded;
  auto known = units_.words_also_apart();
  if (word.form == WordForm::prefix) {
    std::erase_if(known, [&](const auto& one) { return !one.starts_with(beginning); });
  } else {
    const auto near = store::near_words(beginning, word.edits, vocabulary_, known);
    std::erase_if(known, [&](const auto& one) {
      return std::none_of(near.begin(), near.end(),
                          [&](const store::NearWord& other) { return other.folded == one; });
    });
  }
  if (known.empty()) return found;
  diagnostics_.expansions.push_back({to_string(word), known, "spelling", span});
  for (const auto& one : known) {
    for (auto& leaf : units_.leaves(one, span, Compounds::as_one))
      found.push_back({std::move(leaf)});
  }
  return found;
}

TermSet FormReader::leaf(const std::string& folded, const Word& word, const Span& span,
                         bool alone) {
  TermSet leaf{to_string(word), forms_of(folded, word, span), word.form == WordForm::similar};
  if (leaf.forms.empty()) {
    if (!alone) return leaf;
    diagnostics_.notices.push_back(
        {"unknown-word", fmt::format("No text contains \"{}\"", leaf.typed), span, std::nullopt});
  } else if (word.form != WordForm::exact) {
    diagnostics_.expansions.push_back(
        {leaf.typed, leaf.forms, word.form == WordForm::prefix ? "prefix" : "similar", span});
  }
  return leaf;
}

std::vector<std::string> FormReader::forms_of(const std::string& folded, const Word& word,
                                              const Span& span) {
  if (word.form == WordForm::prefix) return beginning_with(folded, span);
  std::vector<std::string> forms;
  const auto place = first_from(folded, vocabulary_);
  if (place != vocabulary_.words().end() && place->folded == folded) forms.push_back(folded);
  if (word.form == WordForm::exact) return forms;
  for (auto& near : store::near_words(folded, word.edits, vocabulary_, {}))
    forms.push_back(std::move(near.folded));
  return forms;
}

std::vector<std::string> FormReader::beginning_with(const std::string& folded, const Span& span) {
  constexpr std::size_t same_in_all_spellings = 2;  // letters
  const auto beginnings = spelled_beginnings(folded);
  const auto begins = [&](const std::string& word) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& one) { return word.starts_with(one); });
  };
  std::vector<std::string> forms;
  const auto first = folded.substr(0, same_in_all_spellings);
  for (auto word = first_from(first, vocabulary_);
       word != vocabulary_.words().end() && word->folded.starts_with(first); ++word) {
    if (begins(word->folded) || begins(text::one_english_spelling(word->folded)))
      forms.push_back(word->folded);
  }
  if (forms.size() > max_forms) {
    diagnostics_.add_error(
        span,
        fmt::format("{} words begin with \"{}\"; the limit is {}", forms.size(), folded, max_forms),
        "Type more letters");
  }
  return forms;
}

std::optional<PlanNode> FormReader::read(const Phrase& phrase, const Span& span) {
  std::vector<std::string> pieces;
  std::istringstream text(phrase.text);
  for (std::string piece; text >> piece;) pieces.push_back(piece);
  const bool loose =
      phrase.stems || std::any_of(pieces.begin(), pieces.end(), [](const auto& piece) {
        return piece == "*" || is_prefix(piece);
      });
  if (!loose) {
    PhraseLeaf exact;
    for (auto& word : units_.leaves(phrase.text, {}, Compounds::apart))
      exact.words.push_back(std::move(word.folded));
    return exact.words.empty() ? std::nullopt : std::optional(PlanNode{std::move(exact)});
  }
  LoosePhrase words{.words = {}, .gaps = {}, .extra = phrase.extra};
  int gap = 0;
  for (const auto& piece : pieces) {
    const auto before = words.words.size();
    add_piece(piece, phrase, span, words.words.empty() ? 0 : gap, words);
    if (words.words.size() > before) gap = 0;
    if (piece == "*") ++gap;
  }
  return words.words.empty() ? std::nullopt : std::optional(PlanNode{std::move(words)});
}

void FormReader::add_piece(std::string_view piece, const Phrase& phrase, const Span& span, int gap,
                           LoosePhrase& loose) {
  const bool prefix = is_prefix(piece);
  if (prefix) piece.remove_suffix(1);
  auto words = units_.leaves(std::string(piece), span, Compounds::apart);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word word{words[i].folded,
                    prefix && i + 1 == words.size() ? WordForm::prefix : WordForm::exact};
    loose.gaps.push_back(i == 0 ? gap : 0);
    if (phrase.stems && word.form == WordForm::exact) {
      loose.words.push_back({std::move(words[i])});
    } else if (word.form == WordForm::exact) {
      loose.words.push_back({TermSet{word.text, {word.text}}});
    } else {
      loose.words.push_back({leaf(word.text, word, span, true)});
    }
  }
}

}  // namespace osce::query
