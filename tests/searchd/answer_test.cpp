// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/answer.hpp"

#include <map>

#include <doctest/doctest.h>
#include <zlib.h>

#include "engine/model/error.hpp"
#include "searchd/problem.hpp"
#include "tests/support/sample.hpp"

namespace osce::searchd::answer_test {
namespace {

IndexPool& pool() {
  static IndexPool the_pool(test::the_index().generation().parent_path());
  return the_pool;
}

struct Answered {
  HttpResponse response;
  std::map<std::string, std::string> headers;
};

Answered ask(const std::string& path, const NamedValues& parameters, const NamedValues& headers,
             const Site& site = {}, const std::string& method = "GET") {
  auto response = answer({method, path, parameters, headers}, pool(), site, {});
  const std::map<std::string, std::string> by_name(response.headers.begin(),
                                                   response.headers.end());
  return {std::move(response), by_name};
}

std::string unpacked(const std::string& packed) {
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
  std::string text(1 << 20, '\0');
  std::string input = packed;
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

}  // namespace

TEST_CASE(
    "basic: who has an answer is told so, another index, question or format is another answer") {
  const NamedValues question = {{"q", "children"}, {"year", "2017"}};
  const auto first = ask("/v1/search", question, {});
  const auto tag = first.headers.at("ETag");
  CHECK(first.headers.at("Cache-Control") == "public, max-age=60, stale-while-revalidate=600");
  const auto again = ask("/v1/search", question, {{"if-none-match", "\"other\", W/" + tag}});
  CHECK(again.response.status == 304);
  CHECK(again.response.body.empty());
  CHECK(again.headers.at("ETag") == tag);
  // the order of parameters, and what links gather, mean nothing
  CHECK(ask("/v1/search", {{"utm_source", "x"}, {"year", "2017"}, {"q", "children"}}, {})
            .headers.at("ETag") == tag);
  CHECK(ask("/v1/search", {{"q", "children"}}, {}).headers.at("ETag") != tag);
  CHECK(ask("/v1/search", {{"q", "children"}, {"year", "2017"}, {"format", "csv"}}, {})
            .headers.at("ETag") != tag);
  CHECK(ask("/v1/search", question, {{"accept", "text/csv"}}).headers.at("ETag") != tag);
  CHECK(ask("/v1/search", {{"q", "\"open"}}, {}).headers.at("Cache-Control") == "no-store");
  CHECK(first.headers.at("Last-Modified").ends_with(" GMT"));
  CHECK(first.headers.at("Last-Modified") == ask("/v1/status", {}, {}).headers.at("Last-Modified"));
  CHECK(ask("/healthz", {}, {}).headers.at("Cache-Control") == "no-store");
  CHECK(ask("/widget-0.1.0.js", {}, {}).headers.at("Cache-Control").ends_with("immutable"));
}

TEST_CASE("basic: answers are compressed for those who take it, under a tag of their own") {
  const auto plain = ask("/v1/search", {{"q", "children"}}, {});
  const auto packed = ask("/v1/search", {{"q", "children"}}, {{"accept-encoding", "br, gzip"}});
  CHECK(packed.headers.at("Content-Encoding") == "gzip");
  CHECK(packed.response.body.size() * 3 < plain.response.body.size());
  CHECK(unpacked(packed.response.body) == plain.response.body);
  CHECK(packed.headers.at("ETag") != plain.headers.at("ETag"));
  CHECK(ask("/v1/search", {{"q", "children"}}, {{"if-none-match", packed.headers.at("ETag")}})
            .response.status == 304);
  for (const auto* refuses : {"gzip;q=0", "br", "identity", "*;q=0", "deflate, gzip;q=0.000"}) {
    CAPTURE(refuses);
    CHECK_FALSE(ask("/v1/search", {{"q", "children"}}, {{"accept-encoding", refuses}})
                    .headers.contains("Content-Encoding"));
  }
  CHECK_FALSE(
      ask("/livez", {}, {{"accept-encoding", "gzip"}}).headers.contains("Content-Encoding"));
}

TEST_CASE("basic: scripts of named sites may read answers, of all sites the box") {
  const Site site{.origins = {"https://a.example"}};
  const auto allowed = [&](const std::string& path, const std::string& origin, const Site& of,
                           const std::string& method = "GET") {
    const auto headers = ask(path, {}, {{"origin", origin}}, of, method).headers;
    const auto found = headers.find("Access-Control-Allow-Origin");
    return found == headers.end() ? std::string() : found->second;
  };
  CHECK(allowed("/v1/status", "https://a.example", site) == "https://a.example");
  CHECK(allowed("/v1/status", "https://b.example", site).empty());
  CHECK(allowed("/v1/status", "https://a.example", {}).empty());
  CHECK(allowed("/v1/status", "https://b.example", {.origins = {"*"}}) == "*");
  CHECK(allowed("/widget.js", "https://b.example", {}) == "*");
  CHECK(allowed("/v1/search", "https://a.example", site, "OPTIONS") == "https://a.example");
  const auto flight =
      ask("/v1/search", {}, {{"origin", "https://a.example"}}, site, "OPTIONS").headers;
  CHECK(flight.at("Access-Control-Max-Age") == "86400");
  CHECK_FALSE(flight.contains("Access-Control-Allow-Credentials"));
  CHECK(flight.at("Vary").find("Origin") != std::string::npos);
}

TEST_CASE("recover: an answer that shows what the operator says is another when that changes") {
  const Site one{.public_url = "https://a.example"};
  const Site other{.public_url = "https://b.example"};
  const auto tag = ask("/v1/cite/mc-dec-7-17/7", {}, {}, one).headers.at("ETag");
  CHECK(ask("/v1/cite/mc-dec-7-17/7", {}, {}, other).headers.at("ETag") != tag);
  CHECK(ask("/v1/documents/none", {}, {{"if-none-match", "*"}}).response.status == 404);
  CHECK(ask("/opensearch.xml", {}, {{"host", "evil.example"}}).headers.at("Cache-Control") ==
        "no-store");
}

TEST_CASE("recover: no cache keeps a failure") {
  for (const auto* path : {"/nothing", "/v1/documents/none", "/p/none", "/v1/search"}) {
    CAPTURE(path);
    const auto failed = ask(path, {{"q", "\"open"}, {"nonsense", "1"}}, {});
    CHECK(failed.response.status >= 400);
    CHECK(failed.headers.at("Cache-Control") == "no-store");
  }
}

TEST_CASE("recover: links to pages gather parameters on their way") {
  CHECK(ask("/p/mc-dec-7-17", {{"fbclid", "x"}}, {}).response.status == 200);
  const auto page = ask("/", {{"q", "tourism"}, {"fbclid", "x"}}, {});
  CHECK(page.response.status == 200);
  CHECK(page.response.body.find("fbclid") == std::string::npos);
  CHECK(ask("/v1/documents/mc-dec-7-17", {{"fbclid", "x"}}, {}).response.status == 400);
}

TEST_CASE("basic: counters are there for who wants them") {
  CHECK(ask("/metrics", {}, {}).response.status == 404);
  const auto metrics = ask("/metrics", {}, {}, {.metrics = true});
  CHECK(metrics.response.content_type == "text/plain; version=0.0.4; charset=utf-8");
  CHECK(metrics.response.body.find("osce_index_paragraphs 151\n") != std::string::npos);
  CHECK(metrics.headers.at("Cache-Control") == "no-store");
}

TEST_CASE("recover: a search that takes too long is given up, and says so") {
  const auto late = [] {
    auto reader = pool().lend();
    reader->searcher.limit_time(std::chrono::nanoseconds(1));
    return reader->searcher.search({.query = "children"});
  };
  try {
    late();
    FAIL("it came to an end");
  } catch (const Error& error) {
    const auto failure = failure_of(error);
    CHECK(failure.status == 503);
    CHECK(failure.kind == "out-of-time");
  }
}

TEST_CASE("recover: a person gets a page, a program a problem") {
  CHECK(ask("/nothing", {}, {{"accept", "text/html,*/*;q=0.8"}}).response.content_type ==
        "text/html; charset=utf-8");
  CHECK(ask("/nothing", {}, {{"accept", "*/*"}}).response.content_type ==
        "application/problem+json");
  CHECK(ask("/p/none", {}, {}).response.status == 404);
  CHECK(ask("/p/none", {}, {}).response.content_type == "text/html; charset=utf-8");
}

}  // namespace osce::searchd::answer_test
