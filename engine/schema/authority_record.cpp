// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/authority_record.hpp"

#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "engine/schema/line_record.hpp"

namespace osce::schema {
namespace {

using Direction = ThesaurusRow::Direction;
using Mode = ThesaurusRow::Mode;

constexpr std::array<std::string_view, 3> direction_names = {"two-way", "one-way", "never"};
constexpr std::array<std::string_view, 3> mode_names = {"auto", "suggest", "never"};

std::string day(const std::optional<DateRange>& dates, Date DateRange::*which) {
  return dates ? to_iso((*dates).*which) : "";
}

SessionRow read_session(LineReader& reader) {
  SessionRow row{.body = reader.text(),
                 .number = reader.number<int>(),
                 .year = reader.number<int>(),
                 .city = reader.text(),
                 .city_variants = reader.list(),
                 .country = reader.text(),
                 .dates = std::nullopt,
                 .row = {}};
  const auto from = parse_iso(reader.text());
  const auto to = parse_iso(reader.text());
  if (from && to) row.dates = DateRange{*from, *to};
  row.row = reader.text();
  return row;
}

ThesaurusRow read_thesaurus_row(LineReader& reader) {
  return {.id = reader.text(),
          .direction = reader.named<Direction>(direction_names),
          .terms = reader.list(),
          .expands_to = reader.list(),
          .case_sensitive = reader.number<int>().value_or(0) != 0,
          .weight = reader.number<double>().value_or(1.0),
          .mode = reader.named<Mode>(mode_names)};
}

}  // namespace

std::string authority_record(const AuthorityTables& tables) {
  std::string record;
  LineWriter writer(record);
  for (const auto& body : tables.bodies) {
    writer.line('b');
    writer.add(body.id);
    writer.add(body.short_id);
    writer.add(body.name);
    writer.add(body.symbols);
    writer.add(body.session_kind);
    writer.add(body.aliases);
  }
  for (const auto& row : tables.sessions) {
    writer.line('s');
    writer.add(row.body);
    writer.add_number(row.number);
    writer.add_number(row.year);
    writer.add(row.city);
    writer.add(row.city_variants);
    writer.add(row.country);
    writer.add(day(row.dates, &DateRange::from));
    writer.add(day(row.dates, &DateRange::to));
    writer.add(row.row);
  }
  for (const auto& row : tables.thesaurus) {
    writer.line('t');
    writer.add(row.id);
    writer.add(direction_names.at(static_cast<std::size_t>(row.direction)));
    writer.add(row.terms);
    writer.add(row.expands_to);
    writer.add(row.case_sensitive ? "1" : "0");
    writer.add(fmt::format("{}", row.weight));
    writer.add(mode_names.at(static_cast<std::size_t>(row.mode)));
  }
  for (const auto& [term, form] : tables.term_forms) {
    writer.line('f');
    writer.add(term);
    writer.add(form.key);
    writer.add(form.written);
  }
  return record;
}

AuthorityTables authority_from_record(std::string_view record) {
  AuthorityTables tables;
  LineReader reader(record);
  while (const auto kind = reader.line()) {
    if (*kind == 'b') {
      tables.bodies.push_back({reader.text(), reader.text(), reader.text(), reader.list(),
                               reader.text(), reader.list()});
    } else if (*kind == 's') {
      tables.sessions.push_back(read_session(reader));
    } else if (*kind == 't') {
      tables.thesaurus.push_back(read_thesaurus_row(reader));
    } else if (*kind == 'f') {
      auto term = reader.text();
      auto key = reader.text();
      tables.term_forms.emplace(std::move(term), TermForm{std::move(key), reader.text()});
    } else {
      LineReader::refuse();
    }
  }
  return tables;
}

}  // namespace osce::schema
