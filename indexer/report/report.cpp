// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report/report.hpp"

#include <algorithm>

namespace osce::indexer {
namespace {

DocumentSummary summarise(const ReadDocument& read) {
  const auto& document = read.document;
  const auto& title = document.display_title.empty() ? document.title : document.display_title;
  DocumentSummary summary{document.id, title, {}};
  for (const auto& paragraph : read.paragraphs)
    ++summary.paragraphs.at(static_cast<std::size_t>(paragraph.part));
  return summary;
}

void sort_by_line(std::vector<Warning>& warnings) {
  std::stable_sort(warnings.begin(), warnings.end(),
                   [](const Warning& a, const Warning& b) { return a.line < b.line; });
}

SourceReport report_on_source(const SourceOutcome& outcome) {
  const auto& reading = outcome.kept.reading;
  SourceReport report{.name = reading.name,
                      .format = reading.format,
                      .skipped = reading.skipped,
                      .unchanged = outcome.unchanged,
                      .ours = outcome.ours,
                      .documents = {},
                      .warnings = reading.warnings,
                      .coverage = reading.coverage,
                      .left_out = reading.left_out};
  for (const auto& read : reading.documents) report.documents.push_back(summarise(read));
  report.warnings.insert(report.warnings.end(), outcome.of_this_run.begin(),
                         outcome.of_this_run.end());
  sort_by_line(report.warnings);
  return report;
}

}  // namespace

Report report_on(const std::vector<SourceOutcome>& outcomes) {
  Report report;
  for (const auto& outcome : outcomes) report.sources.push_back(report_on_source(outcome));
  return report;
}

void add_notices(Report& report, const std::vector<Notice>& notices) {
  for (const auto& [file, warning] : notices) {
    const auto source = std::lower_bound(
        report.sources.begin(), report.sources.end(), file,
        [](const SourceReport& s, const std::string& name) { return s.name < name; });
    if (source != report.sources.end() && source->name == file) {
      source->warnings.push_back(warning);
    } else {  // the document was exported from another collection
      report.notices.push_back(file + ": " + warning.message);
    }
  }
  for (auto& source : report.sources) sort_by_line(source.warnings);
}

PartCounts paragraphs_of(const SourceReport& source) {
  PartCounts sum{};
  for (const auto& document : source.documents) {
    for (std::size_t part = 0; part < sum.size(); ++part)
      sum.at(part) += document.paragraphs.at(part);
  }
  return sum;
}

std::size_t count(const SourceReport& source, Severity severity) {
  const auto warnings =
      std::count_if(source.warnings.begin(), source.warnings.end(),
                    [&](const Warning& warning) { return warning.severity == severity; });
  const bool skipped = source.skipped && !source.ours && severity == Severity::problem;
  return static_cast<std::size_t>(warnings) + (skipped ? 1 : 0);
}

std::size_t count(const Report& report, Severity severity) {
  std::size_t sum = 0;
  for (const auto& source : report.sources) sum += count(source, severity);
  if (severity == Severity::problem && !report.may_remove) sum += report.losses.removed.size();
  return sum;
}

}  // namespace osce::indexer
