// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/request_head.hpp"

#include <doctest/doctest.h>

namespace osce::searchd::request_head_test {
namespace {

const std::string host = "Host: x\r\n";

int status_of(const std::string& received) {
  const auto head = read_head(received, {});
  if (const auto* refused = std::get_if<RefusedHead>(&head)) return refused->status;
  return std::holds_alternative<RequestHead>(head) ? 200 : 0;
}

}  // namespace

TEST_CASE("basic: a complete head is a request, with the headers that the daemon uses") {
  const std::string first =
      "GET /v1/search?q=a HTTP/1.1\r\nHost: x\r\nRange: bytes=0-,0-\r\nCookie: a=b\r\n"
      "Accept-Encoding:  gzip \r\n\r\n";
  const auto head = read_head(first + "GET / HTTP/1.1\r\n", {});
  REQUIRE(std::holds_alternative<RequestHead>(head));
  const auto& whole = std::get<RequestHead>(head);
  CHECK(whole.bytes == first.size());
  CHECK(whole.keep_alive);
  CHECK(whole.request.method == "GET");
  CHECK(whole.request.path == "/v1/search");
  CHECK(whole.request.parameters == NamedValues{{"q", "a"}});
  CHECK(whole.request.headers == NamedValues{{"accept-encoding", "gzip"}});
}

TEST_CASE("basic: whether the client may send another request") {
  const auto keeps = [](const std::string& received) {
    return std::get<RequestHead>(read_head(received, {})).keep_alive;
  };
  CHECK(keeps("GET / HTTP/1.1\r\n" + host + "\r\n"));
  CHECK_FALSE(keeps("GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"));
  CHECK_FALSE(keeps("GET / HTTP/1.0\r\n\r\n"));
  CHECK(keeps("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"));
  // "close" takes precedence
  for (const auto* lines :
       {"Connection: close, keep-alive\r\n", "Connection: keep-alive , Close\r\n",
        "Connection: close\r\nConnection: keep-alive\r\n",
        "Connection: keep-alive\r\nConnection: close\r\n"}) {
    CAPTURE(lines);
    CHECK_FALSE(keeps("GET / HTTP/1.1\r\n" + host + lines + "\r\n"));
    CHECK_FALSE(keeps(std::string("GET / HTTP/1.0\r\n") + lines + "\r\n"));
  }
  CHECK(keeps("GET / HTTP/1.1\r\n" + host + "Connection: closed\r\n\r\n"));
}

TEST_CASE("basic: several lines of a list header are one list") {
  const auto head = read_head("GET / HTTP/1.1\r\n" + host +
                                  "Accept: text/csv\r\nIf-None-Match: \"a\"\r\nAccept: */*\r\n"
                                  "If-None-Match: \"b\"\r\nOrigin: x\r\nOrigin: y\r\n\r\n",
                              {});
  CHECK(
      std::get<RequestHead>(head).request.headers ==
      NamedValues{{"accept", "text/csv, */*"}, {"if-none-match", "\"a\", \"b\""}, {"origin", "x"}});
}

TEST_CASE("basic: a head may arrive in pieces of any size") {
  const auto whole = "\r\nGET / HTTP/1.1\r\n" + host + "Accept: */*\r\n\r\n";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    CHECK(status_of(whole.substr(0, length)) == 0);
  }
  CHECK(status_of(whole) == 200);
  CHECK_FALSE(std::get<IncompleteHead>(read_head("\r\n", {})).begun);
  CHECK(std::get<IncompleteHead>(read_head("G", {})).begun);
}

TEST_CASE("recover: what cannot be answered is refused with a status that says why") {
  struct Row {
    std::string head;
    int status;
  };
  const auto get = [](const std::string& headers) {
    return "GET / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
  };
  for (const auto& [head, status] : std::vector<Row>{
           {"POST / HTTP/1.1\r\n", 405},
           {"FOO / HTTP/1.1\r\n", 405},
           {"get / HTTP/1.1\r\n", 405},
           {"GET / HTTP/2.0\r\n", 505},
           {"GET / HTTP/9.9\r\n", 505},
           {"GET /\r\n", 400},
           {"GET  HTTP/1.1\r\n", 400},
           {"GET /a b HTTP/1.1\r\n", 400},
           {"GET / HTTP/1.1\r\n\r\n", 400},  // no host
           {get("Host: y\r\n"), 400},
           {get("Content-Length: 0\r\n"), 200},
           {get("Content-Length: 3\r\n"), 413},
           {get("Content-Length: -1\r\n"), 400},
           {get("Content-Length: abc\r\n"), 400},
           {get("Transfer-Encoding: chunked\r\n"), 411},
           {get("Content-Encoding: gzip\r\n"), 415},
           {get("Expect: 100-continue\r\n"), 417},
           {get("No colon\r\n"), 400},
           {get("Bad name : a\r\n"), 400},
           {get(" Folded: a\r\n"), 400},
           {get(std::string("X: a\0b\r\n", 8)), 400},
           {"GET / HTTP/1.1\nHost: x\n\n", 400},
           {std::string("\x16\x03\x01\x00\xa5", 5), 400},
           {"GET /" + std::string(8100, 'a'), 414},
           {get("X: " + std::string(17000, 'a')), 431},
           {get("Accept: " + std::string(8100, 'a')), 431},
           {get("Accept: " + std::string(7900, 'a') + "\r\n"), 200},
           {get("X: " + std::string(7900, 'a') + "\r\nY: " + std::string(7900, 'a') +
                "\r\nZ: " + std::string(1000, 'a')),
            431},
       }) {
    CAPTURE(head.substr(0, 60));
    CHECK(status_of(head) == status);
  }
  std::string many;
  for (int i = 0; i < 101; ++i) many += "X: a\r\n";
  CHECK(status_of(get(many)) == 431);
}

