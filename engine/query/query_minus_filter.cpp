// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/query_minus_filter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/query/ast.hpp"
#include "engine/query/canonical.hpp"
#include "engine/query/parser.hpp"

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

/// Numbers as phrases, which mean nearly the same but never become a year behind a connector that
/// now stands beside them.
void quote_numbers(Node& node) {
  const auto* word = std::get_if<Word>(&node.kind);
  if (word != nullptr && word->text.find_first_of("0123456789") != std::string::npos) {
    node.kind = Phrase{std::string(word->text)};
  } else if (auto* children = children_of(node)) {
    for (auto& child : *children) quote_numbers(child);
  }
}

/// The text but for the ranges `spans` and the blanks round them.
std::string text_without(std::string_view query, std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(),
            [](const auto& a, const auto& b) { return a.begin < b.begin; });
  std::string rest;
  std::size_t at = 0;
  const auto add = [&](std::string part) {
    part.erase(0, part.find_first_not_of(' '));
    while (part.ends_with(' ')) part.pop_back();
    if (!part.empty()) rest += (rest.empty() ? "" : " ") + part;
  };
  for (const auto& span : spans) {
    add(std::string(query.substr(at, span.begin - at)));
    at = span.end;
  }
  add(std::string(query.substr(at)));
  return rest;
}

}  // namespace

std::string query_minus_filter(std::string_view query, const Node& root,
                               const std::vector<Span>& spans, const Names& names) {
  auto rest = Pruner(spans).pruned(root);
  if (!rest) return {};
  if (to_string(parse(canonical(*rest), names).root) != to_string(*rest)) quote_numbers(*rest);
  auto text = text_without(query, spans);
  const auto parsed = parse(text, names);
  const bool ignored =
      std::any_of(parsed.diagnostics.notices.begin(), parsed.diagnostics.notices.end(),
                  [](const Notice& notice) { return notice.code == "ignored"; });
  const bool same =
      parsed.diagnostics.mistakes.empty() && !ignored && to_string(parsed.root) == to_string(*rest);
  return same ? text : canonical(*rest);
}

}  // namespace osce::query
