// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/names_of.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

#include "engine/model/probable.hpp"
#include "engine/text/names_key.hpp"

namespace osce::store {
namespace {

bool is_at(const Document& document, const SessionRow& row) {
  return document.venue == row.city && document.body == row.body &&
         (!row.year || document.year == row.year);
}

void add_sessions(const Catalogue& catalogue, Names& names) {
  for (const auto& row : catalogue.tables.sessions) {
    const bool here = std::any_of(catalogue.documents.begin(), catalogue.documents.end(),
                                  [&](const Document& d) { return is_at(d, row); });
    auto add_city = [&](const std::string& name) {
      auto& city = names.cities[text::names_key(name)];
      city.name = row.city;
      city.has_documents = city.has_documents || here;
    };
    add_city(row.city);
    for (const auto& variant : row.city_variants) add_city(variant);
    if (!row.dates && !row.year) continue;
    names.occasions.push_back(
        {row.body, row.number, row.city, row.dates ? *row.dates : whole_year(*row.year), here});
  }
}

/// A table need not know where a text was adopted.
void add_documents(const Catalogue& catalogue, Names& names) {
  for (const auto& document : catalogue.documents) {
    names.titles.push_back(text::names_key(document.title));
    if (document.venue) names.cities[text::names_key(*document.venue)] = {*document.venue, true};
    if (document.venue && document.country) {
      auto& cities = names.countries[text::names_key(*document.country)];
      if (std::find(cities.begin(), cities.end(), *document.venue) == cities.end())
        cities.push_back(*document.venue);
    }
    if (document.symbol) {
      names.texts.try_emplace(text::names_key(*document.symbol),
                              Names::Text{*document.symbol, stated_interval_of(document)});
    }
  }
}

void add_bodies(const Catalogue& catalogue, Names& names) {
  for (const auto& body : catalogue.tables.bodies) {
    const bool here = std::any_of(catalogue.documents.begin(), catalogue.documents.end(),
                                  [&](const Document& d) { return d.body == body.id; });
    if (!here) continue;
    names.bodies.try_emplace(text::names_key(body.name), body.id);
    names.bodies.try_emplace(text::names_key(body.short_id), body.id);
    for (const auto& alias : body.aliases)
      names.bodies.try_emplace(text::names_key(alias), body.id);
  }
  const auto add_short = [&](const char* name, const char* known) {
    const auto body = names.bodies.find(known);
    if (body != names.bodies.end()) names.bodies.try_emplace(name, body->second);
  };
  for (const auto* name : {"ministers", "osce ministers", "council of ministers"})
    add_short(name, "ministerial council");
  add_short("osce pa", "parliamentary assembly");
}

void add_sponsors(const Catalogue& catalogue, Names& names) {
  for (const auto& document : catalogue.documents) {
    std::istringstream sponsor(text::names_key(document.sponsor.value_or("")));
    std::vector<std::string> beginnings;  // of runs of words that end here
    for (std::string word; sponsor >> word;) {
      for (auto& run : beginnings) run += " " + word;
      beginnings.push_back(word);
      for (const auto& run : beginnings) names.sponsors.try_emplace(run, run);
    }
  }
}

/// "Calls on" by "call on": how a query speaks of what several texts do.
void add_verbs(const Catalogue& catalogue, Names& names) {
  const auto& column = catalogue.column(schema::field_named("verb"), Values::stated);
  for (const auto& verb : column.values) {
    if (!verb) continue;
    auto key = text::names_key(*verb);
    const auto end = std::min(key.find(' '), key.size());
    if (end < 2 || key[end - 1] != 's') continue;
    key.erase(end - 1, 1);
    names.verbs.try_emplace(std::move(key), *verb);
  }
}

/// Terms of the thesaurus that are several words, with a capital in one of them.
void add_proper_names(const Catalogue& catalogue, Names& names) {
  for (const auto& row : catalogue.tables.thesaurus) {
    for (const auto& term : row.terms) {
      const bool capital = std::any_of(term.begin(), term.end(),
                                       [](unsigned char c) { return std::isupper(c) != 0; });
      if (capital && term.find(' ') != std::string::npos)
        names.proper_names.try_emplace(text::names_key(term), term);
    }
  }
}

int newest_year_of(const Catalogue& catalogue, const Names& names) {
  int newest = 0;
  for (const auto& document : catalogue.documents)
    newest = std::max(newest, document.year.value_or(0));
  for (const auto& occasion : names.occasions) newest = std::max(newest, year_of(occasion.days));
  return newest;
}

}  // namespace

Names names_of(const Catalogue& catalogue) {
  Names names;
  add_sessions(catalogue, names);
  add_documents(catalogue, names);
  add_bodies(catalogue, names);
  add_sponsors(catalogue, names);
  add_verbs(catalogue, names);
  add_proper_names(catalogue, names);
  names.newest_year = newest_year_of(catalogue, names);
  return names;
}

}  // namespace osce::store
