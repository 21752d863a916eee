// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/server.hpp"

#include <future>

#include <doctest/doctest.h>
#include <sys/socket.h>

#include "engine/model/error.hpp"

namespace osce::searchd::server_test {
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

TEST_CASE("recover: a server that the system stops says so, one that is stopped ends quietly") {
  for (const bool by_system : {true, false}) {
    CAPTURE(by_system);
    Server server([](const HttpRequest&) { return HttpResponse{}; }, [](int) {}, {});
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

}  // namespace osce::searchd::server_test
