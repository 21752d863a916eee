// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/names_record.hpp"

#include <utility>

#include "engine/schema/line_record.hpp"

namespace osce::schema {
namespace {

using StringMap = std::map<std::string, std::string>;

void write_map(RecordWriter& writer, char kind, const StringMap& map) {
  for (const auto& [key, value] : map) {
    writer.line(kind);
    writer.add(key);
    writer.add(value);
  }
}

/// Records are in the order of the maps, so each entry goes to the end.
void read_into(StringMap& map, RecordReader& reader) {
  auto key = reader.text();
  map.emplace_hint(map.end(), std::move(key), reader.text());
}

Names::Occasion read_occasion(RecordReader& reader) {
  Names::Occasion occasion{.body = reader.text(),
                           .number = reader.number<int>(),
                           .city = reader.text(),
                           .days = {},
                           .has_documents = false};
  const auto days = reader.days();
  if (!days) RecordReader::refuse();
  occasion.days = *days;
  occasion.has_documents = reader.flag();
  return occasion;
}

void read_line(char kind, RecordReader& reader, Names& names) {
  switch (kind) {
    case 'c': {
      auto key = reader.text();
      auto name = reader.text();
      names.cities.emplace_hint(names.cities.end(), std::move(key),
                                Names::City{std::move(name), reader.flag()});
      return;
    }
    case 'k': {
      auto key = reader.text();
      names.countries.emplace_hint(names.countries.end(), std::move(key), reader.list());
      return;
    }
    case 'o':
      names.occasions.push_back(read_occasion(reader));
      return;
    case 'b':
      return read_into(names.bodies, reader);
    case 'x': {
      auto key = reader.text();
      auto symbol = reader.text();
      names.texts.emplace_hint(names.texts.end(), std::move(key),
                               Names::Text{std::move(symbol), reader.days()});
      return;
    }
    case 's':
      return read_into(names.sponsors, reader);
    case 'v':
      return read_into(names.verbs, reader);
    case 'p':
      return read_into(names.proper_names, reader);
    case 't':
      names.titles.push_back(reader.text());
      return;
    case 'y':
      names.newest_year = reader.number<int>().value_or(0);
      return;
    default:
      RecordReader::refuse();
  }
}

}  // namespace

std::string names_record(const Names& names) {
  std::string record;
  RecordWriter writer(record);
  for (const auto& [key, city] : names.cities) {
    writer.line('c');
    writer.add(key);
    writer.add(city.name);
    writer.add_flag(city.has_documents);
  }
  for (const auto& [key, cities] : names.countries) {
    writer.line('k');
    writer.add(key);
    writer.add(cities);
  }
  for (const auto& occasion : names.occasions) {
    writer.line('o');
    writer.add(occasion.body);
    writer.add_number(occasion.number);
    writer.add(occasion.city);
    writer.add_days(occasion.days);
    writer.add_flag(occasion.has_documents);
  }
  write_map(writer, 'b', names.bodies);
  for (const auto& [key, text] : names.texts) {
    writer.line('x');
    writer.add(key);
    writer.add(text.symbol);
    writer.add_days(text.days);
  }
  write_map(writer, 's', names.sponsors);
  write_map(writer, 'v', names.verbs);
  write_map(writer, 'p', names.proper_names);
  for (const auto& title : names.titles) {
    writer.line('t');
    writer.add(title);
  }
  writer.line('y');
  writer.add_number(names.newest_year);
  return record;
}

Names names_from_record(std::string_view record) {
  Names names;
  RecordReader reader(record);
  while (const auto kind = reader.line()) read_line(*kind, reader, names);
  return names;
}

}  // namespace osce::schema
