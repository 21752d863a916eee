// SPDX-License-Identifier: GPL-2.0-or-later
//
// The real osce, run in an empty folder on an index that the real osce-index made.
#include "tests/support/osce.hpp"

#include <algorithm>
#include <cctype>
#include <regex>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/schema/fields.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::osce_test {
namespace {

using Json = nlohmann::ordered_json;

std::vector<Json> json_lines(const std::string& text) {
  std::vector<Json> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line));
  return lines;
}

std::vector<std::string> ids(const std::string& text) {
  std::vector<std::string> found;
  for (const auto& line : json_lines(text)) found.push_back(line.at("id"));
  std::sort(found.begin(), found.end());
  return found;
}

/// The draft's document prints no date or place; they are inferred from the adopted text.
void check_inferred(const Json& document) {
  for (const auto* name : {"year", "date", "venue", "country", "session"}) {
    CAPTURE(name);
    CHECK(document.at(name).is_null());
    CHECK(document.at("derivation").at(name) == "inferred");
  }
  CHECK(document.at("inferred") ==
        Json({{"year", 2016},
              {"date", {{"from", "2016-07-01"}, {"to", "2016-07-05"}}},
              {"venue", "Tbilisi"},
              {"country", "Georgia"},
              {"session", {{"number", 25}, {"name", "25th annual session"}}}}));
}

const std::vector<std::string> the_four = {
    "mc-dec-7-17/7", "mc-dec-7-17/pre.14",
    "pa-2017-minsk-preventing-child-sexual-exploitation-online-through-advances-in-technology/16",
    "pa-2017-minsk-preventing-child-sexual-exploitation-online-through-advances-in-technology/17"};

}  // namespace

TEST_CASE("osce --help, --version, and help of every command") {
  CHECK(osce({"--help"}).exit_code == 0);
  CHECK(osce({"--version"}).out.starts_with("osce 0."));
  for (const auto* command :
       {"search", "count", "facets", "stats", "kwic", "parse", "suggest", "show", "open", "cite",
        "documents", "export", "info", "completion", "help"}) {
    CAPTURE(command);
    const auto help = osce({command, "--help"});
    CHECK(help.exit_code == 0);
    CHECK(contains(help.out, "Usage: osce " + std::string(command)));
    CHECK(contains(help.out,
                   "Options for all commands: --db, --server, --color, --no-pager, -q, -v"));
    CHECK(contains(help.out, "\nExample"));
    // choices are printed as they are typed; descriptions are in a column
    CHECK_FALSE(contains(help.out, "TEXT"));
    CHECK_FALSE(contains(help.out, "{"));
    std::istringstream lines(help.out);
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("   ")) CHECK(line.size() <= 80);
    }
    CHECK(osce({"help", command}).out == help.out);
  }
  CHECK(osce({"help"}).out == osce({"--help"}).out);
  CHECK(osce({"--color", "never", "help", "search"}).out == osce({"search", "--help"}).out);
  CHECK(osce({"help", "--", "search"}).out == osce({"search", "--help"}).out);
  CHECK(osce({"help", "-v", "search"}).out == osce({"search", "--help"}).out);
  CHECK(osce({"help", "-v"}).out == osce({"help", "--help"}).out);
  CHECK(osce({"help", "serach"}).exit_code == 2);
  CHECK(run({program("osce-index"), "help"}).out == run({program("osce-index"), "--help"}).out);
  CHECK(run({program("osce-index"), "help", "check"}).out ==
        run({program("osce-index"), "check", "--help"}).out);
  CHECK(contains(run({program("osce-index"), "chekc", "a"}).err, "Did you mean \"check\"?"));
}

TEST_CASE("help says what the default of --match is in each command") {
  for (const auto& [command, match] : {std::pair{"search", "(default: auto; all with "},
                                       {"facets", "(default: auto)"},
                                       {"count", "(default: all)"},
                                       {"stats", "(default: all)"},
                                       {"kwic", "(default: all)"}}) {
    CAPTURE(command);
    std::istringstream words(osce({command, "--help"}).out);
    std::string help;
    for (std::string word; words >> word;) help += word + " ";
    const auto option = help.find("--match ");
    const auto begin = help.find("(default: ", option);
    CHECK(help.substr(begin).starts_with(match));
  }
}

TEST_CASE("groups, and queries without words to count, are explained") {
  CHECK(contains(osce({"search", "--group", "document", "hotels"}).err,
                 "\n3 paragraphs in 3 groups\n"));
  CHECK(contains(osce({"search", "--group", "document", "children"}).out,
                 " more matching paragraphs in this document\n"));
  constexpr auto no_words = "The query has no search words to count; add one, or use 'osce facets'";
  CHECK(contains(osce({"stats"}).err, no_words));
  CHECK(contains(osce({"stats", "--by", "form", "in Minsk"}).err, no_words));
  CHECK_FALSE(contains(osce({"stats", "hotels"}).err, no_words));
}

TEST_CASE("the usage of osce-index shows all of its forms, and check has an example of its own") {
  const auto help = run({program("osce-index"), "--help"});
  CHECK(contains(help.out,
                 "Usage: osce-index [OPTIONS] SOURCE...\n"
                 "       osce-index check [OPTIONS] SOURCE...\n"
                 "       osce-index verify [OPTIONS]\n\n"));
  const auto check = run({program("osce-index"), "check", "--help"});
  CHECK(contains(check.out, "Usage: osce-index check [OPTIONS] SOURCE...\n\n"));
  CHECK(
      check.out.ends_with("was read\n\n"
                          "Exit status: 0 success, 1 problems with --strict, 2 error.\n"));
  for (const auto& arguments : {std::vector<std::string>{}, {"check"}}) {
    auto command = arguments;
    command.insert(command.begin(), program("osce-index"));
    const auto result = run(command);
    CHECK(result.exit_code == 2);
    CHECK(result.err.starts_with("osce-index: SOURCE is missing: name a file or folder to read. "));
  }
}

TEST_CASE("help texts are in sentence case and end without a full stop") {
  for (const auto* command : {"search", "count", "facets", "stats", "kwic", "parse", "suggest",
                              "show", "open", "cite", "documents", "export", "info"}) {
    std::istringstream lines(osce({command, "--help"}).out);
    static const std::regex option("  (-[a-z],)?--[a-z-]+( [A-Zt][^ ]*)? {2,}([^ ]+).*");
    for (std::string line; std::getline(lines, line);) {
      std::smatch parts;
      if (!std::regex_match(line, parts, option)) continue;
      CAPTURE(line);
      const auto word = parts[3].str();
      CHECK((std::isupper(static_cast<unsigned char>(word.front())) != 0 || word.ends_with(':')));
      CHECK_FALSE(line.ends_with('.'));
    }
  }
}

