// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/event_loop.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include "engine/model/error.hpp"

namespace osce::searchd {
namespace {

using State = Connection::State;

constexpr std::chrono::milliseconds between_looks{250};
constexpr std::size_t most_unsent = std::size_t{64} << 20U;
constexpr std::size_t most_discarded = std::size_t{1} << 20U;

bool is_shortage(int code) {
  return code == EMFILE || code == ENFILE || code == ENOBUFS || code == ENOMEM;
}
/// The socket itself cannot be used any more.
bool is_fatal(int code) {
  return code == EINVAL || code == EBADF || code == ENOTSOCK || code == EOPNOTSUPP;
}

}  // namespace

EventLoop::EventLoop(const ConnectionLimits& limits, Responder responder, RefusalWriter refuse,
                     QuickResponder quick)
    : limits_(limits),
      write_refusal_(std::move(refuse)),
      quick_(std::move(quick)),
      workers_(limits.workers, limits.queued, std::move(responder), [this] { poller_.wake(); }) {}

EventLoop::~EventLoop() { end_listening(); }

void EventLoop::listen(Listener listener) {
  const auto id = ++last_id_;
  poller_.add(listener.socket.get(), id, Wanted::to_read);
  listeners_.emplace(id, std::move(listener));
}

void EventLoop::run() {
  Clock::time_point end;
  while (!stopping_ || (has_work() && Clock::now() < end)) {
    poller_.wait(between_looks, [this](std::uint64_t id) { ready(id); });
    take_answers();
    if (Clock::now() >= next_look_) expire();
    if (stopping_ && !listeners_.empty()) {
      end = Clock::now() + limits_.drain;
      end_listening();
    }
  }
}

void EventLoop::stop() {
  stopping_ = true;
  poller_.wake();
}

bool EventLoop::has_work() const {
  return std::any_of(connections_.begin(), connections_.end(), [](const auto& entry) {
    const auto state = entry.second.state;
    return state == State::answering || state == State::sending;
  });
}

void EventLoop::end_listening() {
  for (const auto& [id, listener] : listeners_) {
    if (!listener.unix_path.empty()) unlink(listener.unix_path.c_str());
  }
  listeners_.clear();
}

void EventLoop::ready(std::uint64_t id) {
  if (const auto listener = listeners_.find(id); listener != listeners_.end())
    return accept_from(listener->second);
  const auto found = connections_.find(id);
  if (found == connections_.end()) return;  // closed since
  auto& connection = found->second;
  switch (connection.state) {
    case State::receiving:
      return receive(connection);
    case State::sending:
      return send(connection);
    case State::answering:  // only a hang-up is reported now
      return close(connection);
    case State::lingering:
      const auto went = connection.discard();
      const bool more = went == Transfer::moved && connection.discarded < most_discarded;
      if (went != Transfer::blocked && !more) close(connection);
  }
}

void EventLoop::accept_from(const Listener& listener) {
  constexpr int most_at_one_time = 64;
  for (int i = 0; i < most_at_one_time; ++i) {
    FileDescriptor socket(
        accept4(listener.socket.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket.is_open()) {
      add_connection(std::move(socket));
    } else if (is_fatal(errno)) {
      throw Error(ErrorKind::system, "The system accepts no more connections",
                  "Start the daemon again");
    } else if (is_shortage(errno)) {
      if (!make_room()) return pause_listening(true);
    } else if (errno == EAGAIN) {
      return;
    }
  }
}

void EventLoop::add_connection(FileDescriptor socket) {
  if (connections_.size() >= limits_.connections && !make_room()) return;
  const int yes = 1;
  setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes,
             sizeof(yes));  // fails harmlessly on a UNIX socket
  const auto id = ++last_id_;
  poller_.add(socket.get(), id, Wanted::to_read);
  auto& connection = connections_[id];
  connection.socket = std::move(socket);
  connection.id = id;
  connection.since = Clock::now();
  connection.deadline = connection.since + limits_.idle;
}

/// Closes the connection that has waited longest, unless a worker is answering it.
bool EventLoop::make_room() {
  const auto longest = std::min_element(connections_.begin(), connections_.end(),
                                        [](const auto& one, const auto& other) {
                                          return std::pair(one.second.state, one.second.since) <
                                                 std::pair(other.second.state, other.second.since);
                                        });
  if (longest == connections_.end() || longest->second.state == State::answering) return false;
  close(longest->second);
  return true;
}

void EventLoop::pause_listening(bool pause) {
  if (std::exchange(paused_, pause) == pause) return;
  for (const auto& [id, listener] : listeners_)
    poller_.change(listener.socket.get(), id, pause ? Wanted::nothing : Wanted::to_read);
}

void EventLoop::enter(Connection& connection, State state, Wanted wanted,
                      std::chrono::seconds longest) {
  connection.state = state;
  connection.since = Clock::now();
  connection.deadline = connection.since + longest;
  poller_.change(connection.socket.get(), connection.id, wanted);
}

void EventLoop::receive(Connection& connection) {
  const auto went = connection.receive(limits_.head_bytes + 1);
  if (went == Transfer::broken) return close(connection);
  if (went == Transfer::moved) read_request(connection);
}

void EventLoop::read_request(Connection& connection) {
  auto head = read_head(connection.received, limits_);
  if (const auto* refused = std::get_if<RefusedHead>(&head)) return refuse(connection, *refused);
  if (const auto* incomplete = std::get_if<IncompleteHead>(&head)) {
    if (incomplete->begun && !std::exchange(connection.begun, true))
      connection.deadline = Clock::now() + limits_.head;
    return;
  }
  auto& whole = std::get<RequestHead>(head);
  connection.received.erase(0, whole.bytes);
  connection.begun = false;
  if (auto bytes = quick_ ? quick_(whole) : std::nullopt)
    return answer(connection, std::move(*bytes), whole.keep_alive);
  if (workers_.offer(connection.id, whole))
    return enter(connection, State::answering, Wanted::nothing, std::chrono::hours{1});
  const RefusedHead busy{503, "Too many requests are waiting", std::move(whole.request)};
  answer(connection, write_refusal_(busy, whole.keep_alive), whole.keep_alive);
}

void EventLoop::refuse(Connection& connection, const RefusedHead& refused) {
  connection.received.clear();
  connection.begun = false;
  answer(connection, write_refusal_(refused, false), false);
}

/// The request has begun, but has not ended in time.
void EventLoop::refuse_late(Connection& connection) {
  auto head = read_head(connection.received, limits_);
  auto* incomplete = std::get_if<IncompleteHead>(&head);
  refuse(connection, {408, "The request was not complete in time",
                      incomplete == nullptr ? HttpRequest{} : std::move(incomplete->request)});
}

void EventLoop::answer(Connection& connection, std::string bytes, bool keep) {
  unsent_ += bytes.size();
  connection.unsent = std::move(bytes);
  connection.sent = 0;
  connection.keep = keep && !stopping_;
  connection.last_call = Clock::now() + limits_.answer;
  enter(connection, State::sending, Wanted::to_write, limits_.write);
  send(connection);
}

void EventLoop::send(Connection& connection) {
  auto went = Transfer::moved;
  while (went == Transfer::moved) {
    went = connection.send();
    if (went == Transfer::moved) {
      connection.deadline = std::min(Clock::now() + limits_.write, connection.last_call);
    }
  }
  if (went == Transfer::broken) return close(connection);
  if (went == Transfer::finished) after_sending(connection);
}

void EventLoop::after_sending(Connection& connection) {
  unsent_ -= connection.unsent.size();
  connection.unsent = {};
  if (!connection.keep) return linger(connection);
  enter(connection, State::receiving, Wanted::to_read, limits_.idle);
  if (!connection.received.empty())
    read_request(connection);  // the client sent it along with the last one
}

void EventLoop::linger(Connection& connection) {
  connection.end_sending();
  enter(connection, State::lingering, Wanted::to_read, limits_.linger);
}

void EventLoop::take_answers() {
  for (auto& done : workers_.take_done()) {
    const auto found = connections_.find(done.connection);
    if (found != connections_.end()) answer(found->second, std::move(done.bytes), done.keep);
  }
  limit_unsent();
}

/// Clients that do not read their answers must not fill up the memory.
void EventLoop::limit_unsent() {
  while (unsent_ > most_unsent) {
    const auto longest = std::min_element(
        connections_.begin(), connections_.end(), [](const auto& one, const auto& other) {
          return std::pair(one.second.unsent.empty(), one.second.since) <
                 std::pair(other.second.unsent.empty(), other.second.since);
        });
    close(longest->second);
  }
}

void EventLoop::close(Connection& connection) {
  unsent_ -= connection.unsent.size();
  poller_.remove(connection.socket.get());
  connections_.erase(connection.id);
}

/// Closes or refuses connections that are past their deadline.
void EventLoop::expire() {
  const auto now = Clock::now();
  next_look_ = now + between_looks;
  std::vector<std::uint64_t> late;
  for (const auto& [id, connection] : connections_) {
    if (connection.deadline <= now) late.push_back(id);
  }
  for (const auto id : late) {
    auto& connection = connections_.at(id);
    if (connection.state == State::receiving && connection.begun) {
      refuse_late(connection);
    } else {
      close(connection);
    }
  }
  pause_listening(false);
}

}  // namespace osce::searchd
