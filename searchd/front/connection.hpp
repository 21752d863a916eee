// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "searchd/front/descriptor.hpp"

namespace osce::searchd {

using Clock = std::chrono::steady_clock;

/// How a transfer went on.
enum class Transfer {
  blocked,  ///< nothing more for now
  moved,    ///< some bytes went, and more may
  finished,
  broken,  ///< the other side is gone
};

/// A client's connection: its socket, what came and what is still to go. It never blocks.
struct Connection {
  enum class State {
    receiving,  ///< a request's head, or waiting for one
    answering,  ///< a worker has the request
    sending,    ///< the answer
    lingering,  ///< all is said; what still comes is thrown away until the client closes
  };

  Descriptor socket;
  std::uint64_t id = 0;
  State state = State::receiving;
  std::string received = {};
  std::string unsent = {};
  std::size_t sent = 0;              ///< of unsent
  std::size_t discarded = 0;         ///< bytes, while lingering
  bool keep = false;                 ///< another request may follow the answer
  bool begun = false;                ///< some of a head is there
  Clock::time_point since = {};      ///< in this state
  Clock::time_point deadline = {};   ///< to leave it
  Clock::time_point last_call = {};  ///< of sending, however it goes on

  /// Reads what has come, at most so much that `received` has `most` bytes.
  Transfer receive(std::size_t most);
  /// Writes what the other side takes.
  Transfer send();
  /// Reads and forgets.
  Transfer discard();
  /// Says that nothing more will be sent.
  void end_sending() const;
};

}  // namespace osce::searchd
