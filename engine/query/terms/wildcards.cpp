// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/wildcards.hpp"

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

std::vector<std::string> beginning_with(const std::string& folded, const Span& span,
                                        TermContext& context) {
  constexpr std::size_t same_in_all_spellings = 2;  // letters
  const auto beginnings = spelled_beginnings(folded);
  const auto begins = [&](const std::string& word) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& one) { return word.starts_with(one); });
  };
  const auto first = folded.substr(0, same_in_all_spellings);
  const auto& words = context.lexicon.vocabulary.words();  // sorted
  auto word = std::partition_point(words.begin(), words.end(),
                                   [&](const auto& known) { return known.folded < first; });
  std::vector<std::string> forms;
  for (; word != words.end() && word->folded.starts_with(first); ++word) {
    if (begins(word->folded) || begins(text::one_english_spelling(word->folded)))
      forms.push_back(word->folded);
  }
  if (forms.size() > max_forms) {
    context.diagnostics.add_error(
        span,
        fmt::format("{} words begin with \"{}\"; the limit is {}", forms.size(), folded, max_forms),
        "Type more letters");
  }
  return forms;
}

std::vector<std::string> forms_of(const std::string& folded, const Word& word, const Span& span,
                                  TermContext& context) {
  if (word.form == WordForm::prefix) return beginning_with(folded, span, context);
  const auto& vocabulary = context.lexicon.vocabulary;
  std::vector<std::string> forms;
  if (vocabulary.has_word(folded)) forms.push_back(folded);
  if (word.form == WordForm::exact) return forms;
  for (auto& near : store::near_words(folded, word.edits, vocabulary, {}))
    forms.push_back(std::move(near.folded));
  return forms;
}

void report_unknown(const std::string& folded, WordForm form, const Span& span,
                    TermContext& context) {
  const auto is_known_otherwise = [&] {
    const auto leaves = leaves_of(folded, context.lexicon);
    return !leaves.empty() && is_in_paragraphs(leaves.front(), context.lexicon.vocabulary);
  };
  const auto* const what = form == WordForm::prefix    ? "No word begins with"
                           : form == WordForm::similar ? "No word is similar to"
                           : is_known_otherwise()      ? "No paragraph contains exactly"
                                                       : "No paragraph contains";
  Notice notice{"unknown-word", fmt::format("{} \"{}\"", what, folded), span, std::nullopt};
  auto& notices = context.diagnostics.notices;
  if (std::find(notices.begin(), notices.end(), notice) == notices.end())
    notices.push_back(std::move(notice));
}

/// The forms of a word, and what is said of them; `alone`, if nothing else may be found for it.
TermSet forms_leaf(const std::string& folded, const Word& word, const Span& span, bool alone,
                   TermContext& context) {
  TermSet leaf{to_string(word), forms_of(folded, word, span, context),
               word.form == WordForm::similar};
  if (leaf.forms.empty()) {
    if (alone) report_unknown(folded, word.form, span, context);
  } else if (word.form != WordForm::exact) {
    context.diagnostics.expansions.push_back(
        {leaf.typed, leaf.forms, word.form == WordForm::prefix ? "prefix" : "similar", span});
  }
  return leaf;
}

/// The words meant that texts may write as two: "cooperation" of cooper*, or of coperation~.
std::vector<PlanNode> also_apart(const std::vector<WordLeaf>& typed, const Word& word,
                                 const Span& span, TermContext& context) {
  std::vector<PlanNode> found;
  if (word.form == WordForm::exact) return found;
  std::string beginning;
  for (const auto& part : typed) beginning += part.folded;
  auto known = words_also_apart(context.lexicon);
  if (word.form == WordForm::prefix) {
    std::erase_if(known, [&](const auto& one) { return !one.starts_with(beginning); });
  } else {
    const auto near = store::near_words(beginning, word.edits, context.lexicon.vocabulary, known);
    std::erase_if(known, [&](const auto& one) {
      return std::none_of(near.begin(), near.end(),
                          [&](const store::NearWord& other) { return other.folded == one; });
    });
  }
  if (known.empty()) return found;
  context.diagnostics.expansions.push_back({to_string(word), known, "spelling", span});
  for (const auto& one : known) {
    for (auto& leaf : leaves_of(one, context.lexicon, span, text::Compounds::as_one))
      found.push_back({std::move(leaf)});
  }
  return found;
}

