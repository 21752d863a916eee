// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/study_json.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "engine/model/paragraph.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/json_parts.hpp"

namespace osce::present {
namespace {

using Json = nlohmann::ordered_json;

template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
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
