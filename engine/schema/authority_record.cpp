// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/authority_record.hpp"

#include <fmt/format.h>

#include "engine/schema/line_record.hpp"

namespace osce::schema {
namespace {

std::vector<std::string> values_of(const ThesaurusTerm& term,
                                   std::string ThesaurusTerm::Other::*which) {
  std::vector<std::string> values;
  values.reserve(term.others.size());
  for (const auto& other : term.others) values.push_back(other.*which);
  return values;
}

ThesaurusTerm read_term(RecordReader& reader) {
  ThesaurusTerm term{.key = reader.text(),
                     .written = reader.text(),
                     .row = reader.text(),
                     .weight = reader.number<double>().value_or(1.0),
                     .case_sensitive = reader.flag(),
                     .spelling = reader.flag(),
                     .suggested = reader.flag(),
                     .others = {}};
  auto texts = reader.list();
  auto keys = reader.list();
  if (texts.size() != keys.size()) RecordReader::refuse();
  for (std::size_t i = 0; i < texts.size(); ++i)
    term.others.push_back({std::move(texts[i]), std::move(keys[i])});
  return term;
}

}  // namespace

std::string authority_record(const SearchTables& tables) {
  std::string record;
  RecordWriter writer(record);
  for (const auto& body : tables.bodies) {
    writer.line('b');
    writer.add(body.id);
    writer.add(body.short_id);
    writer.add(body.name);
    writer.add(body.symbols);
    writer.add(body.session_kind);
    writer.add(body.aliases);
  }
  for (const auto& forms : tables.spellings) {
    writer.line('w');
    writer.add(forms);
  }
  return record;
}

std::string terms_record(const std::vector<ThesaurusTerm>& terms) {
  std::string record;
  RecordWriter writer(record);
  for (const auto& term : terms) {
    writer.line('t');
    writer.add(term.key);
    writer.add(term.written);
    writer.add(term.row);
    writer.add(fmt::format("{}", term.weight));
    writer.add_flag(term.case_sensitive);
    writer.add_flag(term.spelling);
    writer.add_flag(term.suggested);
    writer.add(values_of(term, &ThesaurusTerm::Other::text));
    writer.add(values_of(term, &ThesaurusTerm::Other::key));
  }
  return record;
}

SearchTables authority_from_record(std::string_view record) {
  SearchTables tables;
  RecordReader reader(record);
  while (const auto kind = reader.line()) {
    if (*kind == 'b') {
      tables.bodies.push_back({reader.text(), reader.text(), reader.text(), reader.list(),
                               reader.text(), reader.list()});
    } else if (*kind == 'w') {
      tables.spellings.push_back(reader.list());
    } else {
      RecordReader::refuse();
    }
  }
  return tables;
}

std::vector<ThesaurusTerm> terms_from_record(std::string_view record) {
  std::vector<ThesaurusTerm> terms;
  RecordReader reader(record);
  while (const auto kind = reader.line()) {
    if (*kind != 't') RecordReader::refuse();
    terms.push_back(read_term(reader));
  }
  return terms;
}

}  // namespace osce::schema
