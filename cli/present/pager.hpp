// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/types.h>

namespace osce::cli {

/// Sends stdout through a pager as long as it exists: OSCE_PAGER, PAGER or "less -FRX". Does
/// nothing if stdout is not a terminal or the pager is not installed.
class Pager {
 public:
  /// Does nothing if `wanted` is false.
  explicit Pager(bool wanted);
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  /// Waits until the user quits the pager.
  ~Pager();

 private:
  pid_t process_ = 0;
};

}  // namespace osce::cli
