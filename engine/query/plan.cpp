// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/plan.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace osce::query {
namespace {

/// Adds the words of a node that are searched for.
void add_wanted(const PlanNode& node, std::vector<WordLeaf>& words) {
  const auto add_all = [&](const std::vector<PlanNode>& nodes) {
    for (const auto& child : nodes) add_wanted(child, words);
  };
  if (const auto* word = std::get_if<WordLeaf>(&node.kind)) words.push_back(*word);
  if (const auto* all = std::get_if<AllOf>(&node.kind)) add_all(all->children);
  if (const auto* any = std::get_if<AnyOf>(&node.kind)) add_all(any->children);
  if (const auto* expanded = std::get_if<Expanded>(&node.kind)) add_all(expanded->own);
}

struct PlanPrinter {
  /// Each stem once: "exploitation|exploit".
  std::string operator()(const WordLeaf& word) const {
    std::vector<std::string> texts;
    for (const auto& stem : all_stems(word)) {
      if (std::find(texts.begin(), texts.end(), stem.text) == texts.end())
        texts.push_back(stem.text);
    }
    return fmt::format("{}", fmt::join(texts, "|"));
  }
  std::string operator()(const PhraseLeaf& phrase) const {
    return fmt::format("\"{}\"", fmt::join(phrase.words, " "));
  }
  std::string operator()(const TermSet& forms) const {
    return fmt::format("{}", fmt::join(forms.forms, "|"));
  }
  /// ""safe [1] hous"~2"
  std::string operator()(const LoosePhrase& phrase) const {
    std::string text;
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
      text += text.empty() ? "\"" : " ";
      if (phrase.gaps[i] > 0) text += fmt::format("[{}] ", phrase.gaps[i]);
      text += std::visit(PlanPrinter{}, phrase.words[i].kind);
    }
    return fmt::format("{}\"~{}", text, phrase.extra);
  }
  std::string operator()(const NearLeaf& near) const {
    return list(fmt::format("{}/{}", near.ordered ? "before" : "near", near.distance), near.sides);
  }
  std::string operator()(const Condition& condition) const { return condition.canonical; }
  std::string operator()(const AllOf& node) const { return list("and", node.children); }
  /// "(wide spmu + strateg polic matter unit)"
  std::string operator()(const Expanded& node) const {
    auto text = list("wide", node.own);
    text.pop_back();
    for (const auto& added : node.added) {
      text += " +";
      for (const auto& word : added.words) text += " " + (*this)(word);
    }
    return text + ")";
  }
  std::string operator()(const AnyOf& node) const { return list("or", node.children); }
  std::string operator()(const NoneOf& node) const { return list("not", node.children); }

  static std::string list(const std::string& head, const std::vector<PlanNode>& children) {
    std::string text = "(" + head;
    for (const auto& child : children) text += " " + std::visit(PlanPrinter{}, child.kind);
    return text + ")";
  }
};

}  // namespace

std::vector<Stem> all_stems(const WordLeaf& word) {
  auto stems = word.stems;
  stems.insert(stems.end(), word.accented.begin(), word.accented.end());
  return stems;
}

std::vector<Synonym> family_synonyms(const WordLeaf& word) {
  constexpr double weight = 0.3;  // less than that of any synonym
  std::vector<Synonym> wordings;
  for (const auto& [text, stem] : word.family) {
    WordLeaf leaf{.folded = text, .stems = {stem}, .span = word.span};
    wordings.push_back(
        {.text = text, .words = {std::move(leaf)}, .weight = weight, .family = true});
  }
  return wordings;
}

std::vector<WordLeaf> wanted_words(const Plan& plan) {
  std::vector<WordLeaf> words;
  if (plan.text) add_wanted(*plan.text, words);
  return words;
}

const Condition* condition_at(const Plan& plan, const Span& span) {
  for (const auto& condition : plan.conditions) {
    if (std::find(condition.spans.begin(), condition.spans.end(), span) != condition.spans.end())
      return &condition;
  }
  return nullptr;
}

std::string to_string(const Plan& plan) {
  auto text = plan.text ? std::visit(PlanPrinter{}, plan.text->kind) : std::string("everything");
  for (const auto& condition : plan.conditions) text += " | " + condition.canonical;
  return text;
}

}  // namespace osce::query
