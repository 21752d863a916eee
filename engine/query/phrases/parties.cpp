// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/parties.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace osce::query {
namespace {

/// The entry of a table whose name is this one.
template <typename Table>
const typename Table::mapped_type* entry_named(const Table& table, std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const auto& entry) { return entry.second.name == name; });
  return found == table.end() ? nullptr : &found->second;
}

void add_parties(const PhraseMatch& match, std::vector<const PhraseMatch*>& parties) {
  constexpr std::array<std::string_view, 5> classes = {"CAPITALISED", "CITY", "COUNTRY",
                                                       "COUNTRY_ADJECTIVE", "PERSON"};
  if (std::find(classes.begin(), classes.end(), match.name) != classes.end())
    parties.push_back(&match);
  for (const auto* part : match.parts) add_parties(*part, parties);
}

bool is_in(const Names& names, const PhraseMatch& party, std::string_view field) {
  if (party.name == "CITY") return field == "venue";
  if (party.name == "PERSON") {
    const auto* person = entry_named(names.persons, party.value);
    return (field == "author" && person->has_author) || (field == "sponsor" && person->has_sponsor);
  }
  const auto* country = entry_named(names.countries, party.value);
  if (country == nullptr) return false;
  return (field == "country" && country->has_venue) || (field == "author" && country->has_author) ||
         (field == "sponsor" && country->has_sponsor);
}

}  // namespace

std::vector<FieldParties> parties_by_field(const Names& names, const PhraseMatch& match) {
  std::vector<const PhraseMatch*> rest;
  add_parties(match, rest);
  const auto all = rest;
  std::vector<FieldParties> found;
  for (const std::string_view field : {"venue", "country", "author", "sponsor"}) {
    if (match.rule->argument.find(field) == std::string_view::npos) continue;
    FieldParties here{field, {}};
    for (const auto* party : all) {
      if (!is_in(names, *party, field)) continue;
      here.values.push_back(party->value);
      std::erase(rest, party);
    }
    if (!here.values.empty()) found.push_back(std::move(here));
  }
  if (found.empty()) return found;
  for (const auto* party : rest) found.front().values.push_back(party->value);
  return found;
}

}  // namespace osce::query
