// SPDX-License-Identifier: GPL-2.0-or-later
//
// The docs name every field, option, parameter and route, and the output they show is real.
#include <cctype>
#include <regex>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "engine/schema/fields.hpp"
#include "indexer/report/report_json.hpp"
#include "searchd/answer.hpp"
#include "searchd/connections/request_target.hpp"
#include "searchd/parameters.hpp"
#include "searchd/routes.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::docs_test {
namespace {

std::string doc(const std::string& name) { return read_file(project_folder() / name); }

/// The options in a program's help.
std::vector<std::string> options_of(const std::vector<std::string>& command) {
  const auto help = run(command).out;
  static const std::regex option(R"(--[a-z][a-z-]*)");
  std::vector<std::string> options;
  for (std::sregex_iterator it(help.begin(), help.end(), option), end; it != end; ++it)
    options.push_back(it->str());
  CHECK(!options.empty());
  return options;
}

/// The commands in a program's help, one per line.
std::vector<std::string> commands_of(const std::string& help) {
  std::vector<std::string> commands;
  std::istringstream lines(help.substr(std::min(help.find("Commands:"), help.size())));
  std::string line;
  std::getline(lines, line);
  for (std::string name; std::getline(lines, line) && line.starts_with("  ");) {
    std::istringstream(line) >> name;
    commands.push_back(name);
  }
  return commands;
}

/// The names of all members in `json`, except in maps whose keys are values (evidence, facets).
void collect_names(const nlohmann::json& json, std::set<std::string>& names) {
  static const std::set<std::string> maps = {"derivation", "evidence", "facets"};
  if (json.is_object()) {
    for (const auto& [name, value] : json.items()) {
      names.insert(name);
      if (!maps.contains(name) || !value.is_object()) {
        collect_names(value, names);
      } else {
        for (const auto& entry : value) collect_names(entry, names);
      }
    }
  } else if (json.is_array()) {
    for (const auto& value : json) collect_names(value, names);
  }
}

/// The code block of a page that begins with `first`.
std::string block(const std::string& page, const std::string& first) {
  const auto at = page.find("```\n" + first);
  REQUIRE(at != std::string::npos);
  const auto begin = at + 4;
  return page.substr(begin, page.find("```", begin) - begin);
}

/// The anchors that GitHub gives to the headings of a page: "#v1search" for "## `/v1/search`".
std::set<std::string> anchors_of(const std::string& page) {
  std::set<std::string> anchors;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("#")) continue;
    std::string anchor = "#";
    for (const char c : line.substr(line.find_first_not_of("# "))) {
      if (c == ' ') anchor += '-';
      const auto byte = static_cast<unsigned char>(c);
      if (c == '-' || c == '_' || byte >= 0x80 || std::isalnum(byte) != 0)
        anchor += static_cast<char>(std::tolower(byte));
    }
    anchors.insert(anchor);
  }
  return anchors;
}

}  // namespace

TEST_CASE("docs/index-format.md names the version of the format") {
  CHECK(doc("docs/index-format.md").find(fmt::format("\nVersion {}. ", schema::version)) !=
        std::string::npos);
}

TEST_CASE("every field is in the query language's page, with an example") {
  const auto page = doc("docs/query-language.md");
  for (const auto& field : schema::fields) {
    CAPTURE(field.name);
    CHECK(contains(page, "| `" + std::string(field.name) + "`"));
    CHECK(contains(page, "`" + std::string(field.example) + "`"));
  }
}

TEST_CASE("every route and parameter is in the API's page") {
  const auto page = doc("docs/http-api.md");
  for (const auto& route : searchd::routes()) {
    CAPTURE(route.pattern);
    CHECK(contains(page, "`" + std::string(route.pattern) + "`"));
  }
  for (const auto& name : searchd::search_parameter_names()) {
    CAPTURE(name);
    CHECK(contains(page, "`" + std::string(name) + "`"));
  }
}