TEST_CASE("recover: a refusal says why, and knows the origin if it was received") {
  struct Row {
    std::string request;
    std::string reason;
  };
  const std::string get = "GET / HTTP/1.1\r\n" + host;
  for (const auto& [request, reason] : std::vector<Row>{
           {"POST / HTTP/1.1\r\n" + host, "This service is read-only. Use GET"},
           {"GET / HTTP/2.0\r\n" + host, "This service speaks HTTP/1.1"},
           {"GET /" + std::string(8100, 'a') + " HTTP/1.1\r\n",
            "The URL is too long. Shorten the query"},
           {get + "X: " + std::string(8100, 'a') + "\r\n",
            "The headers are too long, or there are too many of them"},
           {get + "Content-Length: 3\r\n", "Requests must not have a body"},
           {get + "Transfer-Encoding: chunked\r\n", "Requests must not have a body"},
           {get + "Expect: 100-continue\r\n", "Expect is not supported"},
           {get + "No colon\r\n", "A header line is malformed"},
           {get + "X: a\x01\r\n", "A header line is malformed"},
           {get + host, "The request has two Host headers"},
       }) {
    CAPTURE(reason);
    for (const auto* after :
         {"Origin: https://a.example\r\n", "X: y\r\nORIGIN:https://a.example"}) {
      const auto head = read_head(request + after + "\r\n\r\n", {});
      REQUIRE(std::holds_alternative<RefusedHead>(head));
      CHECK(std::get<RefusedHead>(head).reason == reason);
      CHECK(header(std::get<RefusedHead>(head).request, "origin") == "https://a.example");
    }
    const auto none = read_head(request + "\r\nOrigin: https://a.example\r\n", {});
    CHECK(header(std::get<RefusedHead>(none).request, "origin").empty());
  }
}

TEST_CASE("recover: a refusal has what is known of the request") {
  struct Row {
    std::string received;
    int status;
    std::string method;
    std::string path;
  };
  for (const auto& [received, status, method, path] : std::vector<Row>{
           {"POST /v1/search?q=a HTTP/1.1\r\n", 405, "POST", "/v1/search"},
           {"HEAD /v1/a%20b HTTP/2.0\r\n", 505, "HEAD", "/v1/a b"},
           {"HEAD /livez HTTP/1.1\r\n" + host + "Content-Length: 3\r\n", 413, "HEAD", "/livez"},
           {"HEAD /livez HTTP/1.1\r\n" + host + host, 400, "HEAD", "/livez"},
           {"HEAD /livez HTTP/1.1\r\n" + host + "X: " + std::string(9000, 'a'), 431, "HEAD",
            "/livez"},
           {"HEAD /" + std::string(9000, 'a'), 414, "HEAD", ""},
           {"HEAD / x HTTP/1.1\r\n", 400, "HEAD", ""},
           {std::string("\x16\x03\x01\x00\xa5", 5), 400, "", ""},
       }) {
    CAPTURE(received.substr(0, 60));
    const auto head = read_head(received, {});
    REQUIRE(std::holds_alternative<RefusedHead>(head));
    const auto& refused = std::get<RefusedHead>(head);
    CHECK(refused.status == status);
    CHECK(refused.request.method == method);
    CHECK(refused.request.path == path);
  }
  const auto late = read_head("HEAD /livez HTTP/1.1\r\nOrigin: https://a.example\r\nX", {});
  const auto& request = std::get<IncompleteHead>(late).request;
  CHECK(request.method == "HEAD");
  CHECK(request.path == "/livez");
  CHECK(request.headers == NamedValues{{"origin", "https://a.example"}});
}

TEST_CASE("pathological: a line that never ends is refused once it is too long, not before") {
  std::string received = "GET /";
  while (status_of(received) == 0) received += std::string(100, 'a');
  CHECK(received.size() > ConnectionLimits{}.line_bytes);
  CHECK(received.size() <= ConnectionLimits{}.line_bytes + 100);
}

}  // namespace osce::searchd::request_head_test
