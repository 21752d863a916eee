// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/needed_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/text/stop_words.hpp"

namespace osce::query {
namespace {

bool is_connector(std::string_view word) {
  constexpr std::array<std::string_view, 8> words = {"after", "before", "between", "during",
                                                     "no",    "not",    "since",   "until"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_free(const PlanNode& node, const std::vector<std::string>& languages) {
  const auto* word = std::get_if<WordLeaf>(&node.kind);
  return word != nullptr && !is_connector(word->folded) &&
         text::is_stop_word(word->folded, languages);
}

void free_words(std::vector<PlanNode>& nodes, const std::vector<std::string>& languages) {
  for (auto& node : nodes) {
    if (is_free(node, languages)) std::get<WordLeaf>(node.kind).needed = false;
  }
}

}  // namespace

void free_stop_words(std::vector<PlanNode>& texts, const std::vector<std::string>& languages) {
  const bool alone = std::all_of(texts.begin(), texts.end(),
                                 [&](const PlanNode& node) { return is_free(node, languages); });
  if (alone) return;
  free_words(texts, languages);
  for (auto& node : texts) {
    auto* widened = std::get_if<Widened>(&node.kind);
    if (widened != nullptr && widened->own.size() > 1) free_words(widened->own, languages);
  }
}

}  // namespace osce::query
