// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report/report_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/present/printable.hpp"
#include "indexer/report/report_table.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t most_ids = 10;

std::string left_out_lines(const Report& report) {
  std::string lines;
  for (const auto& source : report.sources) {
    for (const auto& left_out : source.left_out) {
      auto text = left_out.text;
      std::replace(text.begin(), text.end(), '\n', ' ');
      const auto to =
          left_out.line_to == left_out.line_from ? "" : fmt::format("-{}", left_out.line_to);
      lines += present::printable(fmt::format("{}:{}{}: {}: {}", source.name, left_out.line_from,
                                              to, row_of(left_out.as).name, text)) +
               "\n";
    }
  }
  return lines.empty() ? "" : "\n" + lines;
}

std::string warning_line(const std::string& name, const Warning& warning) {
  const auto place = warning.line > 0 ? fmt::format("{}:{}", name, warning.line) : name;
  const auto severity = severity_names.at(static_cast<std::size_t>(warning.severity));
  return present::printable(fmt::format("{}: {}: {}", place, severity, warning.message)) + "\n";
}

/// "NAME:LINE: problem: message" for each warning, "NAME: skipped: reason".
std::string warning_lines(const Report& report, bool notes) {
  std::string lines;
  for (const auto& source : report.sources) {
    if (source.skipped && (notes || !source.ours))
      lines += present::printable(source.name + ": skipped: " + *source.skipped) + "\n";
    for (const auto& warning : source.warnings) {
      if (notes || warning.severity == Severity::problem)
        lines += warning_line(source.name, warning);
    }
  }
  for (const auto& notice : report.notices) lines += present::printable(notice) + "\n";
  return lines;
}

std::string counted(std::size_t number, const char* what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string sources_line(const Report& report) {
  const auto& sources = report.sources;
  const auto unchanged =
      std::count_if(sources.begin(), sources.end(), [](const auto& s) { return s.unchanged; });
  const auto skipped = std::count_if(sources.begin(), sources.end(),
                                     [](const auto& s) { return s.skipped.has_value(); });
  return fmt::format("{}: {} unchanged, {} read, {} skipped; {}, {}\n",
                     counted(sources.size(), "source"), unchanged,
                     static_cast<std::ptrdiff_t>(sources.size()) - unchanged - skipped, skipped,
                     counted(count(report, Severity::problem), "problem"),
                     counted(count(report, Severity::note), "note"));
}

std::string removed_line(const Report& report) {
  if (report.removed.empty()) return "";
  const auto shown = std::min(report.removed.size(), most_ids);
  const std::vector<std::string> first(report.removed.begin(),
                                       report.removed.begin() + static_cast<std::ptrdiff_t>(shown));
  return present::printable(fmt::format("{} {}: {}{}", counted(report.removed.size(), "document"),
                                        report.ending == Ending::refused ? "to remove" : "removed",
                                        fmt::join(first, ", "),
                                        shown < report.removed.size() ? ", …" : "")) +
         "\n";
}

std::string ending_line(const Report& report, const std::string& db) {
  const auto sum = fmt::format("{}, {}", counted(report.index.documents, "document"),
                               counted(report.index.paragraphs, "paragraph"));
  switch (report.ending) {
    case Ending::checked:
      return sum + " read\n";
    case Ending::refused:
      return sum + " read; the index is as it was\n";
    case Ending::written:
    case Ending::unchanged:
      break;
  }
  return fmt::format("{}{} indexed in {} (index {:.12})\n",
                     report.ending == Ending::unchanged ? "nothing has changed: " : "", sum,
                     present::printable(db), report.index.id);
}

}  // namespace

std::string report_text(const Report& report, Detail detail, const std::string& db) {
  if (detail == Detail::problems) return warning_lines(report, false);
  const auto warnings = warning_lines(report, true);
  return sources_table(report) + left_out_table(report) +
         (detail == Detail::all ? left_out_lines(report) : "") +
         (warnings.empty() ? "" : "\n" + warnings) + "\n" + sources_line(report) +
         removed_line(report) + ending_line(report, db);
}

}  // namespace osce::indexer
