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

present::Layout layout_of(Format format) {
  return format == Format::json ? present::Layout::indented : present::Layout::line;
}

void say(const std::string& text) {
  std::fflush(stdout);
  present::talk(text);
}

void say_wrapped(const std::string& lines) {
  const auto style = talk_style();
  std::istringstream stream(lines);
  std::string text;
  for (std::string line; std::getline(stream, line);) text += wrapped(line, 0, style);
  say(text);
}

void say_understood(const query::Understood& understood, const Invocation& invocation) {
  if (invocation.quiet || invocation.format == Format::json) return;
  const bool canonical = invocation.verbose && !understood.canonical.empty();
  say_wrapped(understood_text(understood) +
              (canonical ? "Canonical: " + present::printable(understood.canonical) + "\n" : ""));
}

namespace {

std::string index_line(Collection& collection) {
  const auto& identity = collection.identity();
  return fmt::format("Index: {} ({}, {} documents, {} paragraphs)", collection.place(), identity.id,
                     identity.documents, identity.paragraphs);
}

}  // namespace

Collection* open_for(const Invocation& invocation) {
  static Collection* const collection = [&] {
    auto opened = open_collection(invocation);
    const auto notice = opened->notice();
    if (!notice.empty() && !invocation.quiet)
      say_wrapped("Note: " + present::printable(notice) + "\n");
    if (invocation.verbose) say_wrapped(present::printable(index_line(*opened)));
    return opened.release();
  }();
  return collection;
}

namespace {

/// The query, and carets below the part meant; nothing where the query has no such part, or is of several lines.
std::string caret_below(const std::string& query, const query::Span& span) {
  const auto shown = present::printable(query);
  const bool long_one = query.size() > query::max_query_bytes;
  if (long_one || span.begin >= query.size() || query.find('\n') != std::string::npos) return "";
  const auto before = present::printable(query.substr(0, span.begin));
  const auto meant = present::printable(query.substr(span.begin, span.end - span.begin));
  return fmt::format("  {}\n  {}{}\n", shown, std::string(display_width(before), ' '),
                     std::string(std::max<std::size_t>(display_width(meant), 1), '^'));
}

}  // namespace

int fail(const std::vector<query::QueryError>& mistakes, const std::string& query) {
  for (const auto& mistake : mistakes) {
    const bool in_query = mistake.parameter == "q";
    const auto columns = [&](std::size_t byte) {
      return text::code_points(std::string_view(query).substr(0, byte));
    };
    const auto place = in_query ? fmt::format(" (columns {}-{})", columns(mistake.span.begin) + 1,
                                              columns(mistake.span.end))
                                : "";
    say(present::printable(fmt::format("osce: {}: {}{}; {}",
                                       in_query ? "query" : "--" + mistake.parameter,
                                       mistake.reason, place, mistake.hint)) +
        "\n");
    if (in_query) say(caret_below(query, mistake.span));
  }
  return present::exit_error;
}

}  // namespace osce::cli
