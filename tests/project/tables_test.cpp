// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables in the docs and in /openapi.json list what the tables in the code list: no less, no more.
#include <algorithm>
#include <optional>
#include <regex>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/present/json.hpp"
#include "engine/query/parser.hpp"
#include "engine/query/phrases/matcher.hpp"
#include "engine/query/phrases/rules.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/settings.hpp"
#include "engine/schema/fields.hpp"
#include "indexer/report/report_json.hpp"
#include "searchd/parameters.hpp"
#include "searchd/routes.hpp"
#include "searchd/web/strings.hpp"
#include "tests/project/markdown_table.hpp"
#include "tests/project/source_text.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::test::tables_test {
namespace {

using Names = std::set<std::string>;
using Json = nlohmann::json;

std::string page(const std::string& name) { return read_file(project_folder() / name); }

template <typename Range>
Names names_of(const Range& range) {
  Names names;
  for (const auto& name : range) names.emplace(name);
  return names;
}

/// What the first column of a page's tables has between backticks; of "`osce search QUERY`" only
/// the word at `word`, if one is given.
Names first_column(const std::string& name, std::string_view header,
                   std::optional<std::size_t> word = {}) {
  Names names;
  for (const auto& row : rows_under(page(name), header)) {
    for (const auto& quoted : quoted_in(row.front())) {
      std::istringstream words(quoted);
      std::string text = quoted;
      for (std::size_t i = 0; word && i <= *word; ++i) words >> text;
      names.insert(text);
    }
  }
  return names;
}

void check_same(const std::string& what, const Names& docs, const Names& product) {
  CAPTURE(what);
  CHECK(!docs.empty());
  for (const auto& difference : differences(docs, product)) FAIL_CHECK(difference);
}

Names route_patterns() {
  Names patterns;
  for (const auto& route : searchd::routes()) patterns.emplace(route.pattern);
  return patterns;
}

/// The words of a list of choices in help: "--format text|json" gives {"text", "json"}.
Names choices_in(const std::string& help, const std::string& option) {
  const std::regex list(option + R"( ([a-z-]+(?:\|[a-z-]+)+))");
  Names choices;
  for (std::sregex_iterator it(help.begin(), help.end(), list), end; it != end; ++it) {
    std::istringstream words((*it)[1].str());
    for (std::string word; std::getline(words, word, '|');) choices.insert(word);
  }
  return choices;
}

/// All strings that `pattern` finds in the sources of these places.
Names found_in_sources(const std::vector<std::string>& places, const std::regex& pattern) {
  Names found;
  for (const auto& file : project_files(places)) {
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), pattern), end; it != end; ++it)
      found.insert((*it)[1]);
  }
  return found;
}

Json openapi() { return Json::parse(page("searchd/web/openapi.json")); }

/// Values of "const", and of "enum" if it has one value, wherever they are in a schema.
std::vector<std::string> constants_in(const Json& schema, const std::string& name = "") {
  std::vector<std::string> found;
  if (schema.is_object()) {
    const bool one =
        schema.contains("enum") && schema["enum"].is_array() && schema["enum"].size() == 1;
    if (one || (schema.contains("const") && !schema["const"].is_object())) found.push_back(name);
    for (const auto& [key, value] : schema.items()) {
      for (auto& constant : constants_in(value, key)) found.push_back(std::move(constant));
    }
  } else if (schema.is_array()) {
    for (const auto& value : schema) {
      for (auto& constant : constants_in(value, name)) found.push_back(std::move(constant));
    }
  }
  return found;
}

/// The names of all properties in a schema.
Names properties_in(const Json& schema) {
  Names names;
  if (schema.is_array()) {
    for (const auto& value : schema) names.merge(properties_in(value));
  } else if (schema.is_object()) {
    for (const auto& [key, value] : schema.items()) {
      if (key == "properties" && value.is_object()) {
        for (const auto& [name, property] : value.items()) names.insert(name);
      }
      names.merge(properties_in(value));
    }
  }
  return names;
}

}  // namespace

TEST_CASE("tables in the docs list what the code lists") {
  Names fields;
  for (const auto& field : schema::fields) fields.emplace(field.name);
  check_same("fields", first_column("docs/query-language.md", "field"), fields);
  check_same("routes", first_column("docs/http-api.md", "route"), route_patterns());
  auto parameters = names_of(searchd::search_parameter_names());
  parameters.merge(Names{"fields", "highlight", "width", "format"});  // read by their own handlers
  check_same("parameters", first_column("docs/http-api.md", "parameter"), parameters);
  Names left_out;
  for (const auto& row : indexer::left_out_rows) left_out.emplace(row.name);
  check_same("kinds of left-out text", first_column("docs/report.md", "name"), left_out);
}

