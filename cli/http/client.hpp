// SPDX-License-Identifier: GPL-2.0-or-later
//
// The HTTP client. It is a separate module that is loaded only for --server, because loading TLS
// would slow down every local search.
#pragma once

#include <cstddef>
#include <string>

namespace osce::cli {

/// The reply; if there was none, `failure` says why.
struct HttpReply {
  int status = 0;
  std::string location;  ///< the target of a redirect
  std::string body;
  std::string failure;
  std::string hint;  ///< what to do about the failure
};

/// Time limits in seconds, and the largest answer that is accepted.
struct HttpLimits {
  int connect = 5;                              ///< until the connection is established
  int silence = 20;                             ///< between two reads
  int answer = 120;                             ///< for the whole answer
  std::size_t bytes = std::size_t{512} << 20U;  ///< of one answer
};

/// A connection to one server, kept open between requests. One object a thread.
class HttpClient {
 public:
  HttpClient() = default;
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;
  virtual ~HttpClient() = default;
  /// `target`: path and query string. Does not follow redirects and does not throw.
  virtual HttpReply get(const std::string& target) = 0;
};

/// The function that the module exports as http_client_maker. `origin` is "http://host:port" or
/// "https://…". The caller owns the client.
using HttpClientMaker = HttpClient* (*)(const char* origin, const HttpLimits& limits);
inline constexpr const char* http_client_maker = "osce_make_http_client";

}  // namespace osce::cli
