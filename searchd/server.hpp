// SPDX-License-Identifier: GPL-2.0-or-later
//
// The HTTP server. server.cpp is the only file here that knows the HTTP library.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "searchd/http.hpp"

namespace osce::searchd {

/// Listens on one address and answers requests with a function, on several threads.
class Server {
 public:
  /// `answer` is called from several threads at a time; what it throws becomes a 500.
  explicit Server(std::function<HttpResponse(const HttpRequest&)> answer);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();

  /// Takes the address; port 0 is any free one. Returns the port. Throws Error where the address
  /// cannot be had, above all where somebody else listens there.
  int bind(const std::string& host, int port);

  /// Answers requests until stop() is called. Throws Error where it cannot go on.
  void run();

  /// Ends run(), from any thread; requests under way are answered.
  void stop();

 private:
  struct Library;
  std::unique_ptr<Library> library_;
};

}  // namespace osce::searchd
