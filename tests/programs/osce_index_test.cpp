// SPDX-License-Identifier: GPL-2.0-or-later
//
// The real osce-index, run in an empty folder.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <unistd.h>

#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::osce_index_test {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

const std::string texts = (project_folder() / "data" / "texts").string();

Run index(const TempFolder& folder, const std::vector<std::string>& arguments,
          std::map<std::string, std::string> variables = {}) {
  std::vector<std::string> command = {program("osce-index")};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run(command, {folder.path(), std::move(variables)});
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("osce-index --help and --version") {
  const TempFolder folder;
  const auto help = index(folder, {"--help"});
  CHECK(help.exit_code == 0);
  CHECK(contains(help.out, "SOURCE"));
  CHECK(contains(help.out, "Examples:"));
  CHECK(index(folder, {"--version"}).out.starts_with("osce-index 0."));
}

TEST_CASE("the five texts become an index, with a report") {
  const TempFolder folder;
  const auto result = index(folder, {"--db", "db", texts});
  CHECK(result.exit_code == 0);
  CHECK(contains(result.out, "7 documents, 151 paragraphs"));
  CHECK(contains(result.out, "000_02ae43331b0f030b.txt"));
  CHECK(contains(result.out, "004_30cf990f5e2bc37e.txt:6: note: "));
  CHECK(result.err.empty());
  CHECK(store::Index(folder / "db").catalogue().documents.size() == 7);
}

TEST_CASE("verify finds each damaged byte of an index, and says where it is") {
  const TempFolder folder;
  index(folder, {"--db", "db", texts});
  const auto intact = index(folder, {"verify", "--db", "db"});
  CHECK(intact.exit_code == 0);
  CHECK(contains(intact.out, "db is intact: 7 documents, 151 paragraphs, "));
  CHECK(contains(intact.out, " in 3 files\n"));
  for (const auto* name : {"paragraphs.glass", "words.rows", "readings.jsonl"}) {
    CAPTURE(name);
    const auto path = folder / "db" / "current" / name;
    const auto bytes = read_file(path);
    for (const auto at : {std::size_t{0}, bytes.size() / 2, bytes.size() - 1}) {
      auto damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ 1);
      folder.write(fs::relative(path, folder.path()).string(), damaged);
      const auto result = index(folder, {"verify", "--db", "db"});
      CHECK(result.exit_code == 2);
      CHECK(contains(result.err, fmt::format("the index is damaged: {}: bytes 0 to", name)));
      CHECK(contains(result.err, "have changed; rebuild it with osce-index"));
    }
    folder.write(fs::relative(path, folder.path()).string(), bytes.substr(0, bytes.size() - 1));
    CHECK(contains(index(folder, {"verify", "--db", "db"}).err, "bytes long instead of"));
    fs::remove(path);
    CHECK(contains(index(folder, {"verify", "--db", "db"}).err, "missing or unreadable"));
    folder.write(fs::relative(path, folder.path()).string(), bytes);
  }
  CHECK(index(folder, {"verify", "--db", "db"}).exit_code == 0);
  CHECK(index(folder, {"--db", "db", "verify"}).exit_code == 0);
  const auto with_prune = index(folder, {"--prune", "verify", "--db", "db"});
  CHECK(with_prune.exit_code == 2);
  CHECK(contains(with_prune.err, "--prune cannot be used with verify, which only reads an index"));
  const auto none = index(folder, {"verify", "--db", "nothing"});
  CHECK(none.exit_code == 2);
  CHECK(contains(none.err, "there is no index at nothing"));
}

TEST_CASE("the index is where OSCE_DB says, else in the user's data folder") {
  const TempFolder folder;
  CHECK(index(folder, {texts}, {{"OSCE_DB", "here"}}).exit_code == 0);
  CHECK(std::filesystem::exists(folder / "here" / "current"));
  CHECK(index(folder, {texts}, {{"XDG_DATA_HOME", folder.path().string()}}).exit_code == 0);
  CHECK(std::filesystem::exists(folder / "osce-search" / "index" / "current"));
  // no relative path: the specification says that it is ignored
  const auto home = folder.path().string();
  CHECK(index(folder, {texts}, {{"XDG_DATA_HOME", "data"}, {"HOME", home}}).exit_code == 0);
  CHECK_FALSE(std::filesystem::exists(folder / "data"));
  CHECK(std::filesystem::exists(folder / ".local" / "share" / "osce-search" / "index"));
}

