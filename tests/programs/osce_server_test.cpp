// SPDX-License-Identifier: GPL-2.0-or-later
//
// osce --server: the real osce queries the real osce-searchd, and prints the same as for the index.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/collection.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::osce_server_test {
namespace {

using Arguments = std::vector<std::string>;

/// An index, and a daemon that serves it.
struct Served {
  explicit Served(const std::string& source) : db((folder / "db").string()) {
    const auto made = run({program("osce-index"), "--prune", "--db", db, source});
    REQUIRE(made.exit_code == 0);
    daemon = std::make_unique<Daemon>(db);
  }
  TempFolder folder;
  std::string db;
  std::unique_ptr<Daemon> daemon;
};

/// The five texts.
Served& the_texts() {
  static Served served((project_folder() / "data" / "texts").string());
  return served;
}

Run osce(Arguments arguments, const Arguments& more) {
  arguments.insert(arguments.begin(), program("osce"));
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments, {".", {{"COLUMNS", "90"}}});
}

/// Removes the first line of `info`, which names the index or server.
std::string without_place(std::string text) {
  if (text.starts_with("Index: ")) text.erase(0, text.find('\n') + 1);
  return text;
}

void check_same(const Arguments& arguments, const Served& served) {
  CAPTURE(fmt::format("{}", fmt::join(arguments, " ")));
  const auto local = osce(arguments, {"--db", served.db});
  const auto remote = osce(arguments, {"--server", served.daemon->address()});
  CHECK(local.exit_code >= 0);
  CHECK(remote.exit_code == local.exit_code);
  CHECK(remote.out == local.out);
  CHECK(without_place(remote.err) == without_place(local.err));
}

}  // namespace

TEST_CASE("--server gives what --db gives, byte for byte: every command in every format") {
  const std::map<std::string, Arguments> formats = {
      {"search",
       {"text", "json", "jsonl", "csv", "tsv", "ids", "citation", "ris", "bibtex", "csl-json"}},
      {"count", {"text", "json"}},
      {"facets", {"text", "json", "jsonl", "csv", "tsv"}},
      {"stats", {"text", "json", "jsonl", "csv", "tsv"}},
      {"kwic", {"text", "json", "jsonl", "csv", "tsv"}},
      {"parse", {"text", "json", "jsonl"}},
      {"suggest", {"text", "json", "jsonl"}},
      {"show", {"text", "json", "jsonl"}},
      {"open", {"text", "json"}},
      {"cite", {"citation", "ris", "bibtex", "csl-json"}},
      {"documents", {"text", "json", "jsonl", "csv", "tsv", "ids"}},
      {"export", {"json", "jsonl", "csv", "tsv"}},
      {"info", {"text", "json", "jsonl"}}};
  const std::map<std::string, Arguments> words = {{"suggest", {"age ver"}},
                                                  {"show", {"mc-dec-7-17/7"}},
                                                  {"open", {"MC.DEC/7/17 para 7"}},
                                                  {"cite", {"mc-dec-7-17/7", "mc-dec-7-17"}},
                                                  {"documents", {}},
                                                  {"export", {}},
                                                  {"info", {}}};
  for (const auto& [command, names] : formats) {
    const auto found = words.find(command);
    const auto arguments =
        found == words.end() ? Arguments{"advertisment of childern"} : found->second;
    for (const auto& name : names) {
      Arguments all = {command, "--format", name};
      all.insert(all.end(), arguments.begin(), arguments.end());
      check_same(all, the_texts());
    }
  }
}

