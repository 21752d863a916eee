// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/record.hpp"

#include <nlohmann/json.hpp>

#include "engine/model/error.hpp"
#include "engine/schema/authority_shape.hpp"
#include "engine/schema/json_shape.hpp"

namespace osce::schema {
namespace {

using Json = nlohmann::ordered_json;

template <typename Read>
auto read(const std::string& record, const Read& read_json) {
  try {
    return read_json(Json::parse(record));
  } catch (const Json::exception&) {
    throw Error(ErrorKind::index_damaged, "the index is damaged: a record cannot be read",
                "make it anew with osce-index");
  }
}

}  // namespace

std::string write_record(const DocumentRecord& record) {
  auto json = to_json_with_evidence(record.document);
  json["paragraphs"] = record.paragraphs;
  return to_line(json);
}

std::string write_record(const Paragraph& paragraph, const std::string& file) {
  return to_line(to_json(paragraph, file));
}

std::string write_record(const AuthorityTables& tables) {
  return to_line(to_json(tables));
}

std::string write_record(const Identity& identity) {
  return to_line(to_json(identity));
}

std::string write_record(const std::vector<Phrase>& phrases) {
  auto json = Json::array();
  for (const auto& [text, paragraphs] : phrases) json.push_back(Json::array({text, paragraphs}));
  return to_line(json);
}

DocumentRecord read_document_record(const std::string& record) {
  return read(record, [](const Json& json) {
    return DocumentRecord{document_from_json(json), json.at("paragraphs")};
  });
}

Paragraph read_paragraph_record(const std::string& record) {
  return read(record, paragraph_from_json);
}

AuthorityTables read_authority_record(const std::string& record) {
  return read(record, authority_from_json);
}

Identity read_identity_record(const std::string& record) {
  return read(record, identity_from_json);
}

std::vector<Phrase> read_phrases_record(const std::string& record) {
  return read(record, [](const Json& json) {
    std::vector<Phrase> phrases;
    for (const auto& pair : json) phrases.push_back({pair.at(0), pair.at(1)});
    return phrases;
  });
}

}  // namespace osce::schema
