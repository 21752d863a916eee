// SPDX-License-Identifier: GPL-2.0-or-later
//
// The real osce-searchd on a free port, asked with curl.
#include <filesystem>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::osce_searchd_test {
namespace {

using Json = nlohmann::ordered_json;

const std::string texts = (project_folder() / "data" / "texts").string();

std::string make_index(const TempFolder& folder, const std::string& source = texts) {
  const auto location = (folder / "db").string();
  const auto made = run({program("osce-index"), "--prune", "--db", location, source});
  REQUIRE(made.exit_code == 0);
  return location;
}

}  // namespace

TEST_CASE("the daemon and the command line give the same answers") {
  const TempFolder folder;
  const auto db = make_index(folder);
  Daemon daemon(db);
  struct Row {
    std::string address;
    std::vector<std::string> arguments;
  };
  for (const auto& [address, arguments] : std::vector<Row>{
           {"/v1/search?q=age+verification+after+2016", {"search", "age verification after 2016"}},
           {"/v1/search?q=age%20verification&venue=Minsk&part=preamble",
            {"search", "age verification", "--venue", "Minsk", "--part", "preamble"}},
           {"/v1/search?q=%22child%20pornography%22%20NOT%20Internet&limit=3&facets=year,verb",
            {"search", "\"child pornography\" NOT Internet", "-n", "3", "--facets", "year,verb"}},
           {"/v1/search", {"search"}},
           {"/v1/documents", {"documents"}},
           {"/v1/documents/mc-dec-7-17", {"show", "mc-dec-7-17"}},
           {"/v1/paragraphs/mc-dec-7-17/5.a", {"show", "mc-dec-7-17/5.a"}},
       }) {
    CAPTURE(address);
    const auto answer = ask(daemon.address() + address);
    CHECK(answer.status == 200);
    CHECK(answer.content_type == "application/json");
    auto command = arguments;
    command.insert(command.begin(), program("osce"));
    command.insert(command.end(), {"--db", db, "--json"});
    const auto local = run(command);
    CHECK(local.exit_code == 0);
    CHECK(Json::parse(answer.body) == Json::parse(local.out));
  }
  CHECK(daemon.stop().exit_code == 0);
}

TEST_CASE("the page, its style, and the headers that keep a browser safe") {
  const TempFolder folder;
  Daemon daemon(make_index(folder));
  const auto page = ask(daemon.address() + "/?q=age+verification+after+2016");
  CHECK(page.status == 200);
  CHECK(page.content_type == "text/html; charset=utf-8");
  CHECK(contains(page.body, "<mark>age</mark>"));
  CHECK(contains(page.headers, "Content-Security-Policy: default-src 'none'"));
  CHECK(contains(page.headers, "X-Content-Type-Options: nosniff"));
  CHECK(ask(daemon.address() + "/style.css").content_type == "text/css; charset=utf-8");
  const auto mistake = ask(daemon.address() + "/?q=%22open");
  CHECK(mistake.status == 400);
  CHECK(contains(mistake.body, "Missing closing quotation mark"));
}

TEST_CASE("recover: bad requests are problems, and the daemon goes on") {
  const TempFolder folder;
  Daemon daemon(make_index(folder));
  struct Row {
    std::string address;
    std::vector<std::string> options;
    int status;
  };
  for (const auto& [address, options, status] : std::vector<Row>{
           {"/v1/search?q=%22open", {}, 400},
           {"/v1/search?yaer=2016", {}, 400},
           {"/v1/search?q=%ff%00%c3", {}, 400},
           {"/v1/search?q=%ff%00%c3+children", {}, 400},
           {"/v1/search?q=%91+%be+%d0%be", {}, 400},
           {"/v1/search?title=%91+%be", {}, 400},
           {"/v1/kwic?q=%91+%be+%d0%be", {}, 400},
           {"/nothing", {}, 404},
           {"/v1/documents/%2e%2e%2f", {}, 404},
           {"/v1/search", {"--request", "POST", "--data", "q=a"}, 405},
           {"/v1/search", {"--request", "DELETE"}, 405},
           {"/v1/search", {"--request", "OPTIONS"}, 204},
           {"/v1/search?q=" + std::string(1200, 'a'), {}, 400},
       }) {
    CAPTURE(address);
    const auto answer = ask(daemon.address() + address, options);
    CHECK(answer.status == status);
    if (status >= 400) {
      CHECK(answer.content_type == "application/problem+json");
      CHECK(Json::parse(answer.body)["status"] == status);
    }
  }
  CHECK(ask(daemon.address() + "/v1/search?q=a", {"--head"}).status == 200);
  for (const auto* path : {"/v1/suggest", "/v1/resolve", "/v1/parse", "/stats", "/"})
    CHECK(ask(daemon.address() + path + "?q=%91+%be+%d0%be").status > 0);
  CHECK(ask(daemon.address() + "/healthz").status == 200);
}

