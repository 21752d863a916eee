// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/syntax/canonical.hpp"

#include <string_view>

namespace osce::query {
namespace {

std::string value_text(const FilterValue& value) {
  return value.quoted ? "\"" + value.text + "\"" : value.text;
}

std::string joined(const std::vector<Node>& children, std::string_view joint) {
  std::string text;
  for (const auto& child : children)
    text += (text.empty() ? "" : std::string(joint)) + canonical(child);
  return text;
}

struct CanonicalPrinter {
  std::string operator()(const Word& word) const { return to_string(word); }
  std::string operator()(const Phrase& phrase) const { return to_string(phrase); }
  std::string operator()(const Filter& filter) const { return canonical(filter); }
  std::string operator()(const And& node) const {
    return joined(node.children, node.written ? " AND " : " ");
  }
  std::string operator()(const Or& node) const { return joined(node.children, " OR "); }
  std::string operator()(const Near& node) const {
    return canonical(node.sides.front()) + (node.ordered ? " BEFORE/" : " NEAR/") +
           std::to_string(node.distance) + " " + canonical(node.sides.back());
  }
  std::string operator()(const Either& node) const {
    return joined(node.prefers_filter ? node.filter : node.words, " ");
  }
  std::string operator()(const Group& node) const { return "(" + joined(node.child, "") + ")"; }
  std::string operator()(const Not& node) const {
    const bool filter = std::holds_alternative<Filter>(node.child.front().kind);
    return (filter ? "-" : "NOT ") + canonical(node.child.front());
  }
};

}  // namespace

std::string canonical(const Filter& filter) {
  std::string text = filter.field + ":";
  if (filter.values.size() == 1) return text + value_text(filter.values.front());
  text += "(";
  for (std::size_t i = 0; i < filter.values.size(); ++i) {
    text += (i == 0 ? "" : " OR ") + value_text(filter.values[i]);
  }
  return text + ")";
}

std::string canonical(const Node& node) { return std::visit(CanonicalPrinter{}, node.kind); }

}  // namespace osce::query
