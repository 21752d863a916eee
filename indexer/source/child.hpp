// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs a program on some bytes, within limits. The program gets the bytes as its standard input (a
// file in memory, so it can seek). It gets no other open file and no shell, cannot write files or
// dump core, and runs in its own process group, which is killed with it.
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
  std::size_t messages = 4096;                 ///< bytes of standard error to keep
};

enum class ChildEnd {
  exited,       ///< on its own, with exit code `status`
  killed,       ///< by signal `status`: a memory or CPU limit, or a crash
  timed_out,    ///< we killed it after `wall`
  flooded,      ///< we killed it after `output`
  not_found,    ///< no such program
  not_started,  ///< the system refused; `messages` says why
};

struct ChildResult {
  ChildEnd end = ChildEnd::not_started;
  int status = 0;
  std::string output;
  std::string messages;
};

/// `arguments` begins with the program's path, or its name, which is looked up in PATH. Waits until
/// the program ends. Thread-safe.
ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits);

}  // namespace osce::indexer