TEST_CASE(
    "recover: a port in use, a bad address and a missing index end with one line and exit 2") {
  const TempFolder folder;
  const auto db = make_index(folder);
  Daemon daemon(db);
  struct Row {
    std::vector<std::string> arguments;
    const char* says;
  };
  for (const auto& [arguments, says] : std::vector<Row>{
           {{"--db", db, "--listen", daemon.host_and_port()},
            "another program is already listening there. Choose another address"},
           {{"--db", db, "--listen", "192.0.2.1:8080"}, "this machine does not have that address"},
           {{"--db", db, "--listen", "nonsense"}, "is not HOST:PORT"},
           {{"--db", db, "--listen", "127.0.0.1:99999"},
            "the port must be a number from 0 to 65535"},
           {{"--db", db, "--listen", "127.0.0.1:80", "--listen", "127.0.0.1:80"},
            "\"127.0.0.1:80\" is given twice"},
           {{"--db", (folder / "none").string(), "--listen", "127.0.0.1:0"},
            "osce-searchd: there is no index at"},
           {{"--nonsense"}, "--nonsense"},
           {{"--origins", "example.org"}, "is not a valid origin; use one such as https://"},
           {{"--public-url", "example.org"}, "is not a valid site URL; use one without a path, "},
           {{"--workers", "0"}, "--workers must be a whole number from 1 to 256"},
           {{"--max-age", "soon"}, "--max-age must be a whole number"},
           {{"--max-age", "1", "--max-age", "2"}, "--max-age can be given only once"},
           {{"--contact", "foo"}, "\"foo\" is neither an e-mail address nor a URL; use, for "},
           {{"--demo=maybe"}, "--demo cannot be \"maybe\". Choose one of: yes, no"},
           {{"--config", (folder / "none.conf").string()}, "none.conf: no such file"},
           {{"--config", folder.path().string()}, "cannot read"},
           {{"--config", ""}, "--config"},
           {{"--db", (folder / "none").string(), "--check-config"}, "there is no index at"},
       }) {
    CAPTURE(says);
    auto command = arguments;
    command.insert(command.begin(), program("osce-searchd"));
    const auto result = run(command);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK(contains(result.err, says));
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
  }
  CHECK(ask(daemon.address() + "/healthz").status == 200);
}

TEST_CASE("a new index is used while the daemon runs, a damaged one is not") {
  const TempFolder folder;
  const auto db = make_index(folder);
  Daemon daemon(db);
  const auto documents = [&] {
    return Json::parse(ask(daemon.address() + "/healthz").body)["index"]["documents"].get<int>();
  };
  CHECK(documents() == 7);
  folder.write("one.txt",
               resolution("MINSK, 5 to 9 JULY 2017", "ONE", {"Recalling one,"}, {"Urges one."}));
  make_index(folder, (folder / "one.txt").string());
  CHECK(documents() == 1);
  const auto point_to = [&](const std::string& generation) {
    std::filesystem::create_directory_symlink(generation, folder / "db" / "next");
    std::filesystem::rename(folder / "db" / "next", folder / "db" / "current");
  };
  const auto served = std::filesystem::read_symlink(folder / "db" / "current").string();
  const auto damaged = folder / "db" / "generation-damaged";
  std::filesystem::copy(folder / "db" / served, damaged);
  std::filesystem::resize_file(damaged / "paragraphs.glass", 100);
  for (const auto* generation : {"generation-damaged", "generation-none"}) {
    CAPTURE(generation);
    point_to(generation);
    CHECK(documents() == 1);
    CHECK(ask(daemon.address() + "/v1/search?q=one").status == 200);
  }
}

