// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/front/event_loop.hpp"

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
/// The socket itself is of no more use.
bool is_fatal(int code) {
  return code == EINVAL || code == EBADF || code == ENOTSOCK || code == EOPNOTSUPP;
}

/// The state of the connection that should make room first: who waits without having asked anything.
int patience_of(State state) {
  switch (state) {
    case State::lingering:
      return 0;
    case State::receiving:
      return 1;
    case State::sending:
      return 2;
    case State::answering:
      break;
  }
  return 3;
}

}  // namespace

EventLoop::EventLoop(const Limits& limits, Responder responder, Refuser refuser)
    : limits_(limits),
      refuser_(std::move(refuser)),
      workers_(limits.workers, limits.queued, std::move(responder), [this] { poller_.wake(); }) {}

EventLoop::~EventLoop() {
  end_listening();
}

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
    case State::answering:  // only a hang-up is told now
      return close(connection);
    case State::lingering:
      const auto went = connection.discard();
      const bool more = went == Transfer::moved && connection.discarded < most_discarded;
      if (went != Transfer::blocked && !more) close(connection);
  }
}

void EventLoop::accept_from(const Listener& listener) {
  constexpr int most_at_once = 64;
  for (int i = 0; i < most_at_once; ++i) {
    Descriptor socket(
        accept4(listener.socket.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket) {
      add_connection(std::move(socket));
    } else if (is_fatal(errno)) {
      throw Error(ErrorKind::system, "the system takes no more connections", "start it again");
    } else if (is_shortage(errno)) {
      if (!make_room()) return pause_listening(true);
    } else if (errno == EAGAIN) {
      return;
    }
  }
}

void EventLoop::add_connection(Descriptor socket) {
  if (connections_.size() >= limits_.connections && !make_room()) return;
  const int yes = 1;
  setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));  // no TCP: no harm
  const auto id = ++last_id_;
  poller_.add(socket.get(), id, Wanted::to_read);
  auto& connection = connections_[id];
  connection.socket = std::move(socket);
  connection.id = id;
  connection.since = Clock::now();
  connection.deadline = connection.since + limits_.idle;
}

/// Closes the connection that has waited longest without an answer under way.
bool EventLoop::make_room() {
  const auto longest = std::min_element(
      connections_.begin(), connections_.end(), [](const auto& one, const auto& other) {
        return std::pair(patience_of(one.second.state), one.second.since) <
               std::pair(patience_of(other.second.state), other.second.since);
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
  const bool with_body = !whole.text.starts_with("HEAD ");
  if (!workers_.offer(connection.id, std::move(whole)))
    return answer(connection, refuser_(503, "too many requests are waiting", with_body), true);
  enter(connection, State::answering, Wanted::nothing, std::chrono::hours{1});
}

void EventLoop::refuse(Connection& connection, const RefusedHead& refused) {
  connection.received.clear();
  connection.begun = false;
  answer(connection, refuser_(refused.status, refused.reason, true), false);
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
  if (!connection.received.empty()) read_request(connection);  // it was sent along
}

void EventLoop::linger(Connection& connection) {
  connection.end_sending();
  enter(connection, State::lingering, Wanted::to_read, limits_.linger);
}

void EventLoop::take_answers() {
  for (auto& done : workers_.take_done()) {
    const auto found = connections_.find(done.connection);
    if (found != connections_.end())
      answer(found->second, std::move(done.answer.bytes), done.answer.keep);
  }
  limit_unsent();
}

/// Clients that do not read their answers must not fill the memory.
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

/// Looks for those whose time is over.
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
      refuse(connection, {408, "the request did not come to its end in time"});
    } else {
      close(connection);
    }
  }
  pause_listening(false);
}

}  // namespace osce::searchd
