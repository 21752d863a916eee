// SPDX-License-Identifier: GPL-2.0-or-later
//
// Data goes to stdout, talk to stderr.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "engine/query/diagnostic.hpp"

namespace osce::cli {

void print(const std::string& text);

/// JSON for people and programs: indented, with a line end.
void print_json(const nlohmann::ordered_json& json);

/// One line of JSON Lines.
void print_json_line(const nlohmann::ordered_json& json);

void say(const std::string& text);

/// Says what is wrong with a query, a line a mistake, with its columns; returns the exit code.
int fail(const std::vector<query::Mistake>& mistakes, const std::string& query);

}  // namespace osce::cli
