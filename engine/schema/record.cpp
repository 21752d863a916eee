// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/record.hpp"

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "engine/model/error.hpp"
#include "engine/schema/authority_record.hpp"
#include "engine/schema/json_shape.hpp"
#include "engine/schema/names_record.hpp"

namespace osce::schema {
namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse() {
  throw Error(ErrorKind::index_damaged, "The index is damaged: a record cannot be read",
              "Rebuild it with osce-index");
}

template <typename Read>
auto read(const std::string& record, const Read& read_json) {
  try {
    return read_json(Json::parse(record));
  } catch (const Json::exception&) {
    refuse();
  }
}

template <typename Value>
Value read_lines(const std::string& record, Value (*from_record)(std::string_view)) {
  try {
    return from_record(record);
  } catch (const std::runtime_error&) {
    refuse();
  }
}

}  // namespace

std::string write_record(const Paragraph& paragraph, const std::string& file) {
  return to_line(to_json(paragraph, file));
}

std::string write_record(const Identity& identity) {
  return to_line(to_json(identity));
}

std::string write_record(const std::vector<FrequentPhrase>& phrases) {
  auto json = Json::array();
  for (const auto& [text, paragraphs] : phrases) json.push_back(Json::array({text, paragraphs}));
  return to_line(json);
}

DocumentRecord read_document_record(const std::string& record) {
  return read_lines(record, document_from_record);
}

Paragraph read_paragraph_record(const std::string& record) {
  return read(record, paragraph_from_json);
}

Names read_names_record(const std::string& record) {
  return read_lines(record, names_from_record);
}

SearchTables read_authority_record(const std::string& record) {
  return read_lines(record, authority_from_record);
}

std::vector<ThesaurusTerm> read_terms_record(const std::string& record) {
  return read_lines(record, terms_from_record);
}

Identity read_identity_record(const std::string& record) {
  return read(record, identity_from_json);
}

std::vector<FrequentPhrase> read_phrases_record(const std::string& record) {
  return read(record, [](const Json& json) {
    std::vector<FrequentPhrase> phrases;
    for (const auto& pair : json) phrases.push_back({pair.at(0), pair.at(1)});
    return phrases;
  });
}

}  // namespace osce::schema
