// SPDX-License-Identifier: GPL-2.0-or-later
//
// Stage 3 of reading a query: the tree, and the filters given beside it, resolved into a plan.
#pragma once

#include <string>
#include <vector>

#include "engine/query/ast.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/query/plan.hpp"
#include "engine/store/catalogue.hpp"
#include "engine/text/analyser.hpp"

namespace osce::query {

/// A filter given by an option or a parameter. Several of one name are alternatives; together they
/// narrow what the query finds.
struct GivenFilter {
  std::string name;
  std::string value;
  bool operator==(const GivenFilter&) const = default;
};

struct Planned {
  Plan plan;
  std::vector<Mistake> mistakes;  ///< unknown fields, bad values
  std::vector<Notice> notices;
};

/// Resolves `root` and `given`.
///
/// A word may be of any language of the collection, and gets a stem in each.
///
/// Filters that all must hold become conditions of the plan; repeated values of one field, side by
/// side, are alternatives, but limits of time ("after 2014", "before 2018") intersect. With AND
/// between them filters are taken as written. A filter inside OR or NOT stays in the tree.
Planned plan(const Node& root, const std::vector<GivenFilter>& given,
             const store::Catalogue& catalogue, text::Analyser& analyser);

}  // namespace osce::query
