// SPDX-License-Identifier: GPL-2.0-or-later
//
// The HTTP server: connections/event_loop.hpp holds the connections and reads requests, a function
// answers them, and their responses are written here.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "searchd/connections/connection_limits.hpp"
#include "searchd/connections/event_loop.hpp"
#include "searchd/connections/listener.hpp"
#include "searchd/http.hpp"

namespace osce::searchd {

/// Answers a request. Called from several threads at the same time; must not throw.
using Answerer = std::function<HttpResponse(const HttpRequest&)>;
/// Makes the response to a request that is refused before it is answered. The request may be
/// incomplete.
using Refuser =
    std::function<HttpResponse(const HttpRequest&, int status, std::string_view reason)>;

/// Listens, and answers requests on several threads.
class Server {
 public:
  /// Throws Error if the system provides no descriptors.
  Server(Answerer answer, Refuser refuse, const ConnectionLimits& limits);

  /// Also accepts connections on this socket. Call it before run().
  void listen(Listener listener) { loop_.listen(std::move(listener)); }

  /// Answers requests until stop() is called. Throws Error if it cannot continue.
  void run() { loop_.run(); }

  /// Ends run(), from any thread; running requests are answered.
  void stop() { loop_.stop(); }

 private:
  EventLoop loop_;
};

/// A response in bytes. A response to HEAD has the headers alone.
std::string response_bytes(const HttpResponse& response, std::string_view method, bool keep_alive);

}  // namespace osce::searchd
