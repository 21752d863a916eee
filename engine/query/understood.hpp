// SPDX-License-Identifier: GPL-2.0-or-later
//
// What was understood of a query, for people and for programs. Every answer carries it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/planner.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/diagnostics.hpp"

namespace osce::query {

/// The label of the offer to search for the words of a filter.
inline constexpr std::string_view as_words_label = "Search for these words instead";

/// What a part of the query was taken for. Together the spans of a query cover all of it but
/// blanks.
struct UnderstoodSpan {
  Span span;
  std::string kind;       ///< "words", "phrase", "filter", "setting", "operator", "ignored"
  std::string field;      ///< of a filter or a setting
  std::string canonical;  ///< of one: "year:>2016", "sort:newest"
  std::string label;      ///< of a filter: "2017 or later"
  std::vector<Alternatively> alternatives;
};

/// A limit that the answer obeys.
struct UnderstoodFilter {
  std::string field;
  std::string label;
  std::string canonical;
  bool given = false;       ///< by an option or parameter
  std::vector<Span> spans;  ///< where it stands in the query; none where it was given
  std::string without;      ///< the query without it
};

struct Understood {
  std::string text;       ///< one line: `"age" and "verification" · 2017 or later`
  std::string canonical;  ///< the query in canonical form
  std::vector<UnderstoodSpan> spans;
  std::vector<UnderstoodFilter> filters;
  std::vector<Expansion> expansions;
  std::vector<Notice> notices;
  std::vector<Alternatively> suggestions;
  std::shared_ptr<const Node> tree = nullptr;  ///< the query as it was read
};

/// What was understood of `query`, read as `root` and resolved as `planned`. `diagnostics` are
/// those of the parser, the planner and the search; notices about documents not searched end the
/// text.
Understood understand(std::string_view query, const Node& root, const Planned& planned,
                      Diagnostics diagnostics);

}  // namespace osce::query
