// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>
#include <string_view>

#include <fmt/format.h>
#include <libfccp/csv.h>

#include "engine/model/error.hpp"
#include "engine/model/vocabulary.hpp"
#include "engine/text/fold.hpp"
#include "indexer/authority.hpp"

namespace osce::indexer {
namespace {

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

std::vector<Body> read_bodies(const std::string& tsv) {
  io::CSVReader<6, io::trim_chars<>, io::no_quote_escape<'\t'>> reader("bodies.tsv", tsv.data(),
                                                                       tsv.data() + tsv.size());
  reader.read_header(io::ignore_extra_column, "id", "short", "name", "symbols", "session",
                     "aliases");
  std::vector<Body> bodies;
  Body body;
  std::string symbols;
  std::string aliases;
  while (reader.read_row(body.id, body.short_id, body.name, symbols, body.session_kind, aliases)) {
    body.symbols = alternatives(symbols);
    body.aliases = alternatives(aliases);
    bodies.push_back(body);
  }
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
    } else if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      expression += c;
    } else {
      expression += std::string(" ?\\") + c + " ?";
    }
    rest.remove_prefix(1);
  }
  return {Pattern(expression), year, prefix, value_named<DocumentType>(form.substr(0, equals))};
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

std::vector<SessionRow> read_sessions(const std::string& csv, const std::vector<Body>& bodies) {
  io::CSVReader<10, io::trim_chars<>, io::double_quote_escape<',', '"'>> reader(
      "sessions.csv", csv.data(), csv.data() + csv.size());
  reader.read_header(io::ignore_extra_column, "body", "number", "year", "city", "city_variants",
                     "country", "start_date", "end_date", "status", "verified");
  std::vector<SessionRow> sessions;
  std::string body;
  std::string number;
  std::string year;
  std::string variants;
  std::string start;
  std::string end;
  std::string status;
  std::string verified;
  SessionRow session;
  while (reader.read_row(body, number, year, session.city, variants, session.country, start, end,
                         status, verified)) {
    if (status == "cancelled") continue;  // it adopted nothing
    session.body = body_id(bodies, body);
    session.number = number_in(number);
    session.year = number_in(year);
    session.city_variants = alternatives(variants);
    const auto from = parse_iso(start);
    const auto to = parse_iso(end);
    session.dates = from && to ? std::optional(DateRange{*from, *to}) : std::nullopt;
    session.row = session.number || session.year
                      ? fmt::format("sessions.csv: {} {}, {} {} (verified: {})", body, number,
                                    session.city, year, verified)
                      : fmt::format("sessions.csv: {} meets in {} (verified: {})", body,
                                    session.city, verified);
    sessions.push_back(session);
  }
  return sessions;
}

/// Adds the names of the cities in other languages to the sessions held there.
void add_names_of_places(const std::string& tsv, std::vector<SessionRow>& sessions) {
  io::CSVReader<2, io::trim_chars<>, io::no_quote_escape<'\t'>> reader("places.tsv", tsv.data(),
                                                                       tsv.data() + tsv.size());
  reader.read_header(io::ignore_extra_column, "city", "names");
  std::string city;
  std::string names;
  while (reader.read_row(city, names)) {
    const auto more = alternatives(names);
    for (auto& session : sessions) {
      auto& variants = session.city_variants;
      if (session.city == city) variants.insert(variants.end(), more.begin(), more.end());
    }
  }
}

