// SPDX-License-Identifier: GPL-2.0-or-later
//
// osce between a terminal and a shell: colour, width, pager, pipes, streams that fail, and
// completion.
#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/text/code_point.hpp"
#include "tests/support/osce.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::osce_shell_test {
namespace {

/// What osce shows on a pseudo-terminal made by script(1): both streams, with plain line ends.
std::string at_terminal(const std::string& command, std::map<std::string, std::string> variables) {
  auto shown = shell(fmt::format("script -qec '{}' /dev/null", command), std::move(variables)).out;
  std::erase(shown, '\r');
  return shown;
}

/// The completions that bash offers for the last word, in a folder with a subfolder, followed by
/// the output of `after`.
std::string completed(const std::string& words, std::map<std::string, std::string> variables = {},
                      const std::string& after = "true") {
  const auto offered =
      shell(fmt::format("mkdir folder; osce completion bash > osce.bash; . ./osce.bash\n"
                        "COMP_WORDS=({}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n"
                        "_osce; echo \"${{COMPREPLY[*]}}\"; {}",
                        words, after),
            std::move(variables));
  CHECK(offered.err.empty());
  return offered.out.substr(0, offered.out.find_last_not_of('\n') + 1);
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("colour and width depend on the options and the environment") {
  const std::vector<std::string> command = {"search", "-q", "age verification", "--color",
                                            "always"};
  CHECK(contains(osce(command).out, "\x1b[1;33mage verification\x1b[0m"));
  const auto narrow = osce({"search", "-q", "age verification"}, {{"COLUMNS", "50"}});
  CHECK(std::count(narrow.out.begin(), narrow.out.end(), '\n') > 20);
  std::istringstream lines(narrow.out);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("  pa-2017") == std::string::npos)
      CHECK(text::code_points(line) <= 52);  // "·" has two bytes
  }
}

TEST_CASE("messages are wrapped to the terminal's width; the bars by year break between years") {
  const auto said = osce({"search", "child sex tourism"}, {{"COLUMNS", "40"}}).err;
  std::istringstream lines(said);
  for (std::string line; std::getline(lines, line);)
    CHECK(line.size() <= 40 + 2 * std::count_if(line.begin(), line.end(), [](char c) {
                                return (c & 0x80) != 0;  // signs of two and three bytes
                              }));
  CHECK(contains(said, "Searching for: \"child\", \"sex\" and\n\"tourism\" · including: "));
  CHECK(contains(osce({"search", "children"}, {{"COLUMNS", "40"}}).err,
                 "\nBy year:  2008 ▃ 17  2014 ▄ 19\n          2016 ▄ 23  2017 █ 50\n"));
  CHECK_FALSE(contains(osce({"search", "children after 2030"}).err, "By year"));
  CHECK_FALSE(contains(osce({"search", "child sex tourism"}).err, "and\n\"tourism\""));
}

TEST_CASE("colour ends at the line end and continues in the next line, so no margin is coloured") {
  const auto shown =
      osce({"search", "-q", "--all", "--color", "always", "\"child sexual exploitation\""},
           {{"COLUMNS", "30"}})
          .out;
  std::istringstream lines(shown);
  int marked = 0;
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(count_of(line, "\x1b[0m") == count_of(line, "\x1b[") - count_of(line, "\x1b[0m"));
    marked += contains(line, "\x1b[1;33m") ? 1 : 0;
  }
  CHECK(marked > 1);
}

TEST_CASE("a pager is used only on a terminal") {
  CHECK(osce({"count", "-q", "tourism"}, {{"OSCE_PAGER", "false"}}).exit_code == 0);
  CHECK(
      contains(osce({"search", "-q", "tourism"}, {{"PAGER", "sh -c 'echo paged'"}}).out, "ourism"));
}

