// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs a program on bytes, within limits. The program gets the bytes as its standard input (a file
// in memory, so it may seek), no other open file, no shell, a process group of its own that is
// killed with it, and SIGPIPE as it is by default. It may write no file and leave no core.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace osce::indexer {

struct ChildLimits {
  std::chrono::seconds cpu{60};
  std::chrono::milliseconds wall{120'000};
  std::size_t memory = std::size_t{1} << 30;   ///< bytes of address space
  std::size_t output = std::size_t{64} << 20;  ///< bytes
  std::size_t messages = 4096;                 ///< bytes of standard error that are kept
};

enum class ChildEnd {
  exited,       ///< by itself, with `status`
  killed,       ///< by a signal, number `status`: a limit of memory or CPU time, or a crash
  timed_out,    ///< by us, after `wall`
  flooded,      ///< by us, after `output`
  not_found,    ///< there is no such program
  not_started,  ///< the system would not; `messages` says why
};

struct ChildResult {
  ChildEnd end = ChildEnd::not_started;
  int status = 0;
  std::string output;
  std::string messages;
};

/// `arguments` begins with the program's path, or its name, which is looked for in PATH. Waits for
/// its end; threads may call it at the same time.
ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits);

}  // namespace osce::indexer
