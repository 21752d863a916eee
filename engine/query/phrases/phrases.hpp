// SPDX-License-Identifier: GPL-2.0-or-later
//
// Requests in plain words. A connector directly followed by something it can speak of means more
// than its words:
//
//     resolutions       since Tbilisi       on    shelter
//     type:resolution   year:>=2016-07-01         a word
//
// rules.cpp has all rules. The words of their classes are in data/phrases, one file a language, and
// in the index (cities, bodies, texts). matcher.hpp finds what matches, meaning.hpp says what it
// means, guards.hpp what else must hold.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/query/phrases/matcher.hpp"
#include "engine/query/syntax/ast.hpp"

namespace osce::query {

/// What a phrase means, in the order of the query, and how many tokens it takes.
struct NaturalPhrase {
  std::vector<Node> nodes;
  std::size_t length = 0;
};

/// The phrases in a list of tokens.
class Phrases {
 public:
  /// Both must outlive the phrases.
  Phrases(const std::vector<Token>& tokens, const Names& names);

  /// The phrase that begins at a token, or nothing.
  std::optional<NaturalPhrase> phrase_at(std::size_t at) { return read("phrase", at); }
  /// How many tokens the proper name takes that begins at a token ("OSCE Action Plan on Trafficking
  /// in Human Beings"); 0 if none does. A phrase counts there only if it is longer.
  [[nodiscard]] std::size_t proper_name_at(std::size_t at) const;
  /// The name that begins at a token, as an Either node, or nothing: "Minsk", "July 2017".
  std::optional<NaturalPhrase> name_at(std::size_t at) { return read("either", at); }
  /// What a query means that asks for a text: "who sponsored the Astana resolution".
  std::optional<Node> asked_text() { return whole_query("asked"); }
  /// What a query means that names only kinds of texts, places and times: "2014 resolutions". There
  /// a name is a filter without a connector; it cannot belong to a topic.
  std::optional<Node> only_names() { return whole_query("names"); }

  /// How many tokens at the beginning are only a question or politeness: "please show me all texts
  /// on"; 0 if nothing would be left.
  std::size_t question_length();
  /// What such a question asks for about a text: "sponsor", "date", or "" for its paragraphs.
  [[nodiscard]] std::string asked_fact();
  /// How many at the end of a question are: "first mentioned", but not in "what did Russia say".
  std::size_t question_tail();

  /// What is said of words that may be meant as more: that no text is from a city or by a country,
  /// that a text is not in the collection, or that "or" is not an operator. `query` is the text of
  /// the tokens.
  std::optional<Notice> notice_at(std::size_t at, std::string_view query);
  /// Of these, that a text with a symbol or number is not in the collection.
  std::optional<Notice> symbol_notice_at(std::size_t at, std::string_view query);

 private:
  std::optional<NaturalPhrase> read(std::string_view rule, std::size_t at);
  /// What a rule means that matches from the first token to the last.
  std::optional<Node> whole_query(std::string_view rule);
  [[nodiscard]] Notice about(const PhraseMatch& match, std::string code, std::string_view pattern,
                             std::string_view query) const;
  std::optional<Notice> place_notice_at(std::size_t at, std::string_view query);
  std::optional<Notice> author_notice_at(std::size_t at, std::string_view query);
  std::optional<Notice> date_notice_at(std::size_t at, std::string_view query);
  std::optional<Notice> text_notice_at(std::size_t at, std::string_view query);
  [[nodiscard]] std::optional<Notice> sign_notice_at(std::size_t at, std::string_view query) const;

  /// A word that may be meant as an operator: the tokens from `begin` to before `end`.
  struct OperatorWord {
    std::size_t begin;
    std::size_t end;
    std::string value;  ///< "OR"
  };
  std::vector<OperatorWord> operator_words(std::size_t end);
  std::size_t end_of_excluded(std::size_t begin, std::size_t end);
  std::string with_operators(std::vector<OperatorWord> words, std::size_t end,
                             std::string_view query);
  std::optional<Notice> operator_notice_at(std::size_t at, std::string_view query);
  bool is_after_preposition(std::size_t at);

  Matcher matcher_;
};

}  // namespace osce::query
