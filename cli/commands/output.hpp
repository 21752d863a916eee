// SPDX-License-Identifier: GPL-2.0-or-later
//
// Results go to stdout, messages to stderr.
#pragma once

#include <string>
#include <vector>

#include "cli/backend/backend.hpp"
#include "cli/invocation.hpp"
#include "engine/present/json.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/query/understood.hpp"

namespace osce::cli {

void print(const std::string& text);

/// Adds a line end to each.
void print_lines(const std::vector<std::string>& lines);

/// Indented for `json`, one object per line for `jsonl`.
present::Layout layout_of(OutputFormat format);

/// Prints a message on stderr.
void say(const std::string& text);

/// Wraps each line to the width of the terminal.
void say_wrapped(const std::string& lines);

/// Prints how the query was understood, with notices. Nothing for JSON, which contains both.
void say_understood(const query::Understood& understood, const Invocation& invocation);

/// The backend of the invocation. The first call opens it and prints its notice. It is never
/// destroyed: freeing an index's memory would take a tenth of the time of a search.
Backend* open_for(const Invocation& invocation);

/// Reports the errors in a query, one per line with its columns. Returns the exit code.
int fail(const std::vector<query::QueryError>& errors, const std::string& query);

}  // namespace osce::cli