TEST_CASE("the help page of the website shows queries of the query language's page, all valid") {
  const auto page = doc("docs/query-language.md");
  searchd::IndexPool pool(the_index().generation().parent_path());
  const auto html = searchd::answer({"GET", "/help", {}}, pool, {}, {}).body;
  static const std::regex code("<code>([^<]+)</code></a>");
  std::size_t queries = 0;
  for (std::sregex_iterator it(html.begin(), html.end(), code), end; it != end; ++it, ++queries) {
    auto query = (*it)[1].str();
    for (const auto& [escape, sign] : {std::pair{"&quot;", "\""}, {"&lt;", "<"}, {"&gt;", ">"}})
      query = std::regex_replace(query, std::regex(escape), sign);
    CAPTURE(query);
    CHECK(contains(page, query));
    searchd::HttpRequest request{"GET", "/v1/search", {}};
    request.parameters = {{"q", query}};
    CHECK(searchd::answer(request, pool, {}, {}).status == 200);
  }
  CHECK(queries > 30);
  for (const auto& field : schema::fields)
    CHECK(contains(html, std::string(field.name) + ":") == field.filter);
}

TEST_CASE("every name in the JSON is in the API's page") {
  const auto page = doc("docs/http-api.md");
  searchd::IndexPool pool(the_index().generation().parent_path());
  std::set<std::string> names;
  for (const auto& [path, query] : std::vector<std::pair<std::string, std::string>>{
           {"/v1/search", "age verification after 2016 AND"},
           {"/v1/search", "year:20x7"},
           {"/v1/documents", ""},
           {"/v1/documents/mc-dec-7-17", ""},
           {"/v1/paragraphs/mc-dec-7-17/5.a", ""},
           {"/v1/documents/mc-dec-7-17/paragraphs", ""},
           {"/v1/facets/venue", "children"},
           {"/v1/stats", "children"},
           {"/v1/kwic", "children"},
           {"/v1/status", ""},
           {"/v1/", ""},
           {"/healthz", ""},
       }) {
    searchd::HttpRequest request{"GET", path, {}};
    if (!query.empty()) request.parameters = {{"q", query}};
    collect_names(nlohmann::json::parse(searchd::answer(request, pool, {}, {}).body), names);
  }
  CHECK(names.size() > 60);
  for (const auto& name : names) {
    CAPTURE(name);
    CHECK(contains(page, "\"" + name + "\""));
  }
}

