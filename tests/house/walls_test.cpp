// SPDX-License-Identifier: GPL-2.0-or-later
//
// The walls of the house: who may include what. ARCHITECTURE.md draws the same.
#include <map>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/temp_folder.hpp"

namespace osce::test {
namespace {

namespace fs = std::filesystem;

struct Include {
  std::string from;  ///< "engine/query/parser.cpp"
  std::string what;  ///< "engine/query/lexer.hpp", "xapian.h"
  bool quoted = true;
};

std::vector<Include> includes_of(const fs::path& root, const std::vector<std::string>& rooms) {
  std::vector<Include> includes;
  static const std::regex line(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  for (const auto& room : rooms) {
    for (const auto& entry : fs::recursive_directory_iterator(root / room)) {
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

/// Which rooms each room may include, beside itself. Data flows from the top to the bottom.
const std::map<std::string, std::set<std::string>> open_doors = {
    {"engine", {}},  // version.hpp, made by the build
    {"engine/model", {}},
    {"engine/text", {"engine/model"}},
    {"engine/schema", {"engine/model"}},
    {"engine/store", {"engine/model", "engine/text", "engine/schema"}},
    {"engine/query", {"engine/model", "engine/text", "engine/schema", "engine/store"}},
    {"engine/search",
     {"engine/model", "engine/text", "engine/schema", "engine/store", "engine/query"}},
    {"engine/manual", {"engine"}},
    {"engine/present",
     {"engine", "engine/model", "engine/text", "engine/schema", "engine/store", "engine/query",
      "engine/search"}},
    {"indexer",
     {"engine", "engine/manual", "engine/model", "engine/present", "engine/schema", "engine/store",
      "engine/text", "indexer/language", "indexer/source", "indexer/structure/line",
      "indexer/structure/furniture", "indexer/structure/outline", "indexer/structure/body",
      "indexer/metadata", "indexer/exchange", "indexer/write", "indexer/report"}},
    {"indexer/language", {"engine/text"}},
    {"indexer/source", {"engine/model", "engine/text", "indexer"}},
    {"indexer/structure/line",
     {"engine/model", "engine/text", "indexer", "indexer/language", "indexer/source"}},
    {"indexer/structure/furniture",
     {"engine/text", "indexer", "indexer/language", "indexer/structure/line"}},
    {"indexer/structure/outline", {"engine/model", "engine/text", "indexer/structure/line"}},
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
    {"searchd/connections", {"engine/model", "searchd"}},
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
    {"cli/collection",
     {"engine", "engine/model", "engine/text", "engine/query", "engine/schema", "engine/store",
      "engine/search", "engine/present", "cli", "cli/http"}},
    {"cli/options",
     {"engine/manual", "engine", "engine/query", "engine/schema", "engine/search", "engine/store",
      "engine/present", "cli", "cli/present"}},
    {"cli/commands",
     {"engine/model", "engine/text", "engine/query", "engine/search", "engine/present", "cli",
      "cli/collection", "cli/present"}},
    {"cli/present",
     {"engine/model", "engine/text", "engine/schema", "engine/store", "engine/search",
      "engine/present", "cli"}},
};

/// The innermost room that a file stands in: "engine/query" of "engine/query/parser.cpp",
/// "indexer/structure/line" of "indexer/structure/line/label.hpp", "cli" of "cli/main.cpp"; "" of a
/// file outside the house. A folder without doors of its own belongs to the room round it.
std::string room_of(const std::string& file) {
  auto folder = fs::path(file).parent_path();
  while (!folder.empty() && !open_doors.contains(folder.generic_string()))
    folder = folder.parent_path();
  return folder.generic_string();
}

/// The only places where a library may be included; a room (a folder) or a file. A library is what
/// its headers' names begin with.
const std::map<std::string, std::set<std::string>> library_walls = {
    {"httplib", {"cli/http/client.cpp"}},
    {"CLI/",
     {"engine/manual", "indexer/options.cpp", "searchd/options.cpp", "searchd/config_file.hpp",
      "searchd/config_file.cpp", "cli/options"}},
    {"xapian",
     {"engine/text/stemming.cpp", "engine/store", "engine/query/xapian_query.hpp",
      "engine/search/matcher.cpp", "engine/search/condition_source.hpp", "engine/search/order.hpp",
      "engine/search/placed_source.hpp", "indexer/write"}},
    {"nlohmann/",
     {"engine/schema",
      "engine/store/manifest.cpp",
      "engine/present/json.cpp",
      "engine/present/json_parts.hpp",
      "engine/present/json_parts.cpp",
      "engine/present/study_json.cpp",
      "engine/present/understood_json.hpp",
      "engine/present/understood_json.cpp",
      "engine/present/result_json.hpp",
      "engine/present/result_json.cpp",
      "engine/present/reference.cpp",
      "searchd/request_log.cpp",
      "cli/collection/answer_json.hpp",
      "indexer/source/format.cpp",
      "indexer/metadata/read_sidecar.cpp",
      "indexer/metadata/sidecar_values.hpp",
      "indexer/reading_json.hpp",
      "indexer/reading_json.cpp",
      "indexer/report/report_json.cpp",
      "indexer/exchange",
      "indexer/write/kept_readings.cpp"}},
    {"libxml/", {"indexer/source/html.cpp", "searchd/web/feed.cpp"}},
    {"unicode/ucnv", {"indexer/source/transcode.cpp"}},
    {"unicode/ucsdet", {"indexer/source/charset_guess.cpp"}},
    {"kainjow/", {"searchd/web"}},
    {"libfccp/", {"indexer/authority_files.cpp"}},
    {"xxh", {"engine/store/checksum.cpp"}},
};

/// The first stages of a query know neither the fields nor any index.
const std::set<std::string> schema_free = {
    "engine/query/lexer",        "engine/query/parser",      "engine/query/ast",
    "engine/query/phrase_words", "engine/query/time_phrase", "engine/query/time_object",
    "engine/query/place_phrase", "engine/query/kind_phrase", "engine/query/session_phrase",
    "engine/query/plain_phrase", "engine/query/question",    "engine/query/citation_phrase",
    "engine/query/canonical",    "engine/query/diagnostic",  "engine/query/word_form",
    "engine/query/place_notice"};

/// Made by the build; every other header in quotes is named from the top of the project.
const std::set<std::string> made_headers = {"embedded_authority.hpp", "reading_code.hpp",
                                            "web_files.hpp"};

std::vector<std::string> breaches(const std::vector<Include>& includes) {
  std::vector<std::string> found;
  for (const auto& [from, what, quoted] : includes) {
    const auto room = room_of(from);
    const auto door = room_of(what);
    const auto doors = open_doors.find(room);
    const bool open =
        door.empty() || door == room || (doors != open_doors.end() && doors->second.contains(door));
    const bool nameless = quoted && door.empty() && !made_headers.contains(what);
    if (!open || nameless) found.push_back(from + " includes " + what);
    for (const auto& [library, places] : library_walls) {
      const bool walled = !quoted && what.starts_with(library);
      if (walled && !places.contains(from) && !places.contains(room))
        found.push_back(from + " includes " + what);
    }
    const auto stem = from.substr(0, from.find('.'));
    const bool knows =
        door == "engine/schema" || door == "engine/store" || what == "engine/query/plan.hpp";
    if (schema_free.contains(stem) && knows) found.push_back(from + " includes " + what);
  }
  return found;
}

}  // namespace

TEST_CASE("no file includes what its room may not") {
  const auto includes = includes_of(project_folder(), {"engine", "indexer", "searchd", "cli"});
  CHECK(includes.size() > 300);
  for (const auto& breach : breaches(includes)) FAIL_CHECK(breach);
}

TEST_CASE("a breached wall is noticed") {
  for (const auto& breach : {
           Include{"engine/search/search.cpp", "indexer/write/arrange.hpp"},
           Include{"engine/model/date.cpp", "engine/text/fold.hpp"},
           Include{"engine/query/parser.cpp", "engine/schema/fields.hpp"},
           Include{"engine/query/parser.cpp", "xapian.h", false},
           Include{"engine/search/limits.cpp", "xapian/query.h", false},
           Include{"searchd/handlers/search.cpp", "httplib.h", false},
           Include{"searchd/routes.cpp", "xapian.h", false},
           Include{"cli/commands/search.cpp", "CLI/CLI.hpp", false},
           Include{"engine/search/search.cpp", "../../indexer/report/report.hpp"},
           Include{"engine/search/search.cpp", "report.hpp"},
           Include{"indexer/structure/outline/outline.cpp", "indexer/metadata/describe.hpp"},
           Include{"cli/present/text.cpp", "indexer/report/report.hpp"},
           Include{"engine/present/json.cpp", "searchd/http.hpp"},
           Include{"indexer/source/html_page.cpp", "libxml/HTMLparser.h", false},
           Include{"engine/newroom/file.cpp", "engine/model/date.hpp"},
       }) {
    CAPTURE(breach.from);
    CAPTURE(breach.what);
    CHECK(breaches({breach}).size() == 1);
  }
}

TEST_CASE("every file is in its room's list, and names its licence") {
  for (const std::string room : {"engine", "indexer", "searchd", "cli", "tests"}) {
    const auto list = read_file(project_folder() / room / "CMakeLists.txt");
    for (const auto& entry : fs::recursive_directory_iterator(project_folder() / room)) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      CAPTURE(entry.path().string());
      const auto name = entry.path().lexically_relative(project_folder() / room).generic_string();
      if (extension == ".cpp") CHECK(list.find(name) != std::string::npos);
      CHECK(read_file(entry.path()).starts_with("// SPDX-License-Identifier: GPL-2.0-or-later\n"));
    }
  }
}

}  // namespace osce::test
