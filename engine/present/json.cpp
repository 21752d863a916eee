// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/json.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "engine/present/citation.hpp"
#include "engine/present/json_parts.hpp"
#include "engine/schema/json_shape.hpp"
#include "engine/version.hpp"

namespace osce::present {
namespace {

using Json = nlohmann::ordered_json;

Json facets_json(const std::vector<search::Facet>& facets, const store::Catalogue& catalogue) {
  auto json = Json::object();
  for (const auto& facet : facets) {
    auto& values = json[facet.field] = Json::array();
    for (const auto& value : facet.values) {
      values.push_back({{"value", value_json(value.value, facet.field)},
                        {"label", value_label(facet.field, value.value, catalogue)},
                        {"count", value.count},
                        {"selected", value.selected}});
    }
  }
  return json;
}

template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

void append(Json& object, const Json& more) {
  for (const auto& [name, value] : more.items()) object[name] = value;
}

Json id_and_text(const Document& document, const Paragraph& paragraph) {
  Json json = {{"id", paragraph_id(document.id, paragraph.label)}};
  append(json, schema::to_json(paragraph, document.source_file));
  return json;
}

Json list_of(const std::vector<Paragraph>& paragraphs, const Document& document) {
  auto list = Json::array();
  for (const auto& paragraph : paragraphs) list.push_back(id_and_text(document, paragraph));
  return list;
}

Json results_json(const std::vector<search::Result>& results, const store::Catalogue& catalogue,
                  const ResultShape& shape) {
  auto list = Json::array();
  for (const auto& result : results) list.push_back(result_json(result, catalogue, shape));
  return list;
}

Json response_json(const search::Response& response, const ResultShape& shape) {
  const auto& catalogue = *response.catalogue;
  Json json = {{"query", response.query},
               {"understood", understood_json(response.understood, response.query)},
               {"total", response.total}};
  if (response.groups) json["groups"] = *response.groups;
  append(json, {{"relaxed", response.relaxed},
                {"results", results_json(response.results, catalogue, shape)}});
  if (!response.related.empty()) json["related"] = results_json(response.related, catalogue, shape);
  append(json, {{"facets", facets_json(response.facets, catalogue)},
                {"next", or_null(response.next)},
                {"index", index_json(catalogue.identity)}});
  return json;
}

Json tokens_json(const std::vector<query::Token>& tokens, std::string_view query) {
  auto json = Json::array();
  for (const auto& token : tokens) {
    if (token.kind == query::TokenKind::end) break;
    const auto range = span_json(token.span, query);
    json.push_back({{"kind", query::name_of(token.kind)},
                    {"text", token.text},
                    {"start", range[0]},
                    {"end", range[1]}});
  }
  return json;
}

Json document_list(const store::Catalogue& catalogue) {
  auto documents = Json::array();
  for (std::size_t i = 0; i < catalogue.documents.size(); ++i) {
    auto json = schema::to_json(catalogue.documents[i]);
    json["source"] = {{"file", catalogue.documents[i].source_file}};
    json["paragraphs"] = catalogue.first_paragraph[i + 1] - catalogue.first_paragraph[i];
    documents.push_back(std::move(json));
  }
  return documents;
}

Json error_json(const ErrorIn& in) {
  return {{"parameter", in.error.parameter},
          {"span", span_json(in.error.span, in.text)},
          {"reason", in.error.reason},
          {"hint", in.error.hint}};
}

Json line_json(const search::ConcordanceLine& line) {
  const auto& document = *line.document;
  return {{"id", paragraph_id(document.id, line.label)},
          {"symbol", or_null(document.symbol)},
          {"year", or_null(document.year)},
          {"venue", or_null(document.venue)},
          {"label", line.label},
          {"left", line.left},
          {"hit", line.hit},
          {"right", line.right},
          {"reason", search::mark_reason_names.at(static_cast<std::size_t>(line.reason))}};
}

void add_numbers(Json& json, const search::StatisticsRow& row) {
  constexpr double decimals = 100;
  json["hits"] = row.hits;
  json["paragraphs"] = row.paragraphs;
  json["words"] = row.words;
  json["per_1000_words"] = std::round(per_thousand(row) * decimals) / decimals;
}

Json row_json(const search::StatisticsRow& row, const search::Statistics& statistics) {
  Json json = {{"value", value_json(row.value, statistics.by)},
               {"label", value_label(statistics.by, row.value, *statistics.catalogue)}};
  add_numbers(json, row);
  return json;
}

}  // namespace

std::string json(const search::Result& result, const store::Catalogue& catalogue, Layout layout,
                 const ResultShape& shape) {
  return laid_out(result_json(result, catalogue, shape), layout);
}

std::string json(const search::Response& response, Layout layout, const ResultShape& shape) {
  return laid_out(response_json(response, shape), layout);
}

std::string json(const search::Explanation& explanation, const schema::Identity& index,
                 Layout layout) {
  return laid_out({{"query", explanation.query},
                   {"tokens", tokens_json(explanation.tokens, explanation.query)},
                   {"tree", explanation.tree},
                   {"plan", explanation.plan},
                   {"xapian", explanation.xapian},
                   {"understood", understood_json(explanation.understood, explanation.query)},
                   {"index", index_json(index)}},
                  layout);
}

std::string json(std::string_view typed, const std::vector<search::Completion>& completions,
                 const schema::Identity& index, Layout layout) {
  auto list = Json::array();
  for (const auto& [kind, text, query, count] : completions)
    list.push_back({{"kind", kind}, {"text", text}, {"query", query}, {"count", count}});
  return laid_out(
      {{"query", typed}, {"suggestions", std::move(list)}, {"index", index_json(index)}}, layout);
}

std::string export_line(const search::Result& result) {
  // An index can be built from this, so a citation, which is derived, is left out.
  static const ResultShape kept = {
      .fields = {"document", "paragraph", "text", "marks", "score", "source"}};
  static const store::Catalogue none;
  auto json = result_json(result, none, kept);
  json["document"]["evidence"] = schema::to_json_with_evidence(*result.document).at("evidence");
  return laid_out(json, Layout::line);
}

std::vector<std::string> facet_lines(const search::Response& response) {
  std::vector<std::string> lines;
  const auto facets = facets_json(response.facets, *response.catalogue);
  for (const auto& [field, values] : facets.items()) {
    for (const auto& value : values) {
      Json line = {{"facet", field}};
      append(line, value);
      lines.push_back(laid_out(line, Layout::line));
    }
  }
  return lines;
}

std::string documents_json(const store::Catalogue& catalogue, Layout layout) {
  return laid_out({{"total", catalogue.documents.size()},
                   {"documents", document_list(catalogue)},
                   {"index", index_json(catalogue.identity)}},
                  layout);
}

std::vector<std::string> document_lines(const store::Catalogue& catalogue) {
  std::vector<std::string> lines;
  for (const auto& document : document_list(catalogue))
    lines.push_back(laid_out(document, Layout::line));
  return lines;
}

std::string json(const search::DocumentText& text, Layout layout) {
  return laid_out({{"document", schema::to_json_with_evidence(text.document)},
                   {"paragraphs", list_of(text.paragraphs, text.document)},
                   {"index", index_json(text.catalogue->identity)}},
                  layout);
}

std::string paragraphs_json(const search::DocumentText& text, Layout layout) {
  return laid_out({{"document", text.document.id},
                   {"paragraphs", list_of(text.paragraphs, text.document)},
                   {"index", index_json(text.catalogue->identity)}},
                  layout);
}

std::string json(const search::ParagraphText& text, Layout layout) {
  auto json = result_json({&text.document, text.paragraph, {}, std::nullopt}, *text.catalogue);
  json["evidence"] = schema::to_json_with_evidence(text.document).at("evidence");
  if (text.context) {
    json["context"] = {{"before", list_of(text.context->before, text.document)},
                       {"after", list_of(text.context->after, text.document)}};
  }
  json["index"] = index_json(text.catalogue->identity);
  return laid_out(json, layout);
}

std::string facet_json(const search::Response& response, const ListRange& range, Layout layout) {
  const auto facets = facets_json(response.facets, *response.catalogue);
  const auto& all = facets.begin().value();
  auto values = Json::array();
  std::uint64_t missing = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].at("value").is_null()) missing = all[i].at("count").get<std::uint64_t>();
    if (i >= range.offset && i - range.offset < range.limit) values.push_back(all[i]);
  }
  return laid_out({{"name", facets.begin().key()},
                   {"total", all.size()},
                   {"missing", missing},
                   {"values", std::move(values)},
                   {"index", index_json(response.catalogue->identity)}},
                  layout);
}