TEST_CASE("tables of commands and formats list what --help lists") {
  const auto help = run({program("osce"), "--help"}).out;
  static const std::regex command(R"(\n  ([a-z]+) {3,}[A-Z])");
  Names commands;
  Names formats;
  for (std::sregex_iterator it(help.begin(), help.end(), command), end; it != end; ++it) {
    commands.insert((*it)[1]);
    formats.merge(choices_in(run({program("osce"), (*it)[1], "--help"}).out, "--format"));
  }
  check_same("commands", first_column("docs/command-line.md", "command", 1), commands);
  check_same("formats", first_column("docs/command-line.md", "format"), formats);
}

/// The rules that have an example, as a block of code in Markdown.
std::string list_of_rules() {
  const auto& names = the_index().catalogue().names;
  std::string list;
  for (const auto& rule : query::rules()) {
    if (rule.example.empty()) continue;
    list += fmt::format("    {} = {}\n        {}  =>  {}\n", rule.name, rule.pattern, rule.example,
                        query::canonical(query::parse(rule.example, names).root));
  }
  return list;
}

TEST_CASE("docs/query-language.md has the rules for plain words as the code has them") {
  const auto list = list_of_rules();
  CHECK_MESSAGE(contains(page("docs/query-language.md"), "\n\n" + list), list);
}

TEST_CASE("the example of each rule is read by this rule") {
  const auto& names = the_index().catalogue().names;
  for (const auto& rule : query::rules()) {
    CAPTURE(rule.name);
    const auto tokens = query::lex(rule.example).tokens;
    query::Matcher matcher(query::grammar(), tokens, names);
    bool found = rule.example.empty();
    for (std::size_t at = 0; at < tokens.size(); ++at)
      found = found || matcher.match(rule.name, at) != nullptr;
    CHECK(found);
  }
}

TEST_CASE("rows in the docs list the values that the code takes") {
  const auto search = rows_under(page("docs/http-api.md"), "parameter");
  for (const auto& setting : query::settings) {
    CAPTURE(setting.name);
    const auto row = row_of(search, std::string(setting.name));
    REQUIRE(row.size() == 3);
    const auto quoted = names_of(quoted_in(row[1] + row[2]));
    const bool yes_or_no = setting.values.size() == 2 && names_of(setting.values).contains("yes");
    for (const auto value : setting.values) {
      CAPTURE(value);
      CHECK((yes_or_no || quoted.contains(std::string(value))));
    }
    CHECK(quoted_in(row[2]).front() == setting.values.front());
  }
  auto facets = names_of(schema::facet_names());
  facets.insert("none");
  check_same("facets", names_of(quoted_in(row_of(search, "facets").at(1))), facets);
  check_same("fields", names_of(quoted_in(row_of(search, "fields").at(1))),
             names_of(present::result_members));
  const auto fields = rows_under(page("docs/query-language.md"), "field");
  for (const auto& field : schema::fields) {
    const auto row = row_of(fields, std::string(field.name));
    REQUIRE(row.size() == 3);
    CHECK(row[2] == "`" + std::string(field.example) + "`");
    if (!field.vocabulary.empty())
      check_same(std::string(field.name), names_of(quoted_in(row[1])), names_of(field.vocabulary));
  }
  const auto widget = rows_under(page("docs/widget.md"), "attribute");
  check_same("languages", names_of(quoted_in(row_of(widget, "lang").at(1))),
             names_of(searchd::web::languages));
}

TEST_CASE("attributes of the search box, counters, and codes of notices are in the docs") {
  static const std::regex attribute(R"(getAttribute\('([a-z-]+)'\))");
  auto attributes = found_in_sources({"searchd/web/widget.js"}, attribute);
  attributes.erase("action");          // of the form
  attributes.insert("theme");          // read by the styles
  attributes.insert("data-i18n-KEY");  // any key
  check_same("attributes", first_column("docs/widget.md", "attribute"), attributes);
  static const std::regex counter(R"re(heading\("(osce_[a-z_]+)")re");
  static const std::regex named(R"(`(osce_[a-z_]+)`)");
  check_same("counters", found_in_sources({"docs/operations.md"}, named),
             found_in_sources({"searchd/metrics.cpp"}, counter));
  static const std::regex notice(
      R"re((?:Notice\{|notices_?\.push_back\(\{|\{)\s*"([a-z]+(?:-[a-z]+)+)",)re");
  static const std::regex warning(R"re("([a-z]+(?:-[a-z]+)+)",\s*Severity::)re");
  const auto notices = found_in_sources({"engine/query", "engine/search"}, notice);
  const auto warnings = found_in_sources({"indexer"}, warning);
  CHECK(notices.size() > 5);
  CHECK(warnings.size() > 5);
  const auto api = names_of(quoted_in(page("docs/http-api.md")));
  const auto report = names_of(quoted_in(page("docs/report.md")));
  for (const auto& name : notices) CHECK_MESSAGE(api.contains(name), name);
  for (const auto& name : warnings) CHECK_MESSAGE(report.contains(name), name);
}

