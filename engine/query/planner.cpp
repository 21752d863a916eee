// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/planner.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "engine/query/conditions.hpp"

namespace osce::query {
namespace {

using MaybePlanNode = std::optional<PlanNode>;

/// Joins nodes under a list node; one node stands for itself, none for nothing.
template <typename List>
MaybePlanNode list_of(std::vector<PlanNode> children) {
  if (children.empty()) return std::nullopt;
  if (children.size() == 1) return std::move(children.front());
  return PlanNode{List{std::move(children)}};
}

class Planner {
 public:
  Planner(const store::Catalogue& catalogue, text::Analyser& analyser)
      : reader_(catalogue), languages_(catalogue.identity.languages), analyser_(analyser) {}

  Planned run(const Node& root, const std::vector<GivenFilter>& given) {
    std::vector<PlanNode> texts;
    take_apart(root, texts);
    planned_.plan.text = list_of<AllOf>(std::move(texts));
    add_given(given);
    planned_.mistakes = std::move(reader_.mistakes());
    planned_.notices = std::move(reader_.notices());
    return std::move(planned_);
  }

 private:
  // --- what all must hold: conditions, and texts ---

  void take_apart(const Node& node, std::vector<PlanNode>& texts) {
    if (const auto* all = std::get_if<And>(&node.kind)) {
      take_list_apart(*all, texts);
    } else if (const auto* group = std::get_if<Group>(&node.kind)) {
      planned_.plan.plain = false;
      take_apart(group->child.front(), texts);
    } else if (auto condition = condition_in(node)) {
      if (*condition) planned_.plan.conditions.push_back(std::move(**condition));
    } else if (auto text = text_of(node)) {
      texts.push_back(std::move(*text));
    }
  }

  /// Filters on one field that stand side by side are alternatives, unless they are limits or
  /// exclude. With AND between them they are taken as written.
  void take_list_apart(const And& all, std::vector<PlanNode>& texts) {
    if (all.written) planned_.plan.plain = false;
    auto& conditions = planned_.plan.conditions;
    std::vector<std::size_t> side_by_side;  // places in `conditions`
    for (const auto& child : all.children) {
      auto condition = condition_in(child);
      if (!condition) {
        take_apart(child, texts);
      } else if (*condition) {
        const auto same = std::find_if(
            side_by_side.begin(), side_by_side.end(),
            [&](std::size_t place) { return are_alternatives(conditions[place], **condition); });
        if (!all.written && same != side_by_side.end()) {
          conditions[*same] = joined(std::move(conditions[*same]), **condition);
        } else {
          side_by_side.push_back(conditions.size());
          conditions.push_back(std::move(**condition));
        }
      }
    }
  }

  static bool are_alternatives(const Condition& a, const Condition& b) {
    const auto names_values = [](const Condition& c) { return !c.is_limit && !c.negated; };
    return a.field == b.field && names_values(a) && names_values(b);
  }

  /// The condition that a filter, or NOT before a filter, means; outer nothing for other nodes,
  /// inner nothing where the filter has a mistake.
  std::optional<std::optional<Condition>> condition_in(const Node& node) {
    const auto* negation = std::get_if<Not>(&node.kind);
    const auto* inner = negation != nullptr ? &negation->child.front() : &node;
    const auto* group = std::get_if<Group>(&inner->kind);
    for (; negation != nullptr && group != nullptr; group = std::get_if<Group>(&inner->kind))
      inner = &group->child.front();
    const auto* filter = std::get_if<Filter>(&inner->kind);
    if (filter == nullptr) return std::nullopt;
    auto condition = reader_.read(*filter, node.span, "q");
    if (condition && negation != nullptr) {
      condition->negated = true;
      condition->label = "not " + condition->label;
      condition->canonical = "-" + condition->canonical;
    }
    return condition;
  }

  void add_given(const std::vector<GivenFilter>& given) {
    std::vector<Filter> filters;
    for (const auto& [name, value] : given) {
      auto same = std::find_if(filters.begin(), filters.end(),
                               [&name = name](const Filter& f) { return f.field == name; });
      if (same == filters.end())
        same = filters.insert(filters.end(), Filter{.field = name, .values = {}});
      const bool quoted = value.find_first_of(" ()\"") != std::string::npos;
      same->values.push_back({value, quoted, {0, value.size()}});
    }
    for (const auto& filter : filters) {
      if (auto condition = reader_.read(filter, {}, filter.field)) {
        planned_.plan.conditions.push_back(std::move(*condition));
      }
    }
  }

  // --- what is looked for ---

  MaybePlanNode text_of(const Node& node) {
    return std::visit([&](const auto& kind) { return build(kind, node); }, node.kind);
  }

  /// The words of `text` with their stems in every language of the collection. All languages have
  /// the same words.
  std::vector<WordLeaf> words_in(const std::string& text, const Span& span) {
    std::vector<WordLeaf> words;
    for (const auto& language : languages_) {
      const auto tokens = analyser_.analyse(text, language);
      if (words.empty()) {
        for (const auto& token : tokens) words.push_back({token.folded, {}, span});
      }
      for (std::size_t i = 0; i < tokens.size(); ++i)
        words[i].stems.push_back({language, tokens[i].stem});
    }
    return words;
  }

  MaybePlanNode build(const Word& word, const Node& node) {
    std::vector<PlanNode> leaves;
    for (auto& leaf : words_in(word.text, node.span)) leaves.push_back({std::move(leaf)});
    if (leaves.size() < 2) return list_of<AllOf>(std::move(leaves));
    return PlanNode{AllOf{std::move(leaves), true}};
  }

  MaybePlanNode build(const Phrase& phrase, const Node& /*node*/) {
    PhraseLeaf leaf;
    for (auto& word : words_in(phrase.text, {})) leaf.words.push_back(std::move(word.folded));
    if (leaf.words.empty()) return std::nullopt;
    return PlanNode{std::move(leaf)};
  }

  MaybePlanNode build(const Filter& filter, const Node& node) {
    auto condition = reader_.read(filter, node.span, "q");
    if (!condition) return std::nullopt;
    return PlanNode{std::move(*condition)};
  }

  MaybePlanNode build(const And& all, const Node& /*node*/) {
    if (all.written) planned_.plan.plain = false;
    return list_of<AllOf>(texts_of(all.children));
  }

  MaybePlanNode build(const Or& any, const Node& /*node*/) {
    planned_.plan.plain = false;
    return list_of<AnyOf>(texts_of(any.children));
  }

  MaybePlanNode build(const Group& group, const Node& /*node*/) {
    planned_.plan.plain = false;
    return text_of(group.child.front());
  }

  MaybePlanNode build(const Not& none, const Node& /*node*/) {
    planned_.plan.plain = false;
    auto child = text_of(none.child.front());
    if (!child) return std::nullopt;
    std::vector<PlanNode> children;
    children.push_back(std::move(*child));
    return PlanNode{NoneOf{std::move(children)}};
  }

  std::vector<PlanNode> texts_of(const std::vector<Node>& nodes) {
    std::vector<PlanNode> texts;
    for (const auto& node : nodes) {
      if (auto text = text_of(node)) texts.push_back(std::move(*text));
    }
    return texts;
  }

  ConditionReader reader_;
  const std::vector<std::string>& languages_;
  text::Analyser& analyser_;
  Planned planned_;
};

}  // namespace

Planned plan(const Node& root, const std::vector<GivenFilter>& given,
             const store::Catalogue& catalogue, text::Analyser& analyser) {
  return Planner(catalogue, analyser).run(root, given);
}

}  // namespace osce::query
