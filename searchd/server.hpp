// SPDX-License-Identifier: GPL-2.0-or-later
//
// The HTTP server: the front (front/event_loop.hpp) holds the connections, the library parses requests and
// writes responses. server.cpp is the only file here that knows the library.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "searchd/front/limits.hpp"
#include "searchd/front/listener.hpp"
#include "searchd/http.hpp"

namespace osce::searchd {

/// Listens and answers requests with a function, on several threads.
class Server {
 public:
  /// `answer` is called from several threads at a time; what it throws becomes a 500. `refused` is told the
  /// status of each refusal that `answer` is not asked about. Throws Error where the system gives no descriptors.
  Server(std::function<HttpResponse(const HttpRequest&)> answer, std::function<void(int)> refused,
         const Limits& limits);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();

  /// Takes connections from this socket as well. Before run().
  void listen(Listener listener);

  /// Answers requests until stop() is called. Throws Error where it cannot go on.
  void run();

  /// Ends run(), from any thread; requests under way are answered.
  void stop();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace osce::searchd