TEST_CASE("recover: files that are not texts are reported, and the rest is indexed") {
  const TempFolder folder;
  folder.write("in/good.txt",
               resolution("MINSK, 5 to 9 JULY 2017", "ONE", {"Recalling one,"}, {"Urges one."}));
  folder.write("in/image.png", std::string("\x89PNG\0\0", 6));
  folder.write("in/README.md", "# These are texts\n\nNothing else.\n");
  const auto result = index(folder, {"--db", "db", "in"});
  CHECK(result.exit_code == 0);
  CHECK(contains(result.out, "1 document, 2 paragraphs"));
  CHECK(contains(result.out, "image.png: skipped: a PNG image, not text"));
  CHECK(contains(result.out, "README.md: problem: no document found: the source has no sentences"));
}

TEST_CASE("recover: errors are one line, exit 2, and change nothing") {
  const TempFolder folder;
  REQUIRE(index(folder, {"--db", "db", texts}).exit_code == 0);
  folder.write("binary.txt", std::string("a\0b", 3));
  folder.write("nothing.txt", "just words\n");
  folder.write("mine/letter.txt", "dear");
  std::filesystem::create_directory(folder / "empty");
  const auto before = read_file(folder / "db" / "current" / "manifest.json");
  struct Row {
    std::vector<std::string> arguments;
    const char* says;
  };
  for (const auto& [arguments, says] : std::vector<Row>{
           {{"--db", "db"}, "SOURCE"},
           {{"--db", "db", "missing.txt"}, "missing.txt: no such file or folder"},
           {{"--db", "db", texts, "missing.txt"}, "missing.txt"},
           {{"--db", "db", "--nonsense", texts}, "--nonsense"},
           {{"--explain", texts}, "--explain works only with check: osce-index check --explain."},
           {{"check", "--html", texts}, "needs --explain. Run 'osce-index check --help' for"},
           {{"--db", "mine", texts}, "contains files that do not belong to an index"},
           {{"--db", "binary.txt", texts}, "\"binary.txt\" is a file, not a folder; use --db"},
           {{"--db", "", texts}, "--db: the path is empty; give a path"},
           {{"--db"}, "--db needs a value"},
           {{"--db", "db", ""}, "SOURCE: the path is empty; give a path"},
           {{"--db", "db", "--report", "", texts}, "--report: the path is empty"},
           {{"--db", "db", "--format", "xml", texts},
            "--format cannot be \"xml\". Choose one of: text, json"},
           {{"--db", "db", "--authority", "mine", texts}, "bodies.tsv"},
           {{"--db", "db", "--report", "mine", texts}, "\"mine\" is a folder; name a file"},
       }) {
    CAPTURE(arguments.back());
    const auto result = index(folder, arguments);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK(lines(result.err) == 1);
    CHECK(contains(result.err, says));
    CHECK(result.err.starts_with("osce-index: "));
  }
  const auto binary = index(folder, {"--db", "db", "binary.txt"});
  CHECK(binary.exit_code == 2);
  CHECK(contains(binary.out, "binary.txt: skipped: "));
  for (const auto* db : {"new", "empty"}) {
    CAPTURE(db);
    CHECK(index(folder, {"--db", db, "binary.txt"}).exit_code == 2);
    CHECK_FALSE(std::filesystem::exists(folder / db / "lock"));
  }
  CHECK_FALSE(std::filesystem::exists(folder / "new"));
  CHECK(std::filesystem::exists(folder / "empty"));  // this run did not make it
  const auto nothing = index(folder, {"--db", "db", "nothing.txt"});
  CHECK(nothing.exit_code == 2);
  CHECK(contains(nothing.err, "contain no document"));
  CHECK(contains(nothing.out, "; the index was not changed\n"));
  CHECK(contains(index(folder, {"--db", "new", "nothing.txt"}).out, "; no index was written\n"));
  CHECK(contains(index(folder, {"check", "--explain", "nothing.txt"}).out,
                 "problem: no document found: the source has no sentences\n"));
  CHECK(read_file(folder / "db" / "current" / "manifest.json") == before);
  CHECK(read_file(folder / "mine" / "letter.txt") == "dear");
}

