// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/program.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

#include <fmt/format.h>

#include "engine/present/printable.hpp"

namespace osce::present {
namespace {

int fail(std::string_view name, std::string_view what) {
  fmt::print(stderr, "{}: {}\n", name, printable(what));
  return exit_error;
}

/// Nobody reads the output any more: no error, but no reason to go on.
struct ClosedPipe {};

void require_written(bool written) {
  if (written) return;
  if (errno == EPIPE) throw ClosedPipe();
  throw Error(ErrorKind::system, fmt::format("cannot write the output: {}", std::strerror(errno)),
              "check the space where it goes");
}

}  // namespace

std::string error_line(const Error& error) {
  return error.hint().empty() ? std::string(error.what())
                              : fmt::format("{}; {}", error.what(), error.hint());
}

int refuse_usage(std::string_view name, std::string_view what) {
  return fail(name, fmt::format("{}; '{} --help' tells more", what, name));
}

std::string objection_to_path(const std::string& typed) {
  return typed.empty() ? "the name is empty: give a path, or leave it out" : "";
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
