// SPDX-License-Identifier: GPL-2.0-or-later
//
// osce --server with a server of another version, one that is not ours, and a malicious one.
#include <algorithm>
#include <functional>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/version.hpp"
#include "tests/support/file_server.hpp"
#include "tests/support/osce.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::osce_foreign_server_test {
namespace {

using Arguments = std::vector<std::string>;
using Json = nlohmann::ordered_json;

/// A real daemon with the five texts.
const Daemon& the_daemon() {
  static const Daemon daemon(five_texts());
  return daemon;
}

Run asked(const std::string& server, Arguments arguments) {
  arguments.insert(arguments.begin(), {program("osce"), "--server", server});
  return run(arguments);
}

/// Fills a folder with the daemon's answers to the requests of `osce search tourism`.
void write_answers(const TempFolder& folder) {
  const auto& address = the_daemon().address();
  folder.write("v1/status", ask(address + "/v1/status").body);
  folder.write("v1/documents", ask(address + "/v1/documents").body);
  folder.write("v1/search", ask(address + "/v1/search?q=tourism&related=5").body);
}

}  // namespace

TEST_CASE("--server: another version is reported, and an unreadable answer is an error") {
  const TempFolder folder;
  const auto& address = the_daemon().address();
  write_answers(folder);
  auto status = Json::parse(ask(address + "/v1/status").body);
  status["version"] = "9.9.9";
  folder.write("v1/status", status.dump());
  folder.write("v1/stats", "{\"query\": \"tourism\"}");
  folder.write("v1/kwic", "<!DOCTYPE html>");
  folder.write("texts/v1/status", status.dump());
  const FileServer server(folder.path());
  const auto note = fmt::format("Note: {} runs version 9.9.9, this is {}; answers may differ\n",
                                server.address(), program_version);

  const auto found = asked(server.address(), {"search", "tourism"});
  CHECK(found.exit_code == 0);
  CHECK(found.err.starts_with(note));
  CHECK(found.out == asked(address, {"search", "tourism"}).out);
  CHECK(asked(server.address(), {"search", "-q", "tourism"}).err.empty());

  for (const auto* command : {"stats", "kwic"}) {
    const auto refused = asked(server.address(), {command, "tourism"});
    CHECK(refused.exit_code == 2);
    CHECK(refused.err ==
          note + fmt::format("osce: {} does not respond like an osce-searchd; it "
                             "runs version 9.9.9, this is {}; use the same version\n",
                             server.address(), program_version));
  }
  // the daemon below a path of another site
  const auto below = asked(server.address() + "/texts/", {"info"});
  CHECK(below.exit_code == 0);
  CHECK(contains(below.err, "Index: " + server.address() + "/texts\n"));
}