TEST_CASE("other authority files can be given") {
  const TempFolder folder;
  folder.write("tables/bodies.tsv",
               read_file(project_folder() / "data" / "authority" / "bodies.tsv"));
  folder.write(
      "tables/sessions.csv",
      "body,kind,number,year,city,city_variants,country,start_date,end_date,status,verified\n"
      "MC,ministerial council,24,2017,Atlantis,,Nowhere,,,held,no\n");
  REQUIRE(index(folder, {"--db", "db", "--authority", "tables", texts}).exit_code == 0);
  const store::Index opened(folder / "db");
  const auto& catalogue = opened.catalogue();
  CHECK(catalogue.documents.at(*catalogue.find("mc-dec-7-17")).venue == "Atlantis");
}

TEST_CASE("check reads and reports, and writes nothing") {
  const TempFolder folder;
  folder.write("in/README.md", "Nothing else.\n");
  const auto result = index(folder, {"check", texts});
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK(contains(result.out, "7 documents, 151 paragraphs read\n"));
  CHECK(index(folder, {"check", "--strict", texts}).exit_code == 0);
  const auto problem = index(folder, {"check", "--quiet", texts, "in"});
  CHECK(problem.exit_code == 0);
  CHECK(problem.out == "README.md: problem: no document found: the source has no sentences\n");
  CHECK(index(folder, {"check", "--strict", texts, "in"}).exit_code == 1);
  CHECK(index(folder, {"check"}).exit_code == 2);
  CHECK_FALSE(std::filesystem::exists(folder / "osce-search"));
}

TEST_CASE("a name in brackets is one name, not a list") {
  const TempFolder folder;
  folder.write("[a,b]", "We have seen many ships in the ports of the region.\n");
  const auto read = index(folder, {"check", "[a,b]"});
  CHECK(read.exit_code == 0);
  CHECK(contains(read.out, "1 document, 1 paragraph read\n"));
  CHECK(contains(index(folder, {"check", "[c,d]"}).err, " [c,d]: no such file or folder"));
}

TEST_CASE("check --explain shows how each line was read") {
  const TempFolder folder;
  folder.write("a.txt",
               "MINSK DECLARATION\n\nRESOLUTION ON\n\nTHE <B>PORTS</B>\n\n1. Recalling the ports,\n"
               "and the borders,\n\n- 2 -\n\n2. Urges States to act.\n");
  folder.write("b.png", "\x89PNG\r\n\x1a\n");
  const auto text = index(folder, {"check", "--explain", "a.txt", "b.png"});
  CHECK(text.exit_code == 0);
  CHECK(text.out ==
        "a.txt: text, 1 document, 2 paragraphs\n"
        "        problem: the heading does not name the issuing body; if you know it, write "
        "{\"body\": \"…\"} in a.txt.meta.json\n"
        "\n"
        "the-b-ports-b: THE <B>PORTS</B>\n"
        "     1  heading (not used)          MINSK DECLARATION\n"
        "     3  type                        RESOLUTION ON\n"
        "     5  title                       THE <B>PORTS</B>\n"
        "     7  1                           1. Recalling the ports,\n"
        "     8                              and the borders,\n"
        "    10  page number                 - 2 -\n"
        "    12  2                           2. Urges States to act.\n"
        "\n"
        "b.png: skipped: a PNG image, not text\n");
  const auto page = index(folder, {"check", "--explain", "--html", "a.txt", "b.png"});
  CHECK(page.exit_code == 0);
  CHECK(contains(page.out, "<td>5<td>title<td>THE &lt;B&gt;PORTS&lt;/B&gt;"));
  CHECK(contains(page.out, "<p>Skipped: a PNG image, not text</p>"));
  const auto both = index(folder, {"check", "--explain", "--strict", "a.txt"});
  CHECK(both.exit_code == 2);
  CHECK(contains(both.err, "--strict cannot be used with --explain, which prints no report"));
  const auto alone = index(folder, {"check", "--html", "a.txt"});
  CHECK(alone.exit_code == 2);
  CHECK(contains(alone.err, "--html needs --explain"));
  CHECK_FALSE(std::filesystem::exists(folder / ".local"));
}

