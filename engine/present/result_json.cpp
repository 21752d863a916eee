// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/result_json.hpp"

#include <algorithm>

#include "engine/present/citation.hpp"
#include "engine/present/marked_html.hpp"
#include "engine/schema/json_shape.hpp"

namespace osce::present {
namespace {

using Json = nlohmann::ordered_json;

Json marks_json(const std::vector<search::Mark>& marks) {
  auto json = Json::array();
  for (const auto& mark : marks) {
    const auto reason = search::mark_reason_names.at(static_cast<std::size_t>(mark.reason));
    json.push_back(Json::array({mark.begin, mark.end, reason}));
  }
  return json;
}

/// "marks", and "html" where it is wanted.
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
  if (result.more_in_document && wants("more_in_document"))
    json["more_in_document"] = *result.more_in_document;
  return json;
}

}  // namespace osce::present
