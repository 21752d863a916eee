// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "engine/present/printable.hpp"
#include "indexer/report/explanation.hpp"
#include "indexer/report/report_text.hpp"

namespace osce::indexer {
namespace {

using present::printable, present::Style, present::Tint;

constexpr std::size_t number_width = 6;
constexpr std::size_t kind_width = 26;
constexpr std::size_t text_begins = number_width + 2 + kind_width + 2;

Tint tint_of(const ExplainedLine& line) {
  if (!line.left_out) return Tint::green;
  if (*line.left_out == LeftOutKind::head) return Tint::cyan;
  return *line.left_out == LeftOutKind::outside ? Tint::red : Tint::yellow;
}

std::string line_text(const ExplainedLine& line, const Style& style) {
  const auto kind = printable(taken_for(line));
  const auto width = present::display_width(kind);
  const auto number = fmt::format("{:>{}}  ", line.number, number_width);
  const auto gap = std::string(width < kind_width ? kind_width - width : 0, ' ') + "  ";
  const auto text = printable(line.text);
  auto lines = present::wrapped(line.left_out ? present::faint(text, style) : text,
                                width > kind_width ? number_width + 4 + width : text_begins, style);
  const auto indent = lines.find_first_not_of(' ');
  lines.replace(0, indent,
                present::faint(number, style) + present::tinted(kind, tint_of(line), style) + gap);
  return lines;
}

std::string warning_text(const Warning& warning, const Style& style) {
  const auto severity = severity_names.at(static_cast<std::size_t>(warning.severity));
  const auto text = printable(fmt::format("{}: {}", severity, warning.message));
  const auto tint = warning.severity == Severity::problem ? Tint::red : Tint::yellow;
  return present::wrapped(present::tinted(text, tint, style), number_width + 2, style);
}

std::string warnings_on(const SourceReading& reading, int line, const Style& style) {
  std::string text;
  for (const auto& warning : reading.warnings) {
    if (warning.line == line) text += warning_text(warning, style);
  }
  return text;
}

std::string document_line(const Document& document, const Style& style) {
  return "\n" + present::bold(printable(document.id + ": " + document.title), style) + "\n";
}

std::string source_line(const SourceReading& reading, const Style& style) {
  const auto name = present::bold(printable(reading.name), style);
  if (reading.skipped) return name + ": skipped: " + printable(*reading.skipped) + "\n";
  std::size_t paragraphs = 0;
  for (const auto& read : reading.documents) paragraphs += read.paragraphs.size();
  return name + fmt::format(": {}, {}, {}\n", reading.format,
                            counted(reading.documents.size(), "document"),
                            counted(paragraphs, "paragraph"));
}

}  // namespace

std::string explanation_text(const ExplainedSource& source, const Style& style) {
  const auto& [reading, lines] = source;
  auto text = source_line(reading, style) + warnings_on(reading, 0, style);
  std::optional<std::size_t> document;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    if (line.document != document) {
      document = line.document;
      text += document ? document_line(reading.documents.at(*document).document, style) : "\n";
    }
    text += line_text(line, style);
    const bool last_of_number = i + 1 == lines.size() || lines[i + 1].number != line.number;
    if (last_of_number) text += warnings_on(reading, line.number, style);
  }
  return text;
}

}  // namespace osce::indexer
