// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/last_words.hpp"

#include <cstdlib>
#include <string>

#include <fmt/format.h>
#include <xapian.h>

namespace osce::indexer {
namespace {

struct Unfinished {
  std::filesystem::path folder;
  LastWords::End end = nullptr;
};

/// A terminate handler takes no arguments.
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

[[noreturn]] void end_in_order() {
  const auto& [folder, end] = unfinished_work();
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
  end({ErrorKind::system, fmt::format("cannot write {}: {}", folder.string(), current_error()),
       "check the disk's space and the folder's permissions"});
  std::abort();
}

}  // namespace

LastWords::LastWords(const std::filesystem::path& unfinished, End end) {
  unfinished_work() = {unfinished, end};
  before_ = std::set_terminate(end_in_order);
}

LastWords::~LastWords() {
  std::set_terminate(before_);
}

}  // namespace osce::indexer