TEST_CASE("search prints results to stdout and messages to stderr") {
  const auto result = osce({"search", "age verification after 2016"});
  CHECK(result.exit_code == 0);
  CHECK(contains(result.err,
                 "Searching for: \"age\" and \"verification\" · 2017 or later · 1 undated document "
                 "was left out\n"));
  CHECK(contains(result.err, "\n4 paragraphs\n"));
  CHECK(contains(result.out, "MC.DEC/7/17 · Vienna 2017 · operative 7\n"));
  CHECK(contains(result.out, "MC.DEC/7/17 · Vienna 2017 · preamble 14 (unnumbered)\n"));
  CHECK(contains(result.out, "AS (17) D E · Minsk 2017 · preamble 16\n"));
  CHECK(contains(result.out, "AS (17) D E · Minsk 2017 · preamble 17\n"));
  CHECK(contains(result.out, "the implementation of *age verification* technologies"));
  CHECK(osce({"search", "-q", "age verification after 2016"}).err.empty());
}

TEST_CASE("search: the words of the issue's examples") {
  CHECK(ids(osce({"search", "--format", "jsonl", "age verification since 2017"}).out) == the_four);
  CHECK(ids(osce({"search", "--format", "jsonl", "age", "verification", "after", "2016"}).out) ==
        the_four);
  for (const auto* query : {"age verification after 2017", "age verification before 2017"}) {
    const auto none = osce({"search", "--format", "jsonl", query});
    CHECK(none.exit_code == 1);
    CHECK(none.out.empty());
  }
  const auto words = osce({"search", "after sexually exploiting"});
  CHECK(words.exit_code == 0);
  CHECK(contains(words.out, "after *sexually exploiting* children abroad"));
}

TEST_CASE("search: filters are repeatable") {
  const auto found = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"search", "--format", "jsonl", "--all"});
    return ids(osce(arguments).out);
  };
  CHECK(found({"age verification", "--year", "2017"}) == the_four);
  CHECK(found({"--venue", "Minsk", "--venue", "Vienna", "age verification"}) == the_four);
  CHECK(found({"age verification", "--venue", "Minsk"}).size() == 2);
  CHECK(found({"--sponsor", "USA"}) == found({"--sponsor", "United States"}));
  CHECK(found({"--author", "Russia"}) == found({"--author", "Russian Federation"}));
  CHECK(found({"age verification", "--country", "Belarus"}) ==
        found({"age verification", "--venue", "Minsk"}));
  CHECK(found({"age verification", "--venue", "Minsk", "--part", "operative"}).empty());
  CHECK(found({"--body", "ministerial-council", "--type", "decision", "--part", "operative"})
            .size() == 15);
  CHECK(found({"--year", "unknown"}).size() == 27);
  CHECK(found({"--year", "2016"}).size() == 28);
  CHECK(found({"--year", "2016", "--inferred"}).size() == 28 + 27);
  CHECK(found({"--venue", "Tbilisi", "--status", "draft", "--inferred"}).size() == 27);
  CHECK(found({"--year", "2014", "--year", "2008"}).size() == 38);
}

TEST_CASE("search --format json is the response that the API gives, jsonl its results") {
  const auto response =
      Json::parse(osce({"search", "--format", "json", "age verification after 2016"}).out);
  CHECK(response["total"] == 4);
  const auto lines =
      json_lines(osce({"search", "--format", "jsonl", "age verification after 2016"}).out);
  CHECK(Json(lines) == response["results"]);
  const auto& result = response["results"][2];
  std::vector<std::string> names;
  for (const auto& [name, value] : result.items()) names.push_back(name);
  CHECK(names == std::vector<std::string>{"id", "citation", "document", "paragraph", "text",
                                          "marks", "score", "source"});
  CHECK(osce({"search", "--json", "x"}).err.empty());
}

TEST_CASE("an empty query lists everything, newest first") {
  const auto everything = osce({"search", "--format", "jsonl", "--all"});
  CHECK(everything.exit_code == 0);
  const auto lines = json_lines(everything.out);
  REQUIRE(lines.size() == 151);
  CHECK(lines.front()["document"]["year"] == 2017);
  CHECK(lines.front()["document"]["inferred"] == Json::object());
  check_inferred(lines.back()["document"]);
  CHECK(json_lines(osce({"search", "--format", "jsonl", ""}).out).size() == 20);
}

TEST_CASE("facets") {
  const auto json = Json::parse(osce({"facets", "--format", "json", "age verification"}).out);
  CHECK(json["total"] == 4);
  CHECK(json["results"].empty());
  CHECK(json["facets"]["year"] ==
        Json::parse(R"([{"value":2017,"label":"2017","count":4,"selected":false}])"));
  CHECK(json["facets"]["venue"] ==
        Json::parse(R"([{"value":"Minsk","label":"Minsk","count":2,"selected":false},
                                                   {"value":"Vienna","label":"Vienna","count":2,"selected":false}])"));
  CHECK(json["facets"]["part"] ==
        Json::parse(R"([{"value":"preamble","label":"preamble","count":3,"selected":false},
                                                  {"value":"operative","label":"operative","count":1,"selected":false}])"));
  CHECK(json["facets"].size() == 11);
  const auto text = osce({"facets", "--facet", "venue", "age verification"});
  CHECK(text.out ==
        "venue\n  Minsk   2  ████████████████████████\n  Vienna  2  ████████████████████████\n");
  CHECK(osce({"facets", "blockchain"}).exit_code == 1);
}

TEST_CASE("documents lists seven, with derivations") {
  const auto text = osce({"documents"});
  CHECK(text.exit_code == 0);
  CHECK(std::count(text.out.begin(), text.out.end(), '\n') == 8);
  CHECK(contains(
      text.out,
      "2017 (printed)  Vienna (table of sessions)  decision          30          mc-dec-7-17\n"));
  CHECK(contains(
      text.out,
      "probably 2016   probably Tbilisi            draft-resolution  27          pa-draft-"));
  const auto lines = json_lines(osce({"documents", "--format", "jsonl"}).out);
  REQUIRE(lines.size() == 7);
  CHECK(lines[0]["derivation"]["venue"] == "authority");
  CHECK(lines[0]["inferred"] == Json::object());
  check_inferred(lines[6]);
  CHECK(Json::parse(osce({"documents", "--json"}).out)["documents"] == Json(lines));
}

TEST_CASE("export prints every paragraph once, in the same form as a result") {
  const auto exported = osce({"export", "--format", "jsonl"});
  const auto found = ids(exported.out);
  CHECK(found.size() == 151);
  CHECK(std::adjacent_find(found.begin(), found.end()) == found.end());
  const auto first = json_lines(exported.out).front();
  CHECK(first["score"].is_null());
  CHECK(first["marks"].empty());
  CHECK(osce({"export"}).out == exported.out);
  CHECK(Json::parse(osce({"export", "--format", "json"}).out).size() == 151);
}

