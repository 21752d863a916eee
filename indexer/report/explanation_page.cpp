// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "engine/present/json_parts.hpp"
#include "indexer/report/explanation.hpp"

namespace osce::indexer {
namespace {

constexpr std::string_view page_begins = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>How each line was read</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 1rem auto; max-width: 70rem; padding: 0 1rem; }
h2, h3 { margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
td { padding: .1rem .5rem; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { text-align: right; width: 4rem; opacity: .7; }
td:nth-child(2) { width: 14rem; font-weight: 600; }
.head td:nth-child(2) { color: light-dark(#00566b, #6fd3ec); }
.paragraph td:nth-child(2) { color: light-dark(#1b5e20, #8fd694); }
.left-out td:nth-child(2) { color: light-dark(#7a4b00, #f0bd6a); }
.left-out td:nth-child(3), .head td:nth-child(3) { opacity: .8; }
.problem { color: light-dark(#a80000, #ff9c9c); }
</style>
<h1>How each line was read</h1>
)";

std::string escaped(std::string_view text) { return present::marked_html(text, {}); }

std::string row(const ExplainedLine& line) {
  const bool head = line.left_out == LeftOutKind::head;
  const auto* kind = !line.left_out ? "paragraph" : head ? "head" : "left-out";
  return fmt::format("<tr class=\"{}\"><td>{}<td>{}<td>{}\n", kind, line.number,
                     escaped(taken_for(line)), escaped(line.text));
}

std::string warning_items(const SourceReading& reading) {
  std::string items;
  for (const auto& warning : reading.warnings) {
    const auto severity = severity_names.at(static_cast<std::size_t>(warning.severity));
    const auto place = warning.line > 0 ? fmt::format("line {}: ", warning.line) : "";
    items += fmt::format("<li class=\"{}\">{}{}: {}\n", severity, place, severity,
                         escaped(warning.message));
  }
  return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
}

std::string source_section(const ExplainedSource& source) {
  const auto& [reading, lines] = source;
  auto html = fmt::format("<h2>{}</h2>\n", escaped(reading.name));
  if (reading.skipped) return html + "<p>Skipped: " + escaped(*reading.skipped) + "</p>\n";
  html += warning_items(reading);
  std::optional<std::size_t> document;
  bool open = false;
  for (const auto& line : lines) {
    if (!open || line.document != document) {
      document = line.document;
      const auto* read = document ? &reading.documents.at(*document).document : nullptr;
      html += std::string(open ? "</table>\n" : "") + "<h3>" +
              (read ? escaped(read->id + ": " + read->title) : "In no document") +
              "</h3>\n<table>\n";
      open = true;
    }
    html += row(line);
  }
  return html + (open ? "</table>\n" : "");
}

}  // namespace

std::string explanation_page(const std::vector<ExplainedSource>& sources) {
  std::string page(page_begins);
  for (const auto& source : sources) page += source_section(source);
  return page + "</html>\n";
}

}  // namespace osce::indexer
