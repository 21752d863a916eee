// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/table.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "engine/model/paragraph.hpp"
#include "engine/present/cells.hpp"
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

}  // namespace osce::present