TEST_CASE("show: a paragraph, a document, nothing") {
  const auto paragraph = osce({"show", "mc-dec-7-17/pre.14"});
  CHECK(paragraph.exit_code == 0);
  CHECK(contains(paragraph.out, "Taking note that new forms of age verification"));
  CHECK(contains(paragraph.out,
                 "venue     Vienna  [from the table of sessions: MC 24, Vienna 2017 (checked "
                 "against a source)]\n"));
  CHECK(contains(paragraph.out, "language  en  [recognised from the text]\n"));
  CHECK(contains(osce({"show", "mc-dec-7-17-statement-1"}).out, "\nsymbol       none\n"));
  CHECK(contains(paragraph.out, "002_75ac0561c88d2d20.txt, line 40"));
  const auto document = osce({"show", "mc-dec-7-17"});
  CHECK(contains(document.out, "preamble 14 (unnumbered)\n"));
  CHECK(contains(document.out, "operative 13\n"));
  CHECK(Json::parse(osce({"show", "--json", "mc-dec-7-17"}).out)["paragraphs"].size() == 30);
  const auto draft = osce({"show",
                           "pa-draft-law-enforcement-co-ordination-to-prevent-child-"
                           "sexual-exploitation-and-trafficking-by-known-sex-offenders"});
  CHECK(contains(draft.out, "probably Tbilisi"));
  CHECK(contains(draft.out, "inferred: all 27 paragraphs also occur in pa-2016-tbilisi-"));
  const auto nothing = osce({"show", "mc-dec-7-17/99"});
  CHECK(nothing.exit_code == 1);
  CHECK(contains(nothing.err, "mc-dec-7-17 has no paragraph 99; "));
}

TEST_CASE("info describes the index and its fields") {
  const auto text = osce({"info"});
  CHECK(contains(text.out, "paragraphs    151\n"));
  CHECK(contains(text.out, "year:2014..2017"));
  const auto json = Json::parse(osce({"info", "--json"}).out);
  CHECK(json["schema"] == schema::version);
  CHECK(json["fields"].size() == schema::field_count);
}

TEST_CASE("recover: errors are one line with the position, exit 2") {
  struct Row {
    std::vector<std::string> arguments;
    const char* says;
  };
  for (const auto& [arguments, says] : std::vector<Row>{
           {{"search", "age \"verification"},
            "osce: missing closing quotation mark (columns 5-17)"},
           {{"search", "year:20x7"}, "osce: \"20x7\" is not a year (columns 1-9)"},
           {{"search", "yaer:2016"}, "osce: unknown field \"yaer\" (columns 1-9)"},
           {{"search", "(a"}, "osce: \"(\" is not closed (column 1)"},
           {{"search", "--year", "20x7", "a"}, "osce: --year: \"20x7\" is not a year"},
           {{"search", "--part", "middle", "a"}, "osce: --part cannot be \"middle\""},
           {{"search", "--sort", "size", "a"}, "--sort"},
           {{"search", "--limit", "many", "a"}, "--limit"},
           {{"search", "--nonsense", "a"}, "--nonsense"},
           {{"search", "--year", "", "a"}, "osce: --year needs a value."},
           {{"search", "--offset", "-1", "a"}, "--offset"},
           {{"search", "--snippet", "10001", "a"}, "--snippet"},
           {{"search", "--cursor", "nonsense", "a"}, "cursor"},
           {{"facets", "--facet", "colour"},
            "osce: --facet cannot be \"colour\". Choose one of: year, venue, country, "},
           {{"serach", "a"},
            "osce: unknown command \"serach\". Did you mean \"search\"? Run 'osce --help'"},
           {{"--color", "never", "serach", "a"}, "osce: unknown command \"serach\". Did you "},
           {{"xyz"}, "osce: unknown command \"xyz\". The commands are search, count, facets, "},
           {{"--format", "csv", "search", "a"},
            "osce: unknown option --format. Options of a command go after the command. Run "},
           {{"search", "--server", "http://me:secret@localhost", "a"},
            "osce: --server: the URL must not contain a user name or password"},
           {{"search", "--limit", "010", "a"}, "--limit must be a whole number, 0 or more"},
           {{"search", "--limit", "", "a"}, "--limit must be a whole number, 0 or more"},
           {{"search", "--limit", "0x10", "a"}, "--limit must be a whole number, 0 or more"},
           {{"search", "--limit", "4294967296", "a"}, "--limit must be at most 1000000"},
           {{"search", "--format", "csv", "--json", "a"},
            "--format and --json cannot be used together"},
           {{"search", "--stdin", "--format", "csv"}, "--stdin prints JSON Lines; omit --format"},
           {{"search", "--fields", "text", "--format", "ids", "a"},
            "--fields works only with --format text, json, jsonl, csv or tsv"},
           {{"kwic", "--fields", "id", "--json", "a"},
            "--fields works only with --format text, csv or tsv"},
           {{"search", "--csv-raw", "a"}, "--csv-raw works only with --format csv or tsv"},
           {{"search", "--null", "a"}, "--null works only with --format ids"},
           {{}, "osce: no command given. The commands are search, count, facets, "},
           {{"--quiet"}, "osce: no command given. The commands are search, count, facets, "},
           {{"--server"}, "osce: --server needs a value. "},
           {{"info", "b"}, "osce: unexpected argument: b. Run 'osce info --help' for details."},
           {{"show"},
            "osce: name a paragraph or document, for example mc-dec-7-17/7. Run 'osce show "
            "--help'"},
           {{"export", "--format", "text"}, "--format"},
           {{"suggest"}, "osce: type the beginning of a query, for example 'age ver'. Run 'osce s"},
           {{"completion"}, "osce: name a shell: bash, zsh or fish. Run 'osce completion --help'"},
           {{"search", "\xff"}, "osce: the query is not valid UTF-8"},
           {{"search", "--session", "x", "a"},
            "osce: --session: \"x\" is not a session number. Use, for example, 24 or 24..26"},
           {{"search", "sort:newest OR a"}, "(columns 1-11). Remove the OR next to it"},
           // an empty value after "=" does not take the next word
           {{"search", "--title=", "children"}, "osce: --title needs a value. Run 'osce search"},
           {{"search", "-n=", "5", "children"}, "osce: --limit needs a value. Run 'osce search"},
           {{"info", "--server=", "children"}, "osce: --server needs a value. Run 'osce --help'"},
           {{"search", "-n", "3", "-n", "4", "x"}, "osce: --limit can be given only once. "},
           {{"search", "-n3", "--limit=4", "x"}, "osce: --limit can be given only once. "},
           {{"--color", "never", "info", "--color", "auto"},
            "osce: --color can be given only once. Run 'osce --help'"},
           {{"search", "-nx"}, "osce: --limit must be a whole number, 0 or more. Run 'osce search"},
           {{"search", "--server", "http://localhost:99999", "a"},
            "osce: --server: \"99999\" is not a valid port. Run 'osce --help'"},
           {{"search", "--server", "http://[::1]:x", "a"}, "--server: \"x\" is not a valid port"},
           {{"facets", "--group", "document", "a"}, "osce: unknown option --group."},
           {{"search", "foo:bar"},
            "The fields are title, year, from, to, venue, country, body, type, status, part, "},
           {{"help", "search", "foo"}, "osce: unexpected argument: foo. Run 'osce help --help'"},
       }) {
    CAPTURE(says);
    const auto result = osce(arguments);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK(contains(result.err, says));
    // an error in the query is also shown below it
    const bool in_query = contains(result.err, " (column");
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == (in_query ? 3 : 1));
  }
}

