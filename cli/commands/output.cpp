// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/output.hpp"

#include <algorithm>
#include <cstdio>
#include <sstream>

#include <fmt/format.h>

#include "cli/present/terminal.hpp"
#include "cli/present/text.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"
#include "engine/text/code_point.hpp"

namespace osce::cli {

void print(const std::string& text) {
  present::write_output(text);
}

void print_lines(const std::vector<std::string>& lines) {
  for (const auto& line : lines) print(line + "\n");
}

present::Layout layout_of(OutputFormat format) {
  return format == OutputFormat::json ? present::Layout::indented : present::Layout::line;
}

void say(const std::string& text) {
  std::fflush(stdout);
  present::write_message(text);
}

void say_wrapped(const std::string& lines) {
  const auto style = message_style();
  std::istringstream stream(lines);
  std::string text;
  for (std::string line; std::getline(stream, line);) text += wrapped(line, 0, style);
  say(text);
}

void say_understood(const query::Understood& understood, const Invocation& invocation) {
  if (invocation.quiet || invocation.format == OutputFormat::json) return;
  const bool canonical = invocation.verbose && !understood.canonical.empty();
  say_wrapped(understood_text(understood) +
              (canonical ? "Canonical: " + present::printable(understood.canonical) + "\n" : ""));
}

namespace {

std::string index_line(Backend& backend) {
  const auto& identity = backend.identity();
  return fmt::format("Index: {} ({}, {} documents, {} paragraphs)", backend.place(), identity.id,
                     identity.documents, identity.paragraphs);
}

}  // namespace

Backend* open_for(const Invocation& invocation) {
  static Backend* const backend = [&] {
    auto opened = open_backend(invocation);
    const auto notice = opened->notice();
    if (!notice.empty() && !invocation.quiet)
      say_wrapped("Note: " + present::printable(notice) + "\n");
    if (invocation.verbose) say_wrapped(present::printable(index_line(*opened)));
    return opened.release();
  }();
  return backend;
}

namespace {

/// The query with carets below the error; "" if it has several lines or the position is outside.
std::string caret_below(const std::string& query, const query::Span& span) {
  const auto shown = present::printable(query);
  const bool long_one = query.size() > query::max_query_bytes;
  if (long_one || span.begin >= query.size() || query.find('\n') != std::string::npos) return "";
  const auto before = present::printable(query.substr(0, span.begin));
  const auto marked = present::printable(query.substr(span.begin, span.end - span.begin));
  return fmt::format("  {}\n  {}{}\n", shown, std::string(display_width(before), ' '),
                     std::string(std::max<std::size_t>(display_width(marked), 1), '^'));
}

}  // namespace

int fail(const std::vector<query::QueryError>& errors, const std::string& query) {
  for (const auto& error : errors) {
    const bool in_query = error.parameter == "q";
    const auto columns = [&](std::size_t byte) {
      return text::code_points(std::string_view(query).substr(0, byte));
    };
    const auto first = columns(error.span.begin) + 1;
    const auto last = columns(error.span.end);
    const auto place = !in_query      ? ""
                       : first < last ? fmt::format(" (columns {}-{})", first, last)
                                      : fmt::format(" (column {})", first);
    const auto what = fmt::format("osce: {}: {}{}", in_query ? "query" : "--" + error.parameter,
                                  error.reason, place);
    say(present::printable(present::error_line(what, error.hint)) + "\n");
    if (in_query) say(caret_below(query, error.span));
  }
  return present::exit_error;
}

}  // namespace osce::cli
