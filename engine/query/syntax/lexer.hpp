// SPDX-License-Identifier: GPL-2.0-or-later
//
// Stage 1 of reading a query: text into tokens (parser.hpp shows all of them).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/syntax/diagnostics.hpp"

namespace osce::query {

enum class TokenKind {
  word,       ///< child, co-operation, 2014-2017, MC.DEC/7/17
  quoted,     ///< "age verification", "age verification"~3; `text` is what the quotes hold
  open,       ///< (
  close,      ///< )
  and_sign,   ///< AND
  or_sign,    ///< OR
  not_sign,   ///< NOT
  near_sign,  ///< NEAR, NEAR/5, BEFORE/5
  minus,      ///< - before a word, a quote or a bracket
  field,      ///< year: in year:2016; `text` is the name, in small letters
  end,
};

inline constexpr std::array<std::string_view, 11> token_kind_names = {
    "word", "quoted", "open", "close", "and", "or", "not", "near", "minus", "field", "end"};
std::string_view name_of(TokenKind kind);

struct Token {
  TokenKind kind;
  std::string text;
  Span span;
  std::string tilde = {};  ///< what follows quotes: "~", "~3"
  std::string key = {};    ///< of a word: text::names_key() of it, by which phrases are found
};

struct Lexed {
  std::vector<Token> tokens;  ///< the last is `end`
  std::vector<QueryError> errors;
};

/// The tokens of a query. Operators are words in capitals; "-" is an operator only after a blank
/// and before a letter, a quote or a bracket; "name:" is a field only where a value follows at once
/// ("10:25" and "http://…" are words); a bracket inside a word belongs to it ("5(b)", "MC(24)").
Lexed lex(std::string_view query);

}  // namespace osce::query