/// The names of countries, each column of other names with its language.
std::vector<CountryRow> read_countries(const std::string& tsv) {
  constexpr std::array<const char*, 6> languages = {"en", "fr", "de", "it", "ru", "es"};
  io::CSVReader<9, io::trim_chars<>, io::no_quote_escape<'\t'>> reader("countries.tsv", tsv.data(),
                                                                       tsv.data() + tsv.size());
  reader.read_header(io::ignore_extra_column, "code", "name", "names", "adjectives", "fr", "de",
                     "it", "ru", "es");
  std::vector<CountryRow> rows;
  CountryRow row;
  std::string adjectives;
  std::array<std::string, languages.size()> names;
  while (reader.read_row(row.code, row.name, names[0], adjectives, names[1], names[2], names[3],
                         names[4], names[5])) {
    row.adjectives = alternatives(adjectives);
    row.names.clear();
    for (std::size_t i = 0; i < languages.size(); ++i) {
      for (auto& name : alternatives(names[i]))
        row.names.push_back({std::move(name), languages[i]});
    }
    rows.push_back(row);
  }
  return rows;
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

std::vector<ThesaurusRow> read_thesaurus(const std::string& tsv) {
  io::CSVReader<7, io::trim_chars<>, io::no_quote_escape<'\t'>> reader("thesaurus.tsv", tsv.data(),
                                                                       tsv.data() + tsv.size());
  reader.read_header(io::ignore_extra_column, "id", "direction", "terms", "expands_to", "case",
                     "weight", "mode");
  std::vector<ThesaurusRow> rows;
  std::string id;
  std::string direction;
  std::string terms;
  std::string expands_to;
  std::string letter_case;
  std::string weight;
  std::string mode;
  while (reader.read_row(id, direction, terms, expands_to, letter_case, weight, mode)) {
    rows.push_back({id,
                    known<ThesaurusRow::Direction>({"two-way", "one-way", "never"}, direction, id,
                                                   "direction"),
                    alternatives(terms), alternatives(expands_to), letter_case == "sensitive",
                    weight_of(weight, id),
                    known<ThesaurusRow::Mode>({"auto", "suggest", "never"}, mode, id, "mode")});
  }
  return rows;
}

std::vector<FamilyRow> read_families(const std::string& tsv) {
  io::CSVReader<2, io::trim_chars<>, io::no_quote_escape<'\t'>, io::throw_on_overflow,
                io::single_line_comment<'#'>>
      reader("families.tsv", tsv.data(), tsv.data() + tsv.size());
  reader.read_header(io::ignore_extra_column, "word", "related");
  std::vector<FamilyRow> rows;
  std::string word;
  std::string related;
  while (reader.read_row(word, related)) rows.push_back({word, alternatives(related)});
  return rows;
}

}  // namespace

std::vector<SymbolForm> read_symbol_forms(const std::string& bodies_tsv) {
  io::CSVReader<2, io::trim_chars<>, io::no_quote_escape<'\t'>> reader(
      "bodies.tsv", bodies_tsv.data(), bodies_tsv.data() + bodies_tsv.size());
  reader.read_header(io::ignore_extra_column | io::ignore_missing_column, "symbols", "forms");
  std::vector<SymbolForm> read;
  std::string symbols;
  std::string forms;
  while (reader.read_row(symbols, forms)) {
    for (const auto& form : alternatives(forms)) {
      if (!form.empty()) read.push_back(symbol_form(form, alternatives(symbols).front()));
    }
  }
  return read;
}

AuthorityTables read_authority_files(const AuthorityFiles& files) {
  AuthorityTables tables;
  try {
    tables.bodies = read_bodies(files.bodies_tsv);
    tables.sessions = read_sessions(files.sessions_csv, tables.bodies);
    add_names_of_places(files.places_tsv, tables.sessions);
    tables.countries = read_countries(files.countries_tsv);
    tables.thesaurus = read_thesaurus(files.thesaurus_tsv);
    tables.families = read_families(files.families_tsv);
  } catch (const io::error::missing_column_in_header& missing) {
    const std::string file = missing.file_name;
    throw Error(ErrorKind::unreadable,
                fmt::format("{} has no column \"{}\"", file, missing.column_name),
                "compare it with data/authority/" + file);
  } catch (const io::error::base& error) {
    std::string message = error.what();
    while (message.ends_with('.')) message.pop_back();
    throw Error(ErrorKind::unreadable, message, "compare the file with the one in data/authority");
  }
  return tables;
}

}  // namespace osce::indexer