TEST_CASE("recover: options that would be ignored are rejected") {
  struct Row {
    std::vector<std::string> arguments;
    const char* says;
  };
  for (const auto& [arguments, says] : std::vector<Row>{
           {{"search", "--all", "--limit", "3", "a"}, "--limit and --all cannot be used together"},
           {{"kwic", "--all", "-n3", "a"}, "--limit and --all cannot be used together"},
           {{"search", "--literal", "--parse", "natural", "a"},
            "--parse and --literal cannot be used together"},
           {{"search", "--cursor", "1.a", "--offset", "2", "a"},
            "--offset and --cursor cannot be used together"},
           {{"show", "--context", "2", "--whole", "mc-dec-7-17/7"},
            "--context and --whole cannot be used together"},
           {{"show", "--context", "2", "mc-dec-7-17"}, "--context works only with paragraphs"},
           // the order and the grouping of results do not change numbers
           {{"count", "--sort", "newest", "a"}, "unknown option --sort."},
           {{"count", "--group", "document", "a"}, "unknown option --group."},
           {{"facets", "--sort", "newest", "a"}, "unknown option --sort."},
           {{"stats", "--sort", "newest", "a"}, "unknown option --sort."},
           {{"stats", "--group", "document", "a"}, "unknown option --group."},
           {{"search", "--explain", "--format", "csv", "a"}, "--explain works only with --format "},
           {{"search", "--facets", "year", "a"},
            "--facets works only with --format json or --stdin"},
           {{"search", "--facets", "year", "--format", "jsonl", "a"}, "--facets works only with "},
       }) {
    CAPTURE(says);
    const auto result = osce(arguments);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK(result.err.starts_with(std::string("osce: ") + says));
  }
}

TEST_CASE("recover: an unknown option is named, however it is written") {
  const std::string words =
      " If this is part of the query, put \"--\" before the query (\"-\" before a word excludes "
      "it).";
  struct Row {
    std::vector<std::string> arguments;
    std::string says;
  };
  for (const auto& [arguments, says] : std::vector<Row>{
           {{"search", "--fromat", "csv", "a"}, "--fromat. Did you mean --format?" + words},
           {{"search", "--fromat=csv", "a"}, "--fromat. Did you mean --format?" + words},
           {{"search", "-format", "csv", "a"}, "-format. Did you mean --format?" + words},
           {{"search", "a", "--venu", "Minsk"}, "--venu. Did you mean --venue?" + words},
           {{"count", "--colour", "never", "a"}, "--colour. Did you mean --color?" + words},
           {{"search", "--nonsense", "a"}, "--nonsense." + words},
           // a cluster is not its first letter: -h is --help
           {{"search", "-hotels"}, "-hotels." + words},
           {{"search", "tourism", "-hotels"}, "-hotels." + words},
           {{"search", "-qhotels"}, "-qhotels." + words},
           {{"search", "-vx", "a"}, "-vx." + words},
           {{"search", "-none"}, "-none." + words},
           {{"search", "-5"}, "-5." + words},
           {{"search", "-session:26"}, "-session:26." + words},
           {{"search", "--LIMIT", "3", "a"}, "--LIMIT. Did you mean --limit?" + words},
           {{"search", "-é"}, "-é." + words},
           {{"search", "a", "-tourism"}, "-tourism." + words},
           {{"kwic", "-x"}, "-x." + words},
           {{"show", "-x"}, "-x."},
           {{"show", "-hotels"}, "-hotels."},
           {{"cite", "--fromat", "ris", "a"}, "--fromat. Did you mean --format?"},
           {{"-hotels"}, "-hotels. Options of a command go after the command."},
           {{"-V"}, "-V. Options of a command go after the command."},
           {{"-n", "5", "search", "a"}, "-n. Options of a command go after the command."},
           {{"--quite", "search", "a"}, "--quite. Did you mean --quiet?"},
       }) {
    CAPTURE(says);
    const auto result = osce(arguments);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK(result.err.starts_with("osce: unknown option " + says + " Run 'osce "));
    CHECK(result.err.ends_with("--help' for details.\n"));
  }
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"search", "-h"},
                                             {"search", "-qh"},
                                             {"-h"},
                                             {"search", "-n5", "children"},
                                             {"search", "-qn", "5", "in"},
                                             {"search", "-qn5", "children"},
                                             {"search", "-n=5", "children"},
                                             {"count", "--", "age", "-x"},
                                             {"cite", "-q", "--", "-hotels"}}) {
    CAPTURE(arguments.back());
    CHECK_FALSE(contains(osce(arguments).err, "unknown option"));
  }
}

