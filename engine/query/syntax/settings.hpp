// SPDX-License-Identifier: GPL-2.0-or-later
//
// THE table of settings: what is asked of the search itself, not of the texts. Like the fields,
// each is a parameter of the API and an option of `osce`, and most may stand in the query:
//
//     tourism sort:newest         newest first, as "tourism newest first"
//     CSAM expand:none            without other wordings
//
// What an option or a parameter says goes before what the query says; where neither says anything,
// the first value of the table holds.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/diagnostics.hpp"

namespace osce::query {

enum class Sort { relevance, newest, oldest, document };
inline constexpr std::array<std::string_view, 4> sort_names = {"relevance", "newest", "oldest",
                                                               "document"};
/// How many of a plain query's words a paragraph must contain: all, or, if no paragraph does, at
/// least half of their weight.
enum class Match { automatic, all, any };
inline constexpr std::array<std::string_view, 3> match_names = {"auto", "all", "any"};

/// Whether words of the thesaurus are added.
enum class Expand {
  automatic,  ///< not to queries with operators
  none,
  all,
};
inline constexpr std::array<std::string_view, 3> expand_names = {"auto", "none", "all"};

/// Whether words are looked for in all their forms.
enum class Stemming { yes, no };
inline constexpr std::array<std::string_view, 2> stem_names = {"yes", "no"};

/// Whether inferred values (InferredValues in engine/model/document.hpp) count for filters, facets
/// and sorting.
enum class Inferred { no, yes };
inline constexpr std::array<std::string_view, 2> inferred_names = {"no", "yes"};

/// Whether undated documents pass date filters.
enum class Undated { no, yes };
inline constexpr std::array<std::string_view, 2> undated_names = {"no", "yes"};

/// Whether paragraphs that say the same in the same words are one result.
enum class Grouping { none, duplicates, document };
inline constexpr std::array<std::string_view, 3> group_names = {"none", "duplicates", "document"};

/// How the query is read.
enum class Reading {
  natural,
  literal,  ///< as one quoted text
};
inline constexpr std::array<std::string_view, 2> reading_names = {"natural", "literal"};

/// Settings that were given; empty ones are defaults.
struct Settings {
  std::optional<Sort> sort = {};
  std::optional<Match> match = {};
  std::optional<Expand> expand = {};
  std::optional<Stemming> stem = {};
  std::optional<Inferred> inferred = {};
  std::optional<Undated> undated = {};
  std::optional<Grouping> group = {};
  std::optional<Reading> reading = {};
  bool operator==(const Settings&) const = default;
};

struct Setting {
  std::string_view name;
  std::span<const std::string_view> values;  ///< the first holds where nothing is said
  void (*set)(Settings&, std::size_t value);
  std::optional<std::size_t> (*get)(const Settings&);
  bool in_query;  ///< `name:value` may stand in a query
  std::string_view help;
};

extern const std::array<Setting, 8> settings;

/// The setting of this name, or null.
const Setting* find_setting(std::string_view name);

/// Sets what `name` is to `value`; false where it has no such value.
bool set_value(const Setting& setting, std::string_view value, Settings& target);

/// The settings of `first`, and those of `second` that it lacks.
Settings joined(const Settings& first, const Settings& second);

/// The setting that was given, or the first value.
template <typename Value>
Value used(const std::optional<Value>& said) {
  return said.value_or(Value{});
}

/// What a query says of the search itself, wherever in the tree it stands; of several the last
/// counts. A value that a setting does not have, and a setting that is excluded, are errors.
Settings settings_in(const Node& root, Diagnostics& diagnostics);

/// True of a filter that is a setting, and limits nothing.
bool is_setting(const Filter& filter);

}  // namespace osce::query
