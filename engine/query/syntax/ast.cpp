// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/syntax/ast.hpp"

namespace osce::query {
namespace {

std::string value_text(const FilterValue& value) {
  return value.quoted ? "\"" + value.text + "\"" : value.text;
}

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
    for (const auto& value : filter.values) text += " " + value_text(value);
    return text + ")";
  }
  std::string operator()(const And& node) const {
    return list(node.written ? "AND" : "and", node.children);
  }
  std::string operator()(const Or& node) const { return list("or", node.children); }
  std::string operator()(const Not& node) const { return list("not", node.children); }
  std::string operator()(const Near& node) const {
    return list((node.ordered ? "before/" : "near/") + std::to_string(node.distance),
                node.children);
  }
  std::string operator()(const Group& node) const { return list("group", node.children); }
  std::string operator()(const Either& node) const {
    if (!node.prefers_filter) return list(list("either", node.words), node.filter);
    return node.filter.size() == 1 ? to_string(node.filter.front()) : list("and", node.filter);
  }
};

struct CanonicalPrinter {
  std::string operator()(const Word& word) const { return to_string(word); }
  std::string operator()(const Phrase& phrase) const { return to_string(phrase); }
  std::string operator()(const Filter& filter) const { return canonical(filter); }
  std::string operator()(const And& node) const {
    return canonical(node.children, node.written ? " AND " : " ");
  }
  std::string operator()(const Or& node) const { return canonical(node.children, " OR "); }
  std::string operator()(const Near& node) const {
    const auto* sign = node.ordered ? " BEFORE/" : " NEAR/";
    return canonical(node.children, sign + std::to_string(node.distance) + " ");
  }
  std::string operator()(const Either& node) const {
    return canonical(node.prefers_filter ? node.filter : node.words);
  }
  std::string operator()(const Group& node) const { return "(" + canonical(node.children) + ")"; }
  std::string operator()(const Not& node) const {
    const bool filter = std::holds_alternative<Filter>(node.children.front().kind);
    return (filter ? "-" : "NOT ") + canonical(node.children);
  }
};

}  // namespace

std::span<const Node> children_of(const Node& node) {
  return std::visit(
      [](const auto& kind) -> std::span<const Node> {
        if constexpr (requires { kind.children; }) {
          return kind.children;
        } else {
          return {};
        }
      },
      node.kind);
}

const Node& without_brackets(const Node& node) {
  const auto* group = std::get_if<Group>(&node.kind);
  return group == nullptr ? node : without_brackets(group->children.front());
}

const Filter* filter_in(const Node& node) {
  const auto* negation = std::get_if<Not>(&node.kind);
  return std::get_if<Filter>(
      &(negation == nullptr ? node : without_brackets(negation->children.front())).kind);
}

std::string to_string(const Word& word) {
  auto text = word.text;
  if (word.form == WordForm::exact) text.insert(0, "=");
  if (word.form == WordForm::prefix) text += "*";
  if (word.form == WordForm::similar) text += "~";
  if (word.form == WordForm::similar && word.edits > 1) text += std::to_string(word.edits);
  return word.in_text ? "text:" + text : text;
}

std::string to_string(const Phrase& phrase) {
  auto text = "\"" + phrase.text + "\"";
  if (phrase.stems) text += "~";
  return phrase.extra > 0 ? text + std::to_string(phrase.extra) : text;
}

std::string to_string(const Node& node) { return std::visit(TreePrinter{}, node.kind); }

std::string canonical(const Node& node) { return std::visit(CanonicalPrinter{}, node.kind); }

std::string canonical(const Filter& filter) {
  std::string values;
  for (const auto& value : filter.values)
    values += (values.empty() ? "" : " OR ") + value_text(value);
  return filter.field + ":" + (filter.values.size() == 1 ? values : "(" + values + ")");
}

std::string canonical(const std::vector<Node>& nodes, std::string_view joint) {
  std::string text;
  for (const auto& node : nodes) text.append(text.empty() ? "" : joint).append(canonical(node));
  return text;
}

}  // namespace osce::query
