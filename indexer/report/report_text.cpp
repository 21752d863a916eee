// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report/report_text.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "engine/present/printable.hpp"
#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t longest_shown_name = 40;

using Rows = std::vector<std::vector<std::string>>;

/// Aligns the first `left` columns to the left and the others, which are numbers, to the right.
std::string aligned_rows(const Rows& rows, std::size_t left) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], text::code_points(row[i]));
  }
  std::string result;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string gap(widths[i] - text::code_points(row[i]), ' ');
      result += i < left ? row[i] + gap : gap + row[i];
      if (i + 1 < row.size()) result += "  ";
    }
    result += '\n';
  }
  return result;
}

std::string table_name(std::string_view name) {
  return shortened(present::printable(name), longest_shown_name);
}

/// Documents, paragraphs, paragraphs of each part, characters left out, problems.
std::vector<std::size_t> numbers_of(const SourceReport& source) {
  const auto parts = paragraphs_of(source);
  std::vector<std::size_t> numbers = {source.documents.size(),
                                      std::accumulate(parts.begin(), parts.end(), std::size_t{0})};
  numbers.insert(numbers.end(), parts.begin(), parts.end());
  numbers.insert(numbers.end(), {source.coverage.dropped, count(source, Severity::problem)});
  return numbers;
}

/// Unless all is asked for, a table has at most so many sources, and the lines below it so many of
/// one kind.
constexpr std::size_t most_sources = 60;
constexpr std::size_t most_of_a_kind = 20;

/// The sources that a table shows: all, or those with problems first.
std::vector<bool> shown_sources(const Report& report, bool all) {
  const auto& sources = report.sources;
  std::vector<bool> shown(sources.size(), all || sources.size() <= most_sources);
  if (shown.empty() || shown.front()) return shown;
  std::size_t taken = 0;
  for (const bool with_problems : {true, false}) {
    for (std::size_t i = 0; i < sources.size() && taken < most_sources; ++i) {
      const bool has = sources[i].skipped || count(sources[i], Severity::problem) > 0;
      if (has != with_problems) continue;
      shown[i] = true;
      ++taken;
    }
  }
  return shown;
}

std::string sources_table(const Report& report, bool all) {
  Rows rows = {{"source", "format", "documents", "paragraphs"}};
  rows[0].insert(rows[0].end(), part_names.begin(), part_names.end());
  rows[0].insert(rows[0].end(), {"left out", "problems"});
  std::vector<std::size_t> total(rows[0].size() - 2);
  const auto add = [&](std::string name, std::string format, const auto& numbers) {
    auto& row = rows.emplace_back(Rows::value_type{std::move(name), std::move(format)});
    for (const auto number : numbers) row.push_back(std::to_string(number));
  };
  auto others = total;
  std::size_t other_sources = 0;
  const auto shown = shown_sources(report, all);
  for (std::size_t i = 0; i < report.sources.size(); ++i) {
    const auto& source = report.sources[i];
    const auto numbers = numbers_of(source);
    if (shown[i]) {
      add(table_name(source.name), source.skipped ? "skipped" : source.format, numbers);
    } else {
      ++other_sources;
      std::transform(others.begin(), others.end(), numbers.begin(), others.begin(), std::plus<>());
    }
    std::transform(total.begin(), total.end(), numbers.begin(), total.begin(), std::plus<>());
  }
  if (other_sources > 0) add(fmt::format("{} others", other_sources), "", others);
  add("total", "", total);
  return aligned_rows(rows, 2);
}

/// Text in no paragraph, by kind: what was read as metadata, or everything else.
std::string kinds_table(const Report& report, const char* title, bool metadata) {
  std::map<std::string_view, std::pair<std::size_t, std::size_t>> kinds;
  std::pair<std::size_t, std::size_t> total;
  for (const auto& source : report.sources) {
    for (const auto& left_out : source.left_out) {
      if ((left_out.as == LeftOutKind::head) != metadata) continue;
      for (auto* counts : {&kinds[row_of(left_out.as).name], &total}) {
        ++counts->first;
        counts->second += left_out.characters;
      }
    }
  }
  if (kinds.empty()) return "";
  Rows rows = {{title, "passages", "characters"}};
  const auto add = [&](std::string_view name, const auto& counts) {
    rows.push_back(
        {std::string(name), std::to_string(counts.first), std::to_string(counts.second)});
  };
  for (const auto& [kind, counts] : kinds) add(kind, counts);
  if (kinds.size() > 1) add("total", total);
  return "\n" + aligned_rows(rows, 1);
}

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

/// What is alike in a report over many sources.
struct Alike {
  std::size_t lines = 0;
  std::set<std::string_view> sources;  ///< of the lines that are not shown
};

