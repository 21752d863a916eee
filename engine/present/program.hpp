// SPDX-License-Identifier: GPL-2.0-or-later
//
// Turns errors into exit codes, for all three programs.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "engine/model/error.hpp"

namespace osce::present {

/// As in grep: something was found or done, nothing was found, or an error occurred.
inline constexpr int exit_done = 0;
inline constexpr int exit_nothing = 1;
inline constexpr int exit_error = 2;

/// What is wrong and what to do about it, on one line. A hint that begins with a capital is a
/// sentence of its own: "cannot read a; check the path", "Missing \")\". Add it.".
std::string error_line(std::string_view what, std::string_view hint);
std::string error_line(const Error& error);

/// A message as it continues a line: "Cannot read a" becomes "cannot read a". Names and values keep
/// their capitals: "ICU has …", "MC.DEC/7/17 has …", "Xapian: …".
std::string continued(std::string_view message);

/// Reports an error on stderr, after the program's name: "osce: cannot read a".
void write_error(std::string_view name, std::string_view what);

/// Writes to stderr. Errors are ignored: a lost message must not stop the program.
void write_message(std::string_view text);

/// Writes to stdout; throws if that fails. All results of the programs go through here.
void write_output(std::string_view text);

/// Flushes stdout; throws if that fails. run_program() does this at the end.
void flush_output();

/// Reports an error on the command line in one line on stderr and returns the exit code. `of` is
/// the command whose --help is recommended ("osce search"), by default the program.
int refuse_usage(std::string_view name, std::string_view what, std::string_view of = "");

/// What is wrong with a path, or "". An empty path is usually an unset variable.
std::string objection_to_path(const std::string& typed);

/// Reports the error like run_program() and ends the program at once with exit_error. For places
/// that must not throw.
[[noreturn]] void end_program(std::string_view name, const Error& error);

/// Runs `work` and returns its exit code. Reports an exception in one line on stderr, after the
/// program's name, and returns exit_error. Output to a closed pipe ends the program quietly with 0.
int run_program(std::string_view name, const std::function<int()>& work);

}  // namespace osce::present
