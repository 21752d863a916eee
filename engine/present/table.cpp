// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/table.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "engine/model/paragraph.hpp"
#include "engine/present/cells.hpp"
#include "engine/present/printable.hpp"

namespace osce::present {
namespace {

constexpr std::array<std::string_view, 17> columns = {
    "id",      "symbol", "body",  "type", "status", "year", "date_from", "date_to", "venue",
    "session", "part",   "label", "verb", "score",  "text", "url",       "index_id"};

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

/// What a spreadsheet would run: OWASP, "CSV Injection".
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

std::string cells_line(const std::vector<std::string>& cells, TableForm form, Formulas formulas) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool apostrophe = formulas == Formulas::made_safe && is_formula(cells[i]);
    const auto cell = (apostrophe ? "'" : "") + inert(cells[i]);
    if (i > 0) line += form == TableForm::csv ? ',' : '\t';
    line += form == TableForm::csv ? csv_cell(cell) : tsv_cell(cell);
  }
  return line + (form == TableForm::csv ? "\r\n" : "\n");
}

std::string table_header(TableForm form) {
  return cells_line({columns.begin(), columns.end()}, form);
}

std::string table_line(const search::Result& result, std::string_view index_id, TableForm form,
                       Formulas formulas) {
  std::vector<std::string> cells;
  for (const auto column : columns) cells.push_back(cell_of(result, column, index_id));
  return cells_line(cells, form, formulas);
}

std::string table(const search::Response& response, TableForm form, Formulas formulas) {
  auto text = table_header(form);
  for (const auto& result : response.results)
    text += table_line(result, response.catalogue->identity.id, form, formulas);
  return text;
}

}  // namespace osce::present
