// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "searchd/answer.hpp"
#include "tests/support/sample.hpp"

namespace osce::searchd::routes_test {
namespace {

using Json = nlohmann::ordered_json;
using Parameters = std::vector<std::pair<std::string, std::string>>;

IndexPool& pool() {
  static IndexPool the_pool(test::the_index().generation().parent_path());
  return the_pool;
}

HttpResponse get(const std::string& path, const Parameters& parameters = {},
                 const std::string& method = "GET") {
  return answer({method, path, parameters}, pool(), {}, {});
}

Json json_of(const HttpResponse& response) { return Json::parse(response.body); }

}  // namespace

TEST_CASE("a search has the response that all interfaces share") {
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
  CHECK_FALSE(json.contains("partial"));
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
           {{{"q", ""}, {"year", ""}}, 151},  // forms send empty fields
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

TEST_CASE("parameters: yes and no as scripts write them") {
  for (const auto* name : {"inferred", "undated", "stem"}) {
    const auto total = [&](const char* value) {
      const auto response = get("/v1/search", {{"q", "children"}, {"year", "2016"}, {name, value}});
      REQUIRE(response.status == 200);
      return json_of(response)["total"].get<int>();
    };
    CAPTURE(name);
    for (const auto* yes : {"true", "1"}) CHECK(total(yes) == total("yes"));
    for (const auto* no : {"false", "0"}) CHECK(total(no) == total("no"));
    CHECK(get("/v1/search", {{name, "maybe"}}).status == 400);
    CHECK(get("/v1/search", {{name, "TRUE "}}).status == 400);
  }
  for (const auto* value : {"true", "1"}) CHECK(get("/v1/search", {{"sort", value}}).status == 400);
}

TEST_CASE("recover: an unknown parameter is named, with the one that was probably meant") {
  struct Row {
    std::string path;
    std::string name;
    std::string hint;
  };
  for (const auto& [path, name, hint] : std::vector<Row>{
           {"/v1/search", "yaer", "Did you mean \"year\"?"},
           {"/v1/search", "venu", "Did you mean \"venue\"?"},
           {"/v1/search", "Limit", "Did you mean \"limit\"?"},
           {"/v1/search", "feilds", "Did you mean \"fields\"?"},
           {"/v1/stats", "bye", "Did you mean \"by\"?"},
           {"/v1/suggest", "limits", "Did you mean \"limit\"?"},
           {"/v1/suggest", "colour", "The parameters are q, limit"},
           {"/v1/resolve", "colour", "The only parameter is ref"},
           {"/v1/paragraphs/mc-dec-7-17/7", "contxt", "Did you mean \"context\"?"},
           {"/v1/documents", "q", "This route takes no parameters"},
       }) {
    for (const auto* value : {"1", ""}) {
      CAPTURE(path + "?" + name + "=" + value);
      const auto refused = get(path, {{name, value}});
      REQUIRE(refused.status == 400);
      const auto error = json_of(refused)["errors"][0];
      CHECK(error["parameter"] == name);
      CHECK(error["reason"] == "Unknown parameter \"" + name + "\"");
      CHECK(error["hint"] == hint);
    }
  }
}

TEST_CASE("recover: a value that is not accepted is quoted, with what to write instead") {
  struct Row {
    std::string path;
    Parameters parameters;
    std::string reason;
    std::string hint;
  };
  const std::string facets = "year, venue, body, type, part, verb, status";
  for (const auto& [path, parameters, reason, hint] : std::vector<Row>{
           {"/v1/search", {{"limit", "-1"}}, "limit cannot be \"-1\"", "from 0 to 200"},
           {"/v1/search", {{"limit", "201"}}, "limit cannot be \"201\"", "from 0 to 200"},
           {"/v1/search",
            {{"format", "csv"}, {"limit", "x"}},
            "limit cannot be \"x\"",
            "from 0 to 10000"},
           {"/v1/stats", {{"by", "foo"}}, "by cannot be \"foo\"", "Choose one of: year"},
           {"/v1/search", {{"facet_limit", "0"}}, "facet_limit cannot be \"0\"", "1 or more"},
           {"/v1/search", {{"facets", "yeer"}}, "facets cannot be", "Did you mean \"year\"? Use"},
           {"/v1/facets/yeer",
            {},
            "Unknown facet \"yeer\"",
            "Did you mean \"year\"? The facets are"},
           {"/v1/paragraphs/mc-dec-7-17/7",
            {{"context", "abc"}},
            "context cannot be \"abc\"",
            "from 0 to 20"},
           {"/v1/paragraphs/mc-dec-7-17/7",
            {{"context", "21"}},
            "context cannot be \"21\"",
            "from 0 to 20"},
           {"/v1/cite/mc-dec-7-17", {{"format", "word"}}, "format cannot be \"word\"", "ris"},
           {"/v1/suggest", {{"limit", "11"}}, "limit cannot be \"11\"", "from 1 to 10"},
           {"/v1/kwic", {{"width", "501"}}, "width cannot be \"501\"", "from 0 to 500"},
       }) {
    CAPTURE(path + Json(parameters).dump());
    const auto refused = get(path, parameters);
    REQUIRE(refused.status == 400);
    const auto error = json_of(refused)["errors"][0];
    CHECK(error["reason"].get<std::string>().starts_with(reason));
    CHECK(error["hint"].get<std::string>().find(hint) != std::string::npos);
  }
}

TEST_CASE("recover: errors are problems with parameter, span, reason and hint") {
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
  CHECK(get("/v1/search", {{"cursor", "20.00000000." + std::string(32, '0')}}).status == 410);
  CHECK(get("/v1/search", {{"cursor", "20.other"}}).status == 400);
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
  for (const auto* path : {"", "/nothing", "/v1/documents/none", "/v1/paragraphs/mc-dec-7-17",
                           "/v1/paragraphs/mc-dec-7-17/99", "/v1/paragraphs/mc-dec-7-17/",
                           "/v1/documents/../search", "//"}) {
    CAPTURE(path);
    const auto response = get(path);
    CHECK(response.status == 404);
    CHECK(json_of(response)["status"] == 404);
  }
  for (const auto* method : {"POST", "PUT", "DELETE", "PATCH", "TRACE", "NONSENSE"}) {
    CAPTURE(method);
    const auto response = get("/v1/search", {}, method);
    CHECK(response.status == 405);
    CHECK(std::find(response.headers.begin(), response.headers.end(),
                    std::pair<std::string, std::string>("Allow", "GET, HEAD, OPTIONS")) !=
          response.headers.end());
  }
  CHECK(get("/v1/search", {}, "OPTIONS").status == 204);
  CHECK(get("/v1/search", {}, "HEAD").status == 200);
}

TEST_CASE("a facet in full, the paragraphs of a document, neighbours, and the status") {
  const auto facet = json_of(get("/v1/facets/venue", {{"q", "children"}, {"limit", "2"}}));
  CHECK(facet["name"] == "venue");
  CHECK(facet["total"] == 6);     // five cities, and unknown
  CHECK(facet["missing"] == 22);  // the draft
  CHECK(facet["values"].size() == 2);
  const auto rest = json_of(get("/v1/facets/venue", {{"q", "children"}, {"offset", "2"}}));
  CHECK(rest["values"].size() == 4);
  for (const auto& wrong : {get("/v1/facets/colour"), get("/v1/search", {{"facets", "colour"}})}) {
    CHECK(wrong.status == 400);
    CHECK(json_of(wrong)["errors"][0]["hint"].get<std::string>().find(
              "year, venue, country, body") != std::string::npos);
  }
  CHECK(json_of(get("/v1/documents/mc-dec-7-17/paragraphs"))["paragraphs"].size() == 30);
  const auto near = json_of(get("/v1/paragraphs/mc-dec-7-17/7", {{"context", "2"}}));
  CHECK(near["context"]["before"].size() == 2);
  CHECK(near["context"]["after"][0]["id"] == "mc-dec-7-17/8");
  const auto first = json_of(get("/v1/paragraphs/mc-dec-7-17/pre.1", {{"context", "1"}}));
  CHECK(first["context"]["before"].empty());
  CHECK(get("/v1/paragraphs/mc-dec-7-17/7", {{"context", "many"}}).status == 400);
  CHECK(json_of(get("/v1/status"))["index"]["languages"] == Json({"en"}));
  CHECK(json_of(get("/v1/"))["links"].size() > 10);
}

TEST_CASE("citations resolve to addresses") {
  const auto location = [](const std::string& reference) {
    const auto response = get("/v1/resolve", {{"ref", reference}});
    if (response.status != 303) return std::to_string(response.status);
    for (const auto& [name, value] : response.headers) {
      if (name == "Location") return value;
    }
    return std::string("nowhere");
  };
  CHECK(location("MC.DEC/7/17 para 7") == "/v1/paragraphs/mc-dec-7-17/7");
  CHECK(location("Baku 16") ==
        "/v1/paragraphs/pa-2014-baku-prevention-and-prosecution-of-child-sex-trafficking/16");
  CHECK(location("Decision No. 7/17") == "/v1/documents/mc-dec-7-17");
  CHECK(location("mc-dec-7-17/5.a") == "/v1/paragraphs/mc-dec-7-17/5.a");
  CHECK(location("mc-dec-7-17") == "/v1/documents/mc-dec-7-17");
  CHECK(location("para 22 of the Minsk resolution").ends_with("advances-in-technology/22"));
  CHECK(location("para 7") == "300");  // several texts match
  CHECK(location("grooming") == "404");
  CHECK(location("Decision No. 9/07") == "404");
  CHECK(location("") == "400");
  CHECK(
      json_of(get("/v1/resolve", {{"ref", "grooming"}}))["detail"] ==
      "No text in this collection matches the citation. Use a form such as \"MC.DEC/7/17 para 7\" "
      "or \"para 22 of the Minsk resolution\", or an identifier");
  CHECK(json_of(get("/v1/resolve", {}))["errors"][0]["hint"] ==
        "For example: ref=MC.DEC/7/17+para+7");
  CHECK(json_of(get("/v1/resolve", {{"ref", "MC.DEC/7/17 para 99"}}))["detail"] ==
        "MC.DEC/7/17 has no paragraph 99. See /v1/documents/mc-dec-7-17/paragraphs for a list");
  CHECK(get("/id/mc-dec-7-17/7").headers.front().second == "/p/mc-dec-7-17/7");
  CHECK(get("/id/none").status == 404);
}

TEST_CASE("references pinpoint the paragraph") {
  const auto cite = [](const std::string& id, const std::string& format) {
    return get("/v1/cite/" + id, {{"format", format}}).body;
  };
  const auto text = cite("mc-dec-7-17/7", "text");
  CHECK(text.starts_with("OSCE Ministerial Council, “Strengthening efforts to combat"));
  CHECK(text.ends_with("MC.DEC/7/17, Vienna, 2017, para. 7.\n"));
  const auto ris = cite("mc-dec-7-17/7", "ris");
  CHECK(ris.find("DA  - 2017/12/08\r\n") != std::string::npos);
  CHECK(ris.find("SE  - para. 7\r\n") != std::string::npos);
  CHECK(ris.ends_with("ER  - \r\n"));
  CHECK(cite("mc-dec-7-17", "bibtex").starts_with("@misc{mc-dec-7-17,\n  author = {{OSCE"));
  const auto csl = Json::parse(cite("mc-dec-7-17/7", "csl-json"));
  CHECK(csl[0]["issued"]["date-parts"] == Json({{2017, 12, 8}}));
  CHECK(cite("mc-dec-7-17-statement-1", "text").find("attached to MC.DEC/7/17") !=
        std::string::npos);
  CHECK(get("/v1/cite/mc-dec-7-17", {{"format", "word"}}).status == 400);
}

TEST_CASE("a search as a table, as lines and as a feed, by parameter or by header") {
  const Parameters search = {{"q", "age verification after 2016"}};
  const auto in = [&](const std::string& format) {
    auto parameters = search;
    parameters.emplace_back("format", format);
    return get("/v1/search", parameters);
  };
  const auto csv = in("csv");
  CHECK(csv.content_type == "text/csv; charset=utf-8");
  CHECK(
      csv.body.starts_with("id,symbol,body,type,status,year,date_from,date_to,venue,session,part,"
                           "label,verb,score,text,url,index_id\r\n"));
  CHECK(std::count(csv.body.begin(), csv.body.end(), '\n') == 5);
  const auto lines = in("jsonl").body;
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 4);
  CHECK(Json::parse(lines.substr(0, lines.find('\n')))["document"]["year"] == 2017);
  CHECK(in("tsv").body.find('\r') == std::string::npos);
  CHECK(in("atom").body.find("<title>MC.DEC/7/17 · Vienna 2017 · operative 7</title>") !=
        std::string::npos);
  CHECK(in("xml").status == 400);
  const auto by_header = [&](const std::string& accept) {
    return answer({"GET", "/v1/search", search, {{"accept", accept}}}, pool(), {}, {}).content_type;
  };
  CHECK(by_header("text/csv") == "text/csv; charset=utf-8");
  CHECK(by_header("text/html;q=0.9, */*;q=0.1") == "application/json");
  CHECK(by_header("application/json;q=0.2, application/jsonl") == "application/jsonl");
  CHECK(by_header("image/png") == "application/problem+json");
}

TEST_CASE("a search as references") {
  const auto in = [&](const std::string& format) {
    return get("/v1/search", {{"q", "age verification after 2016"}, {"format", format}}).body;
  };
  const auto count = [](const std::string& text, const std::string& part) {
    int found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
  };
  CHECK(count(in("ris"), "TY  - GOVDOC\r\n") == 4);
  CHECK(count(in("ris"), "ER  - \r\n") == 4);
  CHECK(count(in("bibtex"), "@misc{") == 4);
  const auto csl = Json::parse(in("csl-json"));
  REQUIRE(csl.size() == 4);
  CHECK(csl[3]["id"] == "mc-dec-7-17/7");
  CHECK(csl[3]["number"] == "MC.DEC/7/17");
}

TEST_CASE("results have the members and the marks that are asked for") {
  const auto first = [&](const Parameters& more) {
    Parameters parameters = {{"q", "document:mc-dec-7-17 para:7 \"age verification\""}};
    parameters.insert(parameters.end(), more.begin(), more.end());
    return json_of(get("/v1/search", parameters))["results"][0];
  };
  const auto names = [](const Json& json) {
    std::vector<std::string> keys;
    for (const auto& [name, value] : json.items()) keys.push_back(name);
    return keys;
  };
  using Names = std::vector<std::string>;
  CHECK(names(first({})) ==
        Names{"id", "citation", "document", "paragraph", "text", "marks", "score", "source"});
  CHECK(names(first({{"fields", "text,document"}})) == Names{"id", "document", "text"});
  CHECK(names(first({{"fields", "snippet"}, {"snippet", "60"}})) == Names{"id", "snippet"});
  CHECK(names(first({{"highlight", "none"}})) ==
        Names{"id", "citation", "document", "paragraph", "text", "score", "source"});
  const auto marked = first({{"highlight", "mark"}, {"snippet", "60"}});
  const std::string found = "<mark>age verification</mark>";
  CHECK(marked["html"].get<std::string>().find(found) != std::string::npos);
  CHECK(marked["snippet"]["html"].get<std::string>().find(found) != std::string::npos);
  CHECK(get("/v1/search", {{"fields", "text,txet"}}).status == 400);
  CHECK(get("/v1/search", {{"highlight", "bold"}}).status == 400);
  const auto next = get("/v1/search", {{"limit", "1"}, {"fields", "text"}, {"format", "jsonl"}});
  CHECK(next.headers.at(0).second.find("&format=jsonl&fields=text>") != std::string::npos);
}

TEST_CASE("facets have the order and the number of values that are asked for") {
  const auto years = [&](const Parameters& parameters) {
    const auto json = json_of(get("/v1/search", parameters));
    std::string text;
    for (const auto& value : json["facets"]["year"])
      text += value["label"].get<std::string>() + ":" + value["count"].dump() + " ";
    return text;
  };
  CHECK(years({}) == "2017:58 2016:28 2014:20 2008:18 undated:27 ");
  CHECK(years({{"facet_order", "value"}}) == "2008:18 2014:20 2016:28 2017:58 undated:27 ");
  CHECK(years({{"facet_order", "count"}}) == "2017:58 2016:28 2014:20 2008:18 undated:27 ");
  CHECK(years({{"facet_limit", "2"}}) == "2017:58 2016:28 ");
  CHECK(years({{"facet_limit", "1"}, {"year", "2008"}}) == "2017:58 2008:18 ");
  CHECK(get("/v1/search", {{"facet_limit", "0"}}).status == 400);
  CHECK(get("/v1/search", {{"facet_order", "random"}}).status == 400);
}

TEST_CASE("tables and references contain all results, in a file") {
  const auto csv = get("/v1/search", {{"q", "children"}, {"format", "csv"}, {"limit", "10000"}});
  CHECK(csv.status == 200);
  const auto total = json_of(get("/v1/search", {{"q", "children"}, {"limit", "0"}}))["total"];
  CHECK(std::count(csv.body.begin(), csv.body.end(), '\n') == total.get<int>() + 1);
  CHECK(csv.headers.at(0) == std::pair<std::string, std::string>(
                                 "Content-Disposition", "attachment; filename=\"osce-texts.csv\""));
  CHECK(get("/v1/search", {{"q", "children"}, {"limit", "201"}}).status == 400);
  CHECK(get("/v1/search", {{"limit", "10001"}, {"format", "csv"}}).status == 400);
}

TEST_CASE("a feed has the newest first, is XML whatever the query is, and has a next page") {
  const auto feed = get("/v1/feed", {{"q", "children"}, {"limit", "200"}}).body;
  std::vector<std::string> times;
  for (auto at = feed.find("<entry>"); at != std::string::npos; at = feed.find("<entry>", at + 1)) {
    const auto begin = feed.find("<updated>", at) + 9;
    times.push_back(feed.substr(begin, 10));
  }
  CHECK(times.size() > 100);
  CHECK(std::is_sorted(times.rbegin(), times.rend()));
  const auto first = get("/v1/feed", {{"q", "children"}, {"limit", "2"}});
  CHECK(first.headers.at(0).second.starts_with("</v1/feed?q=children&"));
  const auto nasty = get("/v1/feed", {{"q", "tourism\x01 \"a\xef\xbf\xbe\""}}).body;
  CHECK(nasty.find('\x01') == std::string::npos);
  CHECK(nasty.find("\xef\xbf\xbe") == std::string::npos);
  CHECK(get("/v1/feed", {{"format", "csv"}}).status == 400);
}

TEST_CASE("recover: a query without a word is an error, and does not find everything") {
  for (const auto* query : {"😀", "??", "§", "- ;", "…", "\"\" OR", "... NEAR"}) {
    CAPTURE(query);
    CHECK(get("/v1/search", {{"q", query}}).status == 400);
  }
  CHECK(get("/v1/search", {{"q", "  "}}).status == 200);
  CHECK(get("/v1/search", {{"q", "§ 7 children"}}).status == 200);
}

TEST_CASE("health") {
  const auto json = json_of(get("/healthz"));
  CHECK(json["status"] == "ok");
  CHECK(json["index"]["paragraphs"] == 151);
}

TEST_CASE("recover: a repeated parameter, and one that the route does not take, are errors") {
  struct Row {
    std::string path;
    std::string name;
    std::string value;
  };
  for (const auto& [path, name, value] : std::vector<Row>{
           {"/v1/search", "q", "a"},
           {"/v1/search", "format", "csv"},
           {"/v1/search", "fields", "text"},
           {"/v1/search", "highlight", "none"},
           {"/v1/kwic", "q", "age"},
           {"/v1/kwic", "sort", "left"},
           {"/v1/kwic", "limit", "1"},
           {"/v1/stats", "by", "year"},
           {"/v1/stats", "format", "csv"},
           {"/v1/feed", "q", "a"},
           {"/v1/suggest", "q", "a"},
           {"/v1/resolve", "ref", "mc-dec-7-17"},
           {"/v1/cite/mc-dec-7-17", "format", "ris"},
           {"/v1/paragraphs/mc-dec-7-17/7", "context", "1"},
       }) {
    CAPTURE(path + "?" + name);
    const auto refused = get(path, {{name, value}, {name, value}});
    REQUIRE(refused.status == 400);
    CHECK(json_of(refused)["errors"][0]["reason"] == "\"" + name + "\" is given twice");
    CHECK(get(path, {{name, value}, {name, ""}}).status != 400);
  }
  CHECK(get("/v1/search", {{"q", ""}, {"q", "b"}}).status == 200);
  CHECK(get("/v1/documents", {{"year", "2008"}}).status == 400);
  CHECK(get("/healthz", {{"utm_source", "x"}}).status == 200);
}

TEST_CASE("recover: an error of a page is a page") {
  const auto stale = get("/", {{"q", "a"}, {"cursor", "nonsense"}});
  CHECK(stale.status == 400);
  CHECK(stale.content_type == "text/html; charset=utf-8");
  CHECK(stale.body.find(">This link no longer works</h1>") != std::string::npos);
  CHECK(stale.body.find("`next`") == std::string::npos);
}

TEST_CASE("recover: the search form on a page of an error is without what is wrong") {
  const auto wrong = get("/", {{"q", "a"}, {"year", "20x7"}, {"venue", "Minsk"}});
  CHECK(wrong.status == 400);
  CHECK(wrong.body.find("year: &quot;20x7&quot; is not a year</strong><br>") != std::string::npos);
  CHECK(wrong.body.find("name=\"year\"") == std::string::npos);
  CHECK(wrong.body.find("name=\"venue\" value=\"Minsk\"") != std::string::npos);
}

TEST_CASE("without one of two filters on a facet, the number of paragraphs") {
  const auto page = get("/", {{"q", "from:2016 to:2014"}}).body;
  CHECK(page.find("Without &quot;from:2016&quot;: 38 paragraphs</a>") != std::string::npos);
  CHECK(page.find("Without &quot;to:2014&quot;: 86 paragraphs</a>") != std::string::npos);
}

}  // namespace osce::searchd::routes_test
