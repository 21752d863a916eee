// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/terminate_guard.hpp"

#include <cstdlib>
#include <string>

#include <fmt/format.h>
#include <xapian.h>

namespace osce::indexer {
namespace {

struct Unfinished {
  std::filesystem::path folder;
  TerminateGuard::End end = nullptr;
};

/// Static, because a terminate handler takes no arguments.
Unfinished& unfinished_work() {
  static Unfinished work;
  return work;
}

std::string current_error() {
  try {
    if (const auto exception = std::current_exception()) std::rethrow_exception(exception);
  } catch (const Xapian::Error& error) {
    return error.get_description();
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "an unknown exception";
  }
  return "no exception";
}

[[noreturn]] void clean_up_and_end() {
  const auto& [folder, end] = unfinished_work();
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
  end({ErrorKind::system, fmt::format("cannot write {}: {}", folder.string(), current_error()),
       "check disk space and permissions"});
  std::abort();
}

}  // namespace

TerminateGuard::TerminateGuard(const std::filesystem::path& unfinished, End end) {
  unfinished_work() = {unfinished, end};
  before_ = std::set_terminate(clean_up_and_end);
}

TerminateGuard::~TerminateGuard() { std::set_terminate(before_); }

}  // namespace osce::indexer
