// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads the head of a request: the request line and the headers. Everything that comes over the
// wire is checked and decoded here, and nowhere else.
#pragma once

#include <string_view>
#include <variant>

#include "searchd/connections/connection_limits.hpp"
#include "searchd/http.hpp"

namespace osce::searchd {

/// A request that can be answered.
struct RequestHead {
  std::size_t bytes = 0;  ///< its length in what was received
  HttpRequest request;
  bool keep_alive = false;  ///< the client may send another request on this connection
};
/// More has to be received.
struct IncompleteHead {
  bool begun = false;   ///< some of it has been received
  HttpRequest request;  ///< what is known so far
};
/// A request that cannot be answered. The connection must end: nobody knows where the next request
/// begins.
struct RefusedHead {
  int status = 400;
  std::string_view reason;
  HttpRequest request;  ///< what is known of it
};

/// Reads the head at the beginning of `received` (RFC 9112). Refused are: methods other than GET,
/// HEAD and OPTIONS (405), lines that are too long or too many (414, 431), bodies (413, 411, 415,
/// 417), other versions of HTTP (505), and whatever is not HTTP (400). Only headers that the daemon
/// uses are kept; Range and Cookie are not.
std::variant<RequestHead, IncompleteHead, RefusedHead> read_head(std::string_view received,
                                                                 const ConnectionLimits& limits);

}  // namespace osce::searchd