TEST_CASE("recover: the daemon is not healthy when its index is damaged") {
  const TempFolder folder;
  const auto db = make_index(folder);
  Daemon daemon(db);
  std::filesystem::resize_file(folder / "db" / "current" / "paragraphs.glass", 0);
  CHECK(ask(daemon.address() + "/v1/search?q=one").status == 503);
  CHECK(ask(daemon.address() + "/healthz").status == 503);
}

TEST_CASE("pathological: ranges are ignored") {
  const TempFolder folder;
  Daemon daemon(make_index(folder));
  const auto whole = ask(daemon.address() + "/v1/search?q=children");
  std::string many = "Range: bytes=0-";
  for (int i = 0; i < 500; ++i) many += ",0-";
  for (const auto& range : {std::string("Range: bytes=0-10"), many}) {
    const auto answer = ask(daemon.address() + "/v1/search?q=children", {"--header", range});
    CHECK(answer.status == 200);
    CHECK(answer.body == whole.body);
  }
}

TEST_CASE("many clients at the same time get complete answers") {
  const TempFolder folder;
  Daemon daemon(make_index(folder));
  const auto expected = ask(daemon.address() + "/v1/search?q=children").body;
  std::vector<std::thread> clients;
  std::atomic<int> same = 0;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back([&] {
      for (int n = 0; n < 5; ++n)
        same += ask(daemon.address() + "/v1/search?q=children").body == expected ? 1 : 0;
    });
  }
  for (auto& client : clients) client.join();
  CHECK(same == 40);
}

