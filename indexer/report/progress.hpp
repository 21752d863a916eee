// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>

#include "indexer/read_all.hpp"

namespace osce::indexer {

/// A line on stderr that is written over and over, "reading 12 of 340  name", and empty in the end.
/// Nothing where stderr is no terminal.
class ProgressLine {
 public:
  explicit ProgressLine(bool wanted);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();

  /// Shows a step; at most ten times a second, and whenever something else is being done.
  void show(const ProgressStep& step);
  /// Makes the line empty, for what is printed next.
  void clear();

 private:
  bool wanted_;
  bool shown_ = false;
  std::string doing_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace osce::indexer
