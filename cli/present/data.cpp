// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/present/data.hpp"

#include "engine/model/paragraph.hpp"
#include "engine/present/json.hpp"

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

}  // namespace

std::optional<present::TableForm> table_form(Format format) {
  if (format == Format::csv) return present::TableForm::csv;
  if (format == Format::tsv) return present::TableForm::tsv;
  return std::nullopt;
}

std::optional<present::ReferenceForm> reference_form(Format format) {
  switch (format) {
    case Format::citation:
      return present::ReferenceForm::text;
    case Format::ris:
      return present::ReferenceForm::ris;
    case Format::bibtex:
      return present::ReferenceForm::bibtex;
    case Format::csl_json:
      return present::ReferenceForm::csl_json;
    default:
      return std::nullopt;
  }
}

std::string results_data(const search::Response& response, const SearchCommand& command,
                         const Invocation& invocation) {
  using present::Layout;
  const auto format = invocation.format;
  if (const auto form = reference_form(format)) return references(response, *form);
  if (const auto form = table_form(format))
    return present::table(response, *form, invocation.formulas);
  if (format == Format::ids) return ids(response, command.null ? '\0' : '\n');
  if (format == Format::json)
    return present::json(response, Layout::indented, command.shape) + "\n";
  std::string lines;
  for (const auto& result : response.results)
    lines += present::json(result, *response.catalogue, Layout::line, command.shape) + "\n";
  return lines;
}

}  // namespace osce::cli
