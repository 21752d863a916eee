// SPDX-License-Identifier: GPL-2.0-or-later
//
// The tokens of a query as the words of phrases.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/query/syntax/lexer.hpp"

namespace osce::query {

/// Reads tokens by number. A token that is not a word has an empty key and ends phrases.
class TokenCursor {
 public:
  explicit TokenCursor(const std::vector<Token>& tokens) : tokens_(tokens) {}

  [[nodiscard]] const Token& token(std::size_t at) const {
    return tokens_[std::min(at, tokens_.size() - 1)];  // the last is `end`
  }
  [[nodiscard]] bool is(TokenKind kind, std::size_t at) const { return token(at).kind == kind; }
  [[nodiscard]] std::string_view typed(std::size_t at) const {
    return is(TokenKind::word, at) ? std::string_view(token(at).text) : std::string_view();
  }
  /// The word as text::names_key() gives it; a sign such as "-" as typed.
  [[nodiscard]] std::string_view key(std::size_t at) const {
    return token(at).key.empty() ? typed(at) : std::string_view(token(at).key);
  }
  [[nodiscard]] bool ends_with_comma(std::size_t at) const { return typed(at).ends_with(','); }
  /// Nothing follows, or only what ends an alternative.
  [[nodiscard]] bool ends(std::size_t at) const {
    const auto kind = token(at).kind;
    return kind == TokenKind::end || kind == TokenKind::close || kind == TokenKind::and_sign ||
           kind == TokenKind::or_sign;
  }
  /// "(17)", three tokens: its digits, or nothing.
  [[nodiscard]] std::string_view number_in_brackets(std::size_t at) const {
    if (!is(TokenKind::open, at) || !is(TokenKind::close, at + 2)) return {};
    const auto digits = key(at + 1);
    return digits.find_first_not_of("0123456789") == digits.npos ? digits : std::string_view();
  }
  /// The part of the query that the tokens [begin, end) take.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {token(begin).span.begin, token(end - 1).span.end};
  }

 private:
  const std::vector<Token>& tokens_;
};

}  // namespace osce::query
