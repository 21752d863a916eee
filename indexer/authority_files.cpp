// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "engine/model/vocabulary.hpp"
#include "engine/text/fold.hpp"
#include "indexer/authority.hpp"
#include "indexer/table_file.hpp"

namespace osce::indexer {
namespace {

using Separator = TableFile::Separator;

std::vector<std::string> alternatives(const std::string& cell) {
  std::vector<std::string> parts;
  std::istringstream stream(cell);
  for (std::string part; std::getline(stream, part, '|');) parts.push_back(part);
  return parts;
}

std::optional<int> number_in(const std::string& cell) {
  int value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return error == std::errc{} && end == cell.data() + cell.size() ? std::optional(value)
                                                                  : std::nullopt;
}

std::vector<Body> read_bodies(const TableFile& table) {
  std::vector<Body> bodies;
  for (const auto& [id, short_id, name, symbols, session, aliases] :
       table.rows("id", "short", "name", "symbols", "session", "aliases"))
    bodies.push_back({id, short_id, name, alternatives(symbols), session, alternatives(aliases)});
  return bodies;
}

/// "A/RES/N/N" as a pattern: N is a number, YEAR a year, and blanks vary.
SymbolForm symbol_form(std::string_view form, const std::string& prefix) {
  const auto equals = std::min(form.find('='), form.size());
  std::string expression;
  std::size_t year = 0;
  std::size_t groups = 0;
  for (auto rest = form.substr(std::min(equals + 1, form.size())); !rest.empty();) {
    if (rest.starts_with("YEAR")) {
      expression += "([12][0-9]{3})";
      year = ++groups;
      rest.remove_prefix(4);
      continue;
    }
    const char c = rest.front();
    const bool word = rest.size() > 1 && std::isalpha(static_cast<unsigned char>(rest[1])) != 0;
    if (c == 'N' && !word) {
      expression += "[0-9]{1,5}";
    } else if (c == ' ') {
      expression += " ?";
    } else if (std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0) {
      expression += c;
    } else {
      expression += std::string(" ?\\") + c + " ?";
    }
    rest.remove_prefix(1);
  }
  const auto first = std::string(form.substr(std::min(equals + 1, form.size()), 1));
  return {text::ascii_lower(first).front(), Pattern(expression), year, prefix,
          value_named<DocumentType>(form.substr(0, equals))};
}

/// sessions.csv names a body by its abbreviation ("PA") or, for summits, by its id.
std::string body_id(const std::vector<Body>& bodies, const std::string& sign) {
  const auto key = text::value_key(sign);
  const auto found = std::find_if(bodies.begin(), bodies.end(), [&](const Body& body) {
    return body.short_id == key || body.id == key;
  });
  if (found == bodies.end()) {
    throw Error(ErrorKind::unreadable, fmt::format("sessions.csv: unknown body \"{}\"", sign),
                "add the body to bodies.tsv");
  }
  return found->id;
}

std::vector<SessionRow> read_sessions(const TableFile& table, const std::vector<Body>& bodies) {
  std::vector<SessionRow> sessions;
  for (const auto& [body, number, year, city, variants, country, start, end, status, verified] :
       table.rows("body", "number", "year", "city", "city_variants", "country", "start_date",
                  "end_date", "status", "verified")) {
    if (status == "cancelled") continue;  // it adopted nothing
    SessionRow session{.body = body_id(bodies, body),
                       .number = number_in(number),
                       .year = number_in(year),
                       .city = city,
                       .city_variants = alternatives(variants),
                       .country = country};
    const auto from = parse_iso(start);
    const auto to = parse_iso(end);
    if (from && to) session.dates = DateRange{*from, *to};
    session.row =
        session.number || session.year
            ? fmt::format("sessions.csv: {} {}, {} {} (verified: {})", body, number, city, year,
                          verified)
            : fmt::format("sessions.csv: {} meets in {} (verified: {})", body, city, verified);
    sessions.push_back(std::move(session));
  }
  return sessions;
}

/// Adds the names of the cities in other languages to the sessions held there.
void add_names_of_places(const TableFile& table, std::vector<SessionRow>& sessions) {
  for (const auto& [city, names] : table.rows("city", "names")) {
    const auto more = alternatives(names);
    for (auto& session : sessions) {
      auto& variants = session.city_variants;
      if (session.city == city) variants.insert(variants.end(), more.begin(), more.end());
    }
  }
}

/// The names of countries, each column of other names with its language.
std::vector<CountryRow> read_countries(const TableFile& table) {
  std::vector<CountryRow> countries;
  for (const auto& [code, name, english, adjectives, french, german, italian, russian, spanish] :
       table.rows("code", "name", "names", "adjectives", "fr", "de", "it", "ru", "es")) {
    CountryRow country{
        .code = code, .name = name, .names = {}, .adjectives = alternatives(adjectives)};
    for (const auto& [language, names] : {std::pair("en", english),
                                          {"fr", french},
                                          {"de", german},
                                          {"it", italian},
                                          {"ru", russian},
                                          {"es", spanish}}) {
      for (auto& other : alternatives(names)) country.names.push_back({std::move(other), language});
    }
    countries.push_back(std::move(country));
  }
  return countries;
}

/// The value of `cell`, which is one of `names`, in the order of the enumeration.
template <typename Value>
Value known(const std::array<std::string_view, 3>& names, const std::string& cell,
            const std::string& id, const char* what) {
  if (const auto value = value_named<Value>(names, cell)) return *value;
  throw Error(ErrorKind::unreadable,
              fmt::format("thesaurus.tsv: {}: invalid {} \"{}\"", id, what, cell),
              fmt::format("use {}, {} or {}", names[0], names[1], names[2]));
}

double weight_of(const std::string& cell, const std::string& id) {
  if (cell.empty()) return 1.0;
  double weight = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
  if (error == std::errc{} && end == cell.data() + cell.size() && weight > 0 && weight <= 1)
    return weight;
  throw Error(ErrorKind::unreadable,
              fmt::format("thesaurus.tsv: {}: invalid weight \"{}\"", id, cell),
              "use a number greater than 0, at most 1");
}

std::vector<ThesaurusRow> read_thesaurus(const TableFile& table) {
  std::vector<ThesaurusRow> rows;
  for (const auto& [id, direction, terms, expands_to, letter_case, weight, mode] :
       table.rows("id", "direction", "terms", "expands_to", "case", "weight", "mode")) {
    rows.push_back({id,
                    known<ThesaurusRow::Direction>({"two-way", "one-way", "never"}, direction, id,
                                                   "direction"),
                    alternatives(terms), alternatives(expands_to), letter_case == "sensitive",
                    weight_of(weight, id),
                    known<ThesaurusRow::Mode>({"auto", "suggest", "never"}, mode, id, "mode")});
  }
  return rows;
}

std::vector<FamilyRow> read_families(const TableFile& table) {
  std::vector<FamilyRow> families;
  for (const auto& [word, related] : table.rows("word", "related"))
    families.push_back({word, alternatives(related)});
  return families;
}

}  // namespace

std::vector<SymbolForm> read_symbol_forms(const std::string& bodies_tsv) {
  const TableFile table("bodies.tsv", bodies_tsv, Separator::tab);
  std::vector<SymbolForm> read;
  if (!table.has_column("forms")) return read;
  for (const auto& [symbols, forms] : table.rows("symbols", "forms")) {
    for (const auto& form : alternatives(forms)) {
      if (!form.empty()) read.push_back(symbol_form(form, alternatives(symbols).front()));
    }
  }
  return read;
}

AuthorityTables read_authority_files(const AuthorityFiles& files) {
  AuthorityTables tables;
  tables.bodies = read_bodies({"bodies.tsv", files.bodies_tsv, Separator::tab});
  tables.sessions =
      read_sessions({"sessions.csv", files.sessions_csv, Separator::comma}, tables.bodies);
  add_names_of_places({"places.tsv", files.places_tsv, Separator::tab}, tables.sessions);
  tables.countries = read_countries({"countries.tsv", files.countries_tsv, Separator::tab});
  tables.thesaurus = read_thesaurus({"thesaurus.tsv", files.thesaurus_tsv, Separator::tab});
  tables.families = read_families({"families.tsv", files.families_tsv, Separator::tab});
  return tables;
}

}  // namespace osce::indexer
