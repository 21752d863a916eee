// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/backend/answer_json.hpp"

#include <optional>
#include <string_view>

#include "engine/schema/json_shape.hpp"
#include "engine/text/code_point.hpp"

namespace osce::cli {
namespace {

template <typename Value>
std::optional<Value> optional_at(const Json& json, const char* name) {
  if (!json.contains(name) || json.at(name).is_null()) return std::nullopt;
  return json.at(name).get<Value>();
}

/// Converts a range of code points to a range of bytes.
query::Span span_between(std::size_t from, std::size_t to, std::string_view text) {
  const auto before = text::code_point_range(text, 0, from);
  return {before.size(), before.size() + text::code_point_range(text, from, to).size()};
}

query::Span span_from_json(const Json& range, std::string_view text) {
  return span_between(range.at(0), range.at(1), text);
}

std::vector<query::Alternatively> queries_from_json(const Json& json) {
  std::vector<query::Alternatively> queries;
  for (const auto& entry : json) queries.push_back({entry.at("label"), entry.at("query")});
  return queries;
}

query::UnderstoodSpan understood_span(const Json& json, std::string_view query) {
  query::UnderstoodSpan span{span_between(json.at("start"), json.at("end"), query),
                             json.at("kind"),
                             json.value("field", ""),
                             json.value("canonical", ""),
                             json.value("label", ""),
                             {}};
  if (json.contains("alternatives")) span.alternatives = queries_from_json(json["alternatives"]);
  return span;
}

query::Notice notice_from_json(const Json& json, std::string_view query) {
  query::Notice notice{json.at("code"), json.at("message"), std::nullopt,
                       optional_at<std::size_t>(json, "count"),
                       optional_at<std::string>(json, "query")};
  if (json.contains("span")) notice.span = span_from_json(json["span"], query);
  return notice;
}

query::Understood understood_from_json(const Json& json, std::string_view query) {
  query::Understood understood{json.at("text"), json.at("canonical"), {}, {}, {}, {}, {}};
  for (const auto& span : json.at("spans"))
    understood.spans.push_back(understood_span(span, query));
  for (const auto& filter : json.at("filters")) {
    // The filter's position in the query is known from the spans.
    understood.filters.push_back({filter.at("field"),
                                  filter.at("label"),
                                  filter.at("canonical"),
                                  filter.at("given"),
                                  {},
                                  filter.at("without")});
  }
  for (const auto& entry : json.at("expansions")) {
    understood.expansions.push_back({entry.at("term"), entry.at("added"), entry.at("rule"),
                                     span_from_json(entry.at("span"), query)});
  }
  for (const auto& notice : json.at("notices"))
    understood.notices.push_back(notice_from_json(notice, query));
  understood.suggestions = queries_from_json(json.at("suggestions"));
  return understood;
}

search::MarkReason reason_named(const std::string& name) {
  return value_named<search::MarkReason>(search::mark_reason_names, name)
      .value_or(search::MarkReason::word);
}

/// Throws if the marks are not in order or lie outside the text.
std::vector<search::Mark> marks_from_json(const Json& json, const std::string& text) {
  const auto length = text::code_points(text);
  std::vector<search::Mark> marks;
  std::size_t end_of_last = 0;
  for (const auto& mark : json) {
    marks.push_back({mark.at(0), mark.at(1), reason_named(mark.at(2))});
    const auto& [begin, end, reason] = marks.back();
    if (begin < end_of_last || end < begin || end > length) throw std::out_of_range("a mark");
    end_of_last = end;
  }
  return marks;
}

search::ResultExplanation explanation_from_json(const Json& json) {
  search::ResultExplanation explanation;
  for (const auto& word : json.at("words"))
    explanation.words.push_back({word.at("word"), word.at("weight"), word.at("found")});
  for (const auto& form : json.at("forms"))
    explanation.forms.push_back({form.at("text"), reason_named(form.at("reason"))});
  for (const auto& [name, weight] : json.at("rank").items())
    explanation.rank.push_back({name, weight});
  return explanation;
}

const Document& document_named(const std::string& id, const store::Catalogue& catalogue) {
  return catalogue.documents.at(catalogue.find(id).value_or(catalogue.documents.size()));
}

/// The document that a paragraph's identifier begins with.
const Document& document_of(const std::string& paragraph_id, const store::Catalogue& catalogue) {
  return document_named(paragraph_id.substr(0, paragraph_id.find('/')), catalogue);
}

search::Result result_from_json(const Json& json, const store::Catalogue& catalogue) {
  search::Result result{.document = &document_of(json.at("id"), catalogue),
                        .paragraph = schema::paragraph_from_json(json),
                        .marks = marks_from_json(json.at("marks"), json.at("text")),
                        .score = optional_at<double>(json, "score")};
  if (json.contains("snippet")) {
    const auto& snippet = json["snippet"];
    result.snippet = {snippet.at("begin"), snippet.at("end"), snippet.at("text"),
                      marks_from_json(snippet.at("marks"), snippet.at("text"))};
  }
  result.duplicates = optional_at<std::vector<std::string>>(json, "duplicates");
  result.more_in_document = optional_at<std::uint32_t>(json, "more_in_document");
  if (json.contains("explanation")) result.explanation = explanation_from_json(json["explanation"]);
  result.missing =
      optional_at<std::vector<std::string>>(json, "missing").value_or(std::vector<std::string>{});
  return result;
}

/// Years are numbers in JSON.
std::optional<std::string> value_from_json(const Json& value) {
  if (value.is_null()) return std::nullopt;
  return value.is_number() ? std::to_string(value.get<int>()) : value.get<std::string>();
}

search::StatisticsRow row_from_json(const Json& json) {
  return {json.contains("value") ? value_from_json(json["value"]) : std::nullopt, json.at("hits"),
          json.at("paragraphs"), json.at("words")};
}

}  // namespace

schema::Identity identity_from_status(const Json& status) {
  return schema::identity_from_json(status.at("index"));
}

SharedCatalogue catalogue_from_json(const Json& documents, const Json& status) {
  auto catalogue = std::make_shared<store::Catalogue>();
  catalogue->identity = identity_from_status(status);
  for (const auto& body : status.at("index").at("bodies"))
    catalogue->tables.bodies.push_back({.id = body.at("id"), .name = body.at("name")});
  const auto& list = documents.at("documents");
  catalogue->documents.reserve(list.size());
  std::size_t paragraphs = 0;
  for (const auto& document : list) {
    const std::size_t count = document.at("paragraphs");  // huge if it is negative
    if (count > catalogue->identity.paragraphs - paragraphs) throw std::out_of_range("paragraphs");
    paragraphs += count;
    catalogue->add(schema::document_from_json(document), static_cast<std::uint32_t>(count));
  }
  return catalogue;
}

search::Response response_from_json(const Json& json, const SharedCatalogue& catalogue) {
  search::Response response{.query = json.at("query"),
                            .understood = {},
                            .settings = {},
                            .total = json.at("total"),
                            .groups = optional_at<std::uint32_t>(json, "groups"),
                            .relaxed = json.at("relaxed"),
                            .results = {},
                            .facets = {},
                            .next = optional_at<std::string>(json, "next"),
                            .catalogue = catalogue};
  response.understood = understood_from_json(json.at("understood"), response.query);
  for (const auto& result : json.at("results"))
    response.results.push_back(result_from_json(result, *catalogue));
  if (json.contains("related")) {
    for (const auto& result : json["related"])
      response.related.push_back(result_from_json(result, *catalogue));
  }
  for (const auto& facet : json.at("facets").items()) {
    auto& read = response.facets.emplace_back(search::Facet{facet.key(), {}});
    for (const auto& value : facet.value()) {
      read.values.push_back(
          {value_from_json(value.at("value")), value.at("count"), value.at("selected")});
    }
  }
  return response;
}

search::Concordance concordance_from_json(const Json& json, const SharedCatalogue& catalogue) {
  search::Concordance concordance{.query = json.at("query"),
                                  .understood = {},
                                  .paragraphs = json.at("paragraphs"),
                                  .total = json.at("total"),
                                  .lines = {},
                                  .catalogue = catalogue};
  concordance.understood = understood_from_json(json.at("understood"), concordance.query);
  for (const auto& line : json.at("lines")) {
    concordance.lines.push_back({&document_of(line.at("id"), *catalogue), line.at("label"),
                                 line.at("left"), line.at("hit"), line.at("right"),
                                 reason_named(line.at("reason"))});
  }
  return concordance;
}

search::Statistics statistics_from_json(const Json& json, const SharedCatalogue& catalogue) {
  search::Statistics statistics{.query = json.at("query"),
                                .understood = {},
                                .by = json.at("by"),
                                .rows = {},
                                .total = row_from_json(json.at("total")),
                                .catalogue = catalogue};
  statistics.understood = understood_from_json(json.at("understood"), statistics.query);
  for (const auto& row : json.at("rows")) statistics.rows.push_back(row_from_json(row));
  return statistics;
}

search::Explanation explanation_from_json(const Json& json) {
  search::Explanation explanation{.query = json.at("query"),
                                  .tokens = {},
                                  .tree = json.at("tree"),
                                  .plan = json.at("plan"),
                                  .xapian = json.at("xapian"),
                                  .understood = {}};
  explanation.understood = understood_from_json(json.at("understood"), explanation.query);
  for (const auto& token : json.at("tokens")) {
    const auto kind =
        value_named<query::TokenKind>(query::token_kind_names, token.at("kind").get<std::string>());
    explanation.tokens.push_back(
        {kind.value_or(query::TokenKind::word), token.at("text"),
         span_between(token.at("start"), token.at("end"), explanation.query)});
  }
  return explanation;
}

std::vector<search::Completion> completions_from_json(const Json& json) {
  std::vector<search::Completion> completions;
  for (const auto& one : json.at("suggestions")) {
    completions.push_back({one.at("kind"), one.at("text"), one.at("query"), one.at("count")});
  }
  return completions;
}

search::DocumentText document_from_answer(const Json& json, const SharedCatalogue& catalogue) {
  search::DocumentText text{schema::document_from_json(json.at("document")), {}, catalogue};
  for (const auto& paragraph : json.at("paragraphs"))
    text.paragraphs.push_back(schema::paragraph_from_json(paragraph));
  return text;
}

search::QueryErrors errors_from_json(const Json& errors, const std::string& query) {
  search::QueryErrors result;
  for (const auto& error : errors) {
    query::QueryError read{error.at("parameter"), {}, error.at("reason"), error.at("hint")};
    if (read.parameter == "q") read.span = span_from_json(error.at("span"), query);
    result.push_back(std::move(read));
  }
  return result;
}

}  // namespace osce::cli
