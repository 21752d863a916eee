// SPDX-License-Identifier: GPL-2.0-or-later
//
// Docs, manual pages, comments and messages name only files, options and routes that exist, and
// numbers that are right.
#include "tests/project/drift.hpp"

#include <algorithm>
#include <regex>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/schema/fields.hpp"
#include "engine/version.hpp"
#include "searchd/routes.hpp"
#include "searchd/web/strings.hpp"
#include "tests/project/source_text.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::drift_test {
namespace {

const std::vector<std::string> everything = {"engine",
                                             "indexer",
                                             "searchd",
                                             "cli",
                                             "tests",
                                             "docs",
                                             "data",
                                             "cmake",
                                             "tools",
                                             "README.md",
                                             "ARCHITECTURE.md",
                                             "CONTRIBUTING.md",
                                             "run",
                                             "test",
                                             "CHANGELOG.md",
                                             "CMakeLists.txt",
                                             "CMakePresets.json"};

const std::vector<ProjectFile>& all_files() {
  static const auto files = project_files(everything);
  return files;
}

const FileTree& all_names() {
  static const FileTree tree(project_file_names(everything));
  return tree;
}

bool is_page(const ProjectFile& file) {
  return file.name.ends_with(".md") && !file.name.starts_with("data/texts") &&
         !(file.name.starts_with("tests/corpus/") && file.name != "tests/corpus/README.md");
}

bool is_product(const ProjectFile& file) {
  return file.name.starts_with("engine/") || file.name.starts_with("indexer/") ||
         file.name.starts_with("searchd/") || file.name.starts_with("cli/");
}

/// A text about the project, and where it is: a page, a manual page, or the comments or strings of
/// a source.
struct Text {
  std::string place;
  std::string text;
};

std::vector<Text> manuals() {
  std::vector<Text> texts;
  for (const auto* name : {"osce", "osce-index", "osce-searchd"}) {
    auto page = run({program(name), "--manual"}).out;
    for (auto at = page.find('\\'); at != std::string::npos; at = page.find('\\', at))
      page.erase(at, 1);  // roff writes "\-" for "-"
    texts.push_back({std::string(name) + " --manual", page});
  }
  return texts;
}

/// Pages and manual pages, and the comments and strings of the product.
std::vector<Text> texts(std::initializer_list<PieceKind> kinds) {
  auto all = manuals();
  for (const auto& file : all_files()) {
    if (is_page(file)) all.push_back({file.name, file.text});
    if (!is_product(file) || !is_cpp(file.name)) continue;
    for (const auto& piece : cpp_pieces(file.text)) {
      if (std::find(kinds.begin(), kinds.end(), piece.kind) != kinds.end())
        all.push_back({fmt::format("{}:{}", file.name, piece.line_at(0)), piece.text});
    }
  }
  return all;
}

void report(const std::vector<Text>& read,
            const std::function<std::vector<std::string>(const std::string&)>& check,
            const Names& allowed = {}) {
  for (const auto& [place, text] : read) {
    for (const auto& what : check(text)) {
      if (!allowed.contains(what)) FAIL_CHECK(place << ": " << what);
    }
  }
}

/// The options of all programs and of their commands, as --help lists them.
Names all_options() {
  Names options;
  const auto add = [&](const std::vector<std::string>& command) {
    options.merge(options_in(run(command).out));
  };
  for (const auto* name : {"osce", "osce-index", "osce-searchd"}) add({program(name), "--help"});
  add({program("osce-index"), "check", "--help"});
  for (const auto* name : {"search", "count", "facets", "stats", "kwic", "parse", "suggest", "show",
                           "open", "cite", "documents", "export", "info", "completion"})
    add({program("osce"), name, "--help"});
  return options;
}

/// Options of programs that are not ours, or not installed, and which.
const Names other_options = {
    "--install",             // cmake
    "--build",               // cmake
    "--preset",              // cmake
    "--compressed",          // curl
    "--quick",               // ./test
    "--half",                // tests/bench/relevance/run
    "--osce",                // tests/bench/relevance/run
    "--line-number",         // rg
    "--cflags",              // pkg-config
    "--gc-sections",         // ld
    "--tool",                // valgrind
    "--name",                // any filter
    "--osce-search",         // a style of the search box
    "--osce-search-accent",  // the same
};

/// Files that pages and comments name and the project does not hold, and why.
const Names other_files = {
    "version.hpp",              // made from version.hpp.in
    "engine/version.hpp",       // the same
    "embedded_authority.hpp",   // made by cmake/Embed.cmake
    "embedded_languages.hpp",   // the same
    "embedded_stop_words.hpp",  // the same
    "embedded_phrases.hpp",     // the same
    "web_files.hpp",            // the same
    "reading_code.hpp",         // made by cmake/CodeHash.cmake
};

bool is_route(const std::string& path) {
  const auto routes = searchd::routes();
  const bool begins_one = std::any_of(routes.begin(), routes.end(), [&](const auto& route) {
    return route.pattern.starts_with(path.ends_with('/') ? path : path + "/");
  });
  return begins_one || searchd::route_of(path).has_value();
}

}  // namespace

