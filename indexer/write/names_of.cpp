// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/names_of.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

#include "engine/model/members.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/metadata/country_names.hpp"
#include "indexer/metadata/sponsor_names.hpp"

namespace osce::indexer {
namespace {

using Documents = std::vector<Document>;

void add_sessions(const AuthorityTables& tables, const Documents& documents, Names& names) {
  for (const auto& row : tables.sessions) {
    const bool here = std::any_of(documents.begin(), documents.end(), [&](const Document& d) {
      return d.venue == row.city && d.body == row.body && (!row.year || d.year == row.year);
    });
    const bool seat = !row.number && !row.year;  // a name only where texts are from there
    if (seat && !here) continue;
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

/// Names in a document: its title, and its city, which no table may have.
void add_document(const Document& document, Names& names) {
  names.titles.push_back(text::names_key(document.title));
  if (document.venue) names.cities[text::names_key(*document.venue)] = {*document.venue, true};
}

void add_symbol(const Document& printed, Names& names) {
  if (!printed.symbol) return;
  names.texts.try_emplace(text::symbol_key(*printed.symbol),
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

/// Adds who wrote, sponsored and hosted texts to the names.
class Parties {
 public:
  Parties(const AuthorityTables& tables, Names& names)
      : countries_(tables.countries), names_(names) {
    names_.countries = countries_.by_key();
  }

  void add(const Document& document) {
    if (document.country) add_country(document);
    if (document.author) add_author(document);
    if (document.sponsor) add_sponsor(document);
  }

  /// Tells all names of a country what is known about it.
  void finish() {
    for (auto& [key, country] : names_.countries) {
      const auto found = found_.find(country.name);
      if (found == found_.end()) continue;
      country.cities = found->second.cities;
      country.has_venue = found->second.has_venue;
      country.has_author = found->second.has_author;
      country.has_sponsor = found->second.has_sponsor;
    }
  }

 private:
  /// The country of the venue, which no table may have.
  void add_country(const Document& document) {
    const auto& printed = *document.country;
    const auto name = countries_.named(printed, document.language).value_or(printed);
    add_name(printed, name, {});
    names_.countries_in[text::names_key(printed)] = {name};
    auto& found = found_[name];
    found.has_venue = true;
    auto& cities = found.cities;
    if (document.venue && std::find(cities.begin(), cities.end(), *document.venue) == cities.end())
      cities.push_back(*document.venue);
  }

  void add_author(const Document& document) {
    const auto& printed = *document.author;
    const auto countries = countries_.mentioned(printed, document.language);
    if (countries.empty()) {
      auto& person = names_.persons[text::names_key(printed)];
      person.name = printed;
      person.has_author = true;
    }
    if (const auto name = countries_.named(printed, document.language))
      add_name(printed, *name, {document.language});
    for (const auto& name : countries) found_[name].has_author = true;
    if (!countries.empty()) names_.countries_in[text::names_key(printed)] = countries;
  }

  void add_sponsor(const Document& document) {
    const auto& printed = *document.sponsor;
    const auto [persons, countries] = sponsor_names(printed, document.language, countries_);
    for (const auto& person : persons) add_person(person);
    for (const auto& name : countries) found_[name].has_sponsor = true;
    if (!countries.empty()) names_.countries_in[text::names_key(printed)] = countries;
  }

  /// Adds all runs of words in a name: "Christopher", "Christopher Smith", "Smith". A short one
  /// alone is an initial, or a particle such as "de".
  void add_person(const std::string& name) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t most_words = 8;
    std::istringstream stream(name);
    std::vector<std::string> runs;  // that end at the current word
    for (std::string word; stream >> word;) {
      if (runs.size() == most_words) return;
      for (auto& run : runs) run += " " + word;
      runs.push_back(word);
      for (const auto& run : runs) {
        const auto key = text::names_key(run);
        if (text::code_points(key) < shortest) continue;
        auto& person = names_.persons[key];
        if (person.name.empty()) person.name = run;
        person.has_sponsor = true;
      }
    }
  }

  /// Adds a name as the collection prints it, in case the tables do not have it.
  void add_name(const std::string& printed, const std::string& country,
                std::vector<std::string> languages) {
    names_.countries.try_emplace(text::names_key(printed),
                                 Names::Country{country, std::move(languages)});
  }

  CountryNames countries_;
  Names& names_;
  std::map<std::string, Names::Country> found_;  ///< by the name of the country
};

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

void add_newest_years(const Documents& documents, Names& names) {
  auto& newest = names.newest_text_year;
  for (const auto& document : documents) newest = std::max(newest, document.year.value_or(0));
  names.newest_year = newest;
  for (const auto& occasion : names.occasions)
    names.newest_year = std::max(names.newest_year, year_of(occasion.days));
}

void add_kinds(const Document& document, Names& names) {
  if (document.type) names.kinds.insert("type:" + std::string(name_of(*document.type)));
  if (document.status) names.kinds.insert("status:" + std::string(name_of(*document.status)));
}

}  // namespace

Names names_of(const std::vector<ReadDocument>& documents, const AuthorityTables& tables) {
  Documents known;
  known.reserve(documents.size());
  for (const auto& read : documents) known.push_back(with_inferred(read.document));
  Names names;
  add_sessions(tables, known, names);
  Parties parties(tables, names);
  for (const auto& document : known) {
    add_document(document, names);
    add_kinds(document, names);
    parties.add(document);
  }
  parties.finish();
  for (const auto& [document, paragraphs] : documents) {
    add_symbol(document, names);
    for (const auto& paragraph : paragraphs) add_verb(paragraph, names);
  }
  add_bodies(tables, known, names);
  add_proper_names(tables, names);
  add_newest_years(known, names);
  return names;
}

}  // namespace osce::indexer
