// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/poller.hpp"

#include <array>
#include <limits>

#include <sys/epoll.h>
#include <sys/eventfd.h>

#include "engine/model/error.hpp"

namespace osce::searchd {
namespace {

constexpr std::uint64_t wake_id = std::numeric_limits<std::uint64_t>::max();

std::uint32_t events_of(Wanted wanted) {
  switch (wanted) {
    case Wanted::to_read:
      return EPOLLIN;
    case Wanted::to_write:
      return EPOLLOUT;
    case Wanted::nothing:
      break;
  }
  return 0;
}

}  // namespace

Poller::Poller()
    : epoll_(epoll_create1(EPOLL_CLOEXEC)), wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (!epoll_.is_open() || !wake_.is_open()) {
    throw Error(ErrorKind::system, "The system provides no more descriptors",
                "Raise the limit on open files");
  }
  add(wake_.get(), wake_id, Wanted::to_read);
}

void Poller::control(int operation, int socket, std::uint64_t id, Wanted wanted) const {
  epoll_event event{};
  event.events = events_of(wanted);
  event.data.u64 = id;
  if (epoll_ctl(epoll_.get(), operation, socket, &event) != 0) {
    throw Error(ErrorKind::system, "The system cannot wait on another socket",
                "Raise the limit on open files");
  }
}

void Poller::add(int socket, std::uint64_t id, Wanted wanted) const {
  control(EPOLL_CTL_ADD, socket, id, wanted);
}

void Poller::change(int socket, std::uint64_t id, Wanted wanted) const {
  control(EPOLL_CTL_MOD, socket, id, wanted);
}

void Poller::remove(int socket) const { control(EPOLL_CTL_DEL, socket, 0, Wanted::nothing); }

void Poller::wait(std::chrono::milliseconds longest,
                  const std::function<void(std::uint64_t)>& ready) {
  std::array<epoll_event, 128> events{};
  const int count = epoll_wait(epoll_.get(), events.data(), static_cast<int>(events.size()),
                               static_cast<int>(longest.count()));
  for (int i = 0; i < count; ++i) {
    const auto id = events.at(static_cast<std::size_t>(i)).data.u64;
    if (id != wake_id) {
      ready(id);
      continue;
    }
    std::uint64_t times = 0;
    [[maybe_unused]] const auto taken = read(wake_.get(), &times, sizeof(times));
  }
}

void Poller::wake() const {
  const std::uint64_t once = 1;
  [[maybe_unused]] const auto written = write(wake_.get(), &once, sizeof(once));
}

}  // namespace osce::searchd
