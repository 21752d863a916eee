// SPDX-License-Identifier: GPL-2.0-or-later
//
// Results go to stdout, messages to stderr; queries and identifiers may come from stdin.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/backend/backend.hpp"
#include "cli/invocation.hpp"
#include "engine/present/json.hpp"
#include "engine/present/table.hpp"
#include "engine/query/understood.hpp"

namespace osce::cli {

void print(const std::string& text);

/// Writes an answer in one of several formats; `json` without a line end, `lines` likewise.
struct Written {
  std::function<std::string(const present::TableStyle&)> table;
  std::function<std::string()> json;
  std::function<std::vector<std::string>()> lines;
  std::function<std::string()> text;
};

/// Prints an answer in the format of the invocation. `columns` are those of the table.
void print_in_format(const Invocation& invocation, std::span<const std::string_view> columns,
                     const Written& written);

/// Indented for `json`, one object per line for `jsonl`.
present::Layout layout_of(OutputFormat format);

/// Prints a message on stderr.
void say(const std::string& text);

/// Wraps each line to the width of the terminal.
void say_wrapped(const std::string& lines);

/// Says how much was found. Nothing for JSON, which contains it.
void say_summary(const std::string& summary, const Invocation& invocation);

/// Prints how the query was understood, with notices and suggestions. Nothing for JSON, which
/// contains both.
void say_understood(const query::Understood& understood, const Invocation& invocation);

/// The backend of the invocation. The first call opens it and prints its notice. It is never
/// destroyed: freeing an index's memory would take a tenth of the time of a search.
Backend* open_for(const Invocation& invocation);

/// Reports the errors in a query, one per line with its columns and, if the query is one of many,
/// its `line` of the input. Returns the exit code.
int fail(const search::QueryErrors& errors, const std::string& query, std::size_t line = 0);

/// The same as one line of JSON on stdout.
int fail_in_json(search::QueryErrors errors, const std::string& query);

/// The answer, or null if there are errors in the query, which are then reported.
template <typename Value>
const Value* found_or_report(const search::OrErrors<Value>& answer, const std::string& query) {
  if (const auto* const errors = std::get_if<search::QueryErrors>(&answer)) fail(*errors, query);
  return std::get_if<Value>(&answer);
}

/// Calls `run_one` with each query on stdin, one per line, and the number of its line; skips blank
/// lines. `run_one` returns an exit code. Returns exit_error if any query failed, otherwise
/// exit_done if any found something. Throws Error if stdin cannot be read.
int run_queries(const std::function<int(const std::string&, std::size_t)>& run_one);

/// The identifiers on stdin, separated by white space or NULs. Throws Error if stdin cannot be
/// read.
std::vector<std::string> input_ids();

}  // namespace osce::cli
