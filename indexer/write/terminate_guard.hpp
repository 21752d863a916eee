// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <exception>
#include <filesystem>

#include "engine/model/error.hpp"

namespace osce::indexer {

/// Xapian 1.4.22 ends the whole program where the disk is full at certain moments: while a commit is
/// undone, another exception leaves one of its destructors, and nobody can catch that. While an
/// object of this class lives such an end is in order all the same: the unfinished folder is
/// removed, which gives its space back, and the error is handed to `end`, which must not return. At
/// most one object at a time.
class LastWords {
 public:
  using End = void (*)(const Error&);
  LastWords(const std::filesystem::path& unfinished, End end);
  LastWords(const LastWords&) = delete;
  LastWords& operator=(const LastWords&) = delete;
  ~LastWords();

 private:
  std::terminate_handler before_;
};

}  // namespace osce::indexer