TEST_CASE("a pager: from OSCE_PAGER or PAGER, or none") {
  struct Row {
    std::map<std::string, std::string> variables;
    bool paged;
  };
  const std::string pager = "sed s/^/paged:/";
  for (const auto& [variables, paged] : std::vector<Row>{
           {{{"TERM", "xterm"}, {"OSCE_PAGER", pager}}, true},
           {{{"TERM", "xterm"}, {"PAGER", pager}}, true},
           {{{"TERM", "xterm"}, {"OSCE_PAGER", ""}, {"PAGER", pager}}, false},
           {{{"TERM", "xterm"}, {"PAGER", ""}}, false},
           {{{"TERM", "xterm"}, {"OSCE_PAGER", "no-such-program"}}, false},
           {{{"TERM", "dumb"}, {"OSCE_PAGER", pager}}, false},
           {{{"OSCE_PAGER", pager}}, false},
       }) {
    CAPTURE(fmt::format("{}", variables.contains("TERM") ? variables.at("TERM") : "none"));
    const auto shown =
        at_terminal(variables.contains("TERM") ? "osce search -q tourism"
                                               : "env -u TERM osce search -q tourism",
                    variables);
    CHECK(contains(shown, "tourism"));
    CHECK(contains(shown, "paged:") == paged);
  }
  const std::map<std::string, std::string> wanted = {{"TERM", "xterm"}, {"OSCE_PAGER", pager}};
  CHECK_FALSE(contains(at_terminal("osce search -q --no-pager tourism", wanted), "paged:"));
  CHECK_FALSE(contains(at_terminal("osce search -q --json tourism", wanted), "paged:"));
}

TEST_CASE("recover: a pager that ends before the text is not an error") {
  for (const auto* pager : {"true", "head -1", "exit 3"}) {
    CAPTURE(pager);
    const auto shown = at_terminal("osce search -q --all children; echo status $?",
                                   {{"TERM", "xterm"}, {"OSCE_PAGER", pager}});
    CHECK(contains(shown, "status 0"));
    CHECK_FALSE(contains(shown, "osce: "));
  }
}

TEST_CASE("search results piped into cite become citations") {
  for (const auto* null : {"", "--null"}) {
    CAPTURE(null);
    const auto cited = shell(fmt::format(
        "osce search -q --format ids {} 'age verification after 2016' | osce cite -", null));
    CHECK(cited.exit_code == 0);
    CHECK(std::count(cited.out.begin(), cited.out.end(), '\n') == 4);
    CHECK(contains(cited.out, "MC.DEC/7/17"));
  }
  const auto missing = osce({"cite", "mc-dec-7-17/7", "none/1", "mc-dec-7-17"});
  CHECK(missing.exit_code == 1);
  CHECK(missing.err ==
        "osce: no text in this collection matches \"none/1\"; 'osce documents' lists the "
        "identifiers\n");
  CHECK(std::count(missing.out.begin(), missing.out.end(), '\n') == 2);
  const auto statement = osce({"cite", "mc-dec-7-17-statement-1"}).out;
  CHECK(contains(statement, "MC.DEC/7/17"));
}

TEST_CASE("recover: closed or full output, for every command") {
  const auto into = [](const std::string& command, const std::string& where) {
    return shell(fmt::format("set -o pipefail; osce {} {}", command, where));
  };
  for (const auto* command :
       {"search children", "search --format csv --all", "count children", "facets",
        "stats children", "kwic --all children", "parse children", "suggest chil",
        "show mc-dec-7-17", "open MC.DEC/7/17 para 7", "cite mc-dec-7-17", "documents", "export",
        "info", "completion bash", "--help", "--version", "--manual", "search --help"}) {
    CAPTURE(command);
    const auto full = into(command, ">/dev/full");
    CHECK(full.exit_code == 2);
    const auto last_line = full.err.rfind("osce: ");
    REQUIRE(last_line != std::string::npos);
    CHECK(full.err.substr(last_line) ==
          "osce: cannot write the output: No space left on device. Free some disk space\n");
    const auto closed = into(command, ">&-");
    CHECK(closed.exit_code == 2);
    CHECK(closed.err.find(
              "osce: cannot write the output: Bad file descriptor. Standard output is closed\n") !=
          std::string::npos);
    // messages that cannot be written do not stop the results
    const auto heard = into(command, "2>/dev/full");
    CHECK(heard.exit_code == 0);
    CHECK(heard.out == into(command, "").out);
    CHECK(into(command, "2>&-").out == heard.out);
    // a closed pipe is not an error and prints no message
    const auto unread = into(command, "| true");
    CHECK(unread.err.find("osce: ") == std::string::npos);
    CHECK(unread.exit_code == 0);
  }
}