TEST_CASE("check --explain names what a head gave on each of its lines") {
  const TempFolder folder;
  folder.write("a.txt",
               "RESOLUTION ON\n\nSAFE HARBOURS FOR\nALL SHIPS\n\nPrincipal Sponsor\nMr. Alan "
               "Smith\nCanada\n\n1. Recalling the ports,\n\n2. Urges States to act.\n");
  const auto text = index(folder, {"check", "--explain", "a.txt"}).out;
  CHECK(contains(text,
                 " 3  title                       SAFE HARBOURS FOR\n"
                 "     4  title                       ALL SHIPS\n"));
  CHECK(contains(text,
                 " 7  sponsor                     Mr. Alan Smith\n"
                 "     8  sponsor                     Canada\n"));
}

TEST_CASE("check --explain names the values on each line of a web page and of a front matter") {
  const TempFolder folder;
  folder.write(
      "a.html",
      "<h1>DECISION No. 4/11 PORTS OF THE REGION</h1><p>(MC.DEC/4/11<br>of 7 December "
      "2011)</p><p>The Ministerial Council,</p><p>1. Urges States to act in the ports.</p>");
  const auto page = index(folder, {"check", "--explain", "a.html"}).out;
  CHECK(contains(page, " 1  title, type                 DECISION No. 4/11 PORTS"));
  CHECK(contains(page, " 1  body, symbol                (MC.DEC/4/11\n"));
  CHECK(contains(page, " 1  date, year                  of 7 December 2011)\n"));
  folder.write("b.md",
               "---\ntitle: Resolution on Forced Labour\ndate: 2015-07-08\nplace: Helsinki\n"
               "author: me\n---\n\nThe OSCE Parliamentary Assembly:\n\n1. Urges States to act.\n");
  const auto note = index(folder, {"check", "--explain", "b.md"}).out;
  CHECK(contains(note,
                 "     1  front matter                ---\n"
                 "     2  title, type                 title: Resolution on Forced Labour\n"
                 "     3  heading                     date: 2015-07-08\n"
                 "     4  date, venue, year           place: Helsinki\n"
                 "     5  front matter                author: me\n"
                 "     6  front matter                ---\n"));
  folder.write("c.md",
               "---\ntitle: Resolution on Forced Labour\ndate: 2015-07-08\n---\n\nThe OSCE "
               "Parliamentary Assembly:\n\n1. Urges States to act.\n");
  CHECK(contains(index(folder, {"check", "--explain", "c.md"}).out,
                 "     3  date, year                  date: 2015-07-08\n"));
}

TEST_CASE("what yields no document is reported once, and a duplicate is counted") {
  const TempFolder folder;
  const auto text =
      resolution("MINSK, 5 to 9 JULY 2017", "ONE", {"Recalling one,"}, {"Urges one."});
  folder.write("in/a.txt", text);
  folder.write("in/b.txt", text);
  std::filesystem::create_directory(folder / "empty");
  const auto both = index(folder, {"check", "in", "empty"}).out;
  CHECK(contains(both, "\nempty: skipped: a folder without files to read\n"));
  CHECK(contains(both, "\n2 documents read, 1 duplicate left out: 1 document, 2 paragraphs\n"));
  folder.write("title.txt", "RESOLUTION ON\n\nSAFE HARBOURS\n");
  CHECK(index(folder, {"check", "-q", "title.txt"}).out ==
        "title.txt:1: problem: \"SAFE HARBOURS\" has no paragraphs; check that the file is "
        "complete\n");
  folder.write("known.txt", "RESOLUTION ON\n\nSAFE HARBOURS\n\n1. Urges States to act.\n");
  CHECK(contains(index(folder, {"check", "-q", "known.txt"}).out,
                 "the heading does not name the issuing body; if you"));
  folder.write("known.txt.meta.json", R"({"body": "ministerial-council", "venue": "Minsk"})");
  CHECK(index(folder, {"check", "-q", "known.txt"}).out.empty());
  REQUIRE(index(folder, {"--db", "known", "known.txt"}).exit_code == 0);
  CHECK(contains(run({program("osce"), "documents", "--db", "known"}, {folder.path(), {}}).out,
                 " Minsk (sidecar file) "));
  folder.write("known.txt.meta.json", "[]");
  CHECK(contains(index(folder, {"check", "-q", "known.txt"}).out,
                 "known.txt.meta.json: must be a JSON object; the sidecar was ignored"));
  folder.write("known.txt.meta.json", R"({"year": "x", "status": "new"})");
  const auto errors = index(folder, {"check", "-q", "known.txt"}).out;
  CHECK(
      contains(errors, "known.txt.meta.json: \"status\" must be one of adopted, draft or null\n"));
  CHECK(
      contains(errors, "known.txt.meta.json: \"year\" must be a year from 1000 to 2999 or null; "));
}

