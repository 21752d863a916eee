// SPDX-License-Identifier: GPL-2.0-or-later
//
// The event loop with real sockets and short timeouts.
#include "searchd/connections/event_loop.hpp"

#include <chrono>
#include <future>
#include <new>
#include <thread>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "engine/model/error.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::searchd::event_loop_test {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// A loop on a UNIX socket; its answers are the method and the path of the request. It answers
/// /alive at once, and cannot answer /broken.
class Front {
 public:
  explicit Front(const ConnectionLimits& limits, milliseconds delay = milliseconds(0))
      : path_((folder_ / "socket").string()),
        loop_(
            limits,
            [delay](const RequestHead& head) {
              std::this_thread::sleep_for(delay);
              if (head.request.path == "/broken") throw std::bad_alloc();
              return "<" + head.request.method + " " + head.request.path + ">";
            },
            [](const RefusedHead& refused, bool keep_alive) {
              const auto& [method, path, parameters, headers] = refused.request;
              return "[" + std::to_string(refused.status) + " " + method + " " + path +
                     (keep_alive ? " keep]" : "]");
            },
            [](const RequestHead& head) -> std::optional<std::string> {
              if (head.request.path != "/alive") return std::nullopt;
              return "<alive>";
            }) {
    loop_.listen(listen_on({{}, 0, path_}));
    running_ = std::async(std::launch::async, [this] { loop_.run(); });
  }
  Front(const Front&) = delete;
  Front& operator=(const Front&) = delete;
  ~Front() { loop_.stop(); }