TEST_CASE("recover: a server that is not there, or is not ours, is one line and exit 2") {
  const TempFolder folder;
  folder.write("v1/status", "{}");
  const FileServer other(folder.path());
  const auto gone = [] {
    Daemon daemon(five_texts());
    return daemon.address();
  }();
  struct Row {
    std::string server;
    std::string says;
  };
  for (const auto& [server, says] : std::vector<Row>{
           {gone, "osce: nothing is listening at " + gone +
                      "; check the address, and that osce-searchd is running\n"},
           {"http://nonexistent.invalid",
            "osce: unknown host \"nonexistent.invalid\"; check the address\n"},
           {"https" + other.address().substr(4), "osce: cannot make a secure connection to https" +
                                                     other.address().substr(4) +
                                                     "; the server may not use TLS: try http://\n"},
           {other.address(), "osce: " + other.address() +
                                 " does not respond like an osce-searchd; "
                                 "check the address\n"},
           {other.address() + "/no", "osce: " + other.address() +
                                         "/no does not respond like an "
                                         "osce-searchd; check the address\n"},
           {"localhost:8080",
            "osce: --server: \"localhost:8080\" is not a valid URL; use one such as "
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
      const auto refused = asked(server, arguments);
      CHECK(refused.exit_code == 2);
      CHECK(refused.out.empty());
      CHECK(refused.err.starts_with(says));
      CHECK(std::count(refused.err.begin(), refused.err.end(), '\n') == 1);
    }
  }
  const auto both = asked(other.address(), {"--db", "x", "info"});
  CHECK(both.exit_code == 2);
  CHECK(contains(both.err, "--db"));
}

TEST_CASE("recover: a request that gets 429 is repeated") {
  const TempFolder folder;
  write_answers(folder);
  folder.write("v1/search.once", "429\nRetry-After: 1\n");
  const FileServer server(folder.path());
  const auto found = asked(server.address(), {"search", "-q", "tourism"});
  CHECK(found.exit_code == 0);
  CHECK(found.out == asked(the_daemon().address(), {"search", "-q", "tourism"}).out);
}

TEST_CASE("recover: a value of the wrong type or size, anywhere, is one line and exit 2") {
  const auto& address = the_daemon().address();
  struct Row {
    const char* file;
    const char* member;
    Json value;
  };
  for (const auto& [file, member, value] : std::vector<Row>{
           {"v1/status", "/version", nullptr},
           {"v1/status", "/version", 1},
           {"v1/status", "/version", Json::array()},
           {"v1/status", "/version", Json::object()},
           {"v1/status", "/index", nullptr},
           {"v1/status", "/index/paragraphs", "x"},
           {"v1/status", "/index/bodies", 1},
           {"v1/documents", "/documents", nullptr},
           {"v1/documents", "/documents/0/paragraphs", -1},
           {"v1/documents", "/documents/0/paragraphs", 1'000'000'000},
           {"v1/documents", "/documents/0/paragraphs", "x"},
           {"v1/documents", "/documents/0/id", nullptr},
           {"v1/search", "/total", nullptr},
           {"v1/search", "/results", 1},
           {"v1/search", "/understood/spans/0/start", "x"},
           {"v1/search", "/facets", 1},
       }) {
    CAPTURE(member);
    CAPTURE(value.dump());
    const TempFolder folder;
    write_answers(folder);
    auto json = Json::parse(read_file(folder / file));
    json[Json::json_pointer(member)] = value;
    folder.write(file, json.dump());
    const FileServer server(folder.path());
    const auto refused = asked(server.address(), {"search", "-q", "tourism"});
    CHECK(refused.exit_code == 2);
    CHECK(refused.out.empty());
    CHECK(refused.err.starts_with("osce: " + server.address() + " does not "));
    CHECK(std::count(refused.err.begin(), refused.err.end(), '\n') == 1);
  }
  CHECK(ask(address + "/v1/status").status == 200);
}

TEST_CASE("recover: answers that cannot be trusted are one line, exit 2") {
  const auto answer = ask(the_daemon().address() + "/v1/search?q=tourism&related=5").body;
  const auto changed = [&](const std::function<void(Json&)>& change) {
    auto json = Json::parse(answer);
    change(json);
    return json.dump();
  };
  const std::string foreign = "does not respond like an osce-searchd; check the address\n";
  struct Row {
    const char* name;
    std::string body;
    std::string status;
    std::string says;
  };
  for (const auto& [name, body, status, says] : std::vector<Row>{
           {"JSON that has no end", std::string(1'000'000, '['), "", foreign},
           {"deep JSON", std::string(5000, '[') + std::string(5000, ']'), "", foreign},
           {"deep JSON after a string with a quotation mark",
            R"({"a\"":)" + std::string(5000, '[') + std::string(5000, ']') + "}", "", foreign},
           {"a list", "[]", "", foreign},
           {"nothing", "", "", foreign},
           {"marks beyond the text", changed([](Json& json) {
              json["results"][0]["marks"] = {{0, 4'000'000}};
            }),
            "", foreign},
           {"marks before the text", changed([](Json& json) {
              json["results"][0]["marks"] = {{-5, 2}};
            }),
            "", foreign},
           {"marks the wrong way round", changed([](Json& json) {
              json["results"][0]["marks"] = {{9, 2}};
            }),
            "", foreign},
           {"a document that is not in the catalogue",
            changed([](Json& json) { json["results"][0]["id"] = "none/1"; }), "", foreign},
           {"another site", "moved", "302\nLocation: http://example.org/\n",
            " redirects to http://example.org/; use that address\n"},
           {"a server that fails", "oh no", "502\n", ": HTTP status 502; try again later\n"},
       }) {
    CAPTURE(std::string(name));
    const TempFolder folder;
    write_answers(folder);
    folder.write("v1/search", body);
    if (!status.empty()) folder.write("v1/search.status", status);
    const FileServer server(folder.path());
    const auto refused = asked(server.address(), {"search", "-q", "tourism"});
    CHECK(refused.exit_code == 2);
    CHECK(refused.out.empty());
    CHECK(refused.err.ends_with(says));
    CHECK(refused.err.starts_with("osce: "));
    CHECK(std::count(refused.err.begin(), refused.err.end(), '\n') == 1);
  }
}

TEST_CASE("recover: control characters from a server never reach the terminal") {
  const TempFolder folder;
  write_answers(folder);
  auto json = Json::parse(ask(the_daemon().address() + "/v1/search?q=tourism&related=5").body);
  for (auto& result : json["results"]) {
    result["text"] =
        "tourism \x1b]0;mine\x07 \xc2\x9b"
        "2J \x7f" +
        result["text"].get<std::string>();
    result["marks"] = Json::array();
  }
  folder.write("v1/search", json.dump());
  const FileServer server(folder.path());
  const auto shown = asked(server.address(), {"search", "tourism"});
  CHECK(shown.exit_code == 0);
  CHECK(contains(shown.out, "tourism"));
  for (const auto* raw : {"\x1b", "\x07", "\xc2\x9b", "\x7f"})
    CHECK_FALSE(contains(shown.out, raw));
}

}  // namespace osce::test::osce_foreign_server_test