TEST_CASE("recover: osce-index and osce-searchd name unknown options and values as well") {
  struct Row {
    std::vector<std::string> command;
    const char* says;
  };
  for (const auto& [command, says] : std::vector<Row>{
           {{"osce-index", "--fromat", "json", "a"},
            "unknown option --fromat. Did you mean --format?"},
           {{"osce-index", "-hotels"},
            "unknown option -hotels. Run 'osce-index --help' for details."},
           {{"osce-index", "check", "--strct", "a"},
            "unknown option --strct. Did you mean --strict?"},
           {{"osce-index", "--format", "jsno", "a"},
            "--format cannot be \"jsno\". Did you mean \"json\"?"},
           {{"osce-index", "--db"}, "--db needs a value. Run"},
           {{"osce-searchd", "--lisen", "a"}, "unknown option --lisen. Did you mean --listen?"},
           {{"osce-searchd", "-hotels"}, "unknown option -hotels. Run 'osce-searchd --help'"},
           {{"osce-searchd", "extra"}, "unexpected argument: extra. Run"},
           {{"osce-index", "--db=", "a"}, "--db needs a value. Run"},
           {{"osce-index", "--db", "a", "--db", "b", "c"}, "--db can be given only once"},
           {{"osce-index", "--db", "a", "check", "b"},
            "--db cannot be used with check, which does not use an index"},
           {{"osce-index", "check", "--db", "a", "b"},
            "--db cannot be used with check, which does not use an index"},
           {{"osce-index", "--prune", "check", "b"},
            "--prune cannot be used with check, which does not "},
           {{"osce-index", "-q", "-v", "b"}, "--verbose and --quiet cannot be used together"},
           {{"osce-searchd", "--db=", "a"}, "--db needs a value. Run"},
           {{"osce-searchd", "--workers=1", "--workers", "2"}, "--workers can be given only "},
       }) {
    CAPTURE(says);
    auto arguments = command;
    arguments.front() = program(command.front());
    const auto result = run(arguments);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK(result.err.starts_with(command.front() + ": " + says));
  }
}

TEST_CASE("recover: a misspelled value is guessed, and all choices are listed") {
  struct Row {
    std::vector<std::string> arguments;
    const char* says;
  };
  for (const auto& [arguments, says] : std::vector<Row>{
           {{"search", "--format", "jsno", "a"},
            "--format cannot be \"jsno\". Did you mean \"json\"? Choose one of: text, json, jsonl, "
            "csv, tsv, ids, citation, ris, bibtex, csl-json. Run"},
           {{"search", "--format", "xml", "a"},
            "--format cannot be \"xml\". Choose one of: text, "},
           {{"search", "--sort", "newset", "a"},
            "--sort cannot be \"newset\". Did you mean \"newest\"?"},
           {{"search", "--match", "al", "a"}, "--match cannot be \"al\". Did you mean \"all\"?"},
           {{"kwic", "--sort", "rigth", "a"},
            "--sort cannot be \"rigth\". Did you mean \"right\"?"},
           {{"stats", "--by", "yaer", "a"}, "--by cannot be \"yaer\". Did you mean \"year\"?"},
           {{"facets", "--facet", "venu"}, "--facet cannot be \"venu\". Did you mean \"venue\"?"},
           {{"search", "--facets", "venu", "a"},
            "--facets cannot contain \"venu\". Did you mean \"venue\"? Choose from: "},
           {{"search", "--json", "--fields", "txet", "a"},
            "--fields cannot contain \"txet\". Did you mean \"text\"? Choose from: id, citation, "},
           {{"search", "--format", "csv", "--fields", "id,citaton", "a"},
            "--fields cannot contain \"citaton\". Choose from: id, symbol, "},
           {{"kwic", "--format", "csv", "--fields", "rihgt", "a"},
            "--fields cannot contain \"rihgt\". Did you mean \"right\"?"},
           {{"--color", "allways", "info"},
            "--color cannot be \"allways\". Did you mean \"always\"?"},
           {{"completion", "bsh"}, "SHELL cannot be \"bsh\". Did you mean \"bash\"?"},
           {{"documnets"}, "unknown command \"documnets\". Did you mean \"documents\"?"},
           {{"SEARCH"}, "unknown command \"SEARCH\". Did you mean \"search\"?"},
           {{"doc"}, "unknown command \"doc\". Did you mean \"documents\"?"},
       }) {
    CAPTURE(says);
    const auto result = osce(arguments);
    CHECK(result.exit_code == 2);
    CHECK(result.err.starts_with("osce: " + std::string(says)));
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
  }
}

TEST_CASE("recover: an error names the help of its command") {
  CHECK(contains(osce({"kwic", "--nonsense"}).err, "osce kwic --help"));
  CHECK(contains(osce({"--nonsense"}).err, "osce --help"));
  CHECK(contains(osce({"search", "--color", "x", "a"}).err, "osce --help"));
}

TEST_CASE("words in brackets are words, and words after -- may begin with a dash") {
  const auto query = [](const std::vector<std::string>& arguments) {
    return Json::parse(osce(arguments).out)["query"].get<std::string>();
  };
  CHECK(query({"search", "--json", "[age,verification]", "x"}) == "[age,verification] x");
  CHECK(query({"search", "[age,verification]", "--json"}) == "[age,verification]");
  CHECK(query({"search", "--json", "--", "age", "-tourism"}) == "age -tourism");
}

TEST_CASE("--fields selects members of JSON and columns of tables, in the order given") {
  struct Row {
    const char* line;
    const char* begins;
  };
  for (const auto& [line, begins] : std::vector<Row>{
           {"search -q -n 1 --format jsonl --fields text 'age verification'", R"({"id":)"},
           {"search -q --format csv --fields year,id 'age verification'", "year,id\r\n2017,"},
           {"search -q --format tsv --fields label,part 'age verification'", "label\tpart\n"},
           {"search -q --fields venue,year,label 'age verification'", "venue   year  label\n"},
           {"kwic -q --format csv --fields hit,label 'age verification'", "hit,label\r\n"},
           {"kwic -q --fields label,hit 'age verification'", "label   hit\n"},
           {"stats -q --format csv --fields label,hits tourism", "label,hits\r\n2008,"},
           {"stats -q --fields label,words tourism", "label    words\n2008 "},
           {"facets -q --facet venue --fields count,value children", "count  value\n"},
           {"facets -q --facet venue --format tsv --fields value children", "value\n"},
           {"documents -q --fields id,year", "id "},
           {"documents --format csv --fields title", "title\r\n"},
           {"export --format tsv --fields id", "id\n"},
       }) {
    CAPTURE(line);
    const auto found = shell(std::string("osce ") + line);
    CHECK(found.exit_code == 0);
    CHECK(found.err.empty());
    CHECK(found.out.starts_with(begins));
  }
}

TEST_CASE("inferred values are shown as probable, and are empty in tables") {
  const std::string draft =
      "pa-draft-law-enforcement-co-ordination-to-prevent-child-sexual-exploitation-and-trafficking-"
      "by-known-sex-offenders";
  CHECK(contains(osce({"cite", draft + "/pre.1"}).out, "draft, probably Tbilisi 2016"));
  const auto limits = std::vector<std::string>{"--document", draft, "--format", "csv", "children"};
  const auto row_of = [&](const char* command) {
    auto arguments = limits;
    arguments.insert(arguments.begin(), {command, "-q", "--inferred"});
    const auto table = osce(arguments).out;
    return table.substr(table.find("\r\n") + 2);
  };
  CHECK(contains(row_of("search"), ",parliamentary-assembly,draft-resolution,draft,,,,,,"));
  CHECK_FALSE(contains(row_of("search"), ",2016,"));
  CHECK_FALSE(contains(row_of("kwic"), ",2016,"));
  // undated lines come last
  const auto dated = osce({"kwic", "-q", "--all", "--inferred", "--sort", "date", "--format", "csv",
                           "\"sex offenders\""})
                         .out;
  CHECK(dated.find("\n" + draft) > dated.rfind(",2016,Tbilisi,"));
}

