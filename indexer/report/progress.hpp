// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>

#include "indexer/read_all.hpp"

namespace osce::indexer {

/// A progress line on stderr, "reading 12 of 340  name", that is overwritten with each update and
/// cleared at the end. Shows nothing if stderr is not a terminal.
class ProgressLine {
 public:
  explicit ProgressLine(bool wanted);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();

  /// Shows a step: at most ten times a second, and whenever the activity changes.
  void show(const ProgressStep& step);
  /// Clears the line, so that other output can follow.
  void clear();

 private:
  bool wanted_;
  bool shown_ = false;
  std::string doing_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace osce::indexer
