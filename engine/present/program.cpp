// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/program.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "engine/present/printable.hpp"

namespace osce::present {
namespace {

int fail(std::string_view name, std::string_view what) {
  write_error(name, what);
  return exit_error;
}

/// The reader has closed the pipe: not an error, but a reason to stop.
struct ClosedPipe {};

void require_written(bool written) {
  if (written) return;
  if (errno == EPIPE) throw ClosedPipe();
  const bool closed = errno == EBADF;
  throw Error(ErrorKind::system, fmt::format("Cannot write the output: {}", std::strerror(errno)),
              closed ? "Standard output is closed" : "Free some disk space");
}

/// Replaces closed standard streams. Otherwise the next file to be opened would become one: an
/// index would be read as stdin or overwritten by messages. The replacement is opened the wrong way
/// round, so that using it still fails.
void occupy_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) != -1) continue;
    const int taken = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (taken != stream) std::_Exit(exit_error);
  }
}

}  // namespace

std::string error_line(std::string_view what, std::string_view hint) {
  if (hint.empty()) return std::string(what);
  const bool sentence = std::isupper(static_cast<unsigned char>(hint.front())) != 0;
  const bool ended = what.ends_with('.') || what.ends_with('?');
  return fmt::format("{}{} {}", what, !sentence ? ";" : (ended ? "" : "."), hint);
}

std::string error_line(const Error& error) { return error_line(error.what(), error.hint()); }

std::string continued(std::string_view message) {
  const auto is_letter = [](unsigned char c) { return std::islower(c) != 0; };
  const auto rest = message.substr(std::min<std::size_t>(message.size(), 1));
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_letter);
  std::string text(message);
  if (end != rest.end() && *end == ' ')
    text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
  return text;
}

void write_error(std::string_view name, std::string_view what) {
  write_message(fmt::format("{}: {}\n", name, printable(continued(what))));
}

int refuse_usage(std::string_view name, std::string_view what, std::string_view of) {
  return fail(
      name, error_line(what, fmt::format("Run '{} --help' for details.", of.empty() ? name : of)));
}

std::string objection_to_path(const std::string& typed) {
  return typed.empty() ? "the path is empty; give a path or omit the option" : "";
}

void write_message(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

void write_output(std::string_view text) {
  require_written(std::fwrite(text.data(), 1, text.size(), stdout) == text.size());
}

void flush_output() { require_written(std::fflush(stdout) == 0); }

void end_program(std::string_view name, const Error& error) {
  std::_Exit(fail(name, error_line(error)));
}

int run_program(std::string_view name, const std::function<int()>& work) {
  occupy_closed_streams();
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const int code = work();
    flush_output();
    return code;
  } catch (const ClosedPipe&) {
    std::_Exit(exit_done);  // without flushing again
  } catch (const Error& error) {
    return fail(name, error_line(error));
  } catch (const std::exception& error) {
    return fail(name, error.what());
  }
}

}  // namespace osce::present