TEST_CASE("basic: the command line takes precedence over variables, and variables over the file") {
  const TempFolder folder;
  const auto db = make_index(folder);
  const auto checked = [&](const std::string& file, const std::vector<std::string>& arguments,
                           std::map<std::string, std::string> variables) {
    folder.write("osce.conf", file);
    std::vector<std::string> command = {program("osce-searchd"), "--check-config", "--config",
                                        (folder / "osce.conf").string()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run(command, {folder.path(), std::move(variables)});
  };
  const std::string good = "db=\"" + db + "\"\nlisten=127.0.0.1:0\n";
  const std::string none = (folder / "none").string();
  struct Row {
    std::string file;
    std::vector<std::string> arguments;
    std::map<std::string, std::string> variables;
    std::string says;  ///< "": configuration OK
  };
  for (const auto& [file, arguments, variables, says] : std::vector<Row>{
           {good, {}, {}, ""},
           {"\xef\xbb\xbf" + good, {}, {}, ""},
           {"# a comment\r\n\r\ndb = " + db + "\r\ndemo=true\r\norigins=https://a.example\r\n",
            {},
            {},
            ""},
           {"\xef\xbb\xbf# a comment\n" + good, {}, {}, ""},
           {"db=" + none + "\n", {}, {}, none},
           {"db=" + none + "\n", {}, {{"OSCE_DB", db}}, ""},
           {"db=" + none + "\n", {"--db", db}, {}, ""},
           {good, {}, {{"OSCE_DB", none}}, none},
           {good, {"--db", db}, {{"OSCE_DB", none}}, ""},
           {good, {}, {{"OSCE_DB", ""}}, ""},  // a variable that is empty is not set
           {good, {}, {{"OSCE_LISTEN", "256.0.0.1:0"}}, "256.0.0.1"},
           {good, {"--listen", "127.0.0.1:0"}, {{"OSCE_LISTEN", "256.0.0.1:0"}}, ""},
           {good,
            {},
            {{"OSCE_ORIGINS", "nonsense"}},
            "OSCE_ORIGINS: \"nonsense\" is not a valid origin"},
           {good, {}, {{"OSCE_MAX_AGE", "soon"}}, "OSCE_MAX_AGE must be a whole number"},
           {good,
            {},
            {{"OSCE_DEMO", "maybe"}},
            "OSCE_DEMO cannot be \"maybe\". Choose one of: yes, no"},
           {good, {}, {{"OSCE_DEMO", "yes"}}, ""},
           {good + "listen=[::1]:0\nlisten='[::1]:0'\n", {}, {}, ""},
           {good + "access-log=" + (folder / "a#b").string() + "\n", {}, {}, ""},
           {good + "demo=yes\nmetrics=0\n", {}, {}, ""},
           {good + "demo=\n", {}, {}, "osce.conf:3: --demo needs a value"},
           {good + "demo=maybe\n",
            {},
            {},
            "osce.conf:3: --demo cannot be \"maybe\". Choose one of: yes"},
           {good + "max-age=1\nmax-age=2\n",
            {},
            {},
            "osce.conf:4: --max-age can be given only once"},
           {good + "max-age\n",
            {},
            {},
            "osce.conf:3: this line is not NAME=VALUE; for example: max-age=60"},
           {good + "=60\n", {}, {}, "osce.conf:3: this line is not NAME=VALUE"},
           {good + "---\n", {}, {}, "osce.conf:3: this line is not NAME=VALUE"},
           {good + "listen=127.0.0.1:70000\n",
            {},
            {},
            "osce.conf:3: --listen: \"127.0.0.1:70000\": the"},
           {good + "check-config=true\n",
            {},
            {},
            "\"check-config\" can only be given on the command line"},
           {good + "manual=true\n", {}, {}, "\"manual\" can only be given on"},
           {good + "version=true\n", {}, {}, "\"version\" can only be given on"},
           {good + "config=a\n",
            {},
            {},
            "osce.conf:3: \"config\" can only be given on the command line"},
           {good + "listen=localhost:0\nlisten=unix:" + none + "\n", {}, {}, ""},
           // errors in the file have its name and the line
           {good + "nonsense=1\n", {}, {}, "osce.conf:3: unknown option \"nonsense\""},
           {"\n\nmax-aeg=7\n",
            {},
            {},
            "osce.conf:3: unknown option \"max-aeg\". Did you mean \"max-age\"?"},
           {"max-age=soon\n", {}, {}, "osce.conf:1: --max-age must be a whole number"},
           {"\xef\xbb\xbfmax-age=soon\n", {}, {}, "osce.conf:1: --max-age"},
           {good + "origins=example.org\n", {}, {}, "osce.conf:3: --origins: \"example.org\""},
           {good + "workers=0\n", {}, {}, "osce.conf:3: --workers"},
           {good + "listen=nowhere\n", {}, {}, "osce.conf:3: --listen: \"nowhere\""},
           {good + "[section]\nmax-age=7\n",
            {},
            {},
            "osce.conf:3: sections are not supported; remove this line"},
           {good + "help=true\n", {}, {}, "\"help\" can only be given on"},
       }) {
    CAPTURE(file);
    CAPTURE(says);
    const auto result = checked(file, arguments, variables);
    CHECK(result.exit_code == (says.empty() ? 0 : 2));
    CHECK(result.out == (says.empty() ? "configuration OK\n" : ""));
    CHECK(contains(result.err, says));
  }
}

TEST_CASE("recover: --check-config finds settings that would break links and headers") {
  const TempFolder folder;
  const auto db = make_index(folder);
  struct Row {
    std::string option;
    std::vector<std::string> good;
    std::vector<std::string> bad;
  };
  for (const auto& [option, good, bad] : std::vector<Row>{
           {"--public-url",
            {"https://a.example", "http://a.example:8080/", "https://[::1]:80",
             "https://łódź.example"},
            {"a.example", "https://", "ftp://a.example", "https://a.example/path",
             "https://a.example?q", "https://a.example:0", "https://a.example:70000",
             "https://a.example:x", "https://a b", "https://u@a.example", "https://a\x01",
             "https://a\xff", "https://a\"b", "https://[]:1"}},
           {"--contact",
            {"a@b.example", "https://a.example/contact?x=1", "http://a.example"},
            {"", "@", "a@", "@b", "a@b@c", "a", "a b@c", "mailto:a@b.example", "https://",
             "https:///x", "a@b\n"}},
           {"--origins",
            {"*", "https://a.example", "http://localhost:3000",
             "https://a.example,https://b.example", "moz-extension://ab-cd"},
            {"a.example", "https://", "https://a.example/", "https://a.example/path", "https://a?q",
             "https://a:0", "https://a:99999", "https://a:b", "https://u@a", "https://A.example",
             "null", "://a", "https://a b"}},
       }) {
    for (const auto& [values, code] : {std::pair(good, 0), std::pair(bad, 2)}) {
      for (const auto& value : values) {
        CAPTURE(option + " " + value);
        const auto checked =
            run({program("osce-searchd"), "--db", db, "--check-config", option, value});
        CHECK(checked.exit_code == code);
        CHECK(contains(checked.err, option) == (code != 0));
      }
    }
  }
}

TEST_CASE("recover: --check-config finds addresses that the daemon could never listen on") {
  const TempFolder folder;
  const auto db = make_index(folder);
  const Daemon daemon(db);
  struct Row {
    std::string address;
    bool good;
  };
  for (const auto& [address, good] : std::vector<Row>{
           {"127.0.0.1:0", true},
           {"localhost:8080", true},
           {daemon.host_and_port(), true},  // the daemon may be running
           {"unix:" + (folder / "socket").string(), true},
           {"256.0.0.1:0", false},
           {"192.0.2.1:8080", false},  // not an address of this machine
           {"[::g]:80", false},
           {"unix:" + (folder / "none" / "socket").string(), false},
           {"unix:/" + std::string(200, 'a'), false},
           {"unix:" + folder.path().string(), false},
           {"unix:" + db + "/current/manifest.json", false},
       }) {
    CAPTURE(address);
    const auto checked =
        run({program("osce-searchd"), "--db", db, "--check-config", "--listen", address});
    CHECK(checked.exit_code == (good ? 0 : 2));
    CHECK(contains(checked.err, address.substr(0, address.rfind(':'))) == !good);
  }
}

TEST_CASE("basic: a query string is read as it is written") {
  const TempFolder folder;
  Daemon daemon(make_index(folder));
  struct Row {
    std::string query;
    std::string text;  ///< the query of the answer
    std::string filter;
  };
  for (const auto& [query, text, filter] : std::vector<Row>{
           {"year=>=2017", "", "year:>=2017"},
           {"year=%3E%3D2017", "", "year:>=2017"},
           {"q==labour", "=labour", ""},
           {"q=a;limit=1", "a;limit=1", ""},
           {"q=grooming?&limit=1", "grooming?", ""},
           {"q=a+b%2Bc", "a b+c", ""},
       }) {
    CAPTURE(query);
    const auto answer = ask(daemon.address() + "/v1/search?" + query, {"--globoff"});
    REQUIRE(answer.status == 200);
    const auto json = Json::parse(answer.body);
    CHECK(json["query"] == text);
    const auto& filters = json["understood"]["filters"];
    CHECK((filters.empty() ? "" : filters[0]["canonical"].get<std::string>()) == filter);
  }
}

TEST_CASE("basic: GET and HEAD have the same headers, and only GET has a body") {
  const TempFolder folder;
  Daemon daemon(make_index(folder));
  const auto headers_of = [](std::string headers) {
    std::vector<std::string> names;
    std::istringstream lines(std::move(headers));
    for (std::string line; std::getline(lines, line);) {
      const auto name = line.substr(0, line.find(':'));
      if (name != "Date" && name != "Server-Timing") names.push_back(line);
    }
    return names;
  };
  for (const auto* path : {"/v1/status", "/", "/nothing", "/v1", "/id/mc-dec-7-17"}) {
    CAPTURE(path);
    const auto get = ask(daemon.address() + path);
    const auto head = ask(daemon.address() + path, {"--head"});
    CHECK(headers_of(head.headers) == headers_of(get.headers));
    CHECK_FALSE(contains(get.headers, "Accept-Ranges"));
  }
  const auto refused =
      ask(daemon.address() + "/livez", {"--head", "--header", "Content-Length: 3"});
  CHECK(refused.status == 413);
  const auto large = ask(daemon.address() + "/livez", {"--header", "X: " + std::string(9000, 'a')});
  CHECK(large.status == 431);
  CHECK(large.content_type == "application/problem+json");
  CHECK(Json::parse(large.body)["instance"] == "/livez");
}

TEST_CASE("one connection takes several requests, and compresses answers on request") {
  const TempFolder folder;
  Daemon daemon(make_index(folder));
  const auto twice =
      run({"curl", "-s", "-o", "/dev/null", "-o", "/dev/null", "-w",
           "%{num_connects} %{size_download}\n", "--compressed",
           daemon.address() + "/v1/search?q=children", daemon.address() + "/v1/search?q=children"});
  CHECK(twice.exit_code == 0);
  CHECK(twice.out.starts_with("1 "));
  CHECK(contains(twice.out, "\n0 "));
}

TEST_CASE("SIGTERM stops the daemon cleanly and soon") {
  const TempFolder folder;
  Daemon daemon(make_index(folder));
  const auto ending = daemon.stop();
  CHECK(ending.exit_code == 0);
  CHECK(ending.took < std::chrono::seconds(10));
}

}  // namespace osce::test::osce_searchd_test
