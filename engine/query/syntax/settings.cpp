// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/syntax/settings.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace osce::query {
namespace {

template <auto member>
void set_member(Settings& settings, std::size_t value) {
  auto& target = settings.*member;
  target = static_cast<typename std::remove_reference_t<decltype(target)>::value_type>(value);
}

template <auto member>
std::optional<std::size_t> member_of(const Settings& settings) {
  const auto& value = settings.*member;
  return value ? std::optional(static_cast<std::size_t>(*value)) : std::nullopt;
}

template <auto member>
constexpr Setting setting(std::string_view name, std::span<const std::string_view> values,
                          bool in_query, std::string_view help) {
  return {name, values, set_member<member>, member_of<member>, in_query, help};
}

/// As other programs call the orders.
using Alias = std::pair<std::string_view, std::string_view>;
constexpr std::array<Alias, 2> sort_aliases = {{{"date", "oldest"}, {"-date", "newest"}}};

}  // namespace

// clang-format off
const std::array<Setting, 8> settings = {{
    setting<&Settings::match>   ("match",    match_names,    true,
     "how many of the words a paragraph must contain; auto: all words, or most of them if no paragraph has all"),
    setting<&Settings::expand>  ("expand",   expand_names,   true,
     "whether to add synonyms from the thesaurus; auto: only to a plain list of words; all: to every query, and words of the same family too"),
    setting<&Settings::stem>    ("stem",     stem_names,     true,
     "whether to find all forms of a word; no: only the form you typed"),
    setting<&Settings::sort>    ("sort",     sort_names,     true,
     "order of the results"),
    setting<&Settings::inferred>("inferred", inferred_names, true,
     "treat inferred years and venues of drafts as if they were printed"),
    setting<&Settings::undated> ("undated",  undated_names,  true,
     "include undated documents in date filters"),
    setting<&Settings::group>   ("group",    group_names,    true,
     "group the results; document: one per document; duplicates: one for paragraphs that differ only in their opening words"),
    setting<&Settings::reading> ("parse",    reading_names,  false,
     "how to read the query; literal: as one phrase in quotation marks"),
}};
// clang-format on

const Setting* find_setting(std::string_view name) {
  const auto found = std::find_if(settings.begin(), settings.end(),
                                  [&](const Setting& setting) { return setting.name == name; });
  return found == settings.end() ? nullptr : &*found;
}

bool set_value(const Setting& setting, std::string_view value, Settings& target) {
  for (const auto& [other, name] : sort_aliases) {
    if (setting.name == "sort" && value == other) value = name;
  }
  const auto found = std::find(setting.values.begin(), setting.values.end(), value);
  if (found == setting.values.end()) return false;
  setting.set(target, static_cast<std::size_t>(found - setting.values.begin()));
  return true;
}

Settings joined(const Settings& first, const Settings& second) {
  auto both = second;
  for (const auto& setting : settings) {
    if (const auto value = setting.get(first)) setting.set(both, *value);
  }
  return both;
}

namespace {

/// A setting is for the whole query.
struct Misplaced {
  std::string_view reason = {};  ///< none where a setting may stand
  std::string_view hint = {};
  bool operator==(const Misplaced&) const = default;
};
constexpr Misplaced excluded = {"cannot be excluded", "Remove the \"-\" or NOT before it"};
constexpr Misplaced alternative = {"cannot be an alternative", "Remove the OR next to it"};

Misplaced below(const Node& node, const Misplaced& here) {
  if (here == excluded || std::holds_alternative<Not>(node.kind)) return excluded;
  if (std::holds_alternative<Or>(node.kind)) return alternative;
  return std::holds_alternative<And>(node.kind) ? Misplaced{} : here;  // of an alternative, a part
}

void read_setting(const Filter& filter, const Span& span, const Misplaced& misplaced,
                  Settings& target, Diagnostics& diagnostics) {
  const auto& setting = *find_setting(filter.field);
  const auto choice = fmt::format("Choose one of: {}", fmt::join(setting.values, ", "));
  const auto before = setting.get(target);
  if (!misplaced.reason.empty()) {
    diagnostics.add_error(span, fmt::format("\"{}:\" {}", filter.field, misplaced.reason),
                          std::string(misplaced.hint));
  } else if (filter.values.size() != 1) {
    diagnostics.add_error(span, fmt::format("\"{}:\" takes only one value", filter.field), choice);
  } else if (const auto& value = filter.values.front().text; !set_value(setting, value, target)) {
    diagnostics.add_error(span, fmt::format("{} cannot be \"{}\"", filter.field, value), choice);
  } else if (before && before != setting.get(target)) {
    diagnostics.add_error(span,
                          fmt::format("\"{}:\" takes only one value, and the query has two: {}, {}",
                                      filter.field, setting.values[*before], value),
                          "Keep one of them");
  }
}

void read_settings(const Node& node, const Misplaced& here, Settings& target,
                   Diagnostics& diagnostics) {
  if (const auto* filter = std::get_if<Filter>(&node.kind); filter && is_setting(*filter))
    read_setting(*filter, node.span, here, target, diagnostics);
  const auto misplaced = below(node, here);
  for (const auto& child : children_of(node)) read_settings(child, misplaced, target, diagnostics);
}

}  // namespace

Settings settings_in(const Node& root, Diagnostics& diagnostics) {
  Settings found;
  read_settings(root, {}, found, diagnostics);
  return found;
}

bool is_setting(const Filter& filter) {
  const auto* setting = find_setting(filter.field);
  return setting != nullptr && setting->in_query;
}

}  // namespace osce::query
