// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/answer.hpp"

#include <map>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <zlib.h>

#include "engine/model/error.hpp"
#include "engine/text/code_point.hpp"
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
    "basic: a client that has the answer gets 304; another query or format is another answer") {
  const NamedValues question = {{"q", "children"}, {"year", "2017"}};
  const auto first = ask("/v1/search", question, {});
  const auto tag = first.headers.at("ETag");
  CHECK(first.headers.at("Cache-Control") == "public, max-age=60, stale-while-revalidate=600");
  const auto again = ask("/v1/search", question, {{"if-none-match", "\"other\", W/" + tag}});
  CHECK(again.response.status == 304);
  CHECK(again.response.body.empty());
  CHECK(again.headers.at("ETag") == tag);
  // the order of parameters and tracking parameters do not matter
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

TEST_CASE("basic: answers are compressed for clients that accept gzip, and have their own tag") {
  const auto plain = ask("/v1/search", {{"q", "children"}}, {});
  const auto packed = ask("/v1/search", {{"q", "children"}}, {{"accept-encoding", "br, gzip"}});
  CHECK(packed.headers.at("Content-Encoding") == "gzip");
  CHECK(packed.response.body.size() * 3 < plain.response.body.size());
  CHECK(unpacked(packed.response.body) == plain.response.body);
  CHECK(packed.headers.at("ETag") != plain.headers.at("ETag"));
  CHECK(ask("/v1/search", {{"q", "children"}}, {{"if-none-match", packed.headers.at("ETag")}})
            .response.status == 304);
  const auto not_modified = [&](NamedValues headers) {
    headers.emplace_back("accept-encoding", "gzip");
    const auto again = ask("/v1/search", {{"q", "children"}}, headers);
    CHECK(again.response.status == 304);
    return again.headers.at("ETag");
  };
  const auto packed_tag = packed.headers.at("ETag");
  CHECK(not_modified({{"if-none-match", packed_tag}}) == packed_tag);
  CHECK(not_modified({{"if-none-match", "\"x\", W/" + packed_tag}}) == packed_tag);
  CHECK(not_modified({{"if-none-match", "*"}}) == packed_tag);
  CHECK(not_modified({{"if-modified-since", packed.headers.at("Last-Modified")}}) == packed_tag);
  CHECK(
      ask("/v1/search", {{"q", "children"}}, {{"if-none-match", packed_tag}}).headers.at("ETag") ==
      plain.headers.at("ETag"));
  for (const auto* refuses : {"gzip;q=0", "br", "identity", "*;q=0", "deflate, gzip;q=0.000"}) {
    CAPTURE(refuses);
    CHECK_FALSE(ask("/v1/search", {{"q", "children"}}, {{"accept-encoding", refuses}})
                    .headers.contains("Content-Encoding"));
  }
  CHECK_FALSE(
      ask("/livez", {}, {{"accept-encoding", "gzip"}}).headers.contains("Content-Encoding"));
}

TEST_CASE("basic: scripts of named sites may read answers, and those of all sites the search box") {
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

TEST_CASE("recover: an answer that shows a setting of the operator changes with it") {
  const Site one{.public_url = "https://a.example"};
  const Site other{.public_url = "https://b.example"};
  const auto tag = ask("/v1/cite/mc-dec-7-17/7", {}, {}, one).headers.at("ETag");
  CHECK(ask("/v1/cite/mc-dec-7-17/7", {}, {}, other).headers.at("ETag") != tag);
  CHECK(ask("/v1/documents/none", {}, {{"if-none-match", "*"}}).response.status == 404);
  CHECK(ask("/opensearch.xml", {}, {}, one).headers.at("ETag") !=
        ask("/opensearch.xml", {}, {}, other).headers.at("ETag"));
}

TEST_CASE(
    "basic: a client that has the answer, or one that is not older, gets 304 without a body") {
  const auto first = ask("/v1/status", {}, {});
  const auto tag = first.headers.at("ETag");
  const auto modified = first.headers.at("Last-Modified");
  const std::string old = "Sat, 01 Jan 2000 00:00:00 GMT";
  const std::string future = "Fri, 01 Jan 2100 00:00:00 GMT";
  struct Row {
    NamedValues headers;
    int status;
  };
  for (const auto& [headers, status] : std::vector<Row>{
           {{{"if-none-match", tag}}, 304},
           {{{"if-none-match", "W/" + tag}}, 304},
           {{{"if-none-match", "*"}}, 304},
           {{{"if-none-match", " * "}}, 304},
           {{{"if-none-match", "\"other\""}}, 200},
           {{{"if-none-match", "\"*\""}}, 200},
           {{{"if-modified-since", modified}}, 304},
           {{{"if-modified-since", future}}, 304},
           {{{"if-modified-since", old}}, 200},
           {{{"if-modified-since", ""}}, 200},
           {{{"if-modified-since", "tomorrow"}}, 200},
           {{{"if-modified-since", "Fri, 32 Jan 2100 00:00:00 GMT"}}, 200},
           {{{"if-modified-since", "Fri, 01 Jan 2100 24:00:00 GMT"}}, 200},
           {{{"if-modified-since", "Fri, 01 Xyz 2100 00:00:00 GMT"}}, 200},
           // If-None-Match goes first
           {{{"if-none-match", "\"other\""}, {"if-modified-since", modified}}, 200},
           {{{"if-none-match", tag}, {"if-modified-since", old}}, 304},
       }) {
    CAPTURE(headers.front().first + ": " + headers.front().second);
    for (const auto* method : {"GET", "HEAD"}) {
      const auto again = ask("/v1/status", {}, headers, {}, method);
      CHECK(again.response.status == status);
      CHECK(again.response.body.empty() == (status == 304));
      CHECK(again.headers.at("ETag") == tag);
      CHECK(again.headers.at("Last-Modified") == modified);
    }
  }
  // what is not there, or never kept, is not "not modified"
  for (const auto* path : {"/v1/documents/none", "/nothing"})
    CHECK(ask(path, {}, {{"if-modified-since", future}}).response.status == 404);
  for (const auto* header : {"if-none-match", "if-modified-since"})
    CHECK(ask("/livez", {}, {{header, header[3] == 'n' ? "*" : future}}).response.status == 200);
  CHECK(ask("/id/mc-dec-7-17", {}, {{"if-none-match", "*"}}).response.status == 303);
}

TEST_CASE("basic: OPTIONS is answered wherever GET leads to an answer, and for *") {
  for (const auto& [path, status] :
       std::vector<std::pair<std::string, int>>{{"/v1/search", 204},
                                                {"/v1/search/", 204},
                                                {"/v1", 204},
                                                {"/p/mc-dec-7-17/", 204},
                                                {"*", 204},
                                                {"/nothing", 404},
                                                {"", 404}}) {
    CAPTURE(path);
    const auto flight = ask(path, {}, {}, {}, "OPTIONS");
    CHECK(flight.response.status == status);
    CHECK(flight.headers.contains("Allow") == (status == 204));
  }
  CHECK(ask("*", {}, {}).response.status == 404);
}

TEST_CASE("recover: a path with a final slash too many or too few leads to the right one") {
  struct Row {
    std::string path;
    NamedValues parameters;
    std::string location;
  };
  for (const auto& [path, parameters, location] : std::vector<Row>{
           {"/v1", {}, "/v1/"},
           {"/v1/search/",
            {{"q", "a&b c"}, {"year", ">=2017"}},
            "/v1/search?q=a%26b+c&year=%3E%3D2017"},
           {"/v1/documents/", {}, "/v1/documents"},
           {"/p/mc-dec-7-17/", {}, "/p/mc-dec-7-17"},
           {"/p/mc-dec-7-17/7/", {{"lang", "fr"}}, "/p/mc-dec-7-17/7?lang=fr"},
           {"/stats/", {}, "/stats"},
       }) {
    CAPTURE(path);
    const auto moved = ask(path, parameters, {});
    CHECK(moved.response.status == 301);
    CHECK(moved.headers.at("Location") == location);
  }
  for (const auto* path :
       {"//", "/v1/search//", "//p/mc-dec-7-17/", "/nothing/", "/p//", "/p/../", "/p/./"})
    CHECK(ask(path, {}, {}).response.status == 404);
}

TEST_CASE("recover: every answer can be read by the sites that the operator names") {
  const Site site{.origins = {"https://a.example"}};
  const NamedValues origin = {{"origin", "https://a.example"}};
  for (const auto* path :
       {"/v1/status", "/nothing", "/v1/documents/none", "/v1/search/", "/p/none"}) {
    CAPTURE(path);
    CHECK(ask(path, {{"nonsense", "1"}}, origin, site).headers.at("Access-Control-Allow-Origin") ==
          "https://a.example");
  }
  for (const int status : {400, 405, 408, 413, 431, 503}) {
    CAPTURE(status);
    const auto refused = refusal({"GET", "/v1/search", {}, origin}, status, "Reason", site);
    const std::map<std::string, std::string> headers(refused.headers.begin(),
                                                     refused.headers.end());
    CHECK(headers.at("Access-Control-Allow-Origin") == "https://a.example");
    CHECK(headers.at("Cache-Control") == "no-store");
    CHECK(headers.contains("Allow") == (status == 405));
    CHECK(headers.contains("Retry-After") == (status == 503));
    CHECK(refused.body.find("\"instance\":\"/v1/search\"") != std::string::npos);
  }
}

TEST_CASE(
    "recover: what a client sends is not repeated as an address, nor as bytes that are not UTF-8") {
  const auto plain = ask("/opensearch.xml", {}, {{"host", "evil.example"}}).response.body;
  CHECK(plain.find("template=\"/?q={searchTerms}\"") != std::string::npos);
  CHECK(plain.find("evil") == std::string::npos);
  CHECK(ask("/opensearch.xml", {}, {}, {.public_url = "https://a.example"})
            .response.body.find("template=\"https://a.example/?q={searchTerms}\"") !=
        std::string::npos);
  for (const auto* path : {"/", "/stats", "/p/\xff", "/\xff", "/v1/search", "/v1/facets/\xff"}) {
    for (const auto* name : {"q", "title", "year", "cursor", "lang", "\xff"}) {
      CAPTURE(path);
      CAPTURE(name);
      const auto body =
          ask(path, {{name, "a\xff\xc3 \xe2\x82"}}, {{"accept", "text/html"}}).response.body;
      CHECK(text::is_utf8(body));
    }
  }
}

TEST_CASE("pathological: an answer does not grow with what is wrong in a request") {
  constexpr std::size_t most = 20'000;
  constexpr int many = 1000;
  NamedValues unknown;
  NamedValues repeated;
  for (int i = 0; i < many; ++i) {
    unknown.emplace_back("p" + std::to_string(i), "1");
    repeated.emplace_back("limit", "x");
  }
  const NamedValues one = {{std::string(7000, 'p'), std::string(7000, 'v')}};
  for (const auto& parameters : {unknown, repeated, one}) {
    for (const auto* path :
         {"/v1/search", "/v1/stats", "/v1/suggest", "/v1/status", "/v1/cite/a"}) {
      CAPTURE(path);
      const auto failed = ask(path, parameters, {});
      CHECK(failed.response.status == 400);
      CHECK(failed.response.body.size() < most);
    }
  }
  const std::string value(7000, 'v');
  struct Row {
    std::string path;
    std::string name;
  };
  for (const auto& [path, name] : std::vector<Row>{{"/v1/search", "sort"},
                                                   {"/v1/search", "format"},
                                                   {"/v1/search", "year"},
                                                   {"/v1/search", "facets"},
                                                   {"/v1/search", "fields"},
                                                   {"/v1/stats", "by"},
                                                   {"/v1/kwic", "width"},
                                                   {"/v1/suggest", "limit"},
                                                   {"/v1/cite/mc-dec-7-17", "format"},
                                                   {"/v1/paragraphs/mc-dec-7-17/7", "context"}}) {
    CAPTURE(path + "?" + name);
    const auto body = ask(path, {{name, value}}, {}).response.body;
    CHECK(body.find("…") != std::string::npos);
    CHECK(body.find(value.substr(0, 61)) == std::string::npos);
  }
  const auto shown = [](const std::string& reason) {
    return first_errors({{"q", {}, reason, ""}}).front().reason;
  };
  CHECK(shown("\"a\" and \"" + value + "\" differ") ==
        "\"a\" and \"" + value.substr(0, 60) + "…\" differ");
  CHECK(shown("an open \" " + value) == "an open \" " + value);
  CHECK(shown("\"" + value.substr(0, 60) + "\"") == "\"" + value.substr(0, 60) + "\"");
}

TEST_CASE("recover: all errors of a request are listed, each once") {
  struct Row {
    std::string path;
    NamedValues parameters;
    std::vector<std::string> wrong;
  };
  for (const auto& [path, parameters, wrong] : std::vector<Row>{
           {"/v1/search",
            {{"sort", "foo"}, {"match", "bar"}, {"year", "20x"}, {"q", "\"open"}},
            {"sort", "match", "q", "year"}},
           {"/v1/search", {{"fields", "foo"}, {"year", "20x"}}, {"fields", "year"}},
           {"/v1/kwic", {{"width", "x"}, {"q", "\"open"}}, {"width", "q"}},
           {"/v1/stats", {{"foo", "x"}, {"year", "20x"}}, {"foo", "year"}},
           {"/v1/search", {{"year", "20x"}}, {"year"}},
       }) {
    CAPTURE(path);
    const auto json = nlohmann::json::parse(ask(path, parameters, {}).response.body);
    std::vector<std::string> listed;
    for (const auto& error : json.at("errors")) listed.push_back(error.at("parameter"));
    CHECK(listed == wrong);
  }
}

TEST_CASE("recover: caches keep no failures") {
  for (const auto* path : {"/nothing", "/v1/documents/none", "/p/none", "/v1/search"}) {
    CAPTURE(path);
    const auto failed = ask(path, {{"q", "\"open"}, {"nonsense", "1"}}, {});
    CHECK(failed.response.status >= 400);
    CHECK(failed.headers.at("Cache-Control") == "no-store");
  }
}

TEST_CASE("recover: pages ignore the parameters that links collect on their way") {
  CHECK(ask("/p/mc-dec-7-17", {{"fbclid", "x"}}, {}).response.status == 200);
  const auto page = ask("/", {{"q", "tourism"}, {"fbclid", "x"}}, {});
  CHECK(page.response.status == 200);
  CHECK(page.response.body.find("fbclid") == std::string::npos);
  CHECK(ask("/v1/documents/mc-dec-7-17", {{"fbclid", "x"}}, {}).response.status == 400);
}

TEST_CASE("basic: metrics are served only with --metrics") {
  CHECK(ask("/metrics", {}, {}).response.status == 404);
  const auto metrics = ask("/metrics", {}, {}, {.metrics = true});
  CHECK(metrics.response.content_type == "text/plain; version=0.0.4; charset=utf-8");
  CHECK(metrics.response.body.find("osce_index_paragraphs 151\n") != std::string::npos);
  CHECK(metrics.headers.at("Cache-Control") == "no-store");
}

TEST_CASE("recover: a search that takes too long ends with an error") {
  const auto late = [] {
    auto reader = pool().lend();
    reader->searcher.limit_time(std::chrono::nanoseconds(1));
    return reader->searcher.search({.query = "children"});
  };
  try {
    late();
    FAIL("it should have timed out");
  } catch (const Error& error) {
    const auto failure = failure_of(error);
    CHECK(failure.status == 503);
    CHECK(failure.kind == "out-of-time");
  }
}

TEST_CASE("recover: a browser gets a page, a program a problem") {
  CHECK(ask("/nothing", {}, {{"accept", "text/html,*/*;q=0.8"}}).response.content_type ==
        "text/html; charset=utf-8");
  CHECK(ask("/nothing", {}, {{"accept", "*/*"}}).response.content_type ==
        "application/problem+json");
  CHECK(ask("/p/none", {}, {}).response.status == 404);
  CHECK(ask("/p/none", {}, {}).response.content_type == "text/html; charset=utf-8");
  for (const auto* path : {"/id/none", "/id/mc-dec-7-17/99", "/metrics"}) {
    CAPTURE(path);
    CHECK(ask(path, {}, {{"accept", "text/html"}}).response.content_type ==
          "text/html; charset=utf-8");
    CHECK(ask(path, {}, {}).response.content_type == "application/problem+json");
  }
  CHECK(ask("/v1/documents/none", {}, {{"accept", "text/html"}}).response.content_type ==
        "application/problem+json");
}

TEST_CASE("recover: the page of an error leads on, and has the settings of the site") {
  const Site site{.contact = "name@a.example"};
  const auto page = [&](const std::string& path, const NamedValues& parameters = {}) {
    return ask(path, parameters, {{"accept", "text/html"}}, site).response.body;
  };
  const auto paragraph = page("/p/mc-dec-7-17/99");
  CHECK(paragraph.find("<h1 lang=\"en\">This document has no paragraph 99</h1>") !=
        std::string::npos);
  CHECK(paragraph.find("<a href=\"/p/mc-dec-7-17\">Full document</a>") != std::string::npos);
  CHECK(page("/id/mc-dec-7-17/99").find("<a href=\"/p/mc-dec-7-17\">Full document</a>") !=
        std::string::npos);
  CHECK(page("/p/none/99").find("Document not found") != std::string::npos);
  CHECK(page("/nothing").find("Page not found") != std::string::npos);
  CHECK(page("/nothing").find("The search page is at") == std::string::npos);  // a link leads there
  CHECK(ask("/v1/nothing", {}, {}).response.body.find("Route not found. See /v1/ for a list") !=
        std::string::npos);
  for (const auto& body : {paragraph, page("/p/none"), page("/nothing"), page("/", {{"q", "\"a"}}),
                           page("/", {{"cursor", "nonsense"}})}) {
    CHECK(body.find("mailto:name@a.example") != std::string::npos);
    CHECK(body.find("/v1/documents") == std::string::npos);
  }
}

}  // namespace osce::searchd::answer_test
