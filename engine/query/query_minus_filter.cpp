// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/query_minus_filter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/query/syntax/ast.hpp"
#include "engine/text/code_point.hpp"

namespace osce::query {

std::optional<Node> pruned(const Node& node, const std::vector<Span>& spans, Numbers numbers) {
  if (std::find(spans.begin(), spans.end(), node.span) != spans.end()) return std::nullopt;
  const auto* word = std::get_if<Word>(&node.kind);
  if (word != nullptr && numbers == Numbers::as_phrases && text::has_digit(word->text))
    return Node{Phrase{word->text}, node.span};
  if (children_of(node).empty()) return node;
  std::vector<Node> kept;
  for (const auto& child : children_of(node)) {
    if (auto rest = pruned(child, spans, numbers)) kept.push_back(std::move(*rest));
  }
  if (kept.empty()) return std::nullopt;
  const bool list = std::holds_alternative<And>(node.kind) || std::holds_alternative<Or>(node.kind);
  if (list && kept.size() == 1) return std::move(kept.front());
  auto rest = node;
  std::visit(
      [&](auto& kind) {
        if constexpr (requires { kind.children; }) kind.children = std::move(kept);
      },
      rest.kind);
  return rest;
}

namespace {

/// Filters and names as they were typed, the rest in canonical form. "of Minsk" is a filter only
/// after what it belongs to.
std::string as_typed(std::string_view query, const Node& node) {
  const bool depends = typed_at(query, node.span).starts_with("of ");
  if (depends && std::holds_alternative<Filter>(node.kind)) return canonical(node);
  if (std::holds_alternative<Filter>(node.kind) || std::holds_alternative<Either>(node.kind))
    return std::string(typed_at(query, node.span));
  const auto* all = std::get_if<And>(&node.kind);
  if (all == nullptr || all->written) return canonical(node);
  std::string text;
  Span last;
  for (const auto& child : all->children) {
    if (child.span == last) continue;  // "between Baku and Minsk" is two filters
    last = child.span;
    text += (text.empty() ? "" : " ") + as_typed(query, child);
  }
  return text;
}

}  // namespace

std::string query_minus_filter(std::string_view query, const Node& root,
                               const std::vector<Span>& spans) {
  const auto rest = pruned(root, spans, Numbers::as_phrases);
  return rest ? as_typed(query, *rest) : "";
}

}  // namespace osce::query
