// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/exchange/json_line.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/model/members.hpp"
#include "engine/schema/json_shape.hpp"
#include "engine/text/code_point.hpp"
#include "indexer/metadata/identifier.hpp"

namespace osce::indexer {
namespace {

using Json = nlohmann::ordered_json;

/// An identifier, a slash and a label make a Xapian term, which has at most 245 bytes with its
/// prefix. A label that we number ourselves must still fit after the longest identifier.
constexpr std::size_t longest_paragraph_id = 244;
constexpr std::size_t longest_id = 224;
/// A verb is a value in Xapian, and a filter that people click on.
constexpr std::size_t longest_verb = 200;

constexpr std::int64_t largest_year = 9999;

/// The members of a document that may be null in a line.
const std::vector<std::string>& optional_values() {
  static const auto names = [] {
    std::vector<std::string> optional;
    for_each_member([&](const auto& listed) {
      const auto name = listed.name;
      if (name != "id" && name != "title" && name != "display_title") optional.emplace_back(name);
    });
    return optional;
  }();
  return names;
}

std::string place_text(const LinePlace& place) {
  return fmt::format("line {} of {}", place.number, place.source);
}

bool is_blank_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!text::is_blank(text::next_code_point(text, at))) return false;
  }
  return true;
}

/// Refuses an identifier that cannot be in an address, or that a label could not follow.
void require_identifier(const std::string& id, const char* name, std::size_t longest) {
  bool fit = id.size() <= longest;
  for (std::size_t at = 0; at < id.size();) {
    const auto c = text::next_code_point(id, at);
    fit = fit && c != '/' && !text::is_blank(c) && !text::is_control(c);
  }
  if (!fit) {
    throw BadLine(fmt::format(
        R"("{}" is too long, or contains a space, a slash or a control character)", name));
  }
  if (id == "." || id == "..") throw BadLine(fmt::format(R"("{}" cannot be "{}")", name, id));
}

/// Evidence for the values in a line: that in the line, else its derivations, else the line itself.
Json evidence_of(const Json& document, const LinePlace& place) {
  const auto& own = member(document, "evidence");
  if (!own.is_null()) {
    for (const auto& [name, evidence] : own.items()) {
      require_known(evidence, "derivation", derivation_names);
      require_number(member(evidence, "line"), "line", largest_number);
    }
    return own;
  }
  const auto& derivations = object_in(document, "derivation");
  for (const auto& [name, value] : derivations.items())
    require_known(derivations, name.c_str(), derivation_names);
  auto all = Json::object();
  for (const auto& name : optional_values()) {
    if (member(document, name.c_str()).is_null()) continue;
    const auto derivation = string_in(derivations, name.c_str());
    all[name] = {{"derivation", derivation.empty() ? "given" : derivation},
                 {"text", place_text(place)},
                 {"line", nullptr}};
  }
  return all;
}

/// The document's JSON with all the members that document_from_json() expects.
Json completed(const Json& given, const std::string& file, const LinePlace& place) {
  const auto id = string_in(given, "id");
  const auto title = string_in(given, "title");
  if (id.empty() && is_blank_text(title)) throw BadLine("the document has neither id nor title");
  Json json = {{"id", id}, {"title", member(given, "title").is_null() ? id : title}};
  for (const auto& name : optional_values()) json[name] = member(given, name.c_str());
  json["inferred"] = object_in(given, "inferred");
  const auto& display_title = member(given, "display_title");
  json["display_title"] = display_title.is_null() ? json["title"] : display_title;
  if (json["language"].is_null()) json["language"] = "en";
  json["evidence"] = evidence_of(given, place);
  json["source"] = {{"file", file}};
  return json;
}

/// Refuses values that document_from_json() cannot read.
void require_shapes(const Json& json) {
  for_each_member([&](const auto& listed) {
    using Value = std::remove_cvref_t<decltype(std::declval<Document&>().*listed.value)>;
    const std::string name(listed.name);
    const auto& value = member(json, name.c_str());
    if (value.is_null()) return;
    if constexpr (std::is_same_v<Value, std::optional<DateRange>>) {
      if (!member(value, "from").is_string() || !member(value, "to").is_string())
        throw BadLine(R"("date" must be {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"})");
    } else if constexpr (std::is_same_v<Value, std::optional<Session>>) {
      if (!member(value, "name").is_string())
        throw BadLine(R"("session" must be {"number": …, "name": "…"})");
    } else if constexpr (std::is_assignable_v<Value&, std::string>) {
      string_in(json, name.c_str());
    }
  });
}

void require_numbers(const Json& json) {
  require_number(member(json, "year"), "year", largest_year);
  require_number(member(object_in(json, "session"), "number"), "number", largest_number);
}

void require_values(const Json& json) {
  require_known(json, "type", document_type_names);
  require_known(json, "status", status_names);
  for (const auto* values : {&json, &json["inferred"]}) {
    require_shapes(*values);
    require_numbers(*values);
  }
}

/// `date` is what was read of the date in `json`.
void require_date(const std::optional<DateRange>& date, const Json& json) {
  if (date.has_value() == member(json, "date").is_null() || (date && date->to < date->from))
    throw BadLine("\"date\" must be a date range");
}

