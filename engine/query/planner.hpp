// SPDX-License-Identifier: GPL-2.0-or-later
//
// Stage 3 of reading a query: the tree, and the filters given beside it, resolved into a plan.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/diagnostics.hpp"
#include "engine/query/syntax/settings.hpp"
#include "engine/query/terms/query_term.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::query {

/// What is asked.
struct Asked {
  std::string_view query;  ///< the text that `root` was read from
  const Node& root;
  const std::vector<GivenFilter>& given = {};
  const Settings& settings = {};  ///< by options or parameters
  /// In a query of names alone, types, bodies, parts and years are filters, unless this is set.
  bool names_are_either = false;
};

/// A name that was read as words and as a filter, and queries for one of them alone.
struct AmbiguousName {
  Span span;
  std::string words;        ///< with corrected spelling
  std::string field;        ///< of the filter, the first if there are several
  std::string value;        ///< of that filter: "Minsk or Vienna"
  std::string texts;        ///< what passes the filter, in plain words: "texts from Minsk"
  std::size_t values = 1;   ///< how many
  bool is_said = true;      ///< some paragraph may say it; otherwise it is the filter alone
  bool has_texts = true;    ///< false if it is a date and no text is from then
  bool results_say = true;  ///< false if a search found that all results pass the filter alone
  std::vector<Alternatively> alternatives = {};
};

struct Planned {
  Plan plan;
  Settings settings;  ///< what was asked beside the query and in it
  Settings given;     ///< of these, what was asked beside the query
  std::vector<AmbiguousName> ambiguous_names;
  /// Names were taken for filters, which they need not be (Asked::names_are_either).
  bool names_are_filters = false;
};

/// Resolves what is asked. Unknown fields and bad values are errors.
///
/// A word may be of any language of the collection, and gets a stem in each; terms.hpp says what
/// else becomes of words.
///
/// Filters that all must hold become conditions of the plan; repeated values of one field, side by
/// side, are alternatives, but date filters ("after 2014", "before 2018") intersect. With AND
/// between them filters are taken as written. A filter inside OR or NOT stays in the tree.
Planned plan(const Asked& asked, const store::Catalogue& catalogue, const Lexicon& lexicon,
             Diagnostics& diagnostics);

}  // namespace osce::query
