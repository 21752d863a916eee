// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/json_shape.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "engine/model/members.hpp"

namespace osce::schema {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::string& value) {
  return value;
}
Json json_of(int value) {
  return value;
}
Json json_of(bool value) {
  return value;
}
Json json_of(const DateRange& value) {
  return {{"from", to_iso(value.from)}, {"to", to_iso(value.to)}};
}
Json json_of(const Session& value);
Json json_of(DocumentType value) {
  return name_of(value);
}
Json json_of(Status value) {
  return name_of(value);
}
Json json_of(Part value) {
  return name_of(value);
}
template <typename Value>
Json json_of(const std::optional<Value>& value) {
  return value ? json_of(*value) : Json(nullptr);
}
Json json_of(const Session& value) {
  return {{"number", json_of(value.number)}, {"name", value.name}};
}

/// Reads any value that the library converts by itself.
template <typename Value>
void read_value(const Json& json, Value& value) {
  value = json.get<Value>();
}
void read_value(const Json& json, Session& value);
template <typename Value>
void read_value(const Json& json, std::optional<Value>& value) {
  value.reset();
  if (!json.is_null()) read_value(json, value.emplace());
}
template <typename Named, std::size_t size>
void read_named(const Json& json, std::optional<Named>& value,
                const std::array<std::string_view, size>& names) {
  std::optional<std::string> name;
  read_value(json, name);
  value = name ? value_named<Named>(names, *name) : std::nullopt;
}
void read_value(const Json& json, std::optional<DocumentType>& value) {
  read_named(json, value, document_type_names);
}
void read_value(const Json& json, std::optional<Status>& value) {
  read_named(json, value, status_names);
}
void read_value(const Json& json, Part& value) {
  value = value_named<Part>(part_names, json.get<std::string>()).value_or(Part::preamble);
}
void read_value(const Json& json, std::optional<DateRange>& value) {
  value.reset();
  if (json.is_null()) return;
  const auto from = parse_iso(json.at("from").get<std::string>());
  const auto to = parse_iso(json.at("to").get<std::string>());
  if (from && to) value = DateRange{*from, *to};
}
void read_value(const Json& json, Session& value) {
  read_value(json.at("number"), value.number);
  read_value(json.at("name"), value.name);
}

Json inferred_json(const InferredValues& inferred) {
  auto json = Json::object();
  for_each_inferable([&](const auto& member) {
    const auto& value = inferred.*member.inferred;
    if (value) json[std::string(member.name)] = json_of(*value);
  });
  return json;
}

InferredValues inferred_from_json(const Json& json) {
  InferredValues inferred;
  for_each_inferable([&](const auto& member) {
    const auto found = json.find(std::string(member.name));
    if (found != json.end()) read_value(*found, inferred.*member.inferred);
  });
  return inferred;
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

Derivation derivation_from_json(const Json& json) {
  std::optional<Derivation> derivation;
  read_named(json, derivation, derivation_names);
  return derivation.value_or(Derivation::inferred);
}

Evidence evidence_from_json(const Json& json) {
  Evidence evidence{derivation_from_json(json.at("derivation")), json.at("text"), std::nullopt};
  read_value(json.at("line"), evidence.line);
  return evidence;
}

}  // namespace

Json to_json(const Document& document) {
  auto json = Json::object();
  for_each_member([&](const auto& member) {
    json[std::string(member.name)] = json_of(document.*member.value);
  });
  json["inferred"] = inferred_json(document.inferred);
  auto& derivation = json["derivation"] = Json::object();
  for (const auto& [name, evidence] : document.evidence)
    derivation[name] = name_of(evidence.derivation);
  return json;
}

Json to_json_with_evidence(const Document& document) {
  auto json = to_json(document);
  auto& all = json["evidence"] = Json::object();
  for (const auto& [name, evidence] : document.evidence) {
    all[name] = {{"derivation", name_of(evidence.derivation)},
                 {"text", evidence.text},
                 {"line", json_of(evidence.line)}};
  }
  json["source"] = {{"file", document.source_file}};
  return json;
}

Json to_json(const Paragraph& paragraph, const std::string& file) {
  auto head = Json::object();
  for_each_member(paragraph_members, [&](const auto& member) {
    head[std::string(member.name)] = json_of(paragraph.*member.value);
  });
  return {{"paragraph", std::move(head)},
          {"text", paragraph.text},
          {"source", source_json(paragraph.place, file)}};
}

Document document_from_json(const Json& json) {
  Document document;
  for_each_member([&](const auto& member) {
    read_value(json.at(std::string(member.name)), document.*member.value);
  });
  document.inferred = inferred_from_json(json.at("inferred"));
  if (json.contains("source")) document.source_file = json["source"].at("file");
  if (json.contains("evidence")) {
    for (const auto& [name, evidence] : json["evidence"].items())
      document.evidence.emplace(name, evidence_from_json(evidence));
  } else {
    for (const auto& [name, derivation] : json.at("derivation").items())
      document.evidence.emplace(name, Evidence{derivation_from_json(derivation), "", {}});
  }
  return document;
}

Paragraph paragraph_from_json(const Json& json) {
  Paragraph paragraph;
  const auto& head = json.at("paragraph");
  for_each_member(paragraph_members, [&](const auto& member) {
    read_value(head.at(std::string(member.name)), paragraph.*member.value);
  });
  paragraph.text = json.at("text");
  paragraph.place = place_from_json(json.at("source"));
  return paragraph;
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
