// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/study_table.hpp"

#include <fmt/format.h>

#include "engine/model/date.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/model/probable.hpp"
#include "engine/present/citation.hpp"

namespace osce::present {
namespace {

std::string year_of(const Document& document) {
  return document.year ? std::to_string(*document.year) : "";
}

}  // namespace

std::string table(const search::Concordance& concordance, const TableStyle& style) {
  auto text = header_line(concordance_columns, style);
  for (const auto& line : concordance.lines) {
    const auto document = without_probable(*line.document);
    text += cells_line(
        {paragraph_id(document.id, line.label), document.symbol.value_or(""), year_of(document),
         document.venue.value_or(""), line.label, line.left, line.hit, line.right,
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
    const auto document = without_probable(catalogue.documents[i]);
    const auto paragraphs = catalogue.first_paragraph[i + 1] - catalogue.first_paragraph[i];
    const bool numbered = document.session && document.session->number;
    text += cells_line({document.id, document.symbol.value_or(""), document.body.value_or(""),
                        document.type ? std::string(name_of(*document.type)) : "",
                        document.status ? std::string(name_of(*document.status)) : "",
                        year_of(document), document.date ? to_iso(document.date->from) : "",
                        document.date ? to_iso(document.date->to) : "", document.venue.value_or(""),
                        numbered ? std::to_string(*document.session->number) : "",
                        document.language, std::to_string(paragraphs), document.title,
                        document.url.value_or(""), catalogue.identity.id},
                       style);
  }
  return text;
}

}  // namespace osce::present
