// SPDX-License-Identifier: GPL-2.0-or-later
//
// osce --server: the real osce asks the real osce-searchd, and prints what it prints of the index itself.
#include <fstream>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/version.hpp"
#include "tests/support/collection.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test {
namespace {

using Arguments = std::vector<std::string>;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

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

/// `info` says where the texts are, before all else.
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

/// A web server that gives files, whatever stands behind a "?".
class FileServer {
 public:
  explicit FileServer(const TempFolder& folder) {
    const auto line = (folder / "line").string();
    process_ = run({"sh", "-c",
                    fmt::format("cd '{}' && python3 -u -m http.server --bind 127.0.0.1 0 "
                                "> '{}' 2>/dev/null & echo $!",
                                folder.path().string(), line)})
                   .out;
    for (int i = 0; i < 200 && address_.empty(); ++i) {
      run({"sleep", "0.05"});
      const auto said = std::filesystem::exists(line) ? read_file(line) : "";
      const auto begin = said.find("(http://");
      if (begin != std::string::npos) address_ = said.substr(begin + 1, said.find(')') - begin - 2);
    }
  }
  FileServer(const FileServer&) = delete;
  FileServer& operator=(const FileServer&) = delete;
  ~FileServer() { run({"sh", "-c", "kill " + process_}); }
  [[nodiscard]] const std::string& address() const { return address_; }

 private:
  std::string process_;
  std::string address_;
};

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
      {"export", {"json", "jsonl"}},
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

TEST_CASE("--server: options, limits and mistakes are those of --db") {
  for (const Arguments& arguments : std::vector<Arguments>{
           {"search", "--all"},
           {"search", "--all", "--inferred", "--sort", "oldest", "--format", "jsonl"},
           {"search", "in Madrid, Madrid"},
           {"search", "--group", "twins", "--format", "json", "sex offender registries"},
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
           {"suggest", "zzz"},
           {"suggest", std::string(1100, 'a')},
           {"search", std::string(1100, 'a')},
           {"search", "--offset", "4000000000", "children"},
           {"search", "--snippet", "20000", "children"},
           {"search", "--cursor", "", "children"},
           {"search", "--venue", "", "children"},
           {"kwic", "--offset", "4000000000", "children"},
       }) {
    check_same(arguments, the_texts());
  }
}

TEST_CASE("--server: a batch of queries") {
  const auto batch = [](const std::string& where) {
    return run({"sh", "-c",
                "printf 'children\\n\"open\\nin Minsk\\n' | " + program("osce") +
                    " search --stdin " + where});
  };
  const auto local = batch("--db " + the_texts().db);
  const auto remote = batch("--server " + the_texts().daemon->address());
  CHECK(local.exit_code == 2);
  CHECK(remote.exit_code == 2);
  CHECK(remote.out == local.out);
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
           {"search", "--all", "--group", "twins", "--json"},
           {"search", "--all", "--format", "csv"},
           {"kwic", "--all", "--json", "the"},
           {"export"},
       }) {
    check_same(arguments, served);
  }
}

TEST_CASE("--server: another version is said, and what it cannot read is an error") {
  const TempFolder folder;
  const auto& address = the_texts().daemon->address();
  auto status = nlohmann::ordered_json::parse(ask(address + "/v1/status").body);
  status["version"] = "9.9.9";
  folder.write("v1/status", status.dump());
  folder.write("v1/documents", ask(address + "/v1/documents").body);
  folder.write("v1/search", ask(address + "/v1/search?q=tourism").body);
  folder.write("v1/stats", "{\"query\": \"tourism\"}");
  folder.write("v1/kwic", "<!DOCTYPE html>");
  folder.write("texts/v1/status", status.dump());
  const FileServer server(folder);
  REQUIRE(!server.address().empty());
  const auto note = fmt::format("Note: {} runs version 9.9.9, this is {}; answers may differ\n",
                                server.address(), program_version);

  const auto found = osce({"search", "tourism"}, {"--server", server.address()});
  CHECK(found.exit_code == 0);
  CHECK(found.err.starts_with(note));
  CHECK(found.out == osce({"search", "tourism"}, {"--server", address}).out);
  CHECK(osce({"search", "-q", "tourism"}, {"--server", server.address()}).err.empty());

  for (const auto* command : {"stats", "kwic"}) {
    const auto refused = osce({command, "tourism"}, {"--server", server.address()});
    CHECK(refused.exit_code == 2);
    CHECK(refused.err == note + fmt::format("osce: {} does not answer as an osce-searchd does; it "
                                            "runs version 9.9.9, this is {}: use the same\n",
                                            server.address(), program_version));
  }
  // the daemon below a path of another site
  const auto below = osce({"info"}, {"--server", server.address() + "/texts/"});
  CHECK(below.exit_code == 0);
  CHECK(contains(below.err, "Index: " + server.address() + "/texts\n"));
}

TEST_CASE("recover: a server that is not there, or is none of ours, is one line and exit 2") {
  const TempFolder folder;
  folder.write("v1/status", "{}");
  const FileServer other(folder);
  const auto gone = [] {
    Daemon daemon(the_texts().db);
    return daemon.address();
  }();
  struct Row {
    std::string server;
    std::string says;
  };
  for (const auto& [server, says] : std::vector<Row>{
           {gone, "osce: cannot ask " + gone +
                      ": nothing answers there; check the address, and "
                      "that osce-searchd runs there\n"},
           {other.address(), "osce: " + other.address() +
                                 " does not answer as an osce-searchd "
                                 "does; check the address\n"},
           {other.address() + "/no", "osce: " + other.address() +
                                         "/no does not answer as an "
                                         "osce-searchd does; check the address\n"},
           {"localhost:8080",
            "osce: --server: localhost:8080 is no address of a server; write "
            "http://localhost:8080"},
           {"", "osce: --server"},
       }) {
    for (const Arguments& arguments : std::vector<Arguments>{{"search", "a"},
                                                             {"count", "a"},
                                                             {"facets"},
                                                             {"stats", "a"},
                                                             {"kwic", "a"},
                                                             {"parse", "a"},
                                                             {"suggest", "a"},
                                                             {"show", "x"},
                                                             {"open", "x"},
                                                             {"cite", "x"},
                                                             {"documents"},
                                                             {"export"},
                                                             {"info"}}) {
      CAPTURE(server);
      CAPTURE(arguments[0]);
      const auto refused = osce(arguments, {"--server", server});
      CHECK(refused.exit_code == 2);
      CHECK(refused.out.empty());
      CHECK(refused.err.starts_with(says));
      CHECK(std::count(refused.err.begin(), refused.err.end(), '\n') == 1);
    }
  }
  const auto both = osce({"info"}, {"--server", other.address(), "--db", "x"});
  CHECK(both.exit_code == 2);
  CHECK(contains(both.err, "--db"));
}

TEST_CASE("what a local search does not need is not loaded for it") {
  const auto needed = run({"ldd", program("osce")}).out;
  CHECK(contains(needed, "libxapian"));
  for (const auto* library : {"libssl", "libcrypto", "httplib", "brotli"}) {
    CAPTURE(library);
    CHECK(!contains(needed, library));
  }
}

}  // namespace osce::test
