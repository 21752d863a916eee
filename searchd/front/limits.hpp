// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace osce::searchd {

/// What one client, and all of them together, may ask of the front.
struct Limits {
  std::size_t line_bytes = 8000;   ///< of the request line; the library behind takes 8,192
  std::size_t head_bytes = 16384;  ///< of the request line and all header lines
  std::size_t header_lines = 100;
  std::size_t connections = 1000;  ///< beyond, the one that has waited longest is closed
  std::size_t queued = 256;        ///< requests that wait for a worker; beyond, 503
  std::size_t workers = 2;
  std::chrono::seconds head{10};     ///< from a request's first byte to the end of its head
  std::chrono::seconds idle{30};     ///< between requests, and before the first
  std::chrono::seconds write{20};    ///< without a byte taken
  std::chrono::seconds answer{120};  ///< for an answer to be taken as a whole
  std::chrono::seconds linger{2};    ///< for a refusal to be read before the connection closes
  std::chrono::seconds drain{5};     ///< for requests under way when the daemon is stopped
};

}  // namespace osce::searchd
