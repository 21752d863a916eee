// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/server.hpp"

#include <array>
#include <ctime>

#include <fmt/format.h>
#include <httplib.h>

#include "searchd/front/event_loop.hpp"
#include "searchd/http_date.hpp"
#include "searchd/problem.hpp"

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

/// A browser takes an answer for nothing but what it says it is, and tells nobody what was asked.
constexpr std::array<std::pair<const char*, const char*>, 2> safe_headers = {{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
}};

/// What the library reads from and writes to: a head that is all there, and an answer in the making.
class MemoryStream : public httplib::Stream {
 public:
  explicit MemoryStream(std::string_view head) : head_(head) {}
  [[nodiscard]] bool is_readable() const override { return !head_.empty(); }
  [[nodiscard]] bool is_writable() const override { return true; }
  ssize_t read(char* to, std::size_t size) override {
    const auto count = head_.copy(to, size);
    head_.remove_prefix(count);
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* bytes, std::size_t size) override {
    written_.append(bytes, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& /*ip*/, int& /*port*/) const override {}
  void get_local_ip_and_port(std::string& /*ip*/, int& /*port*/) const override {}
  [[nodiscard]] socket_t socket() const override { return INVALID_SOCKET; }
  std::string take_written() { return std::move(written_); }

 private:
  std::string_view head_;
  std::string written_;
};

/// The path of a target, which may name the host as well (RFC 9112, 3.2.2).
std::string path_in(const std::string& target) {
  constexpr std::string_view scheme = "http://";
  if (!target.starts_with(scheme)) return target;
  const auto slash = target.find('/', scheme.size());
  return slash == std::string::npos ? "/" : target.substr(slash);
}

HttpRequest from_library(const httplib::Request& request, NamedValues headers) {
  HttpRequest ours{request.method, path_in(request.path), {}, std::move(headers)};
  for (const auto& [name, value] : request.params) ours.parameters.emplace_back(name, value);
  return ours;
}

void to_library(const HttpResponse& ours, httplib::Response& response) {
  response.status = ours.status;
  response.set_header("Date", http_date(std::time(nullptr)));
  for (const auto& [name, value] : ours.headers) response.set_header(name, value);
  for (const auto& [name, value] : safe_headers) response.set_header(name, value);
  if (!ours.content_type.empty()) response.set_content(ours.body, ours.content_type);
}

}  // namespace

/// The library without its sockets and threads.
class Library : public httplib::Server {
 public:
  Library(std::function<HttpResponse(const HttpRequest&)> answer, const Limits& limits) {
    constexpr std::size_t any = 1'000'000;
    set_keep_alive_max_count(any);
    set_keep_alive_timeout(limits.idle.count());
    // Before the library's routing: its routes are regular expressions, which long paths overflow.
    set_pre_routing_handler(
        [answer = std::move(answer)](const httplib::Request& request, httplib::Response& response) {
          to_library(answer(from_library(request, std::move(given_headers()))), response);
          return HandlerResponse::Handled;
        });
    set_exception_handler([](const httplib::Request& request, httplib::Response& response,
                             const std::exception_ptr&) {
      to_library(problem(from_library(request, {}), 500, "internal", "something went wrong"),
                 response);
    });
  }

  Answer respond(const RequestHead& head) {
    MemoryStream stream(head.text);
    bool closed = false;
    const bool done =
        process_request(stream, !head.keep_alive, closed, [](httplib::Request& request) {
          given_headers().clear();
          for (const auto& [name, value] : request.headers)
            given_headers().emplace_back(name, value);
          // The library would compress by itself, 93 ms for 100 KB (searchd/compression.hpp does it).
          request.headers.erase("Accept-Encoding");
        });
    return {stream.take_written(), done && !closed && head.keep_alive};
  }

 private:
  /// The headers as they came, on their way past the library's own use of them.
  static NamedValues& given_headers() {
    thread_local NamedValues headers;
    return headers;
  }
};

namespace {

std::string_view kind_of_refusal(int status) {
  if (status == 503) return "busy";
  return status == 405 ? "method-not-allowed" : "bad-request";
}

std::string refusal_bytes(int status, std::string_view reason, bool with_body) {
  const auto refused = problem({}, status, kind_of_refusal(status), std::string(reason));
  std::string bytes = fmt::format(
      "HTTP/1.1 {} {}\r\nDate: {}\r\nContent-Type: {}\r\nCache-Control: no-store\r\n", status,
      status_title(status), http_date(std::time(nullptr)), refused.content_type);
  for (const auto& [name, value] : safe_headers) bytes += fmt::format("{}: {}\r\n", name, value);
  if (status == 503) bytes += "Retry-After: 1\r\n";
  if (status == 405) bytes += "Allow: GET, HEAD, OPTIONS\r\n";
  if (status != 503) bytes += "Connection: close\r\n";
  bytes += fmt::format("Content-Length: {}\r\n\r\n", refused.body.size());
  return with_body ? bytes + refused.body : bytes;
}

}  // namespace

struct Server::Parts {
  Parts(std::function<HttpResponse(const HttpRequest&)> answer, std::function<void(int)> refused,
        const Limits& limits)
      : library(std::move(answer), limits),
        loop(
            limits, [this](const RequestHead& head) { return library.respond(head); },
            [refused = std::move(refused)](int status, std::string_view reason, bool with_body) {
              refused(status);
              return refusal_bytes(status, reason, with_body);
            }) {}
  Library library;
  EventLoop loop;
};

Server::Server(std::function<HttpResponse(const HttpRequest&)> answer,
               std::function<void(int)> refused, const Limits& limits)
    : parts_(std::make_unique<Parts>(std::move(answer), std::move(refused), limits)) {}

Server::~Server() = default;

void Server::listen(Listener listener) {
  parts_->loop.listen(std::move(listener));
}

void Server::run() {
  parts_->loop.run();
}

void Server::stop() {
  parts_->loop.stop();
}

}  // namespace osce::searchd
