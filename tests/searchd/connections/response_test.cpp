// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/response.hpp"

#include <future>

#include <doctest/doctest.h>
#include <sys/socket.h>

#include "engine/model/error.hpp"
#include "searchd/connections/event_loop.hpp"

namespace osce::searchd::response_test {
namespace {

/// The socket of this process that listens.
int listening_socket() {
  for (int file = 3; file < 1024; ++file) {
    int listens = 0;
    socklen_t size = sizeof(listens);
    if (getsockopt(file, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens != 0)
      return file;
  }
  return -1;
}

}  // namespace

TEST_CASE("basic: the bytes of a response") {
  struct Row {
    HttpResponse response;
    const char* method;
    bool keep_alive;
    const char* bytes;
  };
  for (const auto& [response, method, keep_alive, bytes] : std::vector<Row>{
           {{200, "text/plain", "four", {{"ETag", "\"a\""}}},
            "GET",
            true,
            "HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n"
            "Connection: keep-alive\r\n\r\nfour"},
           {{200, "text/plain", "four", {}},
            "HEAD",
            true,
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n"
            "Connection: keep-alive\r\n\r\n"},
           {{204, "", "", {}},
            "OPTIONS",
            true,
            "HTTP/1.1 204 No content\r\nConnection: keep-alive\r\n\r\n"},
           {{304, "", "", {}},
            "GET",
            false,
            "HTTP/1.1 304 Not modified\r\nConnection: close\r\n\r\n"},
           {{303, "", "", {{"Location", "/p/1"}}},
            "GET",
            false,
            "HTTP/1.1 303 See other\r\nLocation: /p/1\r\nContent-Length: 0\r\nConnection: "
            "close\r\n\r\n"},
           {{303, "", "", {{"Location", "/\r\nSet-Cookie: a"}}},  // never two headers
            "GET",
            false,
            "HTTP/1.1 303 See other\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"},
       }) {
    CAPTURE(bytes);
    CHECK(response_bytes(response, method, keep_alive) == bytes);
  }
}

TEST_CASE("recover: a server that the system stops throws, one that is stopped does not") {
  for (const bool by_system : {true, false}) {
    CAPTURE(by_system);
    EventLoop server(
        {}, [](const RequestHead&) { return std::string(); },
        [](const RefusedHead&, bool) { return std::string(); });
    server.listen(listen_on({"127.0.0.1", 0, {}}));
    auto ended = std::async(std::launch::async, [&] { server.run(); });
    if (by_system) {
      CHECK(shutdown(listening_socket(), SHUT_RDWR) == 0);
      CHECK_THROWS_AS(ended.get(), Error);
    } else {
      server.stop();
      CHECK_NOTHROW(ended.get());
    }
  }
}

}  // namespace osce::searchd::response_test