std::string choices_json(std::string_view reference, const std::vector<std::string>& ids,
                         std::string_view where, const schema::Identity& index) {
  auto choices = Json::array();
  for (const auto& id : ids) choices.push_back({{"id", id}, {"link", std::string(where) + id}});
  return laid_out(
      {{"reference", reference}, {"choices", std::move(choices)}, {"index", index_json(index)}},
      Layout::line);
}

std::string links_json(const std::vector<std::string>& addresses) {
  return laid_out({{"links", addresses}}, Layout::line);
}

std::string status_json(const store::Catalogue& catalogue) {
  auto bodies = Json::array();
  for (const auto& body : catalogue.tables.bodies)
    bodies.push_back({{"id", body.id}, {"name", body.name}});
  auto index = schema::to_json(catalogue.identity);
  index["bodies"] = std::move(bodies);
  return laid_out({{"status", "ok"}, {"version", program_version}, {"index", std::move(index)}},
                  Layout::line);
}

std::string info_json(const schema::Identity& index, Layout layout) {
  auto json = schema::to_json(index);
  for (const auto& field : schema::fields) {
    json["fields"].push_back({{"name", field.name},
                              {"filter", field.filter},
                              {"facet", field.facet},
                              {"values", field.vocabulary},
                              {"help", field.help},
                              {"example", field.example}});
  }
  return laid_out(json, layout);
}