/// "NAME:LINE: problem: message" for each warning, "NAME: skipped: reason"; of each kind the first,
/// and how many more there are, unless `all`.
std::string warning_lines(const Report& report, bool notes, bool all) {
  std::string lines;
  std::map<std::string_view, Alike> kinds;
  const auto add = [&](std::string_view kind, const SourceReport& source, const auto& line) {
    auto& alike = kinds[kind];
    if (all || ++alike.lines <= most_of_a_kind) {
      lines += line();
    } else {
      alike.sources.insert(source.name);
    }
  };
  for (const auto& source : report.sources) {
    if (source.skipped && (notes || !source.ours)) {
      add("skipped", source,
          [&] { return present::printable(source.name + ": skipped: " + *source.skipped) + "\n"; });
    }
    for (const auto& warning : source.warnings) {
      if (notes || warning.severity == Severity::problem)
        add(warning.code, source, [&] { return warning_line(source.name, warning); });
    }
  }
  for (const auto& [kind, alike] : kinds) {
    if (alike.sources.empty()) continue;
    lines +=
        fmt::format("… and {} more of the kind \"{}\", in {}; --verbose lists all\n",
                    alike.lines - most_of_a_kind, kind, counted(alike.sources.size(), "source"));
  }
  for (const auto& notice : report.notices) lines += present::printable(notice) + "\n";
  return lines;
}

std::string sources_line(const Report& report) {
  const auto& sources = report.sources;
  const auto unchanged =
      std::count_if(sources.begin(), sources.end(), [](const auto& s) { return s.unchanged; });
  const auto skipped = std::count_if(sources.begin(), sources.end(),
                                     [](const auto& s) { return s.skipped.has_value(); });
  const auto kept = std::count_if(sources.begin(), sources.end(), [](const auto& s) {
    return std::any_of(s.warnings.begin(), s.warnings.end(),
                       [](const auto& warning) { return warning.code == "kept-former"; });
  });
  return fmt::format("{}: {} unchanged, {} read, {} skipped{}; {}, {}\n",
                     counted(sources.size(), "source"), unchanged,
                     static_cast<std::ptrdiff_t>(sources.size()) - unchanged - skipped - kept,
                     skipped, kept > 0 ? fmt::format(", {} kept from the previous run", kept) : "",
                     counted(count(report, Severity::problem), "problem"),
                     counted(count(report, Severity::note), "note"));
}

/// What the index no longer has, all of it: nobody should lose a text without noticing.
std::string loss_lines(const Report& report, bool quiet) {
  const bool refused = report.ending == Ending::refused;
  std::string lines;
  for (const auto& [id, source] : report.losses.removed) {
    if (quiet && report.may_remove) break;
    lines += fmt::format("{}: {}: {} {} removed\n", source, report.may_remove ? "note" : "problem",
                         id, refused ? "would be" : "was");
  }
  for (const auto& [id, now] : report.losses.renamed) {
    if (!quiet) lines += fmt::format("{} {} called {}\n", id, refused ? "would be" : "is now", now);
  }
  return lines;
}

std::string removed_line(const Report& report) {
  const auto removed = report.losses.removed.size();
  if (removed == 0) return "";
  return fmt::format("{} {}\n", counted(removed, "document"),
                     report.ending == Ending::refused ? "would be removed" : "removed");
}

/// Why the index was not changed, if no error says so.
std::string why_refused(const Report& report) {
  return report.too_strict ? ", because there are problems and --strict was given" : "";
}

std::string ending_line(const Report& report, const std::string& db) {
  std::size_t read = 0;
  for (const auto& source : report.sources) read += source.documents.size();
  const bool all = read == report.index.documents;
  const auto sum = (all ? ""
                        : fmt::format("{} read, {} left out: ", counted(read, "document"),
                                      counted(read - report.index.documents, "duplicate"))) +
                   fmt::format("{}, {}", counted(report.index.documents, "document"),
                               counted(report.index.paragraphs, "paragraph"));
  const auto* const result = all ? " read" : "";
  switch (report.ending) {
    case Ending::checked:
      return fmt::format("{}{}\n", sum, result);
    case Ending::refused:
      return fmt::format("{}{}; {}{}\n", sum, result,
                         report.has_index ? "the index was not changed" : "no index was written",
                         why_refused(report));
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
  const bool all = detail == Detail::all;
  if (detail == Detail::problems)
    return warning_lines(report, false, false) + loss_lines(report, true);
  const auto warnings = warning_lines(report, true, all) + loss_lines(report, false);
  return sources_table(report, all) + kinds_table(report, "read as metadata", true) +
         kinds_table(report, "left out", false) + (all ? left_out_lines(report) : "") +
         (warnings.empty() ? "" : "\n" + warnings) + "\n" + sources_line(report) +
         removed_line(report) + ending_line(report, db);
}

std::string counted(std::size_t number, const char* what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string shortened(std::string_view text, std::size_t width) {
  const auto length = text::code_points(text);
  if (length <= width) return std::string(text);
  const auto tail = (width - 1) / 2;
  const auto head = width - 1 - tail;
  std::string result;
  std::size_t place = 0;
  for (std::size_t at = 0; at < text.size(); ++place) {
    const auto begin = at;
    text::next_code_point(text, at);
    if (place == head) result += "…";
    if (place < head || place >= length - tail) result += text.substr(begin, at - begin);
  }
  return result;
}

}  // namespace osce::indexer
