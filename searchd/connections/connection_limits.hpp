// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace osce::searchd {

/// How much one client, and all clients together, may use.
struct ConnectionLimits {
  std::size_t line_bytes = 8000;   ///< per line: the request line, and each header
  std::size_t head_bytes = 16384;  ///< the request line and all headers
  std::size_t header_lines = 100;
  std::size_t connections = 1000;  ///< above this, the connection that has waited longest is closed
  std::size_t queued = 256;        ///< requests waiting for a worker; above this, 503
  std::size_t workers = 2;
  std::chrono::seconds head{10};     ///< from the first byte of a request to the end of its head
  std::chrono::seconds idle{30};     ///< before the first request, and between requests
  std::chrono::seconds write{20};    ///< for the client to take the next byte
  std::chrono::seconds answer{120};  ///< for the client to take a whole response
  std::chrono::seconds linger{2};    ///< for a refusal to be read before the connection closes
  std::chrono::seconds drain{4};     ///< for running requests when the daemon is stopped
};

}  // namespace osce::searchd
