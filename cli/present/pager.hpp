// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sys/types.h>

namespace osce::cli {

/// While it lives, what is written to stdout goes through the reader's pager: OSCE_PAGER, else PAGER, else
/// "less -FRX". There is none where stdout is no terminal, or no such program is there.
class Pager {
 public:
  /// Without a pager where `wanted` is false.
  explicit Pager(bool wanted);
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  /// Waits until the reader has left it.
  ~Pager();

 private:
  pid_t process_ = 0;
};

}  // namespace osce::cli