bool is_language(const std::string& code) {
  const bool letters =
      std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && (code.size() == 2 || code.size() == 3);
}

/// Moves values that are only inferred to Document::inferred, if a line has them among the others.
/// Those of a draft are dropped: the collection that it comes to infers them again.
void sort_out_inferred(Document& document, const LinePlace& place) {
  for_each_inferable([&](const auto& listed) {
    const std::string name(listed.name);
    auto& value = document.*listed.value;
    auto& inferred = document.inferred.*listed.inferred;
    const auto evidence = document.evidence.find(name);
    const bool derived =
        evidence != document.evidence.end() && evidence->second.derivation == Derivation::inferred;
    if (derived) {
      if (value) inferred = std::exchange(value, std::nullopt);
    } else if (value) {
      inferred.reset();
    }
    if (document.status == Status::draft && (derived || inferred)) {
      inferred.reset();
      document.evidence.erase(name);
    } else if (inferred) {
      auto& known = document.evidence.try_emplace(name).first->second;
      if (!derived) known = {Derivation::inferred, place_text(place), std::nullopt};
    }
  });
}

Document read_document(const Json& given, const std::string& file, const LinePlace& place) {
  const auto json = completed(given, file, place);
  require_values(json);
  auto document = schema::document_from_json(json);
  require_date(document.date, json);
  require_date(document.inferred.date, json["inferred"]);
  if (!is_language(document.language)) throw BadLine("\"language\" must be an ISO 639 code");
  if (document.id.empty()) document.id = document_identifier(document, std::string());
  require_identifier(document.id, "id", longest_id);
  sort_out_inferred(document, place);
  return document;
}

Part part_in(const Json& head, const Document& document) {
  require_known(head, "part", part_names);
  const auto part = value_named<Part>(part_names, string_in(head, "part"));
  if (part) return *part;
  return document.type == DocumentType::statement ? Part::statement : Part::operative;
}

SourcePlace place_in(const Json& source, const LinePlace& place) {
  for (const auto* name : {"bytes", "lines", "pages"}) require_range(source, name);
  const auto range = [&](const char* name) -> const Json& { return member(source, name); };
  if (!range("pages").is_null()) return {.pages = Pages{range("pages")[0], range("pages")[1]}};
  if (range("bytes").is_null() || range("lines").is_null()) {
    return {.byte_from = place.begin,
            .byte_to = place.end,
            .line_from = place.number,
            .line_to = place.number};
  }
  return {.byte_from = range("bytes")[0],
          .byte_to = range("bytes")[1],
          .line_from = range("lines")[0],
          .line_to = range("lines")[1]};
}

Paragraph read_paragraph(const Json& json, const Document& document, const LinePlace& place) {
  const auto& head = object_in(json, "paragraph");
  const auto verb = string_in(head, "verb");
  const auto parent = string_in(head, "parent");
  const auto& numbered = member(head, "numbered");
  const auto& position = member(head, "position");
  Paragraph paragraph{.label = string_in(head, "label"),
                      .part = part_in(head, document),
                      .verb = verb.empty() ? std::nullopt : std::optional(verb),
                      .parent = parent.empty() ? std::nullopt : std::optional(parent),
                      .text = string_in(json, "text"),
                      .place = place_in(object_in(json, "source"), place)};
  if (is_blank_text(paragraph.text)) throw BadLine("no text");
  require_identifier(paragraph.label, "label", longest_paragraph_id - document.id.size() - 1);
  if (verb.size() > longest_verb) throw BadLine("\"verb\" is too long");
  if (!numbered.is_null() && !numbered.is_boolean())
    throw BadLine("\"numbered\" must be true or false");
  paragraph.numbered = numbered.is_null() ? !paragraph.label.empty() : numbered.get<bool>();
  require_number(position, "position", largest_number);
  paragraph.position = position.is_null() ? 0 : position.get<int>();
  return paragraph;
}

/// Deeper values are not read: nothing that a line may contain goes deeper than four.
void require_shallow(std::string_view line) {
  constexpr int deepest = 32;
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (quoted && c == '\\') ++at;
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    if (depth > deepest) throw BadLine(fmt::format("nested more than {} deep", deepest));
  }
}

}  // namespace

JsonLine read_json_line(std::string_view line, const LinePlace& place) {
  try {
    require_shallow(line);
    const auto json = Json::parse(line);
    if (!json.is_object()) throw BadLine("not a JSON object");
    if (member(json, "document").is_null())
      throw BadLine("\"document\" is missing; write lines as 'osce export' does");
    const auto file = string_in(object_in(json, "source"), "file");
    auto document =
        read_document(object_in(json, "document"), file.empty() ? place.source : file, place);
    auto paragraph = read_paragraph(json, document, place);
    return {std::move(document), std::move(paragraph)};
  } catch (const Json::parse_error&) {
    throw BadLine("not JSON");
  } catch (const Json::exception&) {
    throw BadLine("a value has the wrong type");
  }
}

}  // namespace osce::indexer
