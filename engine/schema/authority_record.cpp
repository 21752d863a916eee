// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/authority_shape.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace osce::schema {
namespace {

using Json = nlohmann::ordered_json;
using Direction = ThesaurusRow::Direction;
using Mode = ThesaurusRow::Mode;

constexpr std::array<std::pair<Direction, std::string_view>, 3> directions = {
    {{Direction::two_way, "two-way"},
     {Direction::one_way, "one-way"},
     {Direction::never, "never"}}};
constexpr std::array<std::pair<Mode, std::string_view>, 3> modes = {
    {{Mode::automatic, "auto"}, {Mode::suggest, "suggest"}, {Mode::never, "never"}}};

template <typename Value, std::size_t size>
std::string_view name_in(const std::array<std::pair<Value, std::string_view>, size>& names,
                         Value value) {
  for (const auto& [known, name] : names) {
    if (known == value) return name;
  }
  return names.front().second;
}

/// The value called `name`; of another name, which no writer writes, the first.
template <typename Value, std::size_t size>
Value value_in(const std::array<std::pair<Value, std::string_view>, size>& names,
               const std::string& name) {
  for (const auto& [value, known] : names) {
    if (known == name) return value;
  }
  return names.front().first;
}

Json number_json(const std::optional<int>& number) {
  return number ? Json(*number) : Json(nullptr);
}

std::optional<int> number_at(const Json& json, const char* name) {
  const auto& value = json.at(name);
  return value.is_null() ? std::nullopt : std::optional(value.get<int>());
}

Json to_json(const Body& body) {
  return {{"id", body.id},           {"short", body.short_id},       {"name", body.name},
          {"symbols", body.symbols}, {"session", body.session_kind}, {"aliases", body.aliases}};
}

Body body_from(const Json& json) {
  return {json.at("id"),      json.at("short"),   json.at("name"),
          json.at("symbols"), json.at("session"), json.at("aliases")};
}

Json to_json(const SessionRow& row) {
  Json json = {{"body", row.body},
               {"number", number_json(row.number)},
               {"year", number_json(row.year)},
               {"city", row.city},
               {"variants", row.city_variants},
               {"country", row.country},
               {"date", nullptr},
               {"row", row.row}};
  if (row.dates) json["date"] = {to_iso(row.dates->from), to_iso(row.dates->to)};
  return json;
}

std::optional<DateRange> dates_at(const Json& json) {
  const auto& date = json.at("date");
  if (date.is_null()) return std::nullopt;
  const auto from = parse_iso(date.at(0).get<std::string>());
  const auto to = parse_iso(date.at(1).get<std::string>());
  return from && to ? std::optional(DateRange{*from, *to}) : std::nullopt;
}

SessionRow session_from(const Json& json) {
  return {json.at("body"),     number_at(json, "number"), number_at(json, "year"), json.at("city"),
          json.at("variants"), json.at("country"),        dates_at(json),          json.at("row")};
}

Json to_json(const ThesaurusRow& row) {
  return {{"id", row.id},
          {"direction", name_in(directions, row.direction)},
          {"terms", row.terms},
          {"expands_to", row.expands_to},
          {"case_sensitive", row.case_sensitive},
          {"weight", row.weight},
          {"mode", name_in(modes, row.mode)}};
}

ThesaurusRow thesaurus_row_from(const Json& json) {
  return {json.at("id"),
          value_in(directions, json.at("direction").get<std::string>()),
          json.at("terms"),
          json.at("expands_to"),
          json.at("case_sensitive"),
          json.at("weight"),
          value_in(modes, json.at("mode").get<std::string>())};
}

template <typename Row>
Json rows_json(const std::vector<Row>& rows) {
  auto json = Json::array();
  for (const auto& row : rows) json.push_back(to_json(row));
  return json;
}

template <typename Row>
std::vector<Row> rows_from(const Json& json, Row (*row_from)(const Json&)) {
  std::vector<Row> rows;
  for (const auto& row : json) rows.push_back(row_from(row));
  return rows;
}

}  // namespace

nlohmann::ordered_json to_json(const AuthorityTables& tables) {
  return {{"bodies", rows_json(tables.bodies)},
          {"sessions", rows_json(tables.sessions)},
          {"thesaurus", rows_json(tables.thesaurus)}};
}

AuthorityTables authority_from_json(const nlohmann::ordered_json& json) {
  return {rows_from(json.at("bodies"), body_from), rows_from(json.at("sessions"), session_from),
          rows_from(json.at("thesaurus"), thesaurus_row_from)};
}

}  // namespace osce::schema