TEST_CASE("--known-only leaves out texts that no head announces, also if they were read before") {
  const TempFolder folder;
  folder.write("in/letter.txt", "We have seen many ships in the ports of the region.\n");
  folder.write("in/one.txt",
               resolution("MINSK, 5 to 9 JULY 2017", "ONE", {"Recalling one,"}, {"Urges one."}));
  CHECK(contains(index(folder, {"--db", "db", "in"}).out, "2 documents, 3 paragraphs indexed"));
  const auto known = index(folder, {"--db", "db", "--prune", "--known-only", "in"});
  CHECK(contains(known.out, "1 document, 2 paragraphs indexed"));
  CHECK(contains(known.out,
                 "letter.txt: problem: no document found: the text has no recognisable heading; "
                 "omit --known-only to index it anyway"));
  CHECK(contains(index(folder, {"--db", "db", "in"}).out, "2 documents, 3 paragraphs indexed"));
}

TEST_CASE("problems under --strict end with 1 and leave the index as it was") {
  const TempFolder folder;
  REQUIRE(index(folder, {"--db", "db", "--strict", texts}).exit_code == 0);
  const auto before = read_file(folder / "db" / "current" / "manifest.json");
  folder.write("in/README.md", "Nothing else.\n");
  const auto result = index(folder, {"--db", "db", "--strict", texts, "in"});
  CHECK(result.exit_code == 1);
  CHECK(result.err.empty());
  CHECK(contains(result.out, "the index was not changed"));
  CHECK(read_file(folder / "db" / "current" / "manifest.json") == before);
}

TEST_CASE("recover: most of the documents are not removed unasked") {
  const TempFolder folder;
  REQUIRE(index(folder, {"--db", "db", texts}).exit_code == 0);
  const auto one = texts + "/000_02ae43331b0f030b.txt";
  const auto result = index(folder, {"--db", "db", one});
  CHECK(result.exit_code == 2);
  CHECK(lines(result.err) == 1);
  CHECK(contains(result.err,
                 "this would remove 5 of 7 documents, because the index keeps only the sources you "
                 "name; name all of them, or add --prune"));
  CHECK(contains(result.out, "\n5 documents would be removed\n"));
  const auto quiet = index(folder, {"--db", "db", "-q", one}).out;
  CHECK(contains(quiet, "002_75ac0561c88d2d20.txt: problem: mc-dec-7-17 would be removed\n"));
  CHECK(lines(quiet) == 5);
  CHECK(store::Index(folder / "db").catalogue().documents.size() == 7);
  CHECK(index(folder, {"--db", "db", "--prune", one}).exit_code == 0);
  CHECK(store::Index(folder / "db").catalogue().documents.size() == 2);
}

TEST_CASE("the report as JSON, printed and written beside the table") {
  const TempFolder folder;
  const auto printed = index(folder, {"--db", "db", "--format", "json", texts});
  CHECK(printed.exit_code == 0);
  const auto json = Json::parse(printed.out);
  CHECK(json["ending"] == "written");
  CHECK(json["index"]["paragraphs"] == 151);
  CHECK(json["sources"].size() == 5);
  CHECK(json["sources"][4]["warnings"][0]["line"] == 6);
  const auto beside = index(folder, {"check", texts, "--report", "report.json"});
  CHECK(beside.out.starts_with("source"));
  const auto written = Json::parse(read_file(folder / "report.json"));
  CHECK(written["ending"] == "checked");
  CHECK(written["sources"] == json["sources"]);
  CHECK(written["index"] == json["index"]);
  const auto nowhere = index(folder, {"check", texts, "--report", "no/folder/report.json"});
  CHECK(nowhere.exit_code == 2);
  CHECK(nowhere.out.empty());
  CHECK(contains(nowhere.err, "no/folder/report.json: No such file or directory; check the path"));
}

