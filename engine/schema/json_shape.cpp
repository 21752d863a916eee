// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/json_shape.hpp"

#include <nlohmann/json.hpp>

namespace osce::schema {
namespace {

using Json = nlohmann::ordered_json;

template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <typename Value>
Json name_or_null(const std::optional<Value>& value) {
  return value ? Json(name_of(*value)) : Json(nullptr);
}

Json date_json(const std::optional<DateRange>& date) {
  if (!date) return nullptr;
  return {{"from", to_iso(date->from)}, {"to", to_iso(date->to)}};
}

Json session_json(const std::optional<Session>& session) {
  if (!session) return nullptr;
  return {{"number", or_null(session->number)}, {"name", session->name}};
}

template <typename Value>
std::optional<Value> optional_at(const Json& json, const char* name) {
  const auto& value = json.at(name);
  return value.is_null() ? std::nullopt : std::optional<Value>(value.get<Value>());
}

template <typename Value, std::size_t size>
std::optional<Value> named_at(const Json& json, const char* name,
                              const std::array<std::string_view, size>& names) {
  const auto text = optional_at<std::string>(json, name);
  return text ? value_named<Value>(names, *text) : std::nullopt;
}

std::optional<DateRange> date_at(const Json& json) {
  const auto& date = json.at("date");
  if (date.is_null()) return std::nullopt;
  const auto from = parse_iso(date.at("from").get<std::string>());
  const auto to = parse_iso(date.at("to").get<std::string>());
  if (!from || !to) return std::nullopt;
  return DateRange{*from, *to};
}

std::optional<Session> session_at(const Json& json) {
  const auto& session = json.at("session");
  if (session.is_null()) return std::nullopt;
  return Session{optional_at<int>(session, "number"), session.at("name")};
}

Json source_json(const SourcePlace& place, const std::string& file) {
  if (place.pages) {
    return {{"file", file},
            {"bytes", nullptr},
            {"lines", nullptr},
            {"pages", Json::array({place.pages->from, place.pages->to})}};
  }
  return {{"file", file},
          {"bytes", Json::array({place.byte_from, place.byte_to})},
          {"lines", Json::array({place.line_from, place.line_to})},
          {"pages", nullptr}};
}

SourcePlace place_from_json(const Json& source) {
  const auto& pages = source.at("pages");
  if (!pages.is_null()) return {.pages = Pages{pages.at(0), pages.at(1)}};
  return {.byte_from = source.at("bytes").at(0),
          .byte_to = source.at("bytes").at(1),
          .line_from = source.at("lines").at(0),
          .line_to = source.at("lines").at(1)};
}

Derivation derivation_at(const Json& json, const std::string& name) {
  return named_at<Derivation>(json, name.c_str(), derivation_names).value_or(Derivation::inferred);
}

Evidence evidence_from_json(const Json& json) {
  return {derivation_at(json, "derivation"), json.at("text"), optional_at<int>(json, "line")};
}

}  // namespace

Json to_json(const Document& document) {
  auto derivation = Json::object();
  for (const auto& [name, evidence] : document.evidence) {
    derivation[name] = name_of(evidence.derivation);
  }
  return {{"id", document.id},
          {"symbol", or_null(document.symbol)},
          {"title", document.title},
          {"display_title", document.display_title},
          {"type", name_or_null(document.type)},
          {"status", name_or_null(document.status)},
          {"body", or_null(document.body)},
          {"year", or_null(document.year)},
          {"date", date_json(document.date)},
          {"venue", or_null(document.venue)},
          {"country", or_null(document.country)},
          {"session", session_json(document.session)},
          {"sponsor", or_null(document.sponsor)},
          {"language", document.language},
          {"attached_to", or_null(document.attached_to)},
          {"author", or_null(document.author)},
          {"corrects", or_null(document.corrects)},
          {"url", or_null(document.url)},
          {"derivation", derivation}};
}

Json to_json_with_evidence(const Document& document) {
  auto json = to_json(document);
  auto& all = json["evidence"] = Json::object();
  for (const auto& [name, evidence] : document.evidence) {
    all[name] = {{"derivation", name_of(evidence.derivation)},
                 {"text", evidence.text},
                 {"line", or_null(evidence.line)}};
  }
  json["source"] = {{"file", document.source_file}};
  return json;
}

Json to_json(const Paragraph& paragraph, const std::string& file) {
  return {{"paragraph",
           {{"label", paragraph.label},
            {"part", name_of(paragraph.part)},
            {"verb", or_null(paragraph.verb)},
            {"numbered", paragraph.numbered},
            {"parent", or_null(paragraph.parent)},
            {"position", paragraph.position}}},
          {"text", paragraph.text},
          {"source", source_json(paragraph.place, file)}};
}

Document document_from_json(const Json& json) {
  Document document{.id = json.at("id"),
                    .symbol = optional_at<std::string>(json, "symbol"),
                    .title = json.at("title"),
                    .display_title = json.at("display_title"),
                    .type = named_at<DocumentType>(json, "type", document_type_names),
                    .status = named_at<Status>(json, "status", status_names),
                    .body = optional_at<std::string>(json, "body"),
                    .year = optional_at<int>(json, "year"),
                    .date = date_at(json),
                    .venue = optional_at<std::string>(json, "venue"),
                    .country = optional_at<std::string>(json, "country"),
                    .session = session_at(json),
                    .sponsor = optional_at<std::string>(json, "sponsor"),
                    .language = json.at("language"),
                    .attached_to = optional_at<std::string>(json, "attached_to"),
                    .author = optional_at<std::string>(json, "author"),
                    .corrects = optional_at<std::string>(json, "corrects"),
                    .url = optional_at<std::string>(json, "url"),
                    .source_file = json.contains("source") ? json["source"].at("file") : "",
                    .evidence = {}};
  if (json.contains("evidence")) {
    for (const auto& [name, evidence] : json["evidence"].items())
      document.evidence.emplace(name, evidence_from_json(evidence));
  } else {
    for (const auto& derivation : json.at("derivation").items()) {
      document.evidence.emplace(
          derivation.key(),
          Evidence{derivation_at(json.at("derivation"), derivation.key()), "", {}});
    }
  }
  return document;
}

Paragraph paragraph_from_json(const Json& json) {
  const auto& head = json.at("paragraph");
  return {.label = head.at("label"),
          .part = named_at<Part>(head, "part", part_names).value_or(Part::preamble),
          .verb = optional_at<std::string>(head, "verb"),
          .numbered = head.at("numbered"),
          .parent = optional_at<std::string>(head, "parent"),
          .position = head.at("position"),
          .text = json.at("text"),
          .place = place_from_json(json.at("source"))};
}

Json to_json(const Identity& identity) {
  return {{"id", identity.id},
          {"schema", identity.schema_version},
          {"program", identity.program_version},
          {"languages", identity.languages},
          {"documents", identity.documents},
          {"paragraphs", identity.paragraphs}};
}

Identity identity_from_json(const Json& json) {
  return {.id = json.at("id"),
          .schema_version = json.at("schema"),
          .program_version = json.at("program"),
          .languages = json.at("languages"),
          .documents = json.at("documents"),
          .paragraphs = json.at("paragraphs")};
}

std::string to_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace osce::schema
