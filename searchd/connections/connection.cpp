// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/connection.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/socket.h>

namespace osce::searchd {
namespace {

constexpr std::size_t block = 16384;

Transfer failure() {
  return errno == EAGAIN || errno == EINTR ? Transfer::blocked : Transfer::broken;
}

}  // namespace

Transfer Connection::receive(std::size_t most) {
  std::array<char, block> bytes;  // NOLINT(cppcoreguidelines-pro-type-member-init): recv fills it
  if (received.size() >= most) return Transfer::moved;
  const auto wanted = std::min(most - received.size(), bytes.size());
  const auto count = recv(socket.get(), bytes.data(), wanted, 0);
  if (count < 0) return failure();
  if (count == 0) return Transfer::broken;
  received.append(bytes.data(), static_cast<std::size_t>(count));
  return Transfer::moved;
}

Transfer Connection::send() {
  const auto count = ::send(socket.get(), unsent.data() + sent, unsent.size() - sent, MSG_NOSIGNAL);
  if (count < 0) return failure();
  sent += static_cast<std::size_t>(count);
  return sent == unsent.size() ? Transfer::finished : Transfer::moved;
}

Transfer Connection::discard() {
  std::array<char, block> bytes;  // NOLINT(cppcoreguidelines-pro-type-member-init): recv fills it
  const auto count = recv(socket.get(), bytes.data(), bytes.size(), 0);
  if (count < 0) return failure();
  if (count == 0) return Transfer::finished;
  discarded += static_cast<std::size_t>(count);
  return Transfer::moved;
}

void Connection::end_sending() const { shutdown(socket.get(), SHUT_WR); }

}  // namespace osce::searchd