TEST_CASE("a collection is moved through a pipe, whole") {
  const TempFolder folder;
  REQUIRE(index(folder, {"--db", "db", texts}).exit_code == 0);
  const auto moved = run(
      {"sh", "-c",
       "'" + program("osce") + "' export --db db | '" + program("osce-index") + "' --db copy -"},
      {folder.path(), {}});
  CHECK(moved.exit_code == 0);
  CHECK(contains(moved.out, "standard-input  jsonl "));
  CHECK(store::Index(folder / "copy").catalogue().identity ==
        store::Index(folder / "db").catalogue().identity);
  const auto file = run({program("osce"), "export", "--db", "db"}, {folder.path(), {}});
  folder.write("collection.jsonl", file.out + "words\n");
  const auto bad = index(folder, {"--db", "other", "collection.jsonl"});
  CHECK(bad.exit_code == 0);
  CHECK(contains(bad.out, "collection.jsonl:152: problem: not JSON\n"));
  CHECK(store::Index(folder / "other").catalogue().identity.id ==
        store::Index(folder / "db").catalogue().identity.id);
}

TEST_CASE("recover: a report that cannot be told says what became of the index") {
  const TempFolder folder;
  const auto into = [&](const std::string& where, const std::string& options) {
    return run({"sh", "-c", "'" + program("osce-index") + "' " + options + " " + where},
               {folder.path(), {}});
  };
  const auto full = into(">/dev/full", "--db db " + texts);
  CHECK(full.exit_code == 2);
  CHECK(full.err.starts_with(
      "osce-index: the index was written, but its report was not: cannot write"));
  CHECK(store::Index(folder / "db").catalogue().documents.size() == 7);
  for (const auto* closed :
       {"<&- >&-", "<&- >&- 2>&-"}) {  // no file of the index takes their place
    std::filesystem::remove_all(folder / "db");
    CHECK(into(closed, "--db db " + texts).exit_code == 2);
    CHECK(run({program("osce"), "search", "--db", folder / "db", "tourism"}).exit_code == 0);
  }
  const auto beside = into("", "--db db --report /dev/full " + texts);
  CHECK(beside.exit_code == 2);
  CHECK(contains(beside.err,
                 "the index was written, but its report was not: cannot write /dev/full"));
  const auto checked = into(">/dev/full", "check " + texts);
  CHECK(checked.exit_code == 2);
  CHECK(checked.err.starts_with("osce-index: cannot write the output"));
  const auto one = texts + "/000_02ae43331b0f030b.txt";
  for (const auto* where : {">/dev/full", ">&-", "| true"}) {
    CAPTURE(where);
    const auto refused = into(where, "--db db " + one);
    CHECK(lines(refused.err) == 1);
    CHECK(contains(refused.err, "this would remove 5 of 7 documents"));
  }
}

TEST_CASE("an index and a report among the sources are not read") {
  const TempFolder folder;
  folder.write("in/a.txt",
               resolution("MINSK, 5 to 9 JULY 2017", "ONE", {"Recalling one,"}, {"Urges one."}));
  const std::vector<std::string> command = {"--strict", "--db",           "in/db",
                                            "--report", "in/report.json", "in"};
  REQUIRE(index(folder, command).exit_code == 0);
  const auto again = index(folder, command);
  CHECK(again.exit_code == 0);
  CHECK(contains(again.out, "nothing has changed: 1 document, 2 paragraphs"));
  CHECK(contains(again.out, "db: skipped: an index, not a source\n"));
  CHECK(contains(again.out, "report.json: skipped: the report of this run, not a source\n"));
  CHECK(
      index(folder, {"--quiet", "--db", "in/db", "--report", "in/report.json", "in"}).out.empty());
  const auto other = index(folder, {"--db", "other", "in"});
  CHECK(contains(other.out, "db: skipped: an index, not a source\n"));
}

