// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/parties.hpp"

#include <algorithm>

namespace osce::query {
namespace {

/// The entry of a table whose name is this one.
template <typename Table>
const typename Table::mapped_type* entry_named(const Table& table, std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const auto& entry) { return entry.second.name == name; });
  return found == table.end() ? nullptr : &found->second;
}

std::string_view country_in(const PhraseMatch& match) {
  const auto* country = match.find("COUNTRY");
  if (country == nullptr) country = match.find("COUNTRY_ADJECTIVE");
  return country == nullptr ? std::string_view() : std::string_view(country->value);
}

}  // namespace

std::vector<std::string_view> fields_with_party(const Names& names, const PhraseMatch& match) {
  std::vector<std::string_view> fields;
  if (const auto* country = entry_named(names.countries, country_in(match))) {
    if (country->has_venue) fields.emplace_back("country");
    if (country->has_author) fields.emplace_back("author");
    if (country->has_sponsor) fields.emplace_back("sponsor");
  } else if (const auto* person = entry_named(names.persons, match.value_of("PERSON"))) {
    if (person->has_author) fields.emplace_back("author");
    if (person->has_sponsor) fields.emplace_back("sponsor");
  }
  return fields;
}

}  // namespace osce::query
