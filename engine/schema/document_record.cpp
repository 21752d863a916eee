// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/document_record.hpp"

#include <utility>

#include "engine/schema/line_record.hpp"

namespace osce::schema {
namespace {

template <typename Value>
std::string_view name_or_nothing(const std::optional<Value>& value) {
  return value ? name_of(*value) : "";
}

std::optional<Session> read_document_session(LineReader& reader) {
  const auto number = reader.number<int>();
  auto name = reader.optional_text();
  return name ? std::optional(Session{number, std::move(*name)}) : std::nullopt;
}

Document read_document(LineReader& reader) {
  return {.id = reader.text(),
          .symbol = reader.optional_text(),
          .title = reader.text(),
          .display_title = reader.text(),
          .type = reader.optional_named<DocumentType>(document_type_names),
          .status = reader.optional_named<Status>(status_names),
          .body = reader.optional_text(),
          .year = reader.number<int>(),
          .date = reader.days(),
          .venue = reader.optional_text(),
          .country = reader.optional_text(),
          .session = read_document_session(reader),
          .sponsor = reader.optional_text(),
          .language = reader.text(),
          .attached_to = reader.optional_text(),
          .author = reader.optional_text(),
          .corrects = reader.optional_text(),
          .url = reader.optional_text(),
          .source_file = reader.text(),
          .evidence = {}};
}

}  // namespace

std::string document_record(const DocumentRecord& record) {
  const auto& d = record.document;
  std::string lines;
  LineWriter writer(lines);
  writer.line('d');
  writer.add(d.id);
  writer.add_optional(d.symbol);
  writer.add(d.title);
  writer.add(d.display_title);
  writer.add(name_or_nothing(d.type));
  writer.add(name_or_nothing(d.status));
  writer.add_optional(d.body);
  writer.add_number(d.year);
  writer.add_days(d.date);
  writer.add_optional(d.venue);
  writer.add_optional(d.country);
  writer.add_number(d.session ? d.session->number : std::nullopt);
  writer.add_optional(d.session ? std::optional(d.session->name) : std::nullopt);
  writer.add_optional(d.sponsor);
  writer.add(d.language);
  writer.add_optional(d.attached_to);
  writer.add_optional(d.author);
  writer.add_optional(d.corrects);
  writer.add_optional(d.url);
  writer.add(d.source_file);
  writer.add(std::to_string(record.paragraphs));
  for (const auto& [name, evidence] : d.evidence) {
    writer.line('e');
    writer.add(name);
    writer.add(name_of(evidence.derivation));
    writer.add(evidence.text);
    writer.add_number(evidence.line);
  }
  return lines;
}

DocumentRecord document_from_record(std::string_view record) {
  LineReader reader(record);
  if (reader.line() != 'd') LineReader::refuse();
  DocumentRecord read{read_document(reader), 0};
  read.paragraphs = reader.number<std::uint32_t>().value_or(0);
  while (const auto kind = reader.line()) {
    if (*kind != 'e') LineReader::refuse();
    auto name = reader.text();
    const auto derivation = reader.named<Derivation>(derivation_names);
    auto text = reader.text();
    read.document.evidence.emplace(std::move(name),
                                   Evidence{derivation, std::move(text), reader.number<int>()});
  }
  return read;
}

}  // namespace osce::schema
