// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/table.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/model/members.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/printable.hpp"

namespace osce::present {
namespace {

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string tsv_cell(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

/// True for a value that a spreadsheet would run as a formula (OWASP, "CSV Injection").
bool is_formula(std::string_view text) {
  constexpr std::string_view signs = "=+-@\t\r\n";
  return !text.empty() && signs.find(text.front()) != std::string_view::npos;
}

std::string cell_of(const search::Result& result, std::string_view column,
                    std::string_view index_id) {
  const auto& paragraph = result.paragraph;
  if (column == "id") return paragraph_id(result.document->id, paragraph.label);
  if (column == "part") return std::string(name_of(paragraph.part));
  if (column == "label") return paragraph.label;
  if (column == "verb") return paragraph.verb.value_or("");
  if (column == "score") return result.score ? fmt::format("{:.2f}", *result.score) : "";
  if (column == "text") return paragraph.text;
  if (column == "index_id") return std::string(index_id);
  return document_cell(*result.document, column);
}

}  // namespace

std::string document_cell(const Document& document, std::string_view column) {
  if (document.date && column == "date_from") return to_iso(document.date->from);
  if (document.date && column == "date_to") return to_iso(document.date->to);
  std::string cell;
  for_each_member([&](const auto& member) {
    if (member.name == column) cell = text_of(document.*member.value).value_or("");
  });
  return cell;
}

std::string cells_line(const std::vector<std::string>& cells, const TableStyle& style) {
  std::string line;
  const bool csv = style.form == TableForm::csv;
  const auto count = style.columns.empty() ? cells.size() : style.columns.size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto& value = cells.at(style.columns.empty() ? i : style.columns[i]);
    const bool apostrophe = style.formulas == Formulas::made_safe && is_formula(value);
    const auto cell = (apostrophe ? "'" : "") + inert(value);
    if (i > 0) line += csv ? ',' : '\t';
    line += csv ? csv_cell(cell) : tsv_cell(cell);
  }
  return line + (csv ? "\r\n" : "\n");
}

std::string table_line(const search::Result& result, std::string_view index_id,
                       const TableStyle& style) {
  std::vector<std::string> cells;
  cells.reserve(result_columns.size());
  for (const auto column : result_columns) cells.push_back(cell_of(result, column, index_id));
  return cells_line(cells, style);
}

std::string table(const search::Response& response, const TableStyle& style) {
  auto text = header_line(result_columns, style);
  for (const auto& result : response.results)
    text += table_line(result, response.catalogue->identity.id, style);
  return text;
}

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