std::string health_json(const store::Catalogue& catalogue) {
  return laid_out({{"status", "ok"}, {"index", index_json(catalogue.identity)}}, Layout::line);
}

std::string errors_json(const std::vector<query::QueryError>& errors, std::string_view query) {
  Json body = {{"query", query}, {"errors", Json::array()}};
  for (const auto& error : errors)
    body["errors"].push_back(error_json({error, std::string(query)}));
  return laid_out(body, Layout::line);
}

std::string json(const Problem& problem) {
  Json body = {{"type", problem.type},
               {"title", problem.title},
               {"status", problem.status},
               {"detail", problem.detail},
               {"instance", problem.instance}};
  for (const auto& error : problem.errors) body["errors"].push_back(error_json(error));
  return laid_out(body, Layout::line);
}

std::string json(const search::Concordance& concordance, Layout layout) {
  auto lines = Json::array();
  for (const auto& line : concordance.lines) lines.push_back(line_json(line));
  return laid_out({{"query", concordance.query},
                   {"understood", understood_json(concordance.understood, concordance.query)},
                   {"paragraphs", concordance.paragraphs},
                   {"total", concordance.total},
                   {"lines", std::move(lines)},
                   {"index", index_json(concordance.catalogue->identity)}},
                  layout);
}

std::string json(const search::Statistics& statistics, Layout layout) {
  auto rows = Json::array();
  for (const auto& row : statistics.rows) rows.push_back(row_json(row, statistics));
  auto total = Json::object();
  add_numbers(total, statistics.total);
  return laid_out({{"query", statistics.query},
                   {"understood", understood_json(statistics.understood, statistics.query)},
                   {"by", statistics.by},
                   {"rows", std::move(rows)},
                   {"total", std::move(total)},
                   {"index", index_json(statistics.catalogue->identity)}},
                  layout);
}

std::vector<std::string> lines_of(const search::Concordance& concordance) {
  std::vector<std::string> lines;
  for (const auto& line : concordance.lines)
    lines.push_back(laid_out(line_json(line), Layout::line));
  return lines;
}

std::vector<std::string> lines_of(const search::Statistics& statistics) {
  std::vector<std::string> lines;
  for (const auto& row : statistics.rows)
    lines.push_back(laid_out(row_json(row, statistics), Layout::line));
  return lines;
}

}  // namespace osce::present