TEST_CASE("every file that docs, manual pages and comments name exists") {
  const auto& names = all_names();
  report(
      texts({PieceKind::comment}), [&](const auto& text) { return missing_files(text, names); },
      other_files);
}

TEST_CASE("every option that docs, manual pages, comments and messages name exists") {
  const auto options = all_options();
  CHECK(options.size() > 60);
  report(
      texts({PieceKind::comment, PieceKind::string}),
      [&](const auto& text) { return unknown_options(text, options); }, other_options);
}

TEST_CASE("every route that docs, comments and messages name exists") {
  report(texts({PieceKind::comment, PieceKind::string}),
         [](const auto& text) { return unknown_routes(text, is_route); });
}

TEST_CASE("what docs, manual pages and messages promise is there") {
  const auto& names = all_names();
  report(texts({PieceKind::comment, PieceKind::string}),
         [&](const auto& text) { return broken_promises(text, names); });
}

TEST_CASE("numbers in the docs are those of the code") {
  std::vector<std::string> sources;
  Names five_texts;
  for (const auto& file : all_files()) {
    if (is_product(file) && is_cpp(file.name)) sources.push_back(file.text);
    if (file.name.starts_with("data/texts/")) five_texts.insert(file.name);
  }
  const auto& identity = the_index().catalogue().identity;
  const auto languages = std::to_string(searchd::web::languages.size());
  const auto texts_count = std::to_string(five_texts.size());
  struct Row {
    std::string noun;
    std::string value;
    std::vector<std::string>
        pages;  ///< where such a number means this; all pages if there are none
  };
  for (const auto& [noun, value, pages] : std::vector<Row>{
           {"languages", languages, {}},
           {"official languages", languages, {}},
           {"programs", "3", {"README.md", "ARCHITECTURE.md"}},
           {"texts of `data/texts", texts_count, {}},
           {"texts in `data/texts", texts_count, {}},
           {"paragraphs, and a program", std::to_string(identity.paragraphs), {}},
           {"operators", constant_in(sources, "max_operators"), {}},
           {"forms of a word", constant_in(sources, "max_forms"), {}},
           {"bytes, ", constant_in(sources, "max_query_bytes"), {"docs/query-language.md"}},
           {"deep", constant_in(sources, "max_depth"), {"docs/query-language.md"}},
           {"requests wait", constant_in(sources, "queued"), {}},
           {"requests are waiting", constant_in(sources, "queued"), {}},
           {"bytes a request line", constant_in(sources, "line_bytes"), {}},
       }) {
    CAPTURE(noun);
    CHECK(!value.empty());
    for (const auto& file : all_files()) {
      const bool read = pages.empty()
                            ? is_page(file) && file.name != "CHANGELOG.md"
                            : std::find(pages.begin(), pages.end(), file.name) != pages.end();
      if (!read) continue;
      CAPTURE(file.name);
      for (const auto& number : numbers_before(file.text, noun)) CHECK(number == value);
    }
  }
}

TEST_CASE("versions in the docs are those of the code") {
  struct Row {
    std::string page;
    std::string pattern;
    std::string version;
  };
  const auto schema = std::to_string(schema::version);
  const std::string program(program_version);
  for (const auto& [page, pattern, version] : std::vector<Row>{
           {"docs/index-format.md", "[Vv]ersion `?([0-9]+)", schema},
           {"docs/widget.md", "widget-([0-9.]+[0-9])\\.js", program},
           {"docs/http-api.md", "widget-([0-9.]+[0-9])\\.js", program},
           {"searchd/web/demo.html", "widget-([0-9.]+[0-9])\\.js", program},
           {"CMakeLists.txt", "VERSION ([0-9.]+) DESC", program},
       }) {
    CAPTURE(page);
    const auto text = project_files({page}).front().text;
    const auto found = versions_in(text, pattern);
    for (const auto& one : found) CHECK(one == version);
  }
}