TEST_CASE("--server: options, filters and errors are the same as with --db") {
  for (const Arguments& arguments : std::vector<Arguments>{
           {"search", "--all"},
           {"search", "--all", "--inferred", "--sort", "oldest", "--format", "jsonl"},
           {"search", "in Madrid, Madrid"},
           {"search", "--group", "duplicates", "--format", "json", "sex offender registries"},
           {"search", "--group", "document", "children"},
           {"search", "--snippet", "80", "--format", "json", "child trafficking"},
           {"search", "--fields", "text,score,html", "children"},
           {"search", "--fields", "text,score", "--format", "jsonl", "children"},
           {"search", "--facets", "body,verb,document", "--format", "json", "-n", "0", "children"},
           {"search", "--limit", "5", "--offset", "3", "--format", "json", "children"},
           {"search", "--color", "always", "age verification after 2016"},
           {"search", "blockchain"},
           {"search", "\"open"},
           {"search", "торговля yaer:2016"},
           {"search", "--year", "20x7", "a"},
           {"search", "--cursor", "nonsense", "a"},
           {"search", "%26 é+\"traffick* in\" OR x&y=z"},
           {"search", "-q", "children"},
           {"count", "blockchain"},
           {"facets"},
           {"facets", "--facet", "document", "--facet", "body"},
           {"facets", "--facet", "colour"},
           {"stats", "--by", "form", "traffick*"},
           {"stats", "--by", "body", "--venue", "Minsk", "children"},
           {"kwic", "--sort", "right", "--width", "20", "--all", "children"},
           {"kwic", "--limit", "3", "--offset", "2", "--json", "Internet"},
           {"show", "--context", "2", "mc-dec-7-17/7"},
           {"show", "--context", "40", "--json", "mc-dec-7-17/7"},
           {"show", "--whole", "mc-dec-7-17/7"},
           {"show", "mc-dec-7-17/99"},
           {"show", "no/such/thing"},
           {"show", "../etc?x=1#y"},
           {"open", "para 3"},
           {"open", "--json", "MC.DEC/7/17 para 5"},
           {"open", "nothing of this kind"},
           {"cite", "mc-dec-7-17/7", "nothing", "mc-dec-7-17-statement-1"},
           {"cite", "AS (17) D E para 1..3"},
           {"cite", "nope"},
           {"show", "mc-dec-7-17/7", "nope", "MC.DEC/7/17 para 8"},
           {"show", "--json", "mc-dec-7-17/7", "mc-dec-7-17"},
           {"show", ""},
           {"open", "--whole", "MC.DEC/7/17", "para", "7"},
           {"open", "--format", "jsonl", "AS (17) D E para 1..3"},
           {"search", "--fields", "id,year,score", "children"},
           {"search", "--fields", "id,year", "--format", "csv", "children"},
           {"kwic", "--fields", "hit,label", "children"},
           {"count", "--stdin"},
           {"suggest", "zzz"},
           {"suggest", std::string(1100, 'a')},
           {"search", std::string(1100, 'a')},
           {"search", "--offset", "4000000000", "children"},
           {"search", "--snippet", "20000", "children"},
           {"search", "--cursor", "", "children"},
           {"search", "--venue", "", "children"},
           {"kwic", "--offset", "4000000000", "children"},
           {"count", "children", "--venue", "Minsk", "--venue", "Minsk"},
           {"search", "--explain", "age verification"},
           {"search", "--format", "csv", "--csv-raw", "children"},
           {"search", "\xff"},
           {"search", "--stdin", "--year", "abc"},
           {"show", std::string(300, 'a')},
           {"show", std::string(9000, 'a')},
           {"cite", std::string(9000, 'a')},
           {"suggest", std::string(9000, 'a')},
           {"search", std::string(9000, 'a')},
           {"show", "MC.DEC/7/17", "para", "999"},
           {"cite", "MC.DEC/7/17", "para 7"},
           {"kwic", "in Minsk"},
           {"search", "--offset", "999", "child"},
           {"search", "--cursor", "20.abc", "child"},
           {"search", "age verification 2017"},
           {"show", "mc-dec-7-17/" + std::string(300, 'a')},
       }) {
    check_same(arguments, the_texts());
  }
}

TEST_CASE("--server: a batch of queries") {
  const auto batch = [](const std::string& where, const std::string& bytes) {
    return run({"sh", "-c",
                "{ printf 'children\\n\"open\\n'; head -c " + bytes +
                    " /dev/zero | tr '\\0' a; printf '\\nin Minsk\\n'; } | " + program("osce") +
                    " search --stdin " + where});
  };
  struct Row {
    std::string options;
    std::string bytes;  ///< of the third line
    std::ptrdiff_t lines;
  };
  // an error in an option, or a query that is too long, does not end the batch
  for (const auto& [options, bytes, lines] :
       std::vector<Row>{{"", "0", 3},
                        {"--year abc ", "0", 3},
                        {"--venue Minsk --venue Minsk ", "0", 3},
                        {"", "9000", 4}}) {
    CAPTURE(options);
    const auto local = batch(options + "--db " + the_texts().db, bytes);
    const auto remote = batch(options + "--server " + the_texts().daemon->address(), bytes);
    CHECK(local.exit_code == 2);
    CHECK(remote.exit_code == 2);
    CHECK(std::count(local.out.begin(), local.out.end(), '\n') == lines);
    CHECK(remote.out == local.out);
  }
}

TEST_CASE("--server: more than one answer of the daemon holds") {
  const TempFolder folder;
  const Collection collection(folder.path(), 100);
  const Served served(folder.path().string());
  const auto all = osce({"search", "--all", "--format", "ids"}, {"--db", served.db}).out;
  REQUIRE(std::count(all.begin(), all.end(), '\n') > 400);
  for (const Arguments& arguments : std::vector<Arguments>{
           {"search", "--all"},
           {"search", "--all", "--json"},
           {"search", "--limit", "250", "--json"},
           {"search", "--limit", "250", "--offset", "101", "--json"},
           {"search", "--all", "--group", "duplicates", "--json"},
           {"search", "--all", "--format", "csv"},
           {"kwic", "--all", "--json", "the"},
           {"export"},
       }) {
    check_same(arguments, served);
  }
}

TEST_CASE("--server: identifiers with characters that addresses escape") {
  const TempFolder folder;
  folder.write(
      "a.jsonl",
      R"json({"text": "Urges it.", "document": {"id": "résolution-1", "title": "A"}})json"
      "\n"
      R"json({"text": "Urges us.", "document": {"id": "a b%41?", "symbol": "MC.DEC/9/17"}})json"
      "\n");
  const Served served((folder / "a.jsonl").string());
  for (const auto* id : {"résolution-1", "résolution-1/op.1", "a b%41?", "MC.DEC/9/17"}) {
    check_same({"show", id}, served);
    check_same({"cite", id}, served);
  }
}

TEST_CASE("what a local search does not need is not loaded for it") {
  const auto needed = run({"ldd", program("osce")}).out;
  CHECK(contains(needed, "libxapian"));
  for (const auto* library : {"libssl", "libcrypto", "httplib", "brotli"}) {
    CAPTURE(library);
    CHECK(!contains(needed, library));
  }
}

}  // namespace osce::test::osce_server_test
