// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "engine/file_descriptor.hpp"

namespace osce::searchd {

using Clock = std::chrono::steady_clock;

/// The outcome of a transfer.
enum class Transfer {
  blocked,  ///< nothing more for now
  moved,    ///< some bytes were transferred, and there may be more
  finished,
  broken,  ///< the other side has closed the connection
};

/// A client's connection: its socket, the bytes received and the bytes still to be sent. It never
/// blocks.
struct Connection {
  /// In the order in which connections make room for others.
  enum class State {
    lingering,  ///< everything is sent; what still arrives is discarded until the client closes
    receiving,  ///< a request's head, or waiting for one
    sending,    ///< the answer is being sent
    answering,  ///< a worker has the request
  };

  FileDescriptor socket;
  std::uint64_t id = 0;
  State state = State::receiving;
  std::string received = {};
  std::string unsent = {};
  std::size_t sent = 0;              ///< of unsent
  std::size_t discarded = 0;         ///< bytes, while lingering
  bool keep = false;                 ///< another request may follow
  bool begun = false;                ///< part of a head has been received
  Clock::time_point since = {};      ///< when it entered this state
  Clock::time_point deadline = {};   ///< when it has to leave this state
  Clock::time_point last_call = {};  ///< when all of the answer has to be sent

  /// Reads what has arrived, until `received` has `most` bytes.
  Transfer receive(std::size_t most);
  /// Sends as much as the other side takes.
  Transfer send();
  /// Reads and discards.
  Transfer discard();
  /// Tells the other side that nothing more will be sent.
  void end_sending() const;
};

}  // namespace osce::searchd
