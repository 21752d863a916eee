// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/json_parts.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "engine/present/citation.hpp"
#include "engine/schema/json_shape.hpp"
#include "engine/text/code_point.hpp"

namespace osce::present {

using Json = nlohmann::ordered_json;

namespace {

/// Escapes DEL and C1. JSON need not escape these control characters, but terminals obey them.
std::string without_commands(std::string json) {
  if (json.find_first_of("\x7f\xc2") == std::string::npos) return json;
  constexpr char32_t rubout = 0x7F;
  constexpr char32_t last = 0x9F;
  std::string escaped;
  for (std::size_t at = 0; at < json.size();) {
    const auto begin = at;
    const auto c = text::next_code_point(json, at);
    if (c >= rubout && c <= last) {
      escaped += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      escaped.append(json, begin, at - begin);
    }
  }
  return escaped;
}

void append_escaped(std::string_view text, std::string& html) {
  constexpr std::string_view special = "&<>\"'";
  constexpr std::array<std::string_view, special.size()> entities = {"&amp;", "&lt;", "&gt;",
                                                                     "&quot;", "&#39;"};
  for (const char c : text) {
    const auto at = special.find(c);
    html += at == std::string_view::npos ? std::string_view(&c, 1) : entities.at(at);
  }
}

}  // namespace

std::string marked_html(std::string_view text, const std::vector<search::Mark>& marks) {
  std::string html;
  text::CodePointCursor cursor(text);
  for (const auto& mark : marks) {
    append_escaped(cursor.take_to(mark.begin), html);
    html += "<mark>";
    append_escaped(cursor.take_to(mark.end), html);
    html += "</mark>";
  }
  append_escaped(cursor.rest(), html);
  return html;
}

std::string laid_out(const Json& json, Layout layout) {
  return without_commands(layout == Layout::line
                              ? schema::to_line(json)
                              : json.dump(2, ' ', false, Json::error_handler_t::replace));
}

Json value_json(const std::optional<std::string>& value, std::string_view field) {
  if (!value) return nullptr;
  if (field != "year") return *value;
  int number = 0;
  std::from_chars(value->data(), value->data() + value->size(), number);
  return number;
}

Json index_json(const schema::Identity& identity) {
  return {
      {"id", identity.id}, {"documents", identity.documents}, {"paragraphs", identity.paragraphs}};
}

Json span_json(const query::Span& span, std::string_view text) {
  return Json::array(
      {text::code_points(text.substr(0, span.begin)), text::code_points(text.substr(0, span.end))});
}

namespace {

Json queries_json(const std::vector<query::Alternatively>& queries) {
  auto json = Json::array();
  for (const auto& [label, query] : queries) json.push_back({{"label", label}, {"query", query}});
  return json;
}

Json spans_json(const std::vector<query::UnderstoodSpan>& spans, std::string_view query) {
  auto json = Json::array();
  for (const auto& span : spans) {
    const auto range = span_json(span.span, query);
    Json entry = {{"start", range[0]}, {"end", range[1]}, {"kind", span.kind}};
    if (!span.field.empty()) {
      entry["field"] = span.field;
      entry["canonical"] = span.canonical;
      entry["label"] = span.label;
    }
    if (!span.alternatives.empty()) entry["alternatives"] = queries_json(span.alternatives);
    json.push_back(std::move(entry));
  }
  return json;
}

Json filters_json(const std::vector<query::UnderstoodFilter>& filters) {
  auto json = Json::array();
  for (const auto& filter : filters) {
    json.push_back({{"field", filter.field},
                    {"label", filter.label},
                    {"canonical", filter.canonical},
                    {"given", filter.given},
                    {"without", filter.without}});
  }
  return json;
}

Json notices_json(const std::vector<query::Notice>& notices, std::string_view query) {
  auto json = Json::array();
  for (const auto& notice : notices) {
    Json entry = {{"code", notice.code}, {"message", notice.message}};
    if (notice.span) entry["span"] = span_json(*notice.span, query);
    if (notice.count) entry["count"] = *notice.count;
    if (notice.query) entry["query"] = *notice.query;
    json.push_back(std::move(entry));
  }
  return json;
}

Json expansions_json(const std::vector<query::Expansion>& expansions, std::string_view query) {
  auto json = Json::array();
  for (const auto& expansion : expansions) {
    json.push_back({{"term", expansion.term},
                    {"added", expansion.added},
                    {"rule", expansion.rule},
                    {"span", span_json(expansion.span, query)}});
  }
  return json;
}

}  // namespace

Json understood_json(const query::Understood& understood, std::string_view query) {
  return {{"text", understood.text},
          {"canonical", understood.canonical},
          {"spans", spans_json(understood.spans, query)},
          {"filters", filters_json(understood.filters)},
          {"expansions", expansions_json(understood.expansions, query)},
          {"notices", notices_json(understood.notices, query)},
          {"suggestions", queries_json(understood.suggestions)}};
}

namespace {

Json marks_json(const std::vector<search::Mark>& marks) {
  auto json = Json::array();
  for (const auto& mark : marks) {
    const auto reason = search::mark_reason_names.at(static_cast<std::size_t>(mark.reason));
    json.push_back(Json::array({mark.begin, mark.end, reason}));
  }
  return json;
}

/// Adds "marks", and "html" if requested.
void add_marks(Json& json, const std::string& text, const std::vector<search::Mark>& marks,
               Highlight highlight) {
  if (highlight == Highlight::none) return;
  json["marks"] = marks_json(marks);
  if (highlight == Highlight::mark) json["html"] = marked_html(text, marks);
}

Json snippet_json(const search::Snippet& snippet, Highlight highlight) {
  Json json = {{"begin", snippet.begin}, {"end", snippet.end}, {"text", snippet.text}};
  add_marks(json, snippet.text, snippet.marks, highlight);
  return json;
}

Json explanation_json(const search::ResultExplanation& explanation) {
  auto words = Json::array();
  for (const auto& [word, weight, found] : explanation.words)
    words.push_back({{"word", word}, {"weight", weight}, {"found", found}});
  auto forms = Json::array();
  for (const auto& [text, reason] : explanation.forms) {
    forms.push_back({{"text", text},
                     {"reason", search::mark_reason_names.at(static_cast<std::size_t>(reason))}});
  }
  auto rank = Json::object();
  for (const auto& [name, weight] : explanation.rank) rank[name] = weight;
  return {{"words", std::move(words)}, {"forms", std::move(forms)}, {"rank", std::move(rank)}};
}

}  // namespace

Json result_json(const search::Result& result, const store::Catalogue& catalogue,
                 const ResultShape& shape) {
  const auto wants = [&](std::string_view member) {
    const auto& fields = shape.fields;
    return fields.empty() || std::find(fields.begin(), fields.end(), member) != fields.end();
  };
  const auto paragraph = schema::to_json(result.paragraph, result.document->source_file);
  Json json = {{"id", paragraph_id(result.document->id, result.paragraph.label)}};
  if (wants("citation")) json["citation"] = citation(*result.document, result.paragraph, catalogue);
  if (wants("document")) json["document"] = schema::to_json(*result.document);
  if (wants("paragraph")) json["paragraph"] = paragraph.at("paragraph");
  if (wants("text")) json["text"] = result.paragraph.text;
  if (wants("marks")) add_marks(json, result.paragraph.text, result.marks, shape.highlight);
  if (wants("score")) json["score"] = result.score ? Json(*result.score) : Json(nullptr);
  if (wants("source")) json["source"] = paragraph.at("source");
  if (result.snippet && wants("snippet"))
    json["snippet"] = snippet_json(*result.snippet, shape.highlight);
  if (result.duplicates && wants("duplicates")) json["duplicates"] = *result.duplicates;
  if (result.explanation && wants("explanation"))
    json["explanation"] = explanation_json(*result.explanation);
  if (!result.missing.empty() && wants("missing")) json["missing"] = result.missing;
  if (result.more_in_document && wants("more_in_document"))
    json["more_in_document"] = *result.more_in_document;
  return json;
}

}  // namespace osce::present