void report_unknown_of(const std::vector<WordLeaf>& words, const Span& span, TermContext& context) {
  for (const auto& word : words) {
    if (!context.lexicon.vocabulary.has_word(word.folded))
      report_unknown(word.folded, WordForm::exact, span, context);
  }
}

/// The words of a piece of a quoted text.
std::vector<PlanNode> read_piece(std::string_view piece, const Phrase& phrase, const Span& span,
                                 TermContext& context) {
  const bool prefix = is_prefix(piece);
  if (prefix) piece.remove_suffix(1);
  auto words = leaves_of(std::string(piece), context.lexicon, span);
  if (!prefix && !phrase.stems) report_unknown_of(words, span, context);
  std::vector<PlanNode> read;
  read.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto& word = words[i];
    if (prefix && i + 1 == words.size()) {
      const Word beginning{word.folded, WordForm::prefix};
      read.push_back({forms_leaf(word.folded, beginning, span, true, context)});
    } else if (phrase.stems) {
      read.push_back({std::move(word)});
    } else {
      read.push_back({TermSet{word.folded, {word.folded}}});
    }
  }
  return read;
}

PhraseLeaf exact_phrase(std::vector<WordLeaf> words) {
  PhraseLeaf phrase;
  for (auto& word : words) phrase.words.push_back(std::move(word.folded));
  return phrase;
}

}  // namespace

std::optional<PlanNode> read_form(const Word& word, const Span& span, TermContext& context) {
  auto words = leaves_of(word.text, context.lexicon, span);
  if (words.empty()) return std::nullopt;
  if (words.size() > 1 && word.form == WordForm::exact)
    return PlanNode{exact_phrase(std::move(words))};
  AnyOf either{also_apart(words, word, span, context)};
  const auto& last = words.back().folded;
  PlanNode node{forms_leaf(last, word, span, either.children.empty(), context)};
  if (words.size() > 1) {
    AllOf parts{{}, true};
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
      parts.children.push_back({std::move(words[i])});
    parts.children.push_back(std::move(node));
    node = {std::move(parts)};
  }
  if (either.children.empty()) return node;
  either.children.insert(either.children.begin(), std::move(node));
  return PlanNode{std::move(either)};
}

std::optional<PlanNode> read_quoted(const Phrase& phrase, const Span& span, TermContext& context) {
  std::istringstream text(phrase.text);
  const std::vector<std::string> pieces{std::istream_iterator<std::string>(text), {}};
  const bool loose = phrase.stems || std::any_of(pieces.begin(), pieces.end(), [](const auto& one) {
                       return one == "*" || is_prefix(one);
                     });
  if (!loose) {
    auto leaves = leaves_of(phrase.text, context.lexicon);
    report_unknown_of(leaves, span, context);
    auto exact = exact_phrase(std::move(leaves));
    return exact.words.empty() ? std::nullopt : std::optional(PlanNode{std::move(exact)});
  }
  LoosePhrase words{.words = {}, .gaps = {}, .extra = phrase.extra};
  int gap = 0;  // words of any kind before the next one
  for (const auto& piece : pieces) {
    for (auto& word : read_piece(piece, phrase, span, context)) {
      words.gaps.push_back(words.words.empty() ? 0 : gap);
      words.words.push_back(std::move(word));
      gap = 0;
    }
    if (piece == "*") ++gap;
  }
  return words.words.empty() ? std::nullopt : std::optional(PlanNode{std::move(words)});
}

}  // namespace osce::query
