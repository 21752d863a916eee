// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/study_table.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/model/paragraph.hpp"
#include "engine/present/cells.hpp"
#include "engine/present/citation.hpp"

namespace osce::present {
std::string table(const search::Concordance& concordance, const TableStyle& style) {
  auto text = header_line(concordance_columns, style);
  for (const auto& line : concordance.lines) {
    const auto& document = *line.document;
    text += cells_line(
        {paragraph_id(document.id, line.label), document_cell(document, "symbol"),
         document_cell(document, "year"), document_cell(document, "venue"), line.label, line.left,
         line.hit, line.right,
         std::string(search::mark_reason_names.at(static_cast<std::size_t>(line.reason)))},
        style);
  }
  return text;
}

std::string table(const search::Statistics& statistics, const TableStyle& style) {
  auto text = header_line(statistics_columns, style);
  for (const auto& row : statistics.rows) {
    text += cells_line(
        {row.value.value_or(""), value_label(statistics.by, row.value, *statistics.catalogue),
         std::to_string(row.hits), std::to_string(row.paragraphs), std::to_string(row.words),
         fmt::format("{:.2f}", per_thousand(row))},
        style);
  }
  return text;
}

std::string facets_table(const search::Response& response, const TableStyle& style) {
  auto text = header_line(facet_columns, style);
  for (const auto& facet : response.facets) {
    for (const auto& value : facet.values) {
      text += cells_line({facet.field, value.value.value_or(""),
                          value_label(facet.field, value.value, *response.catalogue),
                          std::to_string(value.count), value.selected ? "true" : "false"},
                         style);
    }
  }
  return text;
}

std::string documents_table(const store::Catalogue& catalogue, const TableStyle& style) {
  auto text = header_line(document_columns, style);
  for (std::size_t i = 0; i < catalogue.documents.size(); ++i) {
    const auto paragraphs = catalogue.first_paragraph[i + 1] - catalogue.first_paragraph[i];
    std::vector<std::string> cells;
    for (const auto column : document_columns) {
      if (column == "paragraphs") {
        cells.push_back(std::to_string(paragraphs));
      } else if (column == "index_id") {
        cells.push_back(catalogue.identity.id);
      } else {
        cells.push_back(document_cell(catalogue.documents[i], column));
      }
    }
    text += cells_line(cells, style);
  }
  return text;
}

}  // namespace osce::present