TEST_CASE("recover: a known source that is a folder now, or an empty pipe, keeps its paragraphs") {
  const TempFolder folder;
  folder.write("in/a.txt",
               resolution("MINSK, 5 to 9 JULY 2017", "ONE", {"Recalling one,"}, {"Urges one."}));
  const auto fed = [&](const std::string& bytes) {
    folder.write("feed", bytes);
    return run({"sh", "-c", "'" + program("osce-index") + "' --db db in - <feed"},
               {folder.path(), {}});
  };
  REQUIRE(fed(R"({"text": "Urges.", "document": {"id": "fed"}})").exit_code == 0);
  const auto empty = fed("");
  CHECK(empty.exit_code == 0);
  CHECK(contains(empty.out,
                 "standard-input: problem: the paragraphs from the previous run were kept: the "
                 "source cannot be read: empty"));
  std::filesystem::remove(folder / "in" / "a.txt");
  std::filesystem::create_directory(folder / "in" / "a.txt");
  const auto broken = fed("{\"text\n");
  CHECK(broken.exit_code == 0);
  CHECK(contains(broken.out,
                 "a.txt: problem: the paragraphs from the previous run were kept: its name is now "
                 "that of a folder"));
  CHECK(contains(broken.out,
                 "standard-input: problem: the paragraphs from the previous run were kept: "));
  CHECK(store::Index(folder / "db").catalogue().documents.size() == 2);
  const auto none = run({"sh", "-c", "'" + program("osce-index") + "' --db new - </dev/null"},
                        {folder.path(), {}});
  CHECK(none.exit_code == 2);
  CHECK(contains(none.out, "standard-input: skipped: empty"));
  CHECK(contains(none.out, "; no index was written\n"));
  CHECK(none.err == "osce-index: the sources contain no document to index; stdin was empty\n");
  const auto words = run({"sh", "-c", "echo '{' | '" + program("osce-index") + "' --db new -"},
                         {folder.path(), {}});
  CHECK(contains(words.err, "; stdin: none of its lines could be read (line 1: not JSON)\n"));
}

TEST_CASE("recover: a sidecar that gives nothing is a problem, and its source is read") {
  const TempFolder folder;
  const auto text =
      resolution("MINSK, 5 to 9 JULY 2017", "ONE", {"Recalling one,"}, {"Urges one."});
  folder.write("in/a.txt", text);
  std::filesystem::create_directory(folder / "in" / "a.txt.meta.json");
  folder.write("in/b.txt", text + "\n\nRESOLUTION ON\n\nTWO\n\n1. Urges two.\n");
  folder.write("in/b.txt.meta.json", R"({"documents": [{"document": 7, "year": 2017}]})");
  folder.write("in/c.jsonl", R"({"text": "Urges.", "document": {"id": "fed"}})");
  folder.write("in/c.jsonl.meta.json", "{}");
  const auto out = index(folder, {"--db", "db", "in"}).out;
  CHECK(contains(out, "a.txt: problem: a.txt.meta.json was ignored: not a regular file\n"));
  CHECK(contains(out, "b.txt: problem: b.txt.meta.json: there is no document 7"));
  CHECK(contains(out, "c.jsonl: problem: c.jsonl.meta.json was ignored: JSON Lines"));
}

TEST_CASE("recover: a second osce-index ends at once") {
  const TempFolder folder;
  REQUIRE(index(folder, {"--db", "db", texts}).exit_code == 0);
  const int lock = open((folder / "db" / "lock").c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(flock(lock, LOCK_EX) == 0);
  const auto result = index(folder, {"--db", "db", texts});
  CHECK(result.exit_code == 2);
  CHECK(contains(result.err, "another osce-index is writing to db"));
  close(lock);
}

TEST_CASE("progress on a terminal, and nothing of it left") {
  const TempFolder folder;
  const auto on_terminal = [&](const std::string& options) {
    return run(
        {"script", "--quiet", "--return", "--command",
         program("osce-index") + " --db db " + options + " " + texts + " >report.txt", "/dev/null"},
        {folder.path(), {}});
  };
  const auto result = on_terminal("");
  CHECK(result.exit_code == 0);
  CHECK(contains(result.out, "reading 0 of 5  000_02ae43331b0f030b.txt"));
  CHECK(contains(result.out, "writing "));
  CHECK(result.out.ends_with("\r\x1b[K"));
  CHECK(on_terminal("--quiet --reread").out.empty());
}

}  // namespace osce::test::osce_index_test
