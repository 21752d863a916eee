// SPDX-License-Identifier: GPL-2.0-or-later
//
// Errors on the command line in plain English, for all programs.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace osce::manual {

/// Parses `arguments` (without the program's name), then calls `finish`, which may throw
/// CLI::ParseError. Returns the exit code if there is nothing left to do: after --help, or after an
/// error, which has been reported. `missing` says what to name for a positional that is required.
std::optional<int> parse(CLI::App& app, const std::vector<std::string>& arguments,
                         const std::function<void()>& finish,
                         const std::map<std::string, std::string>& missing = {});

/// What is wrong according to CLI11, in plain English: "--max-age must be …". `missing` has the
/// errors for required arguments, by their names.
std::string usage_error(const CLI::ParseError& error,
                        const std::map<std::string, std::string>& missing = {});

/// True if `argument` is an option, of `app` or of one of its commands, that takes the next
/// argument as its value.
bool takes_next(const CLI::App& app, const std::string& argument);

/// Checks that a value is one of `names`.
CLI::Validator one_of(const std::vector<std::string_view>& names);

/// What is wrong with a value that must be one of `names`, or "": `cannot be "jsno". …`
std::string objection_to_choice(std::string_view typed, const std::vector<std::string_view>& names);

/// The same for one item of a list: `cannot contain "yaer". …`
std::string objection_to_item(std::string_view typed, const std::vector<std::string_view>& names);

/// Checks that a value is a whole number in decimal from 0 to `most`.
CLI::Validator whole_number(std::uint32_t most);

}  // namespace osce::manual
