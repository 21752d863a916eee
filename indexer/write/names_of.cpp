// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/names_of.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

#include "engine/model/members.hpp"
#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

using Documents = std::vector<Document>;

void add_sessions(const AuthorityTables& tables, const Documents& documents, Names& names) {
  for (const auto& row : tables.sessions) {
    const bool here = std::any_of(documents.begin(), documents.end(), [&](const Document& d) {
      return d.venue == row.city && d.body == row.body && (!row.year || d.year == row.year);
    });
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

/// Names in a document: its title, and its city and country, which no table may have.
void add_document(const Document& document, Names& names) {
  names.titles.push_back(text::names_key(document.title));
  if (document.venue) names.cities[text::names_key(*document.venue)] = {*document.venue, true};
  if (document.venue && document.country) {
    auto& cities = names.countries[text::names_key(*document.country)];
    if (std::find(cities.begin(), cities.end(), *document.venue) == cities.end())
      cities.push_back(*document.venue);
  }
}

void add_symbol(const Document& printed, Names& names) {
  if (!printed.symbol) return;
  names.texts.try_emplace(text::names_key(*printed.symbol),
                          Names::Text{*printed.symbol, interval_of(printed)});
}

void add_bodies(const AuthorityTables& tables, const Documents& documents, Names& names) {
  for (const auto& body : tables.bodies) {
    if (std::none_of(documents.begin(), documents.end(),
                     [&](const Document& d) { return d.body == body.id; }))
      continue;
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

void add_sponsor(const Document& document, Names& names) {
  std::istringstream sponsor(text::names_key(document.sponsor.value_or("")));
  std::vector<std::string> beginnings;  // all runs of words that end at the current word
  for (std::string word; sponsor >> word;) {
    for (auto& run : beginnings) run += " " + word;
    beginnings.push_back(word);
    for (const auto& run : beginnings) names.sponsors.try_emplace(run, run);
  }
}

/// Maps "call on" to "Calls on", because a query may speak of several texts that "call on".
void add_verb(const Paragraph& paragraph, Names& names) {
  if (!paragraph.verb) return;
  auto key = text::names_key(*paragraph.verb);
  const auto end = std::min(key.find(' '), key.size());
  if (end < 2 || key[end - 1] != 's') return;
  key.erase(end - 1, 1);
  names.verbs.try_emplace(std::move(key), *paragraph.verb);
}

/// Terms of the thesaurus that have several words and a capital letter.
void add_proper_names(const AuthorityTables& tables, Names& names) {
  for (const auto& row : tables.thesaurus) {
    for (const auto& term : row.terms) {
      const bool capital = std::any_of(term.begin(), term.end(),
                                       [](unsigned char c) { return std::isupper(c) != 0; });
      if (capital && term.find(' ') != std::string::npos)
        names.proper_names.try_emplace(text::names_key(term), term);
    }
  }
}

int newest_year_of(const Documents& documents, const Names& names) {
  int newest = 0;
  for (const auto& document : documents) newest = std::max(newest, document.year.value_or(0));
  for (const auto& occasion : names.occasions) newest = std::max(newest, year_of(occasion.days));
  return newest;
}

}  // namespace

Names names_of(const std::vector<ReadDocument>& documents, const AuthorityTables& tables) {
  Documents known;
  known.reserve(documents.size());
  for (const auto& read : documents) known.push_back(with_inferred(read.document));
  Names names;
  add_sessions(tables, known, names);
  for (const auto& document : known) {
    add_document(document, names);
    add_sponsor(document, names);
  }
  for (const auto& [document, paragraphs] : documents) {
    add_symbol(document, names);
    for (const auto& paragraph : paragraphs) add_verb(paragraph, names);
  }
  add_bodies(tables, known, names);
  add_proper_names(tables, names);
  names.newest_year = newest_year_of(known, names);
  return names;
}

}  // namespace osce::indexer
