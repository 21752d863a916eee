// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading_json.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "engine/schema/json_shape.hpp"

namespace osce::indexer {
namespace {

using Json = nlohmann::ordered_json;

template <typename Value>
Json list_of(const std::vector<Value>& values) {
  auto list = Json::array();
  for (const auto& value : values) list.push_back(to_json(value));
  return list;
}

Json read_document_json(const ReadDocument& read) {
  auto json = schema::to_json_with_evidence(read.document);
  auto& paragraphs = json["paragraphs"] = Json::array();
  for (const auto& paragraph : read.paragraphs) {
    paragraphs.push_back(schema::to_json(paragraph, read.document.source_file));
  }
  return json;
}

ReadDocument read_document_from_json(const Json& json) {
  ReadDocument read{schema::document_from_json(json), {}};
  for (const auto& paragraph : json.at("paragraphs")) {
    read.paragraphs.push_back(schema::paragraph_from_json(paragraph));
  }
  return read;
}

Warning warning_from_json(const Json& json) {
  const auto severity =
      value_named<Severity>(severity_names, json.at("severity").get<std::string>());
  return {json.at("line"), json.at("code"), severity.value_or(Severity::problem),
          json.at("message")};
}

Coverage coverage_from_json(const Json& json) {
  return {json.at("total"), json.at("paragraphs"), json.at("labels"), json.at("head"),
          json.at("dropped")};
}

/// The kind with this name; `outside` if it is from another version of the program.
LeftOutKind kind_named(std::string_view name) {
  const auto row = std::find_if(left_out_rows.begin(), left_out_rows.end(),
                                [&](const LeftOutRow& r) { return r.name == name; });
  return row == left_out_rows.end() ? LeftOutKind::outside
                                    : static_cast<LeftOutKind>(row - left_out_rows.begin());
}

LeftOut left_out_from_json(const Json& json) {
  return {json.at("line_from"), json.at("line_to"), kind_named(json.at("as").get<std::string>()),
          json.at("text"), json.at("characters")};
}

}  // namespace

Json to_json(const Warning& warning) {
  return {{"line", warning.line},
          {"code", warning.code},
          {"severity", severity_names.at(static_cast<std::size_t>(warning.severity))},
          {"message", warning.message}};
}

Json to_json(const Coverage& coverage) {
  return {{"total", coverage.total},
          {"paragraphs", coverage.paragraphs},
          {"labels", coverage.labels},
          {"head", coverage.head},
          {"dropped", coverage.dropped}};
}

Json to_json(const LeftOut& left_out) {
  return {{"line_from", left_out.line_from},
          {"line_to", left_out.line_to},
          {"as", row_of(left_out.as).name},
          {"text", left_out.text},
          {"characters", left_out.characters}};
}

Json to_json(const SourceReading& reading) {
  auto documents = Json::array();
  for (const auto& read : reading.documents) documents.push_back(read_document_json(read));
  return {{"name", reading.name},
          {"format", reading.format},
          {"skipped", reading.skipped ? Json(*reading.skipped) : Json(nullptr)},
          {"documents", std::move(documents)},
          {"warnings", list_of(reading.warnings)},
          {"coverage", to_json(reading.coverage)},
          {"left_out", list_of(reading.left_out)}};
}

SourceReading reading_from_json(const Json& json) {
  SourceReading reading{.name = json.at("name"), .format = json.at("format")};
  const auto& skipped = json.at("skipped");
  if (!skipped.is_null()) reading.skipped = skipped.get<std::string>();
  for (const auto& read : json.at("documents"))
    reading.documents.push_back(read_document_from_json(read));
  for (const auto& warning : json.at("warnings"))
    reading.warnings.push_back(warning_from_json(warning));
  reading.coverage = coverage_from_json(json.at("coverage"));
  for (const auto& left_out : json.at("left_out"))
    reading.left_out.push_back(left_out_from_json(left_out));
  return reading;
}

}  // namespace osce::indexer
