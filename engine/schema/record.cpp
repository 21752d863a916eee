// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/record.hpp"

#include <nlohmann/json.hpp>

#include "engine/model/error.hpp"
#include "engine/schema/json_shape.hpp"
#include "engine/schema/line_record.hpp"

namespace osce::schema {
namespace {

using Json = nlohmann::ordered_json;

template <typename Read>
auto read(const std::string& record, const Read& read_json) {
  try {
    return read_json(Json::parse(record));
  } catch (const Json::exception&) {
    RecordReader::refuse();
  }
}

}  // namespace

void RecordReader::refuse() {
  throw Error(ErrorKind::index_damaged, "The index is damaged: a record cannot be read",
              "Rebuild it with osce-index");
}

std::string write_record(const Paragraph& paragraph, const std::string& file) {
  return to_line(to_json(paragraph, file));
}

std::string write_record(const Identity& identity) { return to_line(to_json(identity)); }

std::string write_record(const std::vector<FrequentPhrase>& phrases) {
  auto json = Json::array();
  for (const auto& [text, paragraphs, printed] : phrases)
    json.push_back(Json::array({text, paragraphs, printed}));
  return to_line(json);
}

std::string write_record(const std::vector<PrintedForm>& forms) {
  auto json = Json::array();
  for (const auto& [folded, printed] : forms) json.push_back(Json::array({folded, printed}));
  return to_line(json);
}

Paragraph read_paragraph_record(const std::string& record) {
  return read(record, paragraph_from_json);
}

Identity read_identity_record(const std::string& record) {
  return read(record, identity_from_json);
}

std::vector<FrequentPhrase> read_phrases_record(const std::string& record) {
  return read(record, [](const Json& json) {
    std::vector<FrequentPhrase> phrases;
    for (const auto& phrase : json) phrases.push_back({phrase.at(0), phrase.at(1), phrase.at(2)});
    return phrases;
  });
}

std::vector<PrintedForm> read_printed_record(const std::string& record) {
  return read(record, [](const Json& json) {
    std::vector<PrintedForm> forms;
    for (const auto& pair : json) forms.push_back({pair.at(0), pair.at(1)});
    return forms;
  });
}

}  // namespace osce::schema
