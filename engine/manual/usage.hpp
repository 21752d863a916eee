// SPDX-License-Identifier: GPL-2.0-or-later
//
// Errors on the command line in plain English, for all programs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace osce::manual {

/// What is wrong with the command and the options among `arguments` (without the program's name),
/// or "". Call it before CLI11 parses them, because CLI11 reads "-hotels" as "-h".
std::string usage_error(const CLI::App& app, const std::vector<std::string>& arguments);

/// What is wrong according to CLI11.
std::string usage_error(const CLI::ParseError& error);

/// True if `argument` is an option, of `app` or of one of its commands, that takes the next
/// argument as its value.
bool takes_next(const CLI::App& app, const std::string& argument);

/// Checks that a value is one of `names`.
CLI::Validator one_of(const std::vector<std::string_view>& names);

/// What is wrong with a value that must be one of `names`, or "".
std::string objection_to_choice(std::string_view typed, const std::vector<std::string_view>& names);

/// Checks that a value is a whole number in decimal from 0 to `most`.
CLI::Validator whole_number(std::uint32_t most);

}  // namespace osce::manual