TEST_CASE("recover: unreadable stdin is an error, and the index is not read instead of it") {
  for (const auto* command : {"search --stdin", "count --stdin", "cite -", "show -"}) {
    for (const auto* from : {"<&-", "</"}) {
      CAPTURE(command);
      CAPTURE(from);
      const auto broken = shell(fmt::format("osce {} {}", command, from));
      CHECK(broken.exit_code == 2);
      CHECK(broken.out.empty());
      CHECK(broken.err.starts_with("osce: cannot read stdin: "));
    }
  }
}

TEST_CASE("recover: control characters in queries and texts never reach the terminal") {
  const auto query = osce({"search", "\"one\ntwo\" \x1b[2J", "--venue", "\x1b[31m"});
  CHECK(query.err.find('\x1b') == std::string::npos);
  CHECK_FALSE(contains(query.err, "one\ntwo"));

  const TempFolder folder;
  folder.write("a.jsonl",
               R"json({"text": "Urges \u009b2J it \u007f \u001b[2J \u202e now.", "document": )json"
               R"json({"id": "a", "title": "A \u009b \u001b[31m title"}})json"
               "\n");
  const auto location = (folder / "db").string();
  REQUIRE(run({program("osce-index"), "--db", location, (folder / "a.jsonl").string()}).exit_code ==
          0);
  for (const auto* line : {"search",
                           "search --format json",
                           "search --format jsonl",
                           "search --format csv",
                           "search --format tsv --csv-raw",
                           "search --format citation",
                           "search --format ris",
                           "search --format bibtex",
                           "search --format csl-json",
                           "kwic urges",
                           "kwic --json urges",
                           "kwic --format csv urges",
                           "show a",
                           "show --json a",
                           "cite a",
                           "documents",
                           "documents --json",
                           "documents --format csv",
                           "export",
                           "export --format csv"}) {
    CAPTURE(line);
    const auto shown = shell(fmt::format("osce {}", line), {{"OSCE_DB", location}});
    CHECK(shown.exit_code == 0);
    CHECK(contains(shown.out, line == std::string("kwic urges") ? "Urges" : "a"));
    for (const auto* raw : {"\x1b", "\x7f", "\u009b"}) CHECK_FALSE(contains(shown.out, raw));
  }
}

TEST_CASE("invisible characters in a word are not shown, and the whole word is marked") {
  const TempFolder folder;
  folder.write(
      "a.jsonl",
      R"json({"text": "Urges traf\u00adfick\u2060ing to end.", "document": {"id": "a"}})json"
      "\n");
  const auto location = (folder / "db").string();
  REQUIRE(run({program("osce-index"), "--db", location, (folder / "a.jsonl").string()}).exit_code ==
          0);
  const auto shown = osce({"search", "-q", "trafficking"}, {{"OSCE_DB", location}});
  CHECK(contains(shown.out, "Urges *trafficking* to end."));
}

TEST_CASE("citations of unusual texts are escaped for the programs that read them") {
  const TempFolder folder;
  folder.write(
      "a.jsonl",
      R"json({"text": "Urges it.", "document": {"id": "a%b,c={d}#\\", "title": "50% {of} #1 & _\\ $",)json"
      R"json( "url": "http://example.org/{a} b%20c?x=\"y\"&z#é"}})json"
      "\n");
  const auto location = (folder / "db").string();
  REQUIRE(run({program("osce-index"), "--db", location, (folder / "a.jsonl").string()}).exit_code ==
          0);
  const auto in = [&](const char* format) {
    return osce({"search", "-q", "--format", format}, {{"OSCE_DB", location}}).out;
  };
  const std::string link = "http://example.org/%7Ba%7D%20b%20c?x=%22y%22&z#é";
  CHECK(in("bibtex").starts_with("@misc{a-b-c--d---:op.1,\n"));
  CHECK(contains(in("bibtex"), R"(title = {{50\% \{of\} \#1 \& \_\textbackslash{} \$}})"));
  CHECK(contains(in("bibtex"), "url = {" + link + "}\n}\n"));
  CHECK(contains(in("ris"), "UR  - " + link + "\r\n"));
  CHECK(contains(in("csl-json"), "\"URL\":\"" + link + "\""));
}

TEST_CASE("--verbose prints index, canonical query and time, and does not change the results") {
  const auto quiet = osce({"search", "age verification after 2016"});
  const auto said = osce({"search", "-v", "age verification after 2016"});
  CHECK(said.out == quiet.out);
  CHECK(said.err.starts_with("Index: " + five_texts()));
  CHECK(contains(said.err, ", 7 documents, 151 paragraphs)\nSearching for: "));
  CHECK(contains(said.err, "\nCanonical query: age verification year:>2016\n4 paragraphs\n"));
  CHECK(contains(said.err, "\nTime: "));
  CHECK(said.err.ends_with(" ms\n"));
  CHECK(osce({"search", "-v", "-q", "children"}).exit_code == 2);
}

TEST_CASE("completion: commands, options, their values, identifiers, folders") {
  struct Row {
    const char* words;
    const char* offered;
  };
  for (const auto& [words, offered] : std::vector<Row>{
           {"osce s", "search stats suggest show"},
           {"osce --c", "--color"},
           {"osce help st", "stats"},
           {"osce --color n", "never"},
           {"osce search --fo", "--format"},
           {"osce search --he", "--help"},
           {"osce search --format c", "csv citation csl-json"},
           {"osce search --format = c", "csv citation csl-json"},
           {"osce kwic --sort =", "found left right date"},
           {"osce cite --format c", "citation csl-json"},
           {"osce kwic --sort l", "left"},
           {"osce search --part o", "operative"},
           {"osce search --type dec", "decision declaration"},
           {"osce facets --facet ve", "venue verb"},
           {"osce show mc-", "mc-dec-7-17 mc-dec-7-17-statement-1"},
           {"osce --color never show mc-dec-7-17-", "mc-dec-7-17-statement-1"},
           {"osce search --limit x", ""},
           {"osce completion z", "zsh"},
           {"osce --db fo", "folder"},
           {"osce --db nowhere show mc-", ""},
           {"osce --db = nowhere show mc-", ""},
           {"osce --color = never show mc-dec-7-17-", "mc-dec-7-17-statement-1"},
       }) {
    CAPTURE(words);
    CHECK(completed(words) == offered);
  }
  for (const auto* shell : {"zsh", "fish"}) {
    const auto script = osce({"completion", shell});
    CHECK(script.exit_code == 0);
    for (const auto* part : {"kwic", "csl-json", "osce documents --format ids"})
      CHECK(contains(script.out, part));
  }
  CHECK(osce({"completion", "tcsh"}).exit_code == 2);
}

TEST_CASE("completion: identifiers are never run as commands") {
  const TempFolder folder;
  folder.write(
      "a.jsonl",
      R"json({"text": "Urges it.", "document": {"id": "a$(>ran)`>ran`", "title": "A"}})json"
      "\n");
  const auto location = (folder / "db").string();
  REQUIRE(run({program("osce-index"), "--db", location, (folder / "a.jsonl").string()}).exit_code ==
          0);
  CHECK(completed("osce show a", {{"OSCE_DB", location}}, "ls") == R"(a\$\(\>ran\)\`\>ran\`)"
                                                                   "\nfolder\nosce.bash");
}

}  // namespace osce::test::osce_shell_test
