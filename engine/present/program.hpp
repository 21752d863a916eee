// SPDX-License-Identifier: GPL-2.0-or-later
//
// The one place where errors become exit codes, for all three programs.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "engine/model/error.hpp"

namespace osce::present {

/// As grep's: something was found or done, nothing was found, or an error.
inline constexpr int exit_done = 0;
inline constexpr int exit_nothing = 1;
inline constexpr int exit_error = 2;

/// An error on one line: what is wrong, then what to do about it.
std::string error_line(const Error& error);

/// Writes to stderr; where that cannot be, nothing is lost but talk.
void talk(std::string_view text);

/// Writes to stdout; throws where that cannot be. All output of the programs goes through here.
void write_output(std::string_view text);

/// Sends on what was written; throws where that cannot be. run_program() does so in the end.
void flush_output();

/// Says on stderr, in one line, what is wrong with a command line; returns the exit code.
/// `of`: whose help tells more, where that is not the program's ("osce search").
int refuse_usage(std::string_view name, std::string_view what, std::string_view of = "");

/// What is wrong with a path as it was typed, or "": an empty one is a variable that is not set.
std::string objection_to_path(const std::string& typed);

/// Says the error as run_program() does, and ends the program at once with exit_error. For where no
/// exception can be thrown any more.
[[noreturn]] void end_program(std::string_view name, const Error& error);

/// Runs `work` and returns its exit code; an exception is said in one line on stderr, behind the
/// program's name, and is exit_error. Output to a closed pipe ends the program quietly with 0.
int run_program(std::string_view name, const std::function<int()>& work);

}  // namespace osce::present
