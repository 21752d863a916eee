// SPDX-License-Identifier: GPL-2.0-or-later
//
// One thread holds all connections, and none of them can hold it up. Complete requests go to
// workers; their answers come back and are sent as fast as the client takes them.
//
//     accept → receiving ──complete head──▸ answering ──▸ sending ──▸ receiving (keep-alive)
//                  └── refused: 4xx ─────────────────────────▸ └──▸ lingering → closed
//
// A slow client costs a descriptor and the bytes it has sent, but no thread. A connection that does
// nothing for too long is closed; if there are too many, the one that has waited longest makes
// room.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "searchd/connections/connection.hpp"
#include "searchd/connections/connection_limits.hpp"
#include "searchd/connections/listener.hpp"
#include "searchd/connections/poller.hpp"
#include "searchd/connections/workers.hpp"

namespace osce::searchd {

/// Makes the response to a request that is refused, in bytes. Must not throw.
using RefusalWriter = std::function<std::string(const RefusedHead&, bool keep_alive)>;

/// Makes the response to a request that does not have to wait for a worker, in bytes; nothing for
/// other requests. It must be quick, because no connection is served meanwhile, and must not throw.
using QuickResponder = std::function<std::optional<std::string>(const RequestHead&)>;

class EventLoop {
 public:
  EventLoop(const ConnectionLimits& limits, Responder responder, RefusalWriter refuse,
            QuickResponder quick = {});
  EventLoop(const EventLoop&) = delete;
  EventLoop& operator=(const EventLoop&) = delete;
  ~EventLoop();

  void listen(Listener listener);

  /// Serves until stop() is called, then accepts no more connections and returns when the running
  /// requests are answered, or after ConnectionLimits::drain. Throws Error if it cannot continue.
  void run();

  /// Ends run(); from any thread.
  void stop();

 private:
  using Connections = std::unordered_map<std::uint64_t, Connection>;

  void ready(std::uint64_t id);
  void accept_from(const Listener& listener);
  void add_connection(FileDescriptor socket);
  [[nodiscard]] bool make_room();
  void pause_listening(bool pause);
  void receive(Connection& connection);
  void read_request(Connection& connection);
  void answer(Connection& connection, std::string bytes, bool keep);
  void refuse(Connection& connection, const RefusedHead& refused);
  void refuse_late(Connection& connection);
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

  ConnectionLimits limits_;
  RefusalWriter write_refusal_;
  QuickResponder quick_;
  Poller poller_;
  std::map<std::uint64_t, Listener> listeners_;
  Connections connections_;
  std::uint64_t last_id_ = 0;
  std::size_t unsent_ = 0;  ///< bytes of all answers
  bool paused_ = false;     ///< no descriptors are left: no connections are accepted for a moment
  Clock::time_point next_look_ = {};
  std::atomic<bool> stopping_ = false;
  Workers workers_;
};

}  // namespace osce::searchd
