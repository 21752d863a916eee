// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/streams.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "cli/present/data.hpp"
#include "cli/present/text.hpp"
#include "engine/model/error.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"
#include "engine/present/terminal.hpp"
#include "engine/text/code_point.hpp"

namespace osce::cli {

void print(const std::string& text) { present::write_output(text); }

void print_in_format(const Invocation& invocation, std::span<const std::string_view> columns,
                     const Written& written) {
  if (const auto style = table_style(invocation, columns)) {
    print(finished_table(written.table(*style), invocation));
  } else if (invocation.format == OutputFormat::json) {
    print(written.json() + "\n");
  } else if (invocation.format == OutputFormat::jsonl) {
    for (const auto& line : written.lines()) print(line + "\n");
  } else {
    print(written.text());
  }
}

present::Layout layout_of(OutputFormat format) {
  return format == OutputFormat::json ? present::Layout::indented : present::Layout::line;
}

void say(const std::string& text) {
  std::fflush(stdout);
  present::write_message(text);
}

void say_wrapped(const std::string& lines) {
  const auto style = present::message_style();
  std::istringstream stream(lines);
  std::string text;
  for (std::string line; std::getline(stream, line);) text += wrapped(line, 0, style);
  say(text);
}

void say_summary(const std::string& summary, const Invocation& invocation) {
  if (!invocation.quiet && invocation.format != OutputFormat::json) say(summary);
}

void say_understood(const query::Understood& understood, const Invocation& invocation) {
  if (invocation.quiet || invocation.format == OutputFormat::json) return;
  const bool canonical = invocation.verbose && !understood.canonical.empty();
  say_wrapped(
      understood_text(understood) +
      (canonical ? "Canonical query: " + present::printable(understood.canonical) + "\n" : ""));
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
  return fmt::format("  {}\n  {}{}\n", shown, std::string(present::display_width(before), ' '),
                     std::string(std::max<std::size_t>(present::display_width(marked), 1), '^'));
}

}  // namespace

int fail(const search::QueryErrors& errors, const std::string& query, std::size_t line) {
  const auto in_line = line == 0 ? "" : fmt::format("line {}, ", line);
  for (const auto& error : errors) {
    const bool in_query = error.parameter == "q";
    const auto columns = [&](std::size_t byte) {
      return text::code_points(std::string_view(query).substr(0, byte));
    };
    const auto first = columns(error.span.begin) + 1;
    const auto last = columns(error.span.end);
    const auto place = !in_query      ? ""
                       : first < last ? fmt::format(" ({}columns {}-{})", in_line, first, last)
                                      : fmt::format(" ({}column {})", in_line, first);
    const bool is_subject = error.reason.starts_with(error.parameter + " ");  // "type cannot be a"
    const auto what =
        in_query     ? error.reason
        : is_subject ? "--" + error.reason
                     : fmt::format("--{}: {}", error.parameter, present::continued(error.reason));
    std::fflush(stdout);
    present::write_error("osce", present::error_line(what + place, error.hint));
    if (in_query) say(caret_below(query, error.span));
  }
  return present::exit_error;
}

int fail_in_json(search::QueryErrors errors, const std::string& query) {
  for (auto& error : errors) {
    if (error.parameter != "q") error.span = {};  // only positions in the query mean something
  }
  print(present::errors_json(errors, query) + "\n");
  return present::exit_error;
}

namespace {

/// Call it at the end of the input: a read error looks like the end.
void require_read() {
  if (std::ferror(stdin) == 0) return;
  throw Error(ErrorKind::system, fmt::format("cannot read stdin: {}", std::strerror(errno)));
}

bool is_blank(const std::string& line) {
  for (std::size_t at = 0; at < line.size();) {
    if (!text::is_blank(text::next_code_point(line, at))) return false;
  }
  return true;
}

}  // namespace

int run_queries(const std::function<int(const std::string&, std::size_t)>& run_one) {
  bool found = false;
  bool failed = false;
  std::size_t number = 0;
  for (std::string line; std::getline(std::cin, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (is_blank(line)) continue;
    const int code = run_one(line, number);
    found |= code == present::exit_done;
    failed |= code == present::exit_error;
  }
  require_read();
  if (failed) return present::exit_error;
  return found ? present::exit_done : present::exit_nothing;
}

std::vector<std::string> input_ids() {
  std::vector<std::string> ids;
  std::string id;
  const auto end = [&] {
    if (!id.empty()) ids.push_back(std::move(id));
    id.clear();
  };
  for (char c = 0; std::cin.get(c);) {
    if (c == '\0' || c == '\n' || c == '\r' || c == ' ' || c == '\t') {
      end();
    } else {
      id += c;
    }
  }
  end();
  require_read();
  return ids;
}

}  // namespace osce::cli
