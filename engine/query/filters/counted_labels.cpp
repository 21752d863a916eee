// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/filters/counted_labels.hpp"

#include <algorithm>
#include <utility>

namespace osce::query {
namespace {

/// No text has more paragraphs without numbers than this.
constexpr int largest = 999;

/// What the labels of counted paragraphs begin with in the part that a condition names, or "".
std::string_view beginning_in(const Condition& part) {
  if (part.negated || part.any_of.size() != 1) return {};
  const auto* name = std::get_if<Equals>(&part.any_of.front());
  if (name == nullptr) return {};
  return name->key == "preamble" ? "pre." : name->key == "operative" ? "op." : "";
}

void add_counted(std::string_view beginning, std::vector<Alternative>& labels) {
  auto counted = labels;
  const auto add = [&](const std::string& number) {
    counted.emplace_back(Equals{std::string(beginning) + number, true});
  };
  for (const auto& label : labels) {
    if (const auto* one = std::get_if<Equals>(&label)) add(one->key);
    const auto* range = std::get_if<Between>(&label);
    if (range == nullptr) continue;
    for (auto number = range->first; number <= std::min(range->last, largest); ++number)
      add(std::to_string(number));
  }
  labels = std::move(counted);
}

}  // namespace

std::vector<std::string> counted_labels(std::string_view number) {
  std::vector<std::string> labels;
  labels.reserve(3);
  for (const std::string_view beginning : {"p.", "pre.", "op."})
    labels.push_back(std::string(beginning).append(number));
  return labels;
}

void add_counted_labels(std::vector<Condition>& conditions) {
  const auto part = std::find_if(conditions.begin(), conditions.end(), [](const auto& condition) {
    return condition.field->name == "part";
  });
  const auto beginning = part == conditions.end() ? std::string_view() : beginning_in(*part);
  if (beginning.empty()) return;
  for (auto& condition : conditions) {
    if (condition.field->kind == schema::FieldKind::label) add_counted(beginning, condition.any_of);
  }
}

}  // namespace osce::query
