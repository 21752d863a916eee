// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <exception>
#include <filesystem>

#include "engine/model/error.hpp"

namespace osce::indexer {

/// Xapian 1.4.22 may terminate the program when the disk is full: while a commit is rolled back, a
/// second exception leaves one of its destructors, and nobody can catch that. While an object of
/// this class lives, its terminate handler removes the unfinished folder, which frees its space,
/// and passes the error to `end`, which must not return. At most one object may live at a time.
class TerminateGuard {
 public:
  using End = void (*)(const Error&);
  TerminateGuard(const std::filesystem::path& unfinished, End end);
  TerminateGuard(const TerminateGuard&) = delete;
  TerminateGuard& operator=(const TerminateGuard&) = delete;
  ~TerminateGuard();

 private:
  std::terminate_handler before_;
};

}  // namespace osce::indexer
