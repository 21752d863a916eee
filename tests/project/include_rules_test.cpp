// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which folder may include which, and where each library may be used. ARCHITECTURE.md describes the
// same layers.
#include <map>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/temp_folder.hpp"

namespace osce::test::walls_test::include_rules_test {
namespace {

namespace fs = std::filesystem;

struct Include {
  std::string from;  ///< "engine/query/parser.cpp"
  std::string what;  ///< "engine/query/syntax/lexer.hpp", "xapian.h"
  bool quoted = true;
};

std::vector<Include> includes_of(const fs::path& root, const std::vector<std::string>& folders) {
  std::vector<Include> includes;
  static const std::regex line(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  for (const auto& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
      std::istringstream file(read_file(entry.path()));
      const auto from = entry.path().lexically_relative(root).generic_string();
      std::smatch match;
      for (std::string text; std::getline(file, text);) {
        if (std::regex_search(text, match, line))
          includes.push_back({from, match[2], match[1] == "\""});
      }
    }
  }
  return includes;
}

/// Which folders each folder may include, besides itself. Data flows from top to bottom.
const std::map<std::string, std::set<std::string>> allowed_includes = {
    {"engine", {}},  // file_descriptor.hpp; version.hpp, which the build makes
    {"engine/model", {}},
    {"engine/text", {"engine/model"}},
    {"engine/schema", {"engine/model"}},
    {"engine/store", {"engine", "engine/model", "engine/text", "engine/schema"}},
    {"engine/query/syntax", {"engine/model", "engine/text"}},
    {"engine/query/phrases", {"engine/model", "engine/text", "engine/query/syntax"}},
    {"engine/query/filters",
     {"engine/model", "engine/text", "engine/schema", "engine/store", "engine/query/syntax"}},
    {"engine/query/terms",
     {"engine/model", "engine/text", "engine/schema", "engine/store", "engine/query/syntax",
      "engine/query/phrases"}},
    {"engine/query",
     {"engine/model", "engine/text", "engine/schema", "engine/store", "engine/query/syntax",
      "engine/query/phrases", "engine/query/filters", "engine/query/terms"}},
    {"engine/search",
     {"engine/model", "engine/text", "engine/schema", "engine/store", "engine/query"}},
    {"engine/manual", {"engine", "engine/present", "engine/text"}},
    {"engine/present",
     {"engine", "engine/model", "engine/text", "engine/schema", "engine/store", "engine/query",
      "engine/search"}},
    {"indexer",
     {"engine", "engine/manual", "engine/model", "engine/present", "engine/schema", "engine/store",
      "engine/text", "indexer/language", "indexer/source", "indexer/structure/line",
      "indexer/structure/furniture", "indexer/structure/outline", "indexer/structure/body",
      "indexer/metadata", "indexer/exchange", "indexer/write", "indexer/report"}},
    {"indexer/language", {"engine/model", "engine/text"}},
    {"indexer/source", {"engine", "engine/model", "engine/text", "indexer"}},
    {"indexer/structure/line",
     {"engine/model", "engine/text", "indexer", "indexer/language", "indexer/source"}},
    {"indexer/structure/furniture",
     {"engine/text", "indexer", "indexer/language", "indexer/structure/line"}},
    {"indexer/structure/outline",
     {"engine/model", "engine/text", "indexer", "indexer/structure/line"}},
    {"indexer/structure/body",
     {"engine/model", "engine/text", "indexer", "indexer/language", "indexer/source",
      "indexer/structure/line", "indexer/structure/outline"}},
    {"indexer/metadata",
     {"engine/model", "engine/text", "indexer", "indexer/language", "indexer/structure/line",
      "indexer/structure/outline", "indexer/structure/body"}},
    {"indexer/exchange",
     {"engine/model", "engine/text", "engine/schema", "indexer", "indexer/metadata"}},
    {"indexer/report",
     {"engine/model", "engine/text", "engine/schema", "engine/present", "indexer",
      "indexer/write"}},
    {"indexer/write",
     {"engine", "engine/model", "engine/text", "engine/schema", "engine/store", "indexer",
      "indexer/metadata"}},
    {"searchd/connections", {"engine", "engine/model", "searchd"}},
    {"searchd",
     {"searchd/connections", "engine", "engine/manual", "engine/model", "engine/text",
      "engine/query", "engine/schema", "engine/store", "engine/search", "engine/present",
      "searchd/handlers"}},
    {"searchd/handlers",
     {"engine/model", "engine/text", "engine/query", "engine/schema", "engine/search",
      "engine/present", "searchd", "searchd/web"}},
    {"searchd/web",
     {"engine/model", "engine/text", "engine/schema", "engine/query", "engine/search",
      "engine/present", "engine/store", "searchd"}},
    {"cli", {"engine/search", "engine/present", "cli/commands", "cli/options", "cli/present"}},
    {"cli/http", {"engine"}},
    {"cli/backend",
     {"engine", "engine/model", "engine/text", "engine/query", "engine/schema", "engine/store",
      "engine/search", "engine/present", "cli", "cli/http"}},
    {"cli/options",
     {"engine/manual", "engine", "engine/query", "engine/schema", "engine/search", "engine/store",
      "engine/present", "cli", "cli/present"}},
    {"cli/commands",
     {"engine/model", "engine/text", "engine/query", "engine/search", "engine/present", "cli",
      "cli/backend", "cli/present"}},
    {"cli/present",
     {"engine/manual", "engine/model", "engine/text", "engine/schema", "engine/store",
      "engine/search", "engine/present", "cli"}},
};

/// The innermost folder in the table that holds a file: "engine/query" for
/// "engine/query/parser.cpp", "cli" for "cli/main.cpp", "" for a file outside these folders. A
/// folder that is not in the table belongs to the one above it.
std::string layer_of(const std::string& file) {
  auto folder = fs::path(file).parent_path();
  while (!folder.empty() && !allowed_includes.contains(folder.generic_string()))
    folder = folder.parent_path();
  return folder.generic_string();
}

/// The only places (folders or files) that may include a library. A library is named by what its
/// headers' names begin with.
const std::map<std::string, std::set<std::string>> library_users = {
    {"httplib", {"cli/http/client.cpp"}},
    {"CLI/", {"engine/manual/parse.cpp"}},
    {"xapian",
     {"engine/text/stemming.hpp", "engine/store", "engine/query/xapian_query.hpp",
      "engine/search/matcher.cpp", "engine/search/paragraph_set.hpp",
      "engine/search/word_places.hpp", "engine/search/word_weights.hpp",
      "engine/search/xapian_extensions.hpp", "indexer/write"}},
    {"nlohmann/",
     {"engine/schema", "engine/store/manifest.cpp", "engine/present/json.cpp",
      "engine/present/json_parts.hpp", "engine/present/json_parts.cpp",
      "engine/present/reference.cpp", "searchd/request_log.cpp", "cli/backend/answer_json.hpp",
      "indexer/source/format.cpp", "indexer/metadata/read_sidecar.cpp",
      "indexer/metadata/sidecar_values.hpp", "indexer/reading_json.hpp", "indexer/reading_json.cpp",
      "indexer/report/report_json.cpp", "indexer/exchange", "indexer/write/kept_readings.cpp"}},
    {"libxml/", {"indexer/source/html.cpp", "searchd/web/feed.cpp"}},
    {"unicode/ucnv", {"indexer/source/transcode.cpp"}},
    {"unicode/ucsdet", {"indexer/source/encoding.cpp"}},
    {"kainjow/", {"searchd/web"}},
    {"csv.h", {"indexer/table_file.cpp"}},
    {"xxh", {"engine/store/checksum.cpp"}},
};

/// The parser, unlike the later stages beside it, knows neither the fields nor any index.
bool parser_knows_too_much(const std::string& from, const std::string& what) {
  const auto used = layer_of(what);
  return from.starts_with("engine/query/parser.") &&
         (used == "engine/schema" || used == "engine/store" || what == "engine/query/plan.hpp");
}

/// True if files of a layer may include a file. Other folders know the folders of engine/query as
/// one; plan.hpp is only data, which those make.
bool may_include(const std::string& layer, const std::string& what) {
  const auto used = layer_of(what);
  if (used.empty() || used == layer) return true;
  const bool in_query = layer.starts_with("engine/query/");
  if (what == "engine/query/plan.hpp" && in_query)
    return layer == "engine/query/terms" || layer == "engine/query/filters";
  const auto allowed = allowed_includes.find(layer);
  if (allowed == allowed_includes.end()) return false;
  const bool query_folder = used.starts_with("engine/query/") && !layer.starts_with("engine/query");
  return allowed->second.contains(query_folder ? "engine/query" : used);
}

/// Made by the build. All other headers in quotation marks are named from the top of the project.
const std::set<std::string> made_headers = {
    "embedded_authority.hpp", "embedded_english_words.hpp", "embedded_languages.hpp",
    "embedded_phrases.hpp",   "embedded_stop_words.hpp",    "reading_code.hpp",
    "web_files.hpp"};

std::vector<std::string> forbidden(const std::vector<Include>& includes) {
  std::vector<std::string> found;
  for (const auto& [from, what, quoted] : includes) {
    const auto layer = layer_of(from);
    const auto used = layer_of(what);
    const bool is_relative = quoted && used.empty() && !made_headers.contains(what);
    if (!may_include(layer, what) || is_relative || parser_knows_too_much(from, what))
      found.push_back(from + " includes " + what);
    for (const auto& [library, users] : library_users) {
      const bool is_its_header = !quoted && what.starts_with(library);
      if (is_its_header && !users.contains(from) && !users.contains(layer))
        found.push_back(from + " includes " + what);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("no file includes what its folder may not") {
  const auto includes = includes_of(project_folder(), {"engine", "indexer", "searchd", "cli"});
  CHECK(includes.size() > 300);
  for (const auto& one : forbidden(includes)) FAIL_CHECK(one);
}

TEST_CASE("one file includes CLI11, which takes long to compile") {
  std::vector<std::string> files;
  for (const auto& one :
       includes_of(project_folder(), {"engine", "indexer", "searchd", "cli", "tests"})) {
    if (one.what.starts_with("CLI/")) files.push_back(one.from);
  }
  CHECK(files == std::vector<std::string>{"engine/manual/parse.cpp"});
}

/// The headers that a header of a folder includes, directly or not, in that folder.
std::set<std::string> included_by(const std::string& header, const std::vector<Include>& includes) {
  std::set<std::string> all;
  std::vector<std::string> left = {header};
  while (!left.empty()) {
    const auto from = left.back();
    left.pop_back();
    for (const auto& one : includes) {
      if (one.from == from && all.insert(one.what).second) left.push_back(one.what);
    }
  }
  return all;
}

TEST_CASE("no header of a query includes itself in a circle") {
  const auto includes = includes_of(project_folder(), {"engine/query"});
  for (const auto& one : includes)
    CHECK_MESSAGE(!included_by(one.from, includes).contains(one.from), one.from);
}

TEST_CASE("planted: includes that are not allowed are found") {
  for (const auto& include : {
           Include{"engine/search/search.cpp", "indexer/write/arrange.hpp"},
           Include{"engine/model/date.cpp", "engine/text/fold.hpp"},
           Include{"engine/query/parser.cpp", "engine/schema/fields.hpp"},
           Include{"engine/query/parser.cpp", "engine/query/plan.hpp"},
           Include{"engine/query/phrases/phrases.cpp", "engine/query/plain_text.hpp"},
           Include{"engine/query/phrases/phrases.cpp", "engine/query/plan.hpp"},
           Include{"engine/query/filters/conditions.cpp", "engine/query/planner.hpp"},
           Include{"engine/query/syntax/lexer.cpp", "engine/store/index.hpp"},
           Include{"engine/query/parser.cpp", "xapian.h", false},
           Include{"engine/search/limits.cpp", "xapian/query.h", false},
           Include{"searchd/handlers/search.cpp", "httplib.h", false},
           Include{"searchd/routes.cpp", "xapian.h", false},
           Include{"cli/options/options.cpp", "CLI/CLI.hpp", false},
           Include{"engine/manual/usage.hpp", "CLI/CLI.hpp", false},
           Include{"engine/search/search.cpp", "../../indexer/report/report.hpp"},
           Include{"engine/search/search.cpp", "report.hpp"},
           Include{"indexer/structure/outline/outline.cpp", "indexer/metadata/describe.hpp"},
           Include{"cli/present/text.cpp", "indexer/report/report.hpp"},
           Include{"engine/present/json.cpp", "searchd/http.hpp"},
           Include{"indexer/source/html_page.cpp", "libxml/HTMLparser.h", false},
           Include{"engine/new_folder/file.cpp", "engine/model/date.hpp"},
       }) {
    CAPTURE(include.from);
    CAPTURE(include.what);
    CHECK(forbidden({include}).size() == 1);
  }
}

TEST_CASE("every source is in its CMakeLists.txt and names its licence") {
  for (const std::string folder : {"engine", "indexer", "searchd", "cli", "tests"}) {
    const auto list = read_file(project_folder() / folder / "CMakeLists.txt");
    for (const auto& entry : fs::recursive_directory_iterator(project_folder() / folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      CAPTURE(entry.path().string());
      const auto name = entry.path().lexically_relative(project_folder() / folder).generic_string();
      if (extension == ".cpp") CHECK(list.find(name) != std::string::npos);
      CHECK(read_file(entry.path()).starts_with("// SPDX-License-Identifier: GPL-2.0-or-later\n"));
    }
  }
}

}  // namespace osce::test::walls_test::include_rules_test
