// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/present/data.hpp"

#include <algorithm>
#include <sstream>

#include "engine/model/paragraph.hpp"
#include "engine/present/json.hpp"
#include "engine/present/terminal.hpp"

namespace osce::cli {
namespace {

std::string ids(const search::Response& response, char end) {
  std::string text;
  for (const auto& result : response.results)
    text += paragraph_id(result.document->id, result.paragraph.label) + end;
  return text;
}

std::string references(const search::Response& response, present::ReferenceForm form) {
  std::vector<present::Cited> cited;
  for (const auto& result : response.results)
    cited.push_back({*result.document, &result.paragraph});
  return present::references(cited, *response.catalogue, "", form);
}

/// The positions of the names given by --fields, which have been checked.
std::vector<std::size_t> positions_of(const std::vector<std::string>& fields,
                                      std::span<const std::string_view> columns) {
  std::vector<std::size_t> positions;
  for (const auto& field : fields) {
    const auto found = std::find(columns.begin(), columns.end(), field);
    positions.push_back(static_cast<std::size_t>(found - columns.begin()));
  }
  return positions;
}

std::vector<std::string> cells_of(const std::string& tsv_line) {
  std::vector<std::string> cells;
  std::istringstream stream(tsv_line + "\t");
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

}  // namespace

std::optional<present::TableStyle> table_style(const Invocation& invocation,
                                               std::span<const std::string_view> columns) {
  using present::TableForm;
  const auto positions = positions_of(invocation.fields, columns);
  const auto format = invocation.format;
  const bool text = format == OutputFormat::text && !positions.empty();
  if (!text && format != OutputFormat::csv && format != OutputFormat::tsv) return std::nullopt;
  return present::TableStyle(format == OutputFormat::csv ? TableForm::csv : TableForm::tsv,
                             text ? present::Formulas::as_they_are : invocation.formulas,
                             positions);
}

std::string finished_table(const std::string& table, const Invocation& invocation) {
  if (invocation.format != OutputFormat::text) return table;
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) rows.push_back(cells_of(line));
  return present::aligned(rows, 0);
}

std::optional<present::ReferenceForm> reference_form(OutputFormat format) {
  // The formats end with the forms of references, in the same order.
  constexpr auto first = static_cast<int>(OutputFormat::citation);
  static_assert(static_cast<int>(OutputFormat::csl_json) - first ==
                static_cast<int>(present::ReferenceForm::csl_json));
  if (format < OutputFormat::citation) return std::nullopt;
  return static_cast<present::ReferenceForm>(static_cast<int>(format) - first);
}

std::string results_data(const search::Response& response, const SearchCommand& command,
                         const Invocation& invocation) {
  using present::Layout;
  const auto format = invocation.format;
  const present::ResultShape shape = {.fields = invocation.fields};
  if (const auto form = reference_form(format)) return references(response, *form);
  if (format == OutputFormat::ids) return ids(response, command.null ? '\0' : '\n');
  if (format == OutputFormat::json) return present::json(response, Layout::indented, shape) + "\n";
  std::string lines;
  for (const auto& result : response.results)
    lines += present::json(result, *response.catalogue, Layout::line, shape) + "\n";
  return lines;
}

}  // namespace osce::cli
