// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/ast.hpp"

namespace osce::query {
namespace {

std::string list(const std::string& head, const std::vector<Node>& children) {
  std::string text = "(" + head;
  for (const auto& child : children) text += " " + to_string(child);
  return text + ")";
}

struct TreePrinter {
  std::string operator()(const Word& word) const { return word.text; }
  std::string operator()(const Phrase& phrase) const { return "\"" + phrase.text + "\""; }
  std::string operator()(const Filter& filter) const {
    std::string text = "(" + filter.field;
    for (const auto& value : filter.values) {
      text += value.quoted ? " \"" + value.text + "\"" : " " + value.text;
    }
    return text + ")";
  }
  std::string operator()(const And& node) const {
    return list(node.written ? "AND" : "and", node.children);
  }
  std::string operator()(const Or& node) const { return list("or", node.children); }
  std::string operator()(const Not& node) const { return list("not", node.child); }
  std::string operator()(const Group& node) const { return list("group", node.child); }
};

}  // namespace

std::string to_string(const Node& node) {
  return std::visit(TreePrinter{}, node.kind);
}

}  // namespace osce::query