TEST_CASE("in JSON, inferred values are in \"inferred\" and null under their own names") {
  const std::string draft =
      "pa-draft-law-enforcement-co-ordination-to-prevent-child-sexual-exploitation-and-trafficking-"
      "by-known-sex-offenders";
  const auto first = [](const std::vector<std::string>& arguments) {
    return json_lines(osce(arguments).out).at(0);
  };
  check_inferred(Json::parse(osce({"show", "--format", "json", draft}).out)["document"]);
  check_inferred(Json::parse(osce({"show", "--format", "json", draft + "/pre.1"}).out)["document"]);
  check_inferred(first({"search", "--format", "jsonl", "--document", draft})["document"]);
  check_inferred(
      first({"search", "--format", "jsonl", "--inferred", "--document", draft})["document"]);
  check_inferred(json_lines(osce({"export"}).out).back()["document"]);
}

TEST_CASE("recover: carets point at the error in the query, in any script") {
  CHECK(osce({"search", "age \"verification"})
            .err.ends_with("\n  age \"verification\n"
                           "      ^^^^^^^^^^^^^\n"));
  CHECK(osce({"search", "торговля yaer:2016"})
            .err.ends_with("\n  торговля yaer:2016\n"
                           "           ^^^^^^^^^\n"));
  CHECK(osce({"search", "one\nyaer:2016"}).err.find('^') == std::string::npos);
}

TEST_CASE(
    "recover: an index that is missing, foreign or damaged is one line, exit 2, for every "
    "command") {
  const TempFolder folder;
  folder.write("foreign/file", "x");
  const auto damaged = (folder / "damaged").string();
  std::filesystem::copy(
      five_texts(), damaged,
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks);
  std::filesystem::resize_file(folder / "damaged" / "current" / "paragraphs.glass", 1000);
  // files that cannot be read, whoever asks
  const auto copy_without = [&](const std::string& name, const std::string& file) {
    std::filesystem::copy(
        five_texts(), folder / name,
        std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks);
    std::filesystem::remove(folder / name / "current" / file);
    std::filesystem::create_directory(folder / name / "current" / file);
    return (folder / name).string();
  };
  const auto unreadable = copy_without("unreadable", "paragraphs.glass");
  const auto no_manifest = copy_without("no-manifest", "manifest.json");
  for (const auto& [location, says] : std::vector<std::pair<std::string, const char*>>{
           {(folder / "none").string(), "there is no index at"},
           {(folder / "foreign").string(), "is not an index"},
           {damaged, "the index is damaged"},
           {unreadable, "the index is damaged"},
           {no_manifest, "the index is damaged"}}) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"search", "a"},
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
      CAPTURE(location);
      CAPTURE(arguments[0]);
      const auto result = osce(arguments, {{"OSCE_DB", location}});
      CHECK(result.exit_code == 2);
      CHECK(result.out.empty());
      CHECK(contains(result.err, says));
      CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    }
  }
}

TEST_CASE("recover: without HOME, the default index is in the home folder of the account") {
  const auto said = shell("env -u HOME -u OSCE_DB -u XDG_DATA_HOME osce search a").err;
  CHECK_FALSE(contains(said, "no index at osce-search"));
}

TEST_CASE("facets as JSON Lines: one line per value") {
  const auto lines =
      osce({"facets", "-q", "--format", "jsonl", "--facet", "venue", "age verification"});
  CHECK(lines.exit_code == 0);
  CHECK(lines.out ==
        "{\"facet\":\"venue\",\"value\":\"Minsk\",\"label\":\"Minsk\",\"count\":2,\"selected\":"
        "false}\n"
        "{\"facet\":\"venue\",\"value\":\"Vienna\",\"label\":\"Vienna\",\"count\":2,\"selected\":"
        "false}\n");
}

TEST_CASE("count: the number on stdout, messages on stderr") {
  const auto found = osce({"count", "age verification after 2016"});
  CHECK(found.out == "4\n");
  CHECK(found.err.starts_with("Searching for: \"age\" and \"verification\""));
  CHECK(found.exit_code == 0);
  CHECK(osce({"count", "-q", "submarine"}).out == "0\n");
  CHECK(osce({"count", "-q", "submarine"}).exit_code == 1);
  CHECK(Json::parse(osce({"count", "--json", "tourism since Baku"}).out)["total"] == 14);
}

TEST_CASE("search in machine-readable formats") {
  const auto in = [](const std::string& format, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"search", "-q", "--format", format};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.emplace_back("age verification after 2016");
    return osce(arguments).out;
  };
  const auto csv = in("csv");
  CHECK(csv.starts_with(
      "id,symbol,body,type,status,year,date_from,date_to,venue,session,part,label,verb,score,text,"
      "url,index_id\r\n"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 5);
  CHECK(contains(csv,
                 "\r\nmc-dec-7-17/7,MC.DEC/7/"
                 "17,ministerial-council,decision,adopted,2017,2017-12-08,2017-12-08,"
                 "Vienna,24,operative,7,Calls on,"));
  const auto identifiers = in("ids");
  CHECK(contains(identifiers, "\nmc-dec-7-17/7\n"));
  auto with_nul = identifiers;
  std::replace(with_nul.begin(), with_nul.end(), '\n', '\0');
  CHECK(in("ids", {"--null"}) == with_nul);
  CHECK(contains(in("ris"), "SE  - para. 7\r\n"));
  CHECK(contains(in("bibtex"), "@misc{mc-dec-7-17:7,"));
  CHECK(Json::parse(in("csl-json")).size() == 4);
  const auto line = Json::parse(in("jsonl", {"-n", "1", "--fields", "document,text"}));
  CHECK(line.size() == 3);
  CHECK(
      contains(osce({"search", "--json", "--facets", "verb,part", "tourism"}).out, "\"verb\": ["));
  CHECK(osce({"search", "--null", "children"}).exit_code == 2);
  CHECK(osce({"search", "--fields", "txet", "children"}).exit_code == 2);
}