TEST_CASE("names between backticks in the docs occur in the product") {
  std::string product;
  for (const auto& file : project_files({"engine", "indexer", "searchd", "cli", "data/authority"}))
    product += file.text;
  static const std::regex name(R"([a-z]+(?:[-_][a-z0-9]+)+)");
  for (const auto& file :
       project_files({"docs/http-api.md", "docs/command-line.md", "docs/query-language.md",
                      "docs/report.md", "docs/index-format.md", "docs/json-lines.md",
                      "docs/operations.md", "docs/widget.md"})) {
    for (const auto& quoted : quoted_in(file.text)) {
      if (!std::regex_match(quoted, name)) continue;
      CHECK_MESSAGE(contains(product, quoted), file.name << ": " << quoted);
    }
  }
}

TEST_CASE("the description of the API lists what the code lists") {
  const auto api = openapi();
  Names paths;
  for (const auto& [path, value] : api["paths"].items()) paths.insert(path);
  Names routes;
  for (const auto& pattern : route_patterns()) {
    if (pattern.starts_with("/v1/") || paths.contains(pattern)) routes.insert(pattern);
  }
  check_same("paths", paths, routes);
  Names parameters;
  for (const auto& [name, value] : api["components"]["parameters"].items()) parameters.insert(name);
  check_same("parameters", parameters, names_of(searchd::search_parameter_names()));
  for (const auto& setting : query::settings) {
    CAPTURE(setting.name);
    const auto& schema = api["components"]["parameters"][std::string(setting.name)]["schema"];
    for (const auto value : setting.values)
      CHECK(std::find(schema["enum"].begin(), schema["enum"].end(), value) != schema["enum"].end());
  }
  for (const auto& parameter : api["paths"]["/v1/search"]["get"]["parameters"]) {
    if (!parameter.contains("name") || parameter["name"] != "fields") continue;
    const auto description = parameter["description"].get<std::string>();
    for (const auto member : present::result_members) {
      CAPTURE(member);
      CHECK(contains(description, std::string(member)));
    }
  }
  CHECK(constants_in(api["components"]["schemas"]).empty());
}

TEST_CASE("JSON in the API's page and its description have the same names") {
  const auto text = page("docs/http-api.md");
  Names named;
  static const std::regex quoted(R"re("([a-z][a-z0-9_]*)")re");
  for (std::sregex_iterator it(text.begin(), text.end(), quoted), end; it != end; ++it)
    named.insert((*it)[1]);
  auto properties = properties_in(openapi()["components"]);
  properties.merge(properties_in(openapi()["paths"]));
  CHECK(properties.size() > 60);
  for (const auto& property : properties) CHECK_MESSAGE(named.contains(property), property);
  // a name before a colon, or in a list of names in braces
  static const std::regex member(R"re([{,]\s*"([a-z][a-z0-9_]*)"\s*[:}])re");
  for (std::sregex_iterator it(text.begin(), text.end(), member), end; it != end; ++it) {
    const auto name = (*it)[1].str();
    // "facets" and "evidence" have members of any name; the description leaves their shape open
    const bool open = schema::find_field(name) != nullptr || name == "line";
    CHECK_MESSAGE((open || properties.contains(name)), name);
  }
}

TEST_CASE("planted: tables are read, and differences found") {
  using List = std::vector<std::string>;
  const std::string text =
      "| field | means |\n|---|---|\n| `a`, `b` | one \\| two |\n| `c N` | `x` or `y` |\n\n"
      "text\n| other | x |\n|---|---|\n| `d` | y |\n\n| field | z |\n|---|---|\n| `e` | |\n";
  CHECK(tables_in(text).size() == 3);
  const auto rows = rows_under(text, "field");
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == List{"`a`, `b`", "one | two"});
  CHECK(row_of(rows, "b").at(1) == "one | two");
  CHECK(row_of(rows, "z").empty());
  CHECK(quoted_in("`x` or `y") == List{"x"});
  CHECK(differences({"a", "b"}, {"b", "c"}) == List{"only in the docs: a", "not in the docs: c"});
  CHECK(differences({"a"}, {"a"}).empty());
}

TEST_CASE("planted: constants in a schema are found") {
  using List = std::vector<std::string>;
  CHECK(constants_in(Json::parse(R"({"properties": {"partial": {"const": false}}})")) ==
        List{"partial"});
  CHECK(constants_in(Json::parse(R"({"a": [{"kind": {"enum": ["x"]}}]})")) == List{"kind"});
  CHECK(constants_in(Json::parse(R"({"kind": {"enum": ["x", "y"]}})")).empty());
  CHECK(properties_in(Json::parse(R"({"x": {"properties": {"a": {"properties": {"b": {}}}}}})")) ==
        Names{"a", "b"});
}

}  // namespace osce::test::tables_test
