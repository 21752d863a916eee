// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/authority.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <libfccp/csv.h>

#include "authority_files.hpp"
#include "engine/model/error.hpp"
#include "engine/store/checksum.hpp"
#include "engine/text/fold.hpp"

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

/// sessions.csv names a body by its short sign ("PA") or, for summits, by its id.
std::string body_id(const std::vector<Body>& bodies, const std::string& sign) {
  const auto key = text::value_key(sign);
  const auto found = std::find_if(bodies.begin(), bodies.end(), [&](const Body& body) {
    return body.short_id == key || body.id == key;
  });
  if (found == bodies.end()) {
    throw Error(ErrorKind::unreadable,
                fmt::format("sessions.csv: no body \"{}\" in bodies.tsv", sign),
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
    session.row = fmt::format("sessions.csv: {} {}, {} {} (verified: {})", body, number,
                              session.city, year, verified);
    sessions.push_back(session);
  }
  return sessions;
}

/// What other languages call the cities, added to the sessions held there.
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

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (!file || !(bytes << file.rdbuf())) {
    throw Error(ErrorKind::unreadable, fmt::format("cannot read {}", path.string()),
                "--authority names a folder with bodies.tsv and sessions.csv");
  }
  return bytes.str();
}

std::string checksum_of_files(const std::string& bodies_tsv, const std::string& sessions_csv,
                              const std::string& places_tsv) {
  store::Checksum checksum;
  for (const auto& file : {bodies_tsv, sessions_csv, places_tsv}) {
    checksum.add(fmt::format("{} ", file.size()));
    checksum.add(file);
  }
  return checksum.hexadecimal();
}

bool is_city(const SessionRow& session, const std::string& key) {
  return text::value_key(session.city) == key ||
         std::any_of(session.city_variants.begin(), session.city_variants.end(),
                     [&](const std::string& variant) { return text::value_key(variant) == key; });
}

}  // namespace

Authority::Authority(const std::string& bodies_tsv, const std::string& sessions_csv,
                     const std::string& places_tsv)
    : checksum_(checksum_of_files(bodies_tsv, sessions_csv, places_tsv)) {
  try {
    bodies_ = read_bodies(bodies_tsv);
    sessions_ = read_sessions(sessions_csv, bodies_);
    add_names_of_places(places_tsv, sessions_);
    index_names();
  } catch (const io::error::base& error) {
    throw Error(ErrorKind::unreadable, std::string("authority files: ") + error.what(),
                "compare them with the files in data/authority");
  }
}

Authority Authority::built_in() {
  return {std::string(authority_files::bodies_tsv), std::string(authority_files::sessions_csv),
          std::string(authority_files::places_tsv)};
}

Authority Authority::from_folder(const std::filesystem::path& folder) {
  return {read_file(folder / "bodies.tsv"), read_file(folder / "sessions.csv"),
          std::filesystem::exists(folder / "places.tsv")
              ? read_file(folder / "places.tsv")
              : std::string(authority_files::places_tsv)};
}

const Body* Authority::body(std::string_view id) const {
  const auto found =
      std::find_if(bodies_.begin(), bodies_.end(), [&](const Body& b) { return b.id == id; });
  return found == bodies_.end() ? nullptr : &*found;
}

const Body* Authority::body_with_symbol(std::string_view prefix) const {
  const auto found = std::find_if(bodies_.begin(), bodies_.end(), [&](const Body& b) {
    return std::find(b.symbols.begin(), b.symbols.end(), prefix) != b.symbols.end();
  });
  return found == bodies_.end() ? nullptr : &*found;
}

const Body* Authority::body_called(std::string_view name) const {
  const auto found = body_by_name_.find(text::value_key(name));
  return found == body_by_name_.end() ? nullptr : &bodies_[found->second];
}

const SessionRow* Authority::session(std::string_view body, int number) const {
  const auto found = std::find_if(sessions_.begin(), sessions_.end(), [&](const SessionRow& s) {
    return s.body == body && s.number == number;
  });
  return found == sessions_.end() ? nullptr : &*found;
}

const SessionRow* Authority::session_in(std::string_view body, int year,
                                        const std::optional<std::string>& city) const {
  const SessionRow* only = nullptr;
  for (const auto& session : sessions_) {
    if (session.body != body || session.year != year) continue;
    if (city && !is_city(session, text::value_key(*city))) continue;
    if (only != nullptr) return nullptr;
    only = &session;
  }
  return only;
}

std::optional<std::string> Authority::city_named(std::string_view city) const {
  const auto found = city_by_name_.find(text::value_key(city));
  return found == city_by_name_.end() ? std::nullopt : std::optional(found->second);
}

void Authority::index_names() {
  for (std::size_t i = 0; i < bodies_.size(); ++i) {
    for (const auto& alias : bodies_[i].aliases)
      body_by_name_.try_emplace(text::value_key(alias), i);
  }
  for (const auto& session : sessions_) {
    city_by_name_.try_emplace(text::value_key(session.city), session.city);
    for (const auto& variant : session.city_variants)
      city_by_name_.try_emplace(text::value_key(variant), session.city);
  }
}

}  // namespace osce::indexer
