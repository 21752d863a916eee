// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/json_shape.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "engine/model/members.hpp"

namespace osce::schema {
namespace {

using Json = nlohmann::ordered_json;

template <typename Value>
Json json_of(const Value& value) {
  if constexpr (requires { value.has_value(); }) {
    return value ? json_of(*value) : Json(nullptr);
  } else if constexpr (std::is_same_v<Value, DateRange>) {
    return {{"from", to_iso(value.from)}, {"to", to_iso(value.to)}};
  } else if constexpr (std::is_same_v<Value, Session>) {
    return {{"number", json_of(value.number)}, {"name", value.name}};
  } else if constexpr (NamedValue<Value>) {
    return name_of(value);
  } else {
    return value;
  }
}

/// Reads a value. A name or a date that is not valid is unknown.
template <typename Value>
void read_value(const Json& json, Value& value) {
  if constexpr (requires {
                  typename Value::value_type;
                  value.has_value();
                }) {
    using Known = typename Value::value_type;
    value.reset();
    if (json.is_null()) return;
    if constexpr (NamedValue<Known>) {
      value = value_named<Known>(json.get<std::string>());
    } else if constexpr (std::is_same_v<Known, DateRange>) {
      const auto from = parse_iso(json.at("from").get<std::string>());
      const auto to = parse_iso(json.at("to").get<std::string>());
      if (from && to) value = DateRange{*from, *to};
    } else {
      read_value(json, value.emplace());
    }
  } else if constexpr (std::is_same_v<Value, Session>) {
    read_value(json.at("number"), value.number);
    read_value(json.at("name"), value.name);
  } else if constexpr (NamedValue<Value>) {
    value = value_named<Value>(json.get<std::string>()).value_or(Value{});
  } else {
    value = json.get<Value>();
  }
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
  read_value(json, derivation);
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
