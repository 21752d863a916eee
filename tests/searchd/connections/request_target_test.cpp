// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/request_target.hpp"

#include <doctest/doctest.h>

namespace osce::searchd {

TEST_CASE("basic: a target is a path and parameters, decoded once") {
  struct Row {
    std::string target;
    std::string path;
    NamedValues parameters;
  };
  for (const auto& [target, path, parameters] : std::vector<Row>{
           {"/", "/", {}},
           {"/v1/search", "/v1/search", {}},
           {"/v1/search?", "/v1/search", {}},
           {"/v1/search?q=age+verification", "/v1/search", {{"q", "age verification"}}},
           {"/v1/search?q=a%20b%2Bc&year=2016", "/v1/search", {{"q", "a b+c"}, {"year", "2016"}}},
           {"/v1/search?year=2017&q=a&year=2016",
            "/v1/search",
            {{"q", "a"}, {"year", "2017"}, {"year", "2016"}}},
           {"/p/a%20b+c%2Fd", "/p/a b+c/d", {}},
           // a value begins after the first "=" and ends before "&"
           {"/?year=>=2017", "/", {{"year", ">=2017"}}},
           {"/?q==labour", "/", {{"q", "=labour"}}},
           {"/?q=a=b==", "/", {{"q", "a=b=="}}},
           {"/?q=a;limit=1", "/", {{"q", "a;limit=1"}}},
           {"/?q=title:a%3Db", "/", {{"q", "title:a=b"}}},
           {"/?q=%26%3D%3F%23", "/", {{"q", "&=?#"}}},
           // the query begins after the first "?"
           {"/?q=grooming?&limit=1", "/", {{"limit", "1"}, {"q", "grooming?"}}},
           {"/??q=a", "/", {{"?q", "a"}}},
           {"/v1/search?a?b?c", "/v1/search", {{"a?b?c", ""}}},
           // names and values may be missing
           {"/?q", "/", {{"q", ""}}},
           {"/?q=", "/", {{"q", ""}}},
           {"/?=a", "/", {{"", "a"}}},
           {"/?&&q=a&", "/", {{"q", "a"}}},
           // what is not an escape stands for itself
           {"/?q=100%", "/", {{"q", "100%"}}},
           {"/?q=%zz%2&s=%u0041", "/", {{"q", "%zz%2"}, {"s", "%u0041"}}},
           {"/?q=%+1%-1% 1", "/", {{"q", "% 1%-1% 1"}}},
           {"/?q=%ff%00", "/", {{"q", std::string("\xff\0", 2)}}},
           {"/?q=%2525", "/", {{"q", "%25"}}},
           // an absolute target, a fragment
           {"http://example.org/p/1?q=a", "/p/1", {{"q", "a"}}},
           {"HTTPS://example.org:443/p/1", "/p/1", {}},
           {"http://example.org", "/", {}},
           {"http://example.org?q=a", "/", {{"q", "a"}}},
           {"/p/1?q=http://a/b", "/p/1", {{"q", "http://a/b"}}},
           {"/p/1?q=a#b?c=d", "/p/1", {{"q", "a"}}},
           {"*", "*", {}},
       }) {
    CAPTURE(target);
    const auto parsed = parse_target(target);
    CHECK(parsed.path == path);
    CHECK(parsed.parameters == parameters);
  }
}

}  // namespace osce::searchd