TEST_CASE("no source includes a standard header that it does not use") {
  static const std::regex to_be_rewritten("indexer/(structure|metadata)/.*");
  for (const auto& file : all_files()) {
    if (!is_cpp(file.name) || std::regex_match(file.name, to_be_rewritten)) continue;
    for (const auto& header : unused_headers(file.text))
      FAIL_CHECK(file.name << ": <" << header << ">");
  }
}

TEST_CASE("planted: files that do not exist are found") {
  const FileTree files(Names{"engine/query/parser.cpp", "engine/query/parser.hpp",
                             "docs/http-api.md", "tests/bench/run", "tests/faults/run",
                             "README.md"});
  struct Row {
    std::string text;
    std::vector<std::string> missing;
  };
  for (const auto& [text, missing] : std::vector<Row>{
           {"see `engine/query/parser.hpp` and docs/http-api.md.", {}},
           {"see engine/query/ and `query/parser.hpp`, parser.cpp (engine/query/parser)", {}},
           {"tests/bench/run, README.md; reads and/or writes, build/release/x.hpp", {}},
           {"~/docs/x, $HOME/docs/x, docs/*.md, https://docs.rs/x", {}},
           {"a.txt and report.json are your files", {}},
           {"see `engine/query/lexer.hpp`", {"engine/query/lexer.hpp"}},
           {"engine/present/, docs/api.md.", {"engine/present/", "docs/api.md"}},
           {"tests/house keeps the walls (tests/bench/http/run)",
            {"tests/house", "tests/bench/http/run"}},
           {"`store/marks.hpp` and planner.cpp", {"store/marks.hpp", "planner.cpp"}},
           {"engine/query/pars", {"engine/query/pars"}},
           {"a unit, osce-searchd.service", {"osce-searchd.service"}},
       }) {
    CAPTURE(text);
    CHECK(missing_files(text, files) == missing);
  }
}

TEST_CASE("planted: options and routes that do not exist are found") {
  using List = std::vector<std::string>;
  const Names options = {"--limit", "--csv-raw"};
  CHECK(unknown_options("`--limit N`, -n, --csv-raw; a--b, <!-- x -->, |---|", options).empty());
  CHECK(unknown_options("use --limits, [--csv], '--raw'", options) ==
        List{"--csv", "--limits", "--raw"});
  const auto is_known = [](const std::string& path) {
    return path == "/v1/search" || path == "/v1/";
  };
  CHECK(unknown_routes("/v1/search?q=a, `/v1/`, http://x/v1/search.", is_known).empty());
  CHECK(unknown_routes("/v1/find?q=a or /v1/search/x", is_known) ==
        List{"/v1/find", "/v1/search/x"});
}

TEST_CASE("planted: broken promises are found") {
  CHECK(broken_promises("docs/operations.md has a unit for\nsystemd", FileTree({"docs/a.md"}))
            .size() == 1);
  CHECK(broken_promises("a unit for systemd", FileTree({"docs/osce-searchd.service"})).empty());
  CHECK(broken_promises("sockets that systemd opened", FileTree({})).empty());
  CHECK(broken_promises("there is a Docker image", FileTree({})).size() == 1);
}

TEST_CASE("planted: numbers are read before their noun, and from the code") {
  using List = std::vector<std::string>;
  CHECK(numbers_before("the six official languages, 7\nofficial languages", "official languages") ==
        List{"6", "7"});
  CHECK(numbers_before("8,000 bytes a line; more bytes", "bytes") == List{"8000"});
  CHECK(numbers_before("Three programs", "programs") == List{"3"});
  CHECK(numbers_before("many languages", "languages").empty());
  CHECK(constant_in({"inline constexpr int most = 32;", "auto x = most;"}, "most") == "32");
  CHECK(constant_in({"constexpr std::size_t most = 1'000;"}, "most") == "1000");
  CHECK(constant_in({"int most{5};"}, "most") == "5");
  CHECK(constant_in({"int most = 5;", "int most = 6;"}, "most").empty());
  CHECK(constant_in({"int utmost = 5;"}, "most").empty());
  CHECK(versions_in("Version 6. A version of 7.", "[Vv]ersion ([0-9]+)") == List{"6"});
}

TEST_CASE("planted: headers without use are found") {
  using List = std::vector<std::string>;
  CHECK(unused_headers("#include <regex>\nint x;  // std::regex\n") == List{"regex"});
  CHECK(unused_headers("#include <map>\n#include <set>\nstd::map<int, int> x;") == List{"set"});
  CHECK(unused_headers("#include <optional>\nauto f() { return std::nullopt; }").empty());
  CHECK(unused_headers("#include <xapian.h>\n#include \"map\"").empty());
}

}  // namespace osce::test::drift_test
