// SPDX-License-Identifier: GPL-2.0-or-later
//
// The front: one thread that holds all connections and is never held up by any of them. Whole requests go to
// workers, their answers come back and are sent as the client takes them.
//
//     accept → receiving ──whole head──▸ answering ──▸ sending ──▸ receiving (keep-alive)
//                  └── refused: 4xx ─────────────────────▸ └──▸ lingering → closed
//
// A client that is slow costs a descriptor and what it has sent, no thread. Whoever does nothing for too long
// is closed; where there are too many, the one that has waited longest makes room.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>

#include "searchd/front/connection.hpp"
#include "searchd/front/limits.hpp"
#include "searchd/front/listener.hpp"
#include "searchd/front/poller.hpp"
#include "searchd/front/workers.hpp"

namespace osce::searchd {

/// A response that refuses a request with this status, in bytes: with a body, or the head alone (of a HEAD).
using Refuser = std::function<std::string(int status, std::string_view reason, bool with_body)>;

class EventLoop {
 public:
  EventLoop(const Limits& limits, Responder responder, Refuser refuser);
  EventLoop(const EventLoop&) = delete;
  EventLoop& operator=(const EventLoop&) = delete;
  ~EventLoop();

  void listen(Listener listener);

  /// Serves until stop() is called, then takes no more connections and returns when the requests under way
  /// are answered, or after Limits::drain. Throws Error where it cannot go on.
  void run();

  /// Ends run(); from any thread.
  void stop();

 private:
  using Connections = std::unordered_map<std::uint64_t, Connection>;

  void ready(std::uint64_t id);
  void accept_from(const Listener& listener);
  void add_connection(Descriptor socket);
  [[nodiscard]] bool make_room();
  void pause_listening(bool pause);
  void receive(Connection& connection);
  void read_request(Connection& connection);
  void answer(Connection& connection, std::string bytes, bool keep);
  void refuse(Connection& connection, const RefusedHead& refused);
  void send(Connection& connection);
  void after_sending(Connection& connection);
  void linger(Connection& connection);
  void take_answers();
  void limit_unsent();
  void enter(Connection& connection, Connection::State state, Wanted wanted,
             std::chrono::seconds longest);
  void close(Connection& connection);
  void expire();
  void end_listening();
  [[nodiscard]] bool has_work() const;

  Limits limits_;
  Refuser refuser_;
  Poller poller_;
  std::map<std::uint64_t, Listener> listeners_;
  Connections connections_;
  std::uint64_t last_id_ = 0;
  std::size_t unsent_ = 0;  ///< bytes, of all answers
  bool paused_ = false;     ///< no descriptors left: nobody is let in for a moment
  Clock::time_point next_look_ = {};
  std::atomic<bool> stopping_ = false;
  Workers workers_;
};

}  // namespace osce::searchd
