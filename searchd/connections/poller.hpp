// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

#include "engine/file_descriptor.hpp"

namespace osce::searchd {

/// What to wait for on a socket. A hang-up is always reported.
enum class Wanted { nothing, to_read, to_write };

/// Waits on many sockets at the same time (epoll, level-triggered). For one thread, except for
/// wake().
class Poller {
 public:
  /// Throws Error if the system provides none.
  Poller();

  void add(int socket, std::uint64_t id, Wanted wanted) const;
  void change(int socket, std::uint64_t id, Wanted wanted) const;
  void remove(int socket) const;

  /// Waits at most that long, then calls `ready` with the id of each socket on which something
  /// happened.
  void wait(std::chrono::milliseconds longest, const std::function<void(std::uint64_t)>& ready);

  /// Ends the current wait(), or the next one; from any thread or signal handler.
  void wake() const;

 private:
  void control(int operation, int socket, std::uint64_t id, Wanted wanted) const;

  FileDescriptor epoll_;
  FileDescriptor wake_;
};

}  // namespace osce::searchd
