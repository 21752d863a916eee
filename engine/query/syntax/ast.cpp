// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/syntax/ast.hpp"

namespace osce::query {
namespace {

std::string list(const std::string& head, const std::vector<Node>& children) {
  std::string text = "(" + head;
  for (const auto& child : children) text += " " + to_string(child);
  return text + ")";
}

struct TreePrinter {
  std::string operator()(const Word& word) const { return to_string(word); }
  std::string operator()(const Phrase& phrase) const { return to_string(phrase); }
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
  std::string operator()(const Near& node) const {
    return list((node.ordered ? "before/" : "near/") + std::to_string(node.distance), node.sides);
  }
  std::string operator()(const Group& node) const { return list("group", node.child); }
  std::string operator()(const Either& node) const {
    if (!node.prefers_filter) return list(list("either", node.words), node.filter);
    return node.filter.size() == 1 ? to_string(node.filter.front()) : list("and", node.filter);
  }
};

}  // namespace

std::string to_string(const Word& word) {
  if (word.in_text) {
    auto plain = word;
    plain.in_text = false;
    return "text:" + to_string(plain);
  }
  switch (word.form) {
    case WordForm::exact:
      return "=" + word.text;
    case WordForm::prefix:
      return word.text + "*";
    case WordForm::similar:
      return word.text + (word.edits > 1 ? "~" + std::to_string(word.edits) : "~");
    default:
      return word.text;
  }
}

std::string to_string(const Phrase& phrase) {
  auto text = "\"" + phrase.text + "\"";
  if (phrase.stems) text += "~";
  return phrase.extra > 0 ? text + std::to_string(phrase.extra) : text;
}

std::string to_string(const Node& node) { return std::visit(TreePrinter{}, node.kind); }

}  // namespace osce::query
