// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/server.hpp"

#include <atomic>
#include <thread>

#include <fmt/format.h>
#include <httplib.h>

#include "engine/model/error.hpp"

// Debian's httplib is compiled, with these features: without the same flags its classes have
// another layout here than in the library, and memory is corrupted in silence.
#if !defined(CPPHTTPLIB_OPENSSL_SUPPORT) || !defined(CPPHTTPLIB_ZLIB_SUPPORT) || \
    !defined(CPPHTTPLIB_BROTLI_SUPPORT)
#error "compile with the flags of `pkg-config --cflags cpp-httplib`"
#endif
#if defined(__x86_64__)
static_assert(sizeof(httplib::Request) == 608,
              "the layout of libcpp-httplib 0.11 as Debian compiles it");
#endif

namespace osce::searchd {
namespace {

constexpr std::size_t largest_body = 1024;  // nothing that is read here has one
constexpr time_t seconds_to_read = 5;
constexpr time_t seconds_to_write = 10;

HttpRequest from_library(const httplib::Request& request) {
  HttpRequest ours{request.method, request.path, {}};
  for (const auto& [name, value] : request.params) ours.parameters.emplace_back(name, value);
  return ours;
}

void to_library(const HttpResponse& ours, httplib::Response& response) {
  response.status = ours.status;
  for (const auto& [name, value] : ours.headers) response.set_header(name, value);
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_header("Referrer-Policy", "no-referrer");
  if (!ours.content_type.empty()) response.set_content(ours.body, ours.content_type);
}

/// The library would cut the answer into the ranges asked for: a thousand of them, each the whole,
/// from one small request. RFC 9110 lets a server ignore them. (The request is the library's own
/// variable; it is const to handlers alone.)
void ignore_ranges(const httplib::Request& request) {
  const_cast<httplib::Request&>(request).ranges.clear();
}

/// Sets a flag when it goes.
class SetAtEnd {
 public:
  explicit SetAtEnd(std::atomic<bool>& flag) : flag_(flag) {}
  SetAtEnd(const SetAtEnd&) = delete;
  SetAtEnd& operator=(const SetAtEnd&) = delete;
  ~SetAtEnd() { flag_ = true; }

 private:
  std::atomic<bool>& flag_;
};

/// The library would set SO_REUSEPORT: two daemons would share a port without a word.
void set_socket_options(socket_t socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
}

}  // namespace

struct Server::Library {
  httplib::Server server;
  std::atomic<bool> ended = false;
  std::atomic<bool> stopping = false;
};

Server::Server(std::function<HttpResponse(const HttpRequest&)> answer)
    : library_(std::make_unique<Library>()) {
  auto& server = library_->server;
  server.set_socket_options(set_socket_options);
  server.set_payload_max_length(largest_body);
  server.set_read_timeout(seconds_to_read);
  server.set_write_timeout(seconds_to_write);
  // The library leaves the body of a GET unread and would take it for the next request.
  server.set_keep_alive_max_count(1);
  // Before the library's routing: its routes are regular expressions, which long paths overflow.
  server.set_pre_routing_handler(
      [answer = std::move(answer)](const httplib::Request& request, httplib::Response& response) {
        ignore_ranges(request);
        to_library(answer(from_library(request)), response);
        return httplib::Server::HandlerResponse::Handled;
      });
  server.set_exception_handler([](const httplib::Request& /*request*/, httplib::Response& response,
                                  const std::exception_ptr&) {
    to_library({500, "text/plain", "internal error\n", {}}, response);
  });
}

Server::~Server() = default;

int Server::bind(const std::string& host, int port) {
  auto& server = library_->server;
  const int bound =
      port == 0 ? server.bind_to_any_port(host) : (server.bind_to_port(host, port) ? port : -1);
  if (bound > 0) return bound;
  throw Error(ErrorKind::system, fmt::format("cannot listen on {}:{}", host, port),
              "another program may be listening there, or the address is not of this machine; "
              "choose another with --listen");
}

void Server::run() {
  {
    const SetAtEnd ended(library_->ended);  // whatever the library throws: stop() waits for it
    library_->server.listen_after_bind();
  }
  if (!library_->stopping)
    throw Error(ErrorKind::system, "the system takes no more connections", "start it again");
}

void Server::stop() {
  library_->stopping = true;
  // The library forgets a stop() that comes before it listens.
  while (!library_->server.is_running() && !library_->ended) std::this_thread::yield();
  library_->server.stop();
}

}  // namespace osce::searchd