TEST_CASE("the answers in the API's page are those of the program") {
  static const std::regex curl(R"(^    curl (?:--\S+ )*'http://127\.0\.0\.1:8080([^']+)'$)");
  static const std::regex member(R"re("(\w+)": ("(?:[^"\\]|\\.)*"|-?[0-9.]+|true|false|null))re");
  searchd::IndexPool pool(the_index().generation().parent_path());
  std::istringstream lines(doc("docs/http-api.md"));
  std::string body;
  std::size_t members = 0;
  for (std::string line; std::getline(lines, line);) {
    std::smatch found;
    if (line.starts_with("#")) body.clear();
    if (std::regex_match(line, found, curl)) {
      const auto target = found[1].str();
      const auto [path, parameters] = searchd::parse_target(target);
      body = searchd::answer({"GET", path, parameters}, pool, {}, {}).body;
      if (path == "/v1/suggest") body.clear();  // a longer phrase takes the place of the one shown
    }
    if (body.empty() || !line.starts_with("    ")) continue;
    for (std::sregex_iterator it(line.begin(), line.end(), member), end; it != end; ++it) {
      const auto shown = "\"" + (*it)[1].str() + "\":" + (*it)[2].str();
      if (contains(shown, "…")) continue;  // abbreviated
      CAPTURE(shown);
      CHECK((contains(body, shown + ",") || contains(body, shown + "}")));
      ++members;
    }
  }
  CHECK(members > 40);
}

TEST_CASE(
    "every name in the report's JSON is in its page, and its values are in the tables there") {
  const auto page = doc("docs/report.md");
  indexer::SourceReport source{
      .name = "a.txt", .documents = {{"id", "title", {}}}, .warnings = {{}}, .left_out = {{}}};
  indexer::Report report;
  report.sources = {source};
  std::set<std::string> names;
  collect_names(nlohmann::json::parse(indexer::report_json(report)), names);
  CHECK(names.size() > 30);
  for (const auto& name : names) {
    CAPTURE(name);
    CHECK(contains(page, "\"" + name + "\""));
  }
  for (const auto& ending : indexer::ending_names)
    CHECK(contains(page, "`" + std::string(ending) + "`"));
  for (const auto& row : indexer::left_out_rows) {
    CAPTURE(row.name);
    CHECK(contains(page, "`" + std::string(row.name) + "`"));
  }
}

TEST_CASE("every command and option is in the command line's page") {
  const auto page = doc("docs/command-line.md");
  std::vector<std::vector<std::string>> commands = {{program("osce"), "--help"},
                                                    {program("osce-index"), "--help"},
                                                    {program("osce-index"), "check", "--help"},
                                                    {program("osce-searchd"), "--help"}};
  const auto names = commands_of(run({program("osce"), "--help"}).out);
  CHECK(names.size() >= 6);
  for (const auto& command : names) {
    CAPTURE(command);
    CHECK(contains(page, "`osce " + command));
    commands.push_back({program("osce"), command, "--help"});
  }
  for (const auto& command : commands) {
    for (const auto& option : options_of(command)) {
      CAPTURE(option);
      const bool named = contains(page, "`" + option + "`") || contains(page, "`" + option + " ") ||
                         contains(page, " " + option + "`") || contains(page, ", " + option);
      CHECK(named);
    }
  }
}

TEST_CASE("the README shows the real answer to the first question") {
  const TempFolder folder;
  const auto location = (folder / "db").string();
  REQUIRE(
      run({program("osce-index"), "--db", location, (project_folder() / "data" / "texts").string()})
          .exit_code == 0);
  const auto answer = run({"sh", "-c",
                           "'" + program("osce") + "' search --db '" + location +
                               "' 'age verification after 2016' 2>&1"},
                          {folder.path(), {{"COLUMNS", "100"}}});
  // The README shows the results. Below them, a rule and related paragraphs follow.
  const auto rule = answer.out.find("\n──");
  REQUIRE(rule != std::string::npos);
  CHECK(block(doc("README.md"), "Searching for:") == answer.out.substr(0, rule));
}

TEST_CASE("every link between the pages leads to a file, and to a heading in it") {
  static const std::regex link(R"(\]\(([^)#:]*)(#[^)]*)?\))");
  std::vector<std::filesystem::path> pages;
  for (const auto* folder : {".", "data", "docs", "docs/decisions"}) {
    for (const auto& entry : std::filesystem::directory_iterator(project_folder() / folder)) {
      if (entry.path().extension() == ".md") pages.push_back(entry.path());
    }
  }
  CHECK(pages.size() > 12);
  for (const auto& page : pages) {
    const auto text = read_file(page);
    const auto folder = page.parent_path();
    for (std::sregex_iterator it(text.begin(), text.end(), link), end; it != end; ++it) {
      CAPTURE(page);
      CAPTURE(it->str());
      const auto target = (*it)[1].length() == 0 ? page : folder / (*it)[1].str();
      CHECK(std::filesystem::exists(target));
      if ((*it)[2].matched) CHECK(anchors_of(read_file(target)).contains((*it)[2].str()));
    }
  }
}

TEST_CASE("decisions are numbered and have the same headings") {
  int number = 0;
  std::vector<std::filesystem::path> pages;
  for (const auto& entry :
       std::filesystem::directory_iterator(project_folder() / "docs" / "decisions"))
    pages.push_back(entry.path());
  std::sort(pages.begin(), pages.end());
  for (const auto& page : pages) {
    CAPTURE(page.filename().string());
    const auto prefix = std::to_string(10000 + ++number).substr(1);
    CHECK(page.filename().string().starts_with(prefix + "-"));
    const auto text = read_file(page);
    for (const auto* heading : {"## Context", "## Decision", "## Consequences"})
      CHECK(contains(text, heading));
  }
  CHECK(number >= 3);
}

}  // namespace osce::test::docs_test
