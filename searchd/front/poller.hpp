// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

#include "searchd/front/descriptor.hpp"

namespace osce::searchd {

/// What is waited for on a socket. A hang-up is told in any case.
enum class Wanted { nothing, to_read, to_write };

/// Waits on many sockets at once (epoll, level-triggered). For one thread, but for wake().
class Poller {
 public:
  /// Throws Error where the system gives none.
  Poller();

  void add(int socket, std::uint64_t id, Wanted wanted) const;
  void change(int socket, std::uint64_t id, Wanted wanted) const;
  void remove(int socket) const;

  /// Waits for at most so long, then calls `ready` with the id of each socket on which something happened.
  void wait(std::chrono::milliseconds longest, const std::function<void(std::uint64_t)>& ready);

  /// Ends a wait() under way, or the next one; from any thread or signal handler.
  void wake() const;

 private:
  void control(int operation, int socket, std::uint64_t id, Wanted wanted) const;

  Descriptor epoll_;
  Descriptor wake_;
};

}  // namespace osce::searchd