TEST_CASE("values that a spreadsheet would run are escaped, except with --csv-raw") {
  const TempFolder folder;
  folder.write("a.txt", resolution("BAKU, 28 JUNE to 2 JULY 2014", "FORMULAS",
                                   {"=cmd() is recalled as text,"}, {"Urges it."}));
  const auto location = (folder / "db").string();
  REQUIRE(run({program("osce-index"), "--db", location, (folder / "a.txt").string()}).exit_code ==
          0);
  const auto safe = osce({"search", "--db", location, "-q", "--format", "csv", "cmd"}).out;
  const auto raw =
      osce({"search", "--db", location, "-q", "--format", "csv", "--csv-raw", "cmd"}).out;
  CHECK(contains(safe, "'=cmd()"));
  CHECK_FALSE(contains(raw, "'=cmd()"));
  CHECK(contains(raw, "=cmd()"));
}

TEST_CASE("--stdin: one answer per line, in the order of the queries") {
  const auto batch = run({"sh", "-c",
                          "printf 'tourism since Baku\\n\"open\\nsubmarine\\n' | '" +
                              program("osce") + "' search --stdin --limit 1 --fields text"},
                         {".", {{"OSCE_DB", five_texts()}}});
  CHECK(batch.exit_code == 2);
  const auto lines = json_lines(batch.out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0]["query"] == "tourism since Baku");
  CHECK(lines[0]["total"] == 14);
  CHECK(lines[1]["errors"][0]["reason"] == "Missing closing quotation mark");
  CHECK(lines[2]["total"] == 0);
  CHECK(osce({"search", "--stdin", "children"}).exit_code == 2);
}

TEST_CASE("--stdin: blank lines are skipped, by search and count") {
  struct Row {
    const char* input;
    const char* command;
    std::size_t lines;
    int exit_code;
  };
  for (const auto& [input, command, lines, exit_code] : std::vector<Row>{
           {"children\\n\\ntourism\\n", "search", 2, 0},
           {"\\n  \\n\\t\\n\\r\\n", "search", 0, 1},
           {"", "search", 0, 1},
           {"\\nsubmarine\\n", "search", 1, 1},
           {"children\\r\\n\\r\\ntourism", "search", 2, 0},
           {"children\\n\\ntourism\\n", "count", 2, 0},
           {"\\n \\n", "count", 0, 1},
           {"submarine\\n", "count", 1, 1},
           {"children\\n\\n\"open\\n", "count", 2, 2},
           {"children\\n\\n\"open\\n", "count --json", 2, 2},
           {"\u00a0\\n\u3000\\n\u0085 \\n\u2028\\n", "search", 0, 1},
       }) {
    CAPTURE(input);
    CAPTURE(command);
    const auto batch = shell(fmt::format("printf '{}' | osce {} --stdin", input, command));
    CHECK(batch.exit_code == exit_code);
    CHECK(std::count(batch.out.begin(), batch.out.end(), '\n') ==
          static_cast<std::ptrdiff_t>(lines));
  }
  CHECK(shell("printf 'children\\n\\nsubmarine\\n' | osce count --stdin").out ==
        "131\tchildren\n0\tsubmarine\n");
  const auto bad = shell("printf 'children\\n\\n\"open\\nsubmarine\\n' | osce count --stdin");
  CHECK(bad.out == "131\tchildren\nerror\t\"open\n0\tsubmarine\n");
  CHECK(contains(bad.err, "missing closing quotation mark (line 3, columns 1-5)"));
  CHECK(osce({"count", "--stdin", "children"}).exit_code == 2);
}

TEST_CASE("messages say what was not shown, and offer other searches") {
  struct Row {
    const char* line;
    int exit_code;
    const char* says;
  };
  for (const auto& [line, exit_code, says] : std::vector<Row>{
           {"search --offset 999 child", 0,
            "\n131 paragraphs, none shown: --offset is past the last one\n"},
           {"kwic --offset 9999 children", 0,
            " lines, none shown: --offset is past the last one\n"},
           {"kwic in Minsk", 1, "\nThe query has no search words to show in context; add one, or "},
           {"kwic Minsk", 1, "\n24 paragraphs match, but none contains the words themselves\n"},
           {"kwic", 1, "\nThe query has no search words to show in context; add one, or "},
           {"facets submarine", 1, "\nNo paragraphs found\n"},
           {"suggest zzzz", 1, "No suggestions\n"},
           {"search --cursor 20.abc child", 2, "osce: invalid cursor. Use the `next` value of an "},
           {"count children decision", 0,
            "\nTo see only paragraphs that mention decision, search for: children text:decision\n"
            "To see only decisions, search for: children type:decision\n"},
           {"count hotels or airlines", 0,
            "\nNote: To use OR as an operator, write it in capitals\n"
            "Search instead for: hotels OR airlines\n"},
           {"search tourism in Paris", 0,
            "(ignored: Paris)\nNote: No text in this collection was adopted in Paris or "
            "contains the word \"Paris\"\n"},
           {"search xyzzy plugh grooming", 0,
            "\nNote: No paragraph contains \"xyzzy\" or \"plugh\"\n"},
           {"search tourism since 2014", 0,
            "(it is probably from 2016)\nTo include documents with a probable date, add "
            "inferred:yes\n"},
           {"search 2020", 1,
            "Searching for: 2020\nNote: No text mentions or dates from 2020. The texts date "
            "from 2008 to 2017.\nNo paragraphs found\n"},
           {"search age verification", 0,
            "\nYou could also search for: \"verification technologies\"\n"},
           {"search venue: tourism", 0,
            "\nNote: \"venue:\" was read as a word, because a space follows it\n"},
           {"search tourism venue:", 2, "osce: \"venue:\" needs a value (columns 9-14). For "},
           {"search !!!", 2, "osce: the query contains no words (columns 1-3). Type at least one "},
           {"search '(child'", 2, "osce: \"(\" is not closed (column 1). Add \")\" or "},
           {"search --from yesterday a", 2,
            "osce: --from: \"yesterday\" is not a year or a date. Use, for example, 2016 or "},
       }) {
    CAPTURE(line);
    const auto said = shell(std::string("osce ") + line);
    CHECK(said.exit_code == exit_code);
    CHECK(contains(said.err, says));
  }
  CHECK(osce({"facets", "submarine"}).out.empty());
}

TEST_CASE("open: one paragraph is shown, several are listed, nothing is an error message") {
  const auto one = osce({"open", "MC.DEC/7/17", "para", "7"});
  CHECK(one.exit_code == 0);
  CHECK(contains(one.out, "Calls on participating States which have not already done so"));
  const auto several = osce({"open", "AS (17) D E para 1..3"});
  CHECK(several.exit_code == 0);
  CHECK(several.err == "\"AS (17) D E para 1..3\" matches 3 paragraphs; name one of them:\n");
  CHECK(std::count(several.out.begin(), several.out.end(), '\n') == 3);
  const auto nothing = osce({"open", "nonsense"});
  CHECK(nothing.exit_code == 1);
  CHECK(contains(nothing.err, "no text in this collection matches \"nonsense\"; "));
}