  void stop() { loop_.stop(); }
  [[nodiscard]] bool has_ended(milliseconds within) {
    return running_.wait_for(within) == std::future_status::ready;
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  test::TempFolder folder_;
  std::string path_;
  EventLoop loop_;
  std::future<void> running_;
};

class Client {
 public:
  explicit Client(const Front& front) : socket_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    front.path().copy(address.sun_path, front.path().size());
    REQUIRE(connect(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
    const timeval patience{5, 0};
    setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
  }
  Client& say(const std::string& text) {
    ::send(socket_.get(), text.data(), text.size(), MSG_NOSIGNAL);
    return *this;
  }
  Client& ask(const std::string& path, const std::string& headers = {}) {
    return say("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
  }
  /// What is received, until it has so many bytes or the other side closes.
  std::string hear(std::size_t bytes) {
    std::string heard(bytes, '\0');
    std::size_t have = 0;
    while (have < bytes) {
      const auto count = recv(socket_.get(), heard.data() + have, bytes - have, 0);
      if (count <= 0) break;
      have += static_cast<std::size_t>(count);
    }
    heard.resize(have);
    return heard;
  }
  std::string hear_all() { return hear(10000); }

 private:
  FileDescriptor socket_;
};

}  // namespace

TEST_CASE("basic: one connection takes request after request, also sent together or in pieces") {
  const Front front({});
  Client client(front);
  CHECK(client.ask("/1").hear(8) == "<GET /1>");
  CHECK(client.ask("/2").ask("/3").hear(16) == "<GET /2><GET /3>");
  CHECK(client.say("GET /4 HT").say("TP/1.1\r\nHo").say("st: x\r\n\r\n").hear(8) == "<GET /4>");
  CHECK(client.ask("/5", "Connection: close\r\n").hear_all() == "<GET /5>");
}

TEST_CASE("recover: a refused request is answered, and its connection ends") {
  const Front front({});
  CHECK(Client(front).say("POST / HTTP/1.1\r\nHost: x\r\n\r\nbody").hear_all() == "[405 POST /]");
  CHECK(Client(front).ask("/1").say("nonsense\r\n").hear_all() == "<GET /1>[400  ]");
}

TEST_CASE(
    "recover: slow clients get 408, silent ones are disconnected, and nobody waits for them") {
  ConnectionLimits limits;
  limits.head = seconds(1);
  limits.idle = seconds(1);
  const Front front(limits);
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 200; ++i) {
    slow.push_back(std::make_unique<Client>(front));
    if (i % 2 == 0) slow.back()->say("GET / HT");
  }
  const auto begin = Clock::now();
  CHECK(Client(front).ask("/1").hear(8) == "<GET /1>");
  CHECK(Clock::now() - begin < milliseconds(500));
  CHECK(slow[0]->hear_all() == "[408 GET ]");
  CHECK(slow[1]->hear_all().empty());
}

TEST_CASE("recover: with too many connections, the one that has waited longest makes room") {
  ConnectionLimits limits;
  limits.connections = 3;
  const Front front(limits);
  Client first(front);
  CHECK(first.ask("/1").hear(8) == "<GET /1>");
  Client second(front);
  CHECK(second.ask("/2").hear(8) == "<GET /2>");
  Client third(front);
  CHECK(third.ask("/3").hear(8) == "<GET /3>");
  CHECK(second.ask("/4").hear(8) == "<GET /4>");
  Client fourth(front);
  CHECK(fourth.ask("/5").hear(8) == "<GET /5>");
  CHECK(first.hear_all().empty());
  CHECK(second.ask("/6").hear(8) == "<GET /6>");
}

TEST_CASE("recover: with too many requests waiting, the next gets 503 and can try again") {
  ConnectionLimits limits;
  limits.workers = 1;
  limits.queued = 1;
  const Front front(limits, milliseconds(300));
  Client first(front);
  Client second(front);
  Client third(front);
  first.ask("/1");
  std::this_thread::sleep_for(milliseconds(100));  // a worker has it
  second.ask("/2");
  std::this_thread::sleep_for(milliseconds(100));
  CHECK(third.ask("/3").hear(17) == "[503 GET /3 keep]");
  CHECK(third.say("HEAD /3 HTTP/1.1\r\nHost: x\r\n\r\n").hear(18) == "[503 HEAD /3 keep]");
  // a client that would send nothing more is not kept
  CHECK(Client(front).ask("/5", "Connection: close\r\n").hear_all() == "[503 GET /5]");
  CHECK(Client(front).say("GET /6 HTTP/1.0\r\n\r\n").hear_all() == "[503 GET /6]");
  CHECK(first.hear(8) == "<GET /1>");
  CHECK(second.hear(8) == "<GET /2>");
  CHECK(third.ask("/4").hear(8) == "<GET /4>");
}

TEST_CASE("recover: while all workers are busy, a quick answer does not wait for them") {
  ConnectionLimits limits;
  limits.workers = 1;
  const Front front(limits, milliseconds(2000));
  Client busy(front);
  busy.ask("/1");
  Client other(front);
  const auto begin = Clock::now();
  CHECK(other.ask("/alive").hear(7) == "<alive>");
  CHECK(other.ask("/alive").ask("/alive").hear(14) == "<alive><alive>");
  CHECK(Clock::now() - begin < milliseconds(1000));
  CHECK(busy.hear(8) == "<GET /1>");
}

TEST_CASE("recover: a request that cannot be answered gets 503, and the next is answered") {
  ConnectionLimits limits;
  limits.workers = 1;
  const Front front(limits);
  const auto heard = Client(front).ask("/broken").hear_all();
  CHECK(heard.starts_with("HTTP/1.1 503 "));
  CHECK(heard.find("Retry-After: 1\r\n") != std::string::npos);
  CHECK(Client(front).ask("/1").hear(8) == "<GET /1>");
}

TEST_CASE("basic: a stop waits for running requests, and for nothing else") {
  Front front({}, milliseconds(300));
  Client idle(front);
  Client slow(front);
  slow.say("GET / HT");
  Client asking(front);
  asking.ask("/1");
  std::this_thread::sleep_for(milliseconds(100));
  front.stop();
  CHECK(asking.hear_all() == "<GET /1>");
  CHECK(front.has_ended(seconds(2)));
  CHECK_FALSE(std::filesystem::exists(front.path()));
}

TEST_CASE(
    "recover: an address cannot be shared; a socket that a killed daemon left behind is replaced") {
  const test::TempFolder folder;
  const auto path = (folder / "socket").string();
  {
    const auto taken = listen_on({{}, 0, path});
    CHECK_THROWS_AS(listen_on({{}, 0, path}), Error);
  }
  CHECK(std::filesystem::exists(path));  // closed, but not removed
  CHECK_NOTHROW(listen_on({{}, 0, path}));
  CHECK_THROWS_AS(listen_on({{}, 0, (folder / "none" / "socket").string()}), Error);
  CHECK_THROWS_AS(listen_on({{}, 0, std::string(200, 'a')}), Error);
  folder.write("file", "mine");
  CHECK_THROWS_AS(listen_on({{}, 0, (folder / "file").string()}), Error);
  CHECK(test::read_file(folder / "file") == "mine");
  const auto port = listen_on({"127.0.0.1", 0, {}});
  CHECK(port.name.starts_with("http://127.0.0.1:"));
}

}  // namespace osce::searchd::event_loop_test
