// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/query_minus_filter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/canonical.hpp"

namespace osce::query {
namespace {

/// The nodes below a node, or null.
std::vector<Node>* children_of(Node& node) {
  if (auto* all = std::get_if<And>(&node.kind)) return &all->children;
  if (auto* any = std::get_if<Or>(&node.kind)) return &any->children;
  if (auto* none = std::get_if<Not>(&node.kind)) return &none->child;
  if (auto* near = std::get_if<Near>(&node.kind)) return &near->sides;
  if (auto* group = std::get_if<Group>(&node.kind)) return &group->child;
  return nullptr;
}

class Pruner {
 public:
  explicit Pruner(const std::vector<Span>& spans) : spans_(spans) {}

  [[nodiscard]] std::optional<Node> pruned(Node node) const {
    if (std::find(spans_.begin(), spans_.end(), node.span) != spans_.end()) return std::nullopt;
    auto* children = children_of(node);
    if (children == nullptr) return node;
    std::vector<Node> kept;
    for (auto& child : *children) {
      if (auto rest = pruned(std::move(child))) kept.push_back(std::move(*rest));
    }
    if (kept.empty()) return std::nullopt;
    const bool list =
        std::holds_alternative<And>(node.kind) || std::holds_alternative<Or>(node.kind);
    if (list && kept.size() == 1) return std::move(kept.front());
    *children = std::move(kept);
    return node;
  }

 private:
  const std::vector<Span>& spans_;
};

/// Numbers as phrases, which mean nearly the same but never become a year after a connector that
/// now stands beside them.
void quote_numbers(Node& node) {
  const auto* word = std::get_if<Word>(&node.kind);
  if (word != nullptr && word->text.find_first_of("0123456789") != std::string::npos) {
    node.kind = Phrase{std::string(word->text)};
  } else if (auto* children = children_of(node)) {
    for (auto& child : *children) quote_numbers(child);
  }
}

/// Filters and names as they were typed, the rest in canonical form.
std::string as_typed(std::string_view query, const Node& node) {
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
  auto rest = Pruner(spans).pruned(root);
  if (!rest) return {};
  quote_numbers(*rest);
  return as_typed(query, *rest);
}

}  // namespace osce::query
