// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/operators.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/query/number_range.hpp"
#include "engine/query/word_form.hpp"

namespace osce::query {
bool is_operator(const Token& token) {
  switch (token.kind) {
    case TokenKind::and_sign:
    case TokenKind::or_sign:
    case TokenKind::not_sign:
    case TokenKind::near_sign:
    case TokenKind::minus:
      return true;
    default:
      return false;
  }
}

namespace {

int read_distance(const Token& sign, Diagnostics& diagnostics) {
  const auto slash = sign.text.find('/');
  if (slash == std::string::npos) return default_distance;
  const auto distance = whole_number(std::string_view(sign.text).substr(slash + 1));
  if (distance && *distance > 0 && *distance <= max_distance) return *distance;
  diagnostics.add_mistake(
      sign.span,
      fmt::format("The distance in {} must be from 1 to {} words", sign.text, max_distance),
      fmt::format("Use {0}/1 to {0}/{1}", sign.text.substr(0, slash), max_distance));
  return default_distance;
}

}  // namespace

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
  if (const auto* group = std::get_if<Group>(&node.kind)) return has_place(group->child.front());
  if (const auto* any = std::get_if<Or>(&node.kind))
    return std::all_of(any->children.begin(), any->children.end(), has_place);
  return std::holds_alternative<Word>(node.kind) || std::holds_alternative<Phrase>(node.kind) ||
         std::holds_alternative<Near>(node.kind);
}

Near read_near(const Token& sign, Diagnostics& diagnostics) {
  return {{}, read_distance(sign, diagnostics), sign.text.starts_with("BEFORE")};
}

}  // namespace osce::query
