// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/present/printable.hpp"

namespace osce::indexer {
namespace {

std::string row(std::size_t width, const SourceSummary& s) {
  return fmt::format("{:<{}}  {:>9}  {:>10}  {:>8}  {:>9}  {:>9}\n", present::printable(s.name),
                     width, s.documents, s.preamble + s.operative + s.statement, s.preamble,
                     s.operative, s.statement);
}

}  // namespace

SourceSummary summarise(const SourceReading& reading) {
  SourceSummary summary{.name = reading.name, .documents = reading.documents.size()};
  for (const auto& document : reading.documents) {
    for (const auto& paragraph : document.paragraphs) {
      switch (paragraph.part) {
        case Part::preamble:
          ++summary.preamble;
          break;
        case Part::operative:
          ++summary.operative;
          break;
        case Part::statement:
          ++summary.statement;
          break;
      }
    }
  }
  return summary;
}

std::string summary_table(const std::vector<SourceSummary>& summaries) {
  SourceSummary sum{.name = "together"};
  std::size_t width = sum.name.size();
  for (const auto& s : summaries) {
    width = std::max(width, s.name.size());
    sum.documents += s.documents;
    sum.preamble += s.preamble;
    sum.operative += s.operative;
    sum.statement += s.statement;
  }
  auto table = fmt::format("{:<{}}  documents  paragraphs  preamble  operative  statement\n",
                           "source", width);
  for (const auto& s : summaries) table += row(width, s);
  return table + row(width, sum);
}

std::vector<std::string> warning_lines(const SourceReading& reading) {
  std::vector<std::string> lines;
  for (const auto& warning : reading.warnings) {
    const auto place =
        warning.line > 0 ? fmt::format("{}:{}", reading.name, warning.line) : reading.name;
    lines.push_back(fmt::format("{}: {}", place, warning.message));
  }
  return lines;
}

std::vector<std::string> remark_lines(const std::vector<Remark>& remarks) {
  std::vector<std::string> lines;
  lines.reserve(remarks.size());
  for (const auto& [source, warning] : remarks)
    lines.push_back(fmt::format("{}: {}", source, warning.message));
  return lines;
}

}  // namespace osce::indexer
