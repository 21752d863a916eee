// SPDX-License-Identifier: GPL-2.0-or-later
//
// Data goes to stdout, talk to stderr.
#pragma once

#include <string>
#include <vector>

#include "cli/collection/collection.hpp"
#include "cli/invocation.hpp"
#include "engine/present/json.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/query/understood.hpp"

namespace osce::cli {

void print(const std::string& text);

/// Each with a line end.
void print_lines(const std::vector<std::string>& lines);

/// How JSON is laid out in a format: indented for people in `json`, one object a line in `jsonl`.
present::Layout layout_of(Format format);

void say(const std::string& text);

/// Lines, each broken where the terminal that shows them ends.
void say_wrapped(const std::string& lines);

/// How a query was understood, and notices of it: beside JSON, which has them, nothing is said.
void say_understood(const query::Understood& understood, const Invocation& invocation);

/// What a command asks, opened by the first call, which says what should be known of it. It lives as long as the program: to take an index apart
/// in memory would take a tenth of the time of a search.
Collection* open_for(const Invocation& invocation);

/// Says what is wrong with a query, a line a mistake, with its columns; returns the exit code.
int fail(const std::vector<query::QueryError>& mistakes, const std::string& query);

}  // namespace osce::cli
