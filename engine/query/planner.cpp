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
      : reader_(catalogue), analyser_(analyser) {}

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
      if (all->written) planned_.plan.plain = false;
      const auto first = planned_.plan.conditions.size();
      for (const auto& child : all->children) take_apart(child, texts);
      if (!all->written) join_alternatives(first);
    } else if (const auto* group = std::get_if<Group>(&node.kind)) {
      planned_.plan.plain = false;
      take_apart(group->child.front(), texts);
    } else if (auto condition = condition_in(node)) {
      if (*condition) planned_.plan.conditions.push_back(std::move(**condition));
    } else if (auto text = text_of(node)) {
      texts.push_back(std::move(*text));
    }
  }

  /// The condition that a filter, or NOT before a filter, means; outer nothing for other nodes,
  /// inner nothing where the filter has a mistake.
  std::optional<std::optional<Condition>> condition_in(const Node& node) {
    const auto* negation = std::get_if<Not>(&node.kind);
    const auto& inner = negation != nullptr ? negation->child.front() : node;
    const auto* filter = std::get_if<Filter>(&inner.kind);
    if (filter == nullptr) return std::nullopt;
    auto condition = reader_.read(*filter, node.span, "q");
    if (condition && negation != nullptr) {
      condition->negated = true;
      condition->label = "not " + condition->label;
      condition->canonical = "-" + condition->canonical;
    }
    return condition;
  }

  /// Conditions from `first` on stand side by side: those on one field are alternatives, unless
  /// they are limits or exclude.
  void join_alternatives(std::size_t first) {
    auto& conditions = planned_.plan.conditions;
    std::vector<Condition> kept(conditions.begin(),
                                conditions.begin() + static_cast<std::ptrdiff_t>(first));
    for (auto i = first; i < conditions.size(); ++i) {
      const auto& condition = conditions[i];
      const auto joins = [&](const Condition& other) {
        return other.field == condition.field && !other.is_limit && !other.negated;
      };
      const auto begin = kept.begin() + static_cast<std::ptrdiff_t>(first);
      const auto same = condition.is_limit || condition.negated
                            ? kept.end()
                            : std::find_if(begin, kept.end(), joins);
      if (same == kept.end()) {
        kept.push_back(condition);
      } else {
        *same = joined(std::move(*same), condition);
      }
    }
    conditions = std::move(kept);
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

  MaybePlanNode build(const Word& word, const Node& node) {
    std::vector<PlanNode> leaves;
    for (auto& token : analyser_.analyse(word.text)) {
      leaves.push_back({WordLeaf{std::move(token.folded), std::move(token.stem), node.span}});
    }
    return list_of<AllOf>(std::move(leaves));
  }

  MaybePlanNode build(const Phrase& phrase, const Node& /*node*/) {
    PhraseLeaf leaf;
    for (auto& token : analyser_.analyse(phrase.text))
      leaf.words.push_back(std::move(token.folded));
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
  text::Analyser& analyser_;
  Planned planned_;
};

}  // namespace

Planned plan(const Node& root, const std::vector<GivenFilter>& given,
             const store::Catalogue& catalogue, text::Analyser& analyser) {
  return Planner(catalogue, analyser).run(root, given);
}

}  // namespace osce::query
