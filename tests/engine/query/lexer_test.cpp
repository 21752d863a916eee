// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/syntax/lexer.hpp"

#include <doctest/doctest.h>

namespace osce::query::lexer_test {
namespace {

/// The tokens in short: words bare, "quoted", ( ) & | ! - and name:
std::string tokens(std::string_view query) {
  std::string text;
  for (const auto& token : lex(query).tokens) {
    if (token.kind == TokenKind::end) break;
    if (!text.empty()) text += ' ';
    switch (token.kind) {
      case TokenKind::word:
        text += token.text;
        break;
      case TokenKind::quoted:
        text += '"' + token.text + '"' + token.tilde;
        break;
      case TokenKind::open:
        text += '(';
        break;
      case TokenKind::close:
        text += ')';
        break;
      case TokenKind::and_sign:
        text += '&';
        break;
      case TokenKind::or_sign:
        text += '|';
        break;
      case TokenKind::not_sign:
        text += '!';
        break;
      case TokenKind::near_sign:
        text += '#' + token.text;
        break;
      case TokenKind::minus:
        text += '-';
        break;
      case TokenKind::field:
        text += token.text + ':';
        break;
      case TokenKind::end:
        break;
    }
  }
  return text;
}

struct Row {
  const char* query;
  const char* tokens;
};

void check(std::initializer_list<Row> rows) {
  for (const auto& [query, expected] : rows) {
    CAPTURE(query);
    CHECK(tokens(query) == expected);
    CHECK(lex(query).errors.empty());
  }
}

}  // namespace

TEST_CASE("basic: words, quotes, brackets, operators") {
  check({
      {"", ""},
      {"  age   verification ", "age verification"},
      {"\"age verification\" child", "\"age verification\" child"},
      {"“age verification”", "\"age verification\""},
      {"„Kinder“ «enfants»", "\"Kinder\" \"enfants\""},
      {"»Kinder« „barn” “a b\" ”lapset”", "\"Kinder\" \"barn\" \"a b\" \"lapset\""},
      {"»Kinder»", "\"Kinder\""},
      {"5” wide", "5” wide"},
      {"a AND b OR c NOT d", "a & b | c ! d"},
      {"and or not And Or", "and or not And Or"},
      {"(a OR b) c", "( a | b ) c"},
      {"no\xC2\xA0"
       "break",
       "no break"},
  });
}

TEST_CASE(
    "basic: a minus excludes only after a blank and before a word, quotation mark or bracket") {
  check({
      {"a -b", "a - b"},
      {"-b", "- b"},
      {"(-b)", "( - b )"},
      {"a -\"b c\"", "a - \"b c\""},
      {"a -(b c)", "a - ( b c )"},
      {"co-operation", "co-operation"},
      {"2014-2017", "2014-2017"},
      {"a - b", "a - b"},  // a hyphen alone is a word
      {"a -5", "a -5"},
      {"anti-trafficking -tourism", "anti-trafficking - tourism"},
  });
  CHECK(lex("a - b").tokens[1].kind == TokenKind::word);
  CHECK(lex("a -b").tokens[1].kind == TokenKind::minus);
  CHECK(lex("\"a\"-b").tokens[1].kind == TokenKind::word);
}

TEST_CASE("basic: a field is a name, a colon and a value without blanks between") {
  check({
      {"year:2016", "year: 2016"},
      {"Venue:\"St. Petersburg\"", "venue: \"St. Petersburg\""},
      {"year:(2014 OR 2016)", "year: ( 2014 | 2016 )"},
      {"year:>2016", "year: >2016"},
      {"-venue:Minsk", "- venue: Minsk"},
      {"note: this", "note: this"},
      {"http://example.org/a", "http://example.org/a"},
      {"10:25", "10:25"},
      {"Note:*Calls*", "Note:*Calls*"},
      {"abuse:;", "abuse:;"},
      {"(a:)", "( a: )"},
  });
}

TEST_CASE("basic: a bracket inside a word belongs to it") {
  check({
      {"5(b)", "5(b)"},
      {"MC(24) journal", "MC(24) journal"},
      {"AS (17) D", "AS ( 17 ) D"},
      {"IV.1(A)6", "IV.1(A)6"},
      {"f(a b)", "f ( a b )"},
      {"NOT(a)", "! ( a )"},
      {"OR(a)", "| ( a )"},
      {"a)b", "a ) b"},
  });
}

TEST_CASE("recover: an unclosed quotation mark is an error with a position") {
  const auto lexed = lex("age \"verification after");
  REQUIRE(lexed.errors.size() == 1);
  CHECK(lexed.errors[0].span == Span{4, 23});
  CHECK(!lexed.errors[0].hint.empty());
  CHECK(lex("\"").errors.size() == 1);
  CHECK(lex("a “b").errors.size() == 1);
}

TEST_CASE("pathological: any bytes become tokens inside the query") {
  for (const std::string& query :
       {std::string("\0\x01\xff", 3), std::string(1000, '('), std::string(1000, '-'),
        std::string(999, ':'), std::string("\xE2\x80"), std::string("a\xC2")}) {
    for (const auto& token : lex(query).tokens) {
      CHECK(token.span.begin <= token.span.end);
      CHECK(token.span.end <= query.size());
    }
  }
}

}  // namespace osce::query::lexer_test
