// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/document_record.hpp"

#include <utility>

#include "engine/model/members.hpp"
#include "engine/schema/line_record.hpp"

namespace osce::schema {
namespace {

void write_field(RecordWriter& writer, const std::string& value) {
  writer.add(value);
}
void write_field(RecordWriter& writer, const std::optional<std::string>& value) {
  writer.add_optional(value);
}
void write_field(RecordWriter& writer, const std::optional<int>& value) {
  writer.add_number(value);
}
void write_field(RecordWriter& writer, const std::optional<DateRange>& value) {
  writer.add_days(value);
}
void write_field(RecordWriter& writer, const std::optional<Session>& value) {
  writer.add_number(value ? value->number : std::nullopt);
  writer.add_optional(value ? std::optional(value->name) : std::nullopt);
}
template <typename Named>
void write_field(RecordWriter& writer, const std::optional<Named>& value) {
  writer.add(value ? name_of(*value) : std::string_view());
}

void read_field(RecordReader& reader, std::string& value) {
  value = reader.text();
}
void read_field(RecordReader& reader, std::optional<std::string>& value) {
  value = reader.optional_text();
}
void read_field(RecordReader& reader, std::optional<int>& value) {
  value = reader.number<int>();
}
void read_field(RecordReader& reader, std::optional<DateRange>& value) {
  value = reader.days();
}
void read_field(RecordReader& reader, std::optional<Session>& value) {
  const auto number = reader.number<int>();
  auto name = reader.optional_text();
  if (name) value = Session{number, std::move(*name)};
}
void read_field(RecordReader& reader, std::optional<DocumentType>& value) {
  value = reader.optional_named<DocumentType>(document_type_names);
}
void read_field(RecordReader& reader, std::optional<Status>& value) {
  value = reader.optional_named<Status>(status_names);
}

void read_inferred(RecordReader& reader, InferredValues& inferred) {
  for_each_inferable([&](const auto& member) { read_field(reader, inferred.*member.inferred); });
}

void read_evidence(RecordReader& reader, Document& document) {
  auto name = reader.text();
  const auto derivation = reader.named<Derivation>(derivation_names);
  auto text = reader.text();
  document.evidence.emplace(std::move(name),
                            Evidence{derivation, std::move(text), reader.number<int>()});
}

}  // namespace

std::string document_record(const DocumentRecord& record) {
  const auto& document = record.document;
  std::string lines;
  RecordWriter writer(lines);
  writer.line('d');
  for_each_member([&](const auto& member) { write_field(writer, document.*member.value); });
  writer.add(document.source_file);
  writer.add(std::to_string(record.paragraphs));
  if (document.inferred != InferredValues{}) {
    writer.line('i');
    for_each_inferable(
        [&](const auto& member) { write_field(writer, document.inferred.*member.inferred); });
  }
  for (const auto& [name, evidence] : document.evidence) {
    writer.line('e');
    writer.add(name);
    writer.add(name_of(evidence.derivation));
    writer.add(evidence.text);
    writer.add_number(evidence.line);
  }
  return lines;
}

DocumentRecord document_from_record(std::string_view record) {
  RecordReader reader(record);
  if (reader.line() != 'd') RecordReader::refuse();
  DocumentRecord result;
  auto& document = result.document;
  for_each_member([&](const auto& member) { read_field(reader, document.*member.value); });
  document.source_file = reader.text();
  result.paragraphs = reader.number<std::uint32_t>().value_or(0);
  while (const auto kind = reader.line()) {
    if (*kind == 'i') {
      read_inferred(reader, document.inferred);
    } else if (*kind == 'e') {
      read_evidence(reader, document);
    } else {
      RecordReader::refuse();
    }
  }
  return result;
}

}  // namespace osce::schema
