// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/syntax/signs.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/query/syntax/number_range.hpp"
#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

bool goes_on_at(std::string_view text, std::size_t at) {
  return at < text.size() && text::is_letter_or_digit(text::next_code_point(text, at));
}

/// A "*" before letters, or a "?" between them: it would have to be looked for in every word there
/// is.
bool has_forbidden_wildcard(std::string_view text) {
  for (auto at = text.find('*'); at != std::string_view::npos; at = text.find('*', at + 1)) {
    if (goes_on_at(text, at + 1)) return true;
  }
  const auto mark = text.find('?');
  return mark != std::string_view::npos && mark > 0 && goes_on_at(text, mark + 1);
}

/// The number after a tilde, or `least` if there is none; an error if it is not within the limits.
int number_after(std::string_view digits, int least, int most, const Token& token,
                 Diagnostics& diagnostics) {
  if (digits.empty()) return least;
  const auto number = whole_number(digits);
  if (number && *number >= least && *number <= most) return *number;
  const Span number_typed = {token.span.end - digits.size() - 1, token.span.end};
  diagnostics.add_error(number_typed,
                        fmt::format("The number after ~ must be {} {} {}", least,
                                    most - least == 1 ? "or" : "to", most),
                        fmt::format("Use, for example, ~{}", most));
  return least;
}

Word read_prefix(const Token& token, Diagnostics& diagnostics) {
  Word word{token.text.substr(0, token.text.size() - 1), WordForm::prefix};
  if (text::code_points(word.text) < fewest_prefix_letters) {
    diagnostics.add_error(token.span,
                          fmt::format("Type at least {} letters before *", fewest_prefix_letters),
                          "For example: traffick*");
  }
  return word;
}

}  // namespace

Word read_word(const Token& token, Diagnostics& diagnostics) {
  const auto& text = token.text;
  if (!text::has_letter_or_digit(text)) return {text};
  if (has_forbidden_wildcard(text)) {
    const bool is_star = text.find('*') != std::string::npos;
    diagnostics.add_error(
        token.span, is_star ? "* can only be used at the end of a word" : "\"?\" is not a wildcard",
        "Type the beginning of the word and *, for example traffick*");
    return {text};
  }
  if (text.ends_with('*')) return read_prefix(token, diagnostics);
  if (text.front() == '=' && goes_on_at(text, 1)) return {text.substr(1), WordForm::exact};
  const auto tilde = text.rfind('~');
  const bool similar = tilde != std::string::npos &&
                       text::has_letter_or_digit(text.substr(0, tilde)) &&
                       text.find_first_not_of("0123456789", tilde + 1) == std::string::npos;
  if (similar) {
    const auto edits = number_after(text.substr(tilde + 1), 1, max_edits, token, diagnostics);
    return {text.substr(0, tilde), WordForm::similar, edits};
  }
  if (text.front() == '+' && goes_on_at(text, 1) && !text::is_ascii_digit(text[1])) {
    diagnostics.notices.push_back({"plus", "Ignored \"+\"", token.span, std::nullopt});
  }
  return {text};
}

Phrase read_phrase(const Token& token, Diagnostics& diagnostics) {
  if (token.tilde.empty()) return {token.text};
  const auto digits = std::string_view(token.tilde).substr(1);
  return {token.text, true, number_after(digits, 0, max_distance, token, diagnostics)};
}

bool is_operator(const Token& token) {
  using enum TokenKind;
  return token.kind == and_sign || token.kind == or_sign || token.kind == not_sign ||
         token.kind == near_sign || token.kind == minus;
}

std::optional<QueryError> too_many_operators(const std::vector<Token>& tokens) {
  int operators = 0;
  for (const auto& token : tokens) {
    if (!is_operator(token) || ++operators <= max_operators) continue;
    return QueryError{"q", token.span,
                      fmt::format("The query has more than {} operators", max_operators),
                      "Split it into several queries"};
  }
  return std::nullopt;
}

bool has_place(const Node& node) {
  if (std::holds_alternative<Group>(node.kind) || std::holds_alternative<Or>(node.kind)) {
    const auto children = children_of(node);
    return std::all_of(children.begin(), children.end(), has_place);
  }
  return std::holds_alternative<Word>(node.kind) || std::holds_alternative<Phrase>(node.kind) ||
         std::holds_alternative<Near>(node.kind);
}

Near read_near(const Token& sign, Diagnostics& diagnostics) {
  Near near{{}, default_distance, sign.text.starts_with("BEFORE")};
  const auto slash = sign.text.find('/');
  if (slash == std::string::npos) return near;
  const auto distance = whole_number(std::string_view(sign.text).substr(slash + 1));
  if (distance && *distance > 0 && *distance <= max_distance) {
    near.distance = *distance;
  } else {
    diagnostics.add_error(
        sign.span,
        fmt::format("The distance in {} must be a number from 1 to {}", sign.text, max_distance),
        fmt::format("Use {0}/1 to {0}/{1}", sign.text.substr(0, slash), max_distance));
  }
  return near;
}

}  // namespace osce::query
