// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/request_log.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "engine/model/error.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::searchd::account_test::request_log_test {
namespace {

using Json = nlohmann::ordered_json;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// 2026-11-23 02:14:05.123 UTC
const auto a_moment =
    std::chrono::system_clock::time_point(std::chrono::milliseconds(1795400045123));

HttpResponse found(const HttpRequest& /*request*/) { return {200, "text/plain", "four", {}}; }

}  // namespace

TEST_CASE("basic: a request is logged as a line of JSON, without addresses and headers") {
  const HttpRequest request{"GET",
                            "/v1/search",
                            {{"q", "tourism"}, {"year", "2016"}, {"year", "2017"}},
                            {{"x-forwarded-for", "192.0.2.1"}, {"user-agent", "curl"}}};
  CHECK(log_line(request, {200, "", "abc", {}}, Milliseconds(1.26), a_moment) ==
        R"({"time":"2026-11-23T02:14:05.123Z","method":"GET","path":"/v1/search",)"
        R"("parameters":{"q":["tourism"],"year":["2016","2017"]},"status":200,"bytes":3,"ms":1.3})"
        "\n");
  CHECK(refusal_line(431, a_moment) == "{\"time\":\"2026-11-23T02:14:05.123Z\",\"status\":431}\n");
}

TEST_CASE("pathological: nothing in a line can be taken for a line end or a control character") {
  const std::string nasty = "a\r\n{\"status\":200}\x1b[31m\x7f\xe2\x80\xae\xc2\x85\xff\"\\";
  const auto line = log_line({"GET", "/" + nasty, {{nasty, nasty}}}, {404, "", "", {}},
                             Milliseconds(0), a_moment);
  CHECK(std::all_of(line.begin(), line.end() - 1, [](char c) { return c >= ' ' && c < 0x7f; }));
  CHECK(line.back() == '\n');
  CHECK(Json::parse(line)["status"] == 404);
}

TEST_CASE("basic: a log gets a line per request, and a new file after the old one was moved away") {
  const test::TempFolder folder;
  RequestLog log(folder / "log");
  log.record({"GET", "/v1/search", {{"q", "one"}}}, found);
  log.record_refusal(414);
  CHECK(contains(test::read_file(folder / "log"), "\"q\":[\"one\"]"));
  std::filesystem::rename(folder / "log", folder / "log.1");
  log.record({"GET", "/v1/search", {{"q", "two"}}}, found);
  log.reopen();
  log.record({"GET", "/v1/search", {{"q", "three"}}}, found);
  const auto old = test::read_file(folder / "log.1");
  CHECK(contains(old, "\"status\":414"));
  CHECK(contains(old, "two"));
  CHECK_FALSE(contains(old, "three"));
  CHECK(contains(test::read_file(folder / "log"), "three"));
}

TEST_CASE(
    "recover: a log that cannot be opened is an error; when it is reopened, the old one is kept") {
  const test::TempFolder folder;
  CHECK_THROWS_AS(RequestLog(folder / "none" / "log"), Error);
  std::filesystem::create_directory(folder / "logs");
  RequestLog log(folder / "logs" / "log");
  std::filesystem::rename(folder / "logs", folder / "moved");
  log.reopen();
  log.record({"GET", "/livez", {}}, found);
  CHECK(contains(test::read_file(folder / "moved" / "log"), "/livez"));
}

TEST_CASE("basic: counters contain routes and statuses, but nothing of the queries") {
  RequestLog log("");
  for (const auto* query : {"private matter", "another"})
    log.record({"GET", "/v1/search", {{"q", query}}}, found);
  log.record({"GET", "/p/mc-dec-7-17", {}}, found);
  log.record({"GET", "/secret/file", {}}, [](const HttpRequest&) { return HttpResponse{404}; });
  log.record_refusal(503);
  const auto text = log.metrics().text({.id = "abc", .documents = 7, .paragraphs = 151});
  for (const auto* line : {
           "osce_responses_total{route=\"/v1/search\",status=\"200\"} 2\n",
           "osce_responses_total{route=\"/p/{document}\",status=\"200\"} 1\n",
           "osce_responses_total{route=\"\",status=\"404\"} 1\n",
           "osce_refusals_total{status=\"503\"} 1\n",
           "osce_response_seconds_bucket{route=\"/v1/search\",le=\"+Inf\"} 2\n",
           "osce_response_seconds_count{route=\"/v1/search\"} 2\n",
           "osce_index_paragraphs 151\n",
       }) {
    CAPTURE(line);
    CHECK(contains(text, line));
  }
  CHECK_FALSE(contains(text, "private"));
  CHECK_FALSE(contains(text, "secret"));
}

TEST_CASE("basic: the buckets of a histogram are cumulative") {
  Metrics metrics;
  for (const double seconds : {0.0005, 0.001, 0.004, 60.0})
    metrics.count("/", 200, std::chrono::duration<double>(seconds));
  const auto text = metrics.text({});
  CHECK(contains(text, "le=\"0.001\"} 2\n"));
  CHECK(contains(text, "le=\"0.005\"} 3\n"));
  CHECK(contains(text, "le=\"2.5\"} 3\n"));
  CHECK(contains(text, "le=\"+Inf\"} 4\n"));
}

}  // namespace osce::searchd::account_test::request_log_test
