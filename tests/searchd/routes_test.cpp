// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/routes.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/sample.hpp"

namespace osce::searchd {
namespace {

using Json = nlohmann::ordered_json;
using Parameters = std::vector<std::pair<std::string, std::string>>;

IndexPool& pool() {
  static IndexPool the_pool(test::the_index().generation().parent_path());
  return the_pool;
}

HttpResponse get(const std::string& path, const Parameters& parameters = {},
                 const std::string& method = "GET") {
  return answer({method, path, parameters}, pool());
}

Json json_of(const HttpResponse& response) {
  return Json::parse(response.body);
}

}  // namespace

TEST_CASE("a search answers with the response that all interfaces share") {
  const auto response = get("/v1/search", {{"q", "age verification after 2016"}});
  CHECK(response.status == 200);
  CHECK(response.content_type == "application/json");
  const auto json = json_of(response);
  CHECK(json["total"] == 4);
  CHECK(json["results"].size() == 4);
  CHECK(json["facets"].size() == 2);
  CHECK(json["facets"]["year"] ==
        Json::parse(R"([{"value": 2017, "label": "2017", "count": 4, "selected": true}])"));
  CHECK(json["understood"]["canonical"] == "age verification year:>2016");
  CHECK(json["relaxed"] == false);
  CHECK(json["partial"] == false);
  CHECK(json["next"].is_null());
  CHECK(json["index"]["id"] == test::the_index().catalogue().identity.id);
}

TEST_CASE("parameters: filters, order, paging, facets") {
  struct Row {
    Parameters parameters;
    int total;
  };
  for (const auto& [parameters, total] : std::vector<Row>{
           {{}, 151},
           {{{"q", ""}, {"year", ""}}, 151},  // forms send what is empty
           {{{"year", "2017"}}, 58},
           {{{"year", "2017"}, {"year", "2016"}}, 86},
           {{{"venue", "Minsk"}, {"part", "operative"}}, 7},
           {{{"from", "2014"}, {"to", "2016-12-31"}}, 48},
           {{{"status", "draft"}}, 27},
           {{{"year", "unknown"}}, 27},
           {{{"year", "2016"}}, 28},
           {{{"year", "2016"}, {"inferred", "no"}}, 28},
           {{{"year", "2016"}, {"inferred", "yes"}}, 28 + 27},
           {{{"symbol", "mc.dec/7/17"}}, 30},
           {{{"q", "gambling tourism"}, {"match", "any"}}, 19},
           {{{"utm_source", "x"}, {"_", "1"}, {"q", "gambling"}}, 1},
       }) {
    CAPTURE(Json(parameters).dump());
    const auto response = get("/v1/search", parameters);
    REQUIRE(response.status == 200);
    CHECK(json_of(response)["total"] == total);
  }
  const auto page = json_of(
      get("/v1/search",
          {{"limit", "2"}, {"offset", "149"}, {"sort", "oldest"}, {"facets", "part,verb"}}));
  CHECK(page["results"].size() == 2);
  CHECK(page["facets"].size() == 2);
  CHECK(page["facets"].contains("verb"));
}

TEST_CASE("recover: mistakes are problems with parameter, span, reason and hint") {
  struct Row {
    Parameters parameters;
    const char* parameter;
    std::vector<int> span;
  };
  for (const auto& [parameters, parameter, span] : std::vector<Row>{
           {{{"q", "child \"abuse"}}, "q", {6, 12}},
           {{{"q", "é year:20x7"}}, "q", {2, 11}},  // code points, not bytes
           {{{"q", "a"}, {"yaer", "2016"}}, "yaer", {0, 0}},
           {{{"year", "20x7"}}, "year", {0, 4}},
           {{{"limit", "201"}}, "limit", {0, 3}},
           {{{"limit", "-1"}}, "limit", {0, 2}},
           {{{"offset", "x"}}, "offset", {0, 1}},
           {{{"sort", "size"}}, "sort", {0, 4}},
           {{{"match", "some"}}, "match", {0, 4}},
           {{{"facets", "year,colour"}}, "facets", {0, 11}},
           {{{"inferred", "maybe"}}, "inferred", {0, 5}},
           {{{"part", "middle"}}, "part", {0, 6}},
       }) {
    CAPTURE(parameter);
    const auto response = get("/v1/search", parameters);
    CHECK(response.status == 400);
    CHECK(response.content_type == "application/problem+json");
    const auto json = json_of(response);
    CHECK(json["status"] == 400);
    CHECK(json["type"] == "urn:osce-search:problem:bad-parameter");
    CHECK(json["instance"] == "/v1/search");
    REQUIRE(json["errors"].size() == 1);
    CHECK(json["errors"][0]["parameter"] == parameter);
    CHECK(json["errors"][0]["span"] == Json(span));
    CHECK(!json["errors"][0]["reason"].get<std::string>().empty());
    CHECK(!json["errors"][0]["hint"].get<std::string>().empty());
  }
}

TEST_CASE("recover: cursors") {
  const auto first = json_of(get("/v1/search", {{"q", "children"}, {"limit", "1"}}));
  const std::string cursor = first["next"];
  CHECK(json_of(get("/v1/search",
                    {{"q", "children"}, {"limit", "1"}, {"cursor", cursor}}))["results"][0]["id"] !=
        first["results"][0]["id"]);
  CHECK(get("/v1/search", {{"cursor", "20.other"}}).status == 410);
  CHECK(get("/v1/search", {{"cursor", "nonsense"}}).status == 400);
}

TEST_CASE("documents and paragraphs") {
  const auto all = json_of(get("/v1/documents"));
  CHECK(all["total"] == 7);
  CHECK(all["documents"].size() == 7);
  const auto one = json_of(get("/v1/documents/mc-dec-7-17"));
  CHECK(one["document"]["venue"] == "Vienna");
  CHECK(one["document"]["evidence"]["venue"]["derivation"] == "authority");
  CHECK(one["paragraphs"].size() == 30);
  CHECK(one["paragraphs"][23]["id"] == "mc-dec-7-17/7");
  const auto paragraph = json_of(get("/v1/paragraphs/mc-dec-7-17/7"));
  CHECK(paragraph["paragraph"]["label"] == "7");
  CHECK(paragraph["source"]["lines"] == Json({52, 52}));
  CHECK(paragraph["evidence"]["date"]["line"] == 62);
}

TEST_CASE("recover: other addresses and methods") {
  for (const auto* path :
       {"", "/nothing", "/v1", "/v1/", "/v1/search/", "/v1/documents/", "/v1/documents/none",
        "/v1/paragraphs/mc-dec-7-17", "/v1/paragraphs/mc-dec-7-17/99",
        "/v1/paragraphs/mc-dec-7-17/", "/v1/documents/../search", "//"}) {
    CAPTURE(path);
    const auto response = get(path);
    CHECK(response.status == 404);
    CHECK(json_of(response)["status"] == 404);
  }
  for (const auto* method : {"POST", "PUT", "DELETE", "PATCH", "TRACE", "NONSENSE"}) {
    CAPTURE(method);
    const auto response = get("/v1/search", {}, method);
    CHECK(response.status == 405);
    CHECK(response.headers == Parameters{{"Allow", "GET, HEAD, OPTIONS"}});
  }
  CHECK(get("/v1/search", {}, "OPTIONS").status == 204);
  CHECK(get("/v1/search", {}, "HEAD").status == 200);
}

TEST_CASE("health") {
  const auto json = json_of(get("/healthz"));
  CHECK(json["status"] == "ok");
  CHECK(json["index"]["paragraphs"] == 151);
}

TEST_CASE("recover: a parameter given twice, and one where none is taken, are refused") {
  CHECK(get("/v1/search", {{"q", "a"}, {"q", "b"}}).status == 400);
  CHECK(get("/v1/search", {{"q", ""}, {"q", "b"}}).status == 200);
  CHECK(get("/v1/documents", {{"year", "2008"}}).status == 400);
  CHECK(get("/healthz", {{"utm_source", "x"}}).status == 200);
}

TEST_CASE("recover: whatever goes wrong behind the page is a page") {
  const auto stale = get("/", {{"q", "a"}, {"cursor", "nonsense"}});
  CHECK(stale.status == 400);
  CHECK(stale.content_type == "text/html; charset=utf-8");
  CHECK(stale.body.find("cursor") != std::string::npos);
}

}  // namespace osce::searchd
