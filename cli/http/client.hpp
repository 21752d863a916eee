// SPDX-License-Identifier: GPL-2.0-or-later
//
// The HTTP client: a module of its own, loaded where a command asks a server. A search on this machine never waits for
// the loading of TLS.
#pragma once

#include <cstddef>
#include <string>

namespace osce::cli {

/// What came back; where nothing did, `failure` says why, for people.
struct HttpReply {
  int status = 0;
  std::string location;  ///< of a redirect
  std::string body;
  std::string failure;
};

/// How long a client waits, in seconds, and how much it takes.
struct HttpLimits {
  int connect = 5;                              ///< until the server takes the connection
  int silence = 20;                             ///< for the next bytes
  int answer = 120;                             ///< for all of them
  std::size_t bytes = std::size_t{512} << 20U;  ///< of one answer
};

/// A connection to one server, kept open between requests. One object a thread.
class HttpClient {
 public:
  HttpClient() = default;
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;
  virtual ~HttpClient() = default;
  /// `target`: the path, and what stands behind it. Redirects are not followed. Does not throw.
  virtual HttpReply get(const std::string& target) = 0;
};

/// What the module exports under the name http_client_maker: `origin` is "http://host:port" or "https://…". The
/// caller owns the client.
using HttpClientMaker = HttpClient* (*)(const char* origin, const HttpLimits& limits);
inline constexpr const char* http_client_maker = "osce_make_http_client";

}  // namespace osce::cli
