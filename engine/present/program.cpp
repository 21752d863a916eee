// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/program.hpp"

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
  talk(fmt::format("{}: {}\n", name, printable(what)));
  return exit_error;
}

/// Nobody reads the output any more: no error, but no reason to go on.
struct ClosedPipe {};

void require_written(bool written) {
  if (written) return;
  if (errno == EPIPE) throw ClosedPipe();
  const bool closed = errno == EBADF;
  throw Error(ErrorKind::system, fmt::format("cannot write the output: {}", std::strerror(errno)),
              closed ? "send it somewhere" : "check the space where it goes");
}

/// The next file opened takes the place of a standard stream that is closed: an index would be read as questions, or be
/// written over by what is said. What takes it here can be used the wrong way only, so that the right one goes on failing.
void occupy_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) != -1) continue;
    const int taken = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (taken != stream) std::_Exit(exit_error);
  }
}

}  // namespace

std::string error_line(const Error& error) {
  return error.hint().empty() ? std::string(error.what())
                              : fmt::format("{}; {}", error.what(), error.hint());
}

int refuse_usage(std::string_view name, std::string_view what, std::string_view of) {
  return fail(name, fmt::format("{}; '{} --help' tells more", what, of.empty() ? name : of));
}

std::string objection_to_path(const std::string& typed) {
  return typed.empty() ? "the name is empty: give a path, or leave it out" : "";
}

void talk(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void write_output(std::string_view text) {
  require_written(std::fwrite(text.data(), 1, text.size(), stdout) == text.size());
}

void flush_output() {
  require_written(std::fflush(stdout) == 0);
}

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
    std::_Exit(exit_done);  // without another try to flush
  } catch (const Error& error) {
    return fail(name, error_line(error));
  } catch (const std::exception& error) {
    return fail(name, error.what());
  }
}

}  // namespace osce::present