TEST_CASE("show, open and cite take the same references") {
  struct Row {
    std::vector<std::string> references;
    std::size_t found;
    int exit_code;
  };
  const std::string symbol = "MC.DEC/7/17";
  for (const auto* command : {"show", "open", "cite"}) {
    for (const auto& [references, found, exit_code] : std::vector<Row>{
             {{"mc-dec-7-17/7"}, 1, 0},
             {{"mc-dec-7-17"}, 1, 0},
             {{"mc-dec-7-17/7", "mc-dec-7-17/8"}, 2, 0},
             {{"mc-dec-7-17/7", "mc-dec-7-17-statement-1", "mc-dec-7-17"}, 3, 0},
             {{symbol, "para", "7"}, 1, 0},
             {{symbol + " para 7"}, 1, 0},
             {{symbol + " para 7", symbol + " para 8"}, 2, 0},
             {{symbol + " para 7", "mc-dec-7-17/8"}, 2, 0},
             {{"nope"}, 0, 1},
             {{""}, 0, 1},
             {{"nope", "nix"}, 0, 1},
             {{"mc-dec-7-17/99"}, 0, 1},
             {{symbol, "para 7"}, 1, 0},
             {{"mc-dec-7-17/7", "nope"}, 1, 1},
             {{"nope", "mc-dec-7-17/7"}, 1, 1},
             {{"mc-dec-7-17/7", "nope", "mc-dec-7-17/8"}, 2, 1},
         }) {
      CAPTURE(command);
      CAPTURE(fmt::format("{}", fmt::join(references, ", ")));
      std::vector<std::string> arguments = {command, "--format",
                                            command == std::string("cite") ? "citation" : "jsonl"};
      arguments.insert(arguments.end(), references.begin(), references.end());
      const auto shown = osce(arguments);
      CHECK(shown.exit_code == exit_code);
      CHECK(std::count(shown.out.begin(), shown.out.end(), '\n') ==
            static_cast<std::ptrdiff_t>(found));
      const bool missing = contains(shown.err, "osce: no text in this collection matches ") ||
                           contains(shown.err, " has no paragraph ");
      CHECK(missing == (exit_code == 1));
    }
  }
  for (const auto& references :
       std::vector<std::vector<std::string>>{{symbol, "para", "999"}, {symbol + " para 999"}}) {
    for (const std::string command : {"show", "cite"}) {
      auto arguments = references;
      arguments.insert(arguments.begin(), command);
      const auto missing = osce(arguments);
      CHECK(missing.exit_code == 1);
      CHECK(missing.out.empty());
      CHECK(missing.err ==
            "osce: mc-dec-7-17 has no paragraph 999; 'osce show mc-dec-7-17' lists its "
            "paragraphs\n");
    }
  }
  CHECK(osce({"show", "mc-dec-7-17/99"}).err ==
        "osce: mc-dec-7-17 has no paragraph 99; 'osce show mc-dec-7-17' lists its paragraphs\n");
  CHECK(osce({"cite", "AS (17) D E para 1..3"}).exit_code == 0);
  CHECK(Json::parse(osce({"show", "--json", "mc-dec-7-17/7", "mc-dec-7-17/8"}).out).size() == 2);
  CHECK(contains(osce({"show", "mc-dec-7-17/7", "mc-dec-7-17/8"}).out, "\n\nMC.DEC/7/17"));
  CHECK(osce({"open", "--whole", "mc-dec-7-17/7"}).out == osce({"show", "mc-dec-7-17"}).out);
  const auto piped =
      shell("printf 'mc-dec-7-17/7\\nmc-dec-7-17/8\\n' | osce show --format jsonl -");
  CHECK(std::count(piped.out.begin(), piped.out.end(), '\n') == 2);
  for (const auto* command : {"show -", "cite -", "open -"}) {
    CAPTURE(command);
    const auto nothing = shell(std::string("osce ") + command + " </dev/null");
    CHECK(nothing.exit_code == 1);
    CHECK(nothing.err == "osce: no identifiers on stdin\n");
  }
}

TEST_CASE("show: neighbours of a paragraph, and its whole document") {
  const auto shown = osce({"show", "--context", "1", "mc-dec-7-17/7"}).out;
  for (const auto* label : {"operative 6\n", "operative 7\n", "operative 8\n"})
    CHECK(contains(shown, label));
  CHECK_FALSE(contains(shown, "operative 9\n"));
  CHECK(osce({"show", "--whole", "mc-dec-7-17/7"}).out == osce({"show", "mc-dec-7-17"}).out);
  CHECK(Json::parse(
            osce({"show", "--context", "2", "--json", "mc-dec-7-17/7"}).out)["context"]["before"]
            .size() == 2);
}

TEST_CASE("kwic: hits are aligned in any script, and tables and JSON have the same lines") {
  const auto text =
      osce({"kwic", "-q", "--sort", "right", "\"age verification\""}, {{"COLUMNS", "100"}}).out;
  std::istringstream lines(text);
  std::set<std::size_t> places;
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    places.insert(line.find("age verification"));
    CHECK(line.size() <= 104);  // a few characters take more bytes than columns
  }
  CHECK(count == 5);
  CHECK(places.size() == 1);
  const auto csv = osce({"kwic", "-q", "--format", "csv", "\"age verification\""}).out;
  CHECK(csv.starts_with("id,symbol,year,venue,label,left,hit,right,reason\r\n"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 6);
  CHECK(Json::parse(osce({"kwic", "--json", "\"age verification\""}).out)["lines"].size() == 5);
  CHECK(contains(osce({"kwic", "-n", "2", "children"}).err, " lines, 2 shown; --all shows all"));
  CHECK(osce({"kwic", "submarine"}).exit_code == 1);
  CHECK(osce({"kwic", "--sort", "colour", "children"}).exit_code == 2);
}

TEST_CASE("stats: by year with a bar, by form, as a table") {
  const auto text = osce({"stats", "-q", "\"age verification\""}).out;
  CHECK(text.starts_with(
      "year     hits  paragraphs  words  per 1,000 words\n2008        0           0"));
  CHECK(contains(text, "\n2017        5           4"));
  CHECK(contains(text, "████████████████████████\n"));
  const auto csv =
      osce({"stats", "-q", "--by", "venue", "--format", "csv", "\"age verification\""}).out;
  CHECK(csv.starts_with("value,label,hits,paragraphs,words,per_1000_words\r\nMinsk,Minsk,3,2,"));
  CHECK(osce({"stats", "--by", "colour", "children"}).exit_code == 2);
}

}  // namespace osce::test::osce_test
