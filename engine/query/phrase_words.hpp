// SPDX-License-Identifier: GPL-2.0-or-later
//
// The tokens of a query as the words of phrases in plain language.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/query/ast.hpp"
#include "engine/query/lexer.hpp"

namespace osce::query {

/// What a phrase means, in the order of the query, and how many tokens it takes. Words that are no
/// search words ("texts" in "texts of 2016") take tokens without a node.
struct PlainPhrase {
  std::vector<Node> nodes;
  std::size_t length = 0;
};

/// A view of tokens from one of them on; whatever is no word ends phrases.
class PhraseWords {
 public:
  PhraseWords(const std::vector<Token>& tokens, std::size_t at) : tokens_(tokens), at_(at) {}

  /// Word `offset` tokens from here as text::names_key() has it; empty where that is no word.
  [[nodiscard]] std::string word(std::size_t offset) const;
  /// … as typed.
  [[nodiscard]] std::string typed(std::size_t offset) const;
  /// The same tokens from `offset` on.
  [[nodiscard]] PhraseWords from(std::size_t offset) const { return {tokens_, at_ + offset}; }
  [[nodiscard]] bool is(TokenKind kind, std::size_t offset) const;
  /// The word before, likewise.
  [[nodiscard]] std::string before() const;
  [[nodiscard]] bool ends_with_comma(std::size_t offset) const;
  /// Nothing stands here, or a sign that ends an alternative.
  [[nodiscard]] bool ends(std::size_t offset) const;

  /// How many tokens `phrase`, in single blanks, takes from `offset` on; 0 where it does not stand
  /// here.
  [[nodiscard]] std::size_t length_of(std::string_view phrase, std::size_t offset = 0) const;
  /// How many the first of `phrases` that stands here takes; 0 where none does.
  [[nodiscard]] std::size_t length_of_any(std::initializer_list<std::string_view> phrases,
                                          std::size_t offset = 0) const;

  /// The longest name in `names` that stands at `offset`: its value and how many tokens it takes.
  template <typename Value>
  [[nodiscard]] std::optional<std::pair<const Value*, std::size_t>> name_in(
      const std::map<std::string, Value>& names, std::size_t offset) const {
    std::string key;
    std::optional<std::pair<const Value*, std::size_t>> longest;
    std::size_t length = 0;
    for (std::size_t words = 0; words < longest_name; ++words) {
      const auto bracketed = bracketed_number(offset + length);
      const auto next = bracketed.empty() ? word(offset + length) : bracketed;
      if (next.empty()) break;
      key += (key.empty() ? "" : " ") + next;
      length += bracketed.empty() ? std::size_t{1} : std::size_t{3};
      const auto found = names.find(key);
      if (found != names.end()) longest = {&found->second, length};
      if (bracketed.empty() && ends_with_comma(offset + length - 1)) break;
    }
    return longest;
  }

  /// The range of the query that `length` tokens from `offset` on take.
  [[nodiscard]] Span span(std::size_t offset, std::size_t length) const;

  /// How many tokens at `offset` lead over to the topic ("resolutions *on* grooming"); 0 where none
  /// does.
  [[nodiscard]] std::size_t topic_preposition(std::size_t offset) const;

  /// A filter that these tokens mean; in the first form with one value, in quotes where it needs
  /// them.
  [[nodiscard]] Node filter(std::string_view field, const std::string& value, std::size_t offset,
                            std::size_t length) const;
  [[nodiscard]] Node filter(std::string_view field, std::vector<FilterValue> values,
                            std::size_t offset, std::size_t length) const;

 private:
  /// The digits of "(17)", three tokens of a symbol; empty where there are none.
  [[nodiscard]] std::string bracketed_number(std::size_t offset) const;

  static constexpr std::size_t longest_name = 10;
  const std::vector<Token>& tokens_;
  std::size_t at_;
};

/// `value` as a filter writes it: in quotes where it has blanks.
FilterValue value_of(const std::string& value);

/// The number that `digits` are as a whole, or nothing.
std::optional<int> whole_number(std::string_view digits);

}  // namespace osce::query
