// SPDX-License-Identifier: GPL-2.0-or-later
//
// Parties: the cities and countries that host texts, the countries and persons that write or
// sponsor them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/query/phrases/matcher.hpp"

namespace osce::query {

/// Parties with one role, as values of a field.
struct FieldParties {
  std::string_view field;  ///< "venue", "country", "author" or "sponsor"
  std::vector<std::string> values;
};

/// The parties in a match by the fields of its rule that have them: "Russia or Smith" is author
/// Russia or sponsor Smith. A party that none of the fields has goes with the first of them;
/// nothing if all are such.
std::vector<FieldParties> parties_by_field(const Names& names, const PhraseMatch& match);

}  // namespace osce::query
