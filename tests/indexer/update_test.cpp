// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.hpp"

#include <fstream>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "engine/store/layout.hpp"
#include "indexer/read_source.hpp"
#include "tests/support/sample.hpp"

namespace osce::indexer::update_test {
namespace {

namespace fs = std::filesystem;

std::string text_on(const std::string& title, const std::string& urge = "Urges it.") {
  return test::resolution("MINSK, 5 to 9 JULY 2017", title, {"Recalling one,"}, {urge});
}

/// Sources in memory: texts, and some that cannot be loaded or make the reader fail. Remembers what
/// was read.
struct World {
  std::map<std::string, std::string> texts;
  std::set<std::string> unloadable;
  std::set<std::string> unreadable;  ///< the reader skips them
  std::set<std::string> breaking;    ///< the reader throws
  Update update;
  std::vector<std::string> read;  ///< in the last run
  Authority authority = Authority::built_in();

  Sources sources() {
    Sources sources;
    for (const auto& [name, text] : texts) sources.names.push_back(name);
    sources.load = [this, names = sources.names](std::size_t i) -> Loaded {
      const auto& name = names.at(i);
      if (unloadable.contains(name)) return {std::nullopt, "permission denied"};
      return {Source{name, texts.at(name)}, {}};
    };
    sources.read = [this](const Source& source) -> SourceReading {
      read.push_back(source.name);
      if (breaking.contains(source.name)) throw fs::filesystem_error("broken", std::error_code());
      if (unreadable.contains(source.name))
        return {.name = source.name, .format = "pdf", .skipped = "encrypted"};
      return read_source(source, authority);
    };
    return sources;
  }

  Outcome run() {
    read.clear();
    return update_index(update, sources(), authority, [](const ProgressStep&) {});
  }

  /// The identity of an index made from scratch.
  std::string fresh() {
    const test::TempFolder folder;
    auto other = *this;
    other.update.db = folder / "fresh";
    return other.run().report.index.id;
  }
};

World world_in(const test::TempFolder& folder) {
  World world;
  world.update.db = folder / "db";
  for (const auto* name : {"a", "b", "c"})
    world.texts[std::string(name) + ".txt"] = text_on(std::string("TOPIC ") + name);
  return world;
}

std::vector<std::string> documents_in(const fs::path& db) {
  const store::Index index(db);
  std::vector<std::string> ids;
  for (const auto& document : index.catalogue().documents) ids.push_back(document.id);
  return ids;
}

/// The codes of a source's warnings.
std::vector<std::string> codes(const Report& report, const std::string& name) {
  std::vector<std::string> result;
  for (const auto& source : report.sources) {
    if (source.name != name) continue;
    for (const auto& warning : source.warnings) result.push_back(warning.code);
  }
  return result;
}

using Names = std::vector<std::string>;

Names removed_in(const Report& report) {
  Names ids;
  for (const auto& document : report.losses.removed) ids.push_back(document.id);
  return ids;
}

}  // namespace

TEST_CASE("unchanged sources are not read again, and nothing is written") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  const auto first = world.run();
  CHECK(first.report.ending == Ending::written);
  CHECK(world.read == Names{"a.txt", "b.txt", "c.txt"});
  const auto link = fs::read_symlink(folder / "db" / "current");
  const auto again = world.run();
  CHECK(again.report.ending == Ending::unchanged);
  CHECK(world.read.empty());
  CHECK(again.report.index == first.report.index);
  CHECK(again.report.sources.at(1).unchanged);
  CHECK(again.report.sources.at(1).documents.size() == 1);
  CHECK(fs::read_symlink(folder / "db" / "current") == link);
}

TEST_CASE("changed, new, renamed and removed sources: as if indexed for the first time") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  world.run();
  world.texts["b.txt"] = text_on("TOPIC B", "Urges something else.");
  world.texts["d.txt"] = text_on("TOPIC D");
  world.texts["e.txt"] = world.texts.at("c.txt");
  world.texts.erase("c.txt");
  const auto outcome = world.run();
  CHECK(outcome.report.ending == Ending::written);
  CHECK(world.read == Names{"b.txt", "d.txt", "e.txt"});
  CHECK(outcome.report.index.id == world.fresh());
  CHECK(outcome.report.losses.removed.empty());
  world.texts.erase("e.txt");
  CHECK(removed_in(world.run().report) == Names{"pa-2017-minsk-topic-c"});
  CHECK(world.read.empty());
  CHECK(documents_in(folder / "db") ==
        Names{"pa-2017-minsk-topic-a", "pa-2017-minsk-topic-b", "pa-2017-minsk-topic-d"});
}

TEST_CASE("the same documents in other bytes: the index stays, and they are read once") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  const auto first = world.run();
  world.texts["c.txt"] += "\n\n";
  const auto second = world.run();
  CHECK(world.read == Names{"c.txt"});
  CHECK(second.report.ending == Ending::unchanged);
  CHECK(second.report.index == first.report.index);
  CHECK(documents_in(folder / "db").size() == 3);
  world.run();
  CHECK(world.read.empty());
}

TEST_CASE("a database that another program wrote is written again, even with the same records") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  const auto first = world.run();
  const auto manifest = folder / "db" / "current" / "manifest.json";
  auto json = nlohmann::ordered_json::parse(test::read_file(manifest));
  json["writer"] = "another";
  folder.write("manifest.json", json.dump());
  fs::copy_file(folder / "manifest.json", manifest, fs::copy_options::overwrite_existing);
  const auto second = world.run();
  CHECK(world.read.empty());
  CHECK(second.report.ending == Ending::written);
  CHECK(second.report.index == first.report.index);
  CHECK(world.run().report.ending == Ending::unchanged);
}

TEST_CASE("other authority files, and --reread: everything is read again") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  world.run();
  world.update.reread = true;
  CHECK(world.run().report.ending == Ending::unchanged);
  CHECK(world.read.size() == 3);
  world.update.reread = false;
  const auto tables = test::project_folder() / "data" / "authority";
  world.authority = Authority(AuthorityFiles{
      test::read_file(tables / "bodies.tsv"),
      "body,kind,number,year,city,city_variants,country,start_date,"
      "end_date,status,verified\n"
      "MC,ministerial council,24,2017,Atlantis,,Nowhere,,,held,no\n",
      test::read_file(tables / "places.tsv"), test::read_file(tables / "countries.tsv"),
      test::read_file(tables / "thesaurus.tsv"), test::read_file(tables / "families.tsv")});
  world.run();
  CHECK(world.read.size() == 3);
}

TEST_CASE("recover: a known source that cannot be read keeps its paragraphs") {
  for (const auto trouble : {&World::unloadable, &World::unreadable, &World::breaking}) {
    const test::TempFolder folder;
    auto world = world_in(folder);
    const auto first = world.run();
    (world.*trouble).insert("b.txt");
    world.texts["b.txt"] += "changed";
    const auto outcome = world.run();
    CHECK(outcome.report.index.id == first.report.index.id);
    CHECK(codes(outcome.report, "b.txt") == Names{"kept-former"});
    CHECK(count(outcome.report, Severity::problem) == 1);
    const auto again = world.run();
    CHECK(codes(again.report, "b.txt") == Names{"kept-former"});
    // removed sources are gone, readable ones are read
    auto gone = world;
    gone.texts.erase("b.txt");
    CHECK(removed_in(gone.run().report) == Names{"pa-2017-minsk-topic-b"});
    (world.*trouble).clear();
    const auto back = world.run();
    CHECK(codes(back.report, "b.txt").empty());
    CHECK(back.report.index.id == world.fresh());
  }
}

TEST_CASE("recover: a known source that is out of reach keeps its paragraphs") {
  struct Row {
    std::vector<std::string> folders;
    std::vector<std::string> closed;
    std::size_t removed;
    const char* says;
  };
  for (const auto& [folders, closed, removed, says] : {
           Row{{"sub", "sub/b.txt"}, {}, 0, "kept: its name is now that of a folder"},
           Row{{"sub"}, {"sub"}, 0, "kept: its folder cannot be read"},
           Row{{"sub"}, {"su", "sub/b"}, 1, ""},
       }) {
    const test::TempFolder folder;
    auto world = world_in(folder);
    world.texts["sub/b.txt"] = text_on("TOPIC SUB");
    world.run();
    world.texts.erase("sub/b.txt");
    auto sources = world.sources();
    sources.folders = folders;
    sources.closed = closed;
    const auto report =
        update_index(world.update, sources, world.authority, [](const ProgressStep&) {}).report;
    CHECK(report.losses.removed.size() == removed);
    CHECK(codes(report, "sub/b.txt") == (removed == 0 ? Names{"kept-former"} : Names{}));
    if (removed == 0)
      CHECK(report.sources.back().warnings.back().message.find(says) != std::string::npos);
  }
}

TEST_CASE("files that this program wrote are skipped, without a problem") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  auto sources = world.sources();
  sources.names.emplace_back("db");
  sources.load = [load = sources.load](std::size_t i) -> Loaded {
    return i < 3 ? load(i) : Loaded{std::nullopt, "an index, not a source", true};
  };
  world.update.strict = true;
  const auto report =
      update_index(world.update, sources, world.authority, [](const ProgressStep&) {}).report;
  CHECK(report.ending == Ending::written);
  CHECK(report.sources.back().skipped == "an index, not a source");
  CHECK(count(report, Severity::problem) == 0);
}

TEST_CASE("recover: an unknown source that cannot be read is skipped, and tried again") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  world.breaking = {"a.txt"};
  const auto outcome = world.run();
  CHECK(outcome.report.ending == Ending::written);
  CHECK(outcome.report.sources.at(0).skipped.value().find("broken") != std::string::npos);
  CHECK(count(outcome.report, Severity::problem) == 1);
  world.run();
  CHECK(world.read == Names{"a.txt"});
}

TEST_CASE("recover: a source of which little is left keeps its former reading") {
  struct Row {
    std::string text;
    bool prune;
    Names codes;
    std::size_t documents;
  };
  const std::string long_urge = "Urges States to act, and to act together, and to go on acting.";
  const auto whole = text_on("TOPIC B", long_urge);
  for (const auto& [text, prune, expected, documents] : {
           Row{"just words\n", false, {"no-document", "shrunk"}, 3},
           Row{"just words\n", true, {"no-document", "shrunk"}, 2},
           Row{text_on("TOPIC B", "Urges to act."), false, {"shrunk"}, 3},
           Row{text_on("TOPIC B", "Urges States to act, and to act together."), false, {}, 3},
       }) {
    CAPTURE(text);
    const test::TempFolder folder;
    auto world = world_in(folder);
    world.texts["b.txt"] = whole;
    const auto first = world.run();
    world.texts["b.txt"] = text;
    world.update.prune = prune;
    const auto outcome = world.run();
    auto known = codes(outcome.report, "b.txt");
    if (!prune && text == "just words\n") {  // of the former reading, which had no problem
      CHECK(known == Names{"shrunk"});
      CHECK(outcome.report.index.id == first.report.index.id);
      CHECK(codes(world.run().report, "b.txt") == Names{"shrunk"});  // until it is fixed
    } else {
      CHECK(known == expected);
    }
    CHECK(documents_in(folder / "db").size() == documents);
  }
}

TEST_CASE("recover: a folder that has no text left is not removed unasked") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  for (const auto* name : {"d", "e", "f"})
    world.texts[std::string(name) + ".txt"] = text_on(std::string("TOPIC ") + name);
  world.texts["far/away/x.txt"] = text_on("TOPIC X");
  world.run();
  const auto with_folder = world.texts;
  world.texts.erase("far/away/x.txt");
  const auto refused = world.run();
  REQUIRE(refused.refusal);
  CHECK(std::string(refused.refusal->what()) ==
        "no text is left in far, so this would remove 1 of 7 documents");
  CHECK(removed_in(refused.report) == Names{"pa-2017-minsk-topic-x"});
  CHECK(documents_in(folder / "db").size() == 7);
  // a renamed folder has lost nothing
  world.texts["near/x.txt"] = with_folder.at("far/away/x.txt");
  const auto moved = world.run();
  CHECK(moved.report.ending == Ending::written);
  CHECK(removed_in(moved.report).empty());
  world.texts.erase("near/x.txt");
  world.update.prune = true;
  const auto pruned = world.run();
  CHECK(pruned.report.ending == Ending::written);
  CHECK(count(pruned.report, Severity::problem) == 0);
}

TEST_CASE("recover: the guard also holds if the index is damaged or of another version") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  world.texts["d.txt"] = text_on("TOPIC D");
  const auto all = world.texts;
  for (const auto* damaged : {"manifest.json", "paragraphs.glass", "readings.jsonl"}) {
    CAPTURE(damaged);
    world.texts = all;
    world.update.prune = true;
    world.run();
    world.update.prune = false;
    const auto file = folder / "db" / "current" / damaged;
    std::fstream(file, std::ios::in | std::ios::out).put('x');
    world.texts = {*all.begin()};
    const auto refused = world.run();
    REQUIRE(refused.refusal);
    CHECK(refused.report.losses.removed.size() == 3);
  }
}

TEST_CASE("a removed document is a problem, a document with another identifier is not") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  world.run();
  world.texts["a.txt"] = text_on("TOPIC A AS IT SHOULD BE");
  const auto renamed = world.run().report;
  CHECK(renamed.losses.removed.empty());
  REQUIRE(renamed.losses.renamed.size() == 1);
  CHECK(renamed.losses.renamed.front().id == "pa-2017-minsk-topic-a");
  CHECK(renamed.losses.renamed.front().now == "pa-2017-minsk-topic-a-as-it-should-be");
  CHECK(count(renamed, Severity::problem) == 0);
  world.texts.erase("b.txt");
  world.update.strict = true;
  const auto strict = world.run().report;
  CHECK(strict.ending == Ending::refused);
  CHECK(strict.too_strict);
  CHECK(documents_in(folder / "db").size() == 3);
  world.update.strict = false;
  const auto removed = world.run().report;
  CHECK(removed.ending == Ending::written);
  CHECK(removed_in(removed) == Names{"pa-2017-minsk-topic-b"});
  CHECK(count(removed, Severity::problem) == 1);
}

TEST_CASE("recover: more than half of the documents are not removed without --prune") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  world.texts["d.txt"] = text_on("TOPIC D");
  const auto first = world.run();
  world.texts.erase("a.txt");
  world.texts.erase("b.txt");
  auto half = world;
  CHECK_FALSE(half.run().refusal);  // exactly half is allowed
  world = world_in(folder);
  world.texts["d.txt"] = text_on("TOPIC D");
  world.run();
  for (const auto* name : {"a.txt", "b.txt", "c.txt"}) world.texts.erase(name);
  const auto refused = world.run();
  REQUIRE(refused.refusal);
  CHECK(std::string(refused.refusal->what()) ==
        "this would remove 3 of 4 documents, because the index keeps only the sources you name");
  CHECK(removed_in(refused.report) ==
        Names{"pa-2017-minsk-topic-a", "pa-2017-minsk-topic-b", "pa-2017-minsk-topic-c"});
  CHECK(refused.report.ending == Ending::refused);
  CHECK(documents_in(folder / "db").size() == 4);
  world.update.prune = true;
  CHECK(world.run().report.ending == Ending::written);
  CHECK(documents_in(folder / "db") == Names{"pa-2017-minsk-topic-d"});
}

TEST_CASE("recover: an empty collection is never indexed") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  world.run();
  world.texts = {{"a.txt", "just words\n"}};
  world.update.prune = true;
  CHECK(world.run().refusal);
  CHECK(documents_in(folder / "db").size() == 3);
}

TEST_CASE("strict: with problems, the index is not changed") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  const auto first = world.run();
  world.update.strict = true;
  CHECK(world.run().report.ending == Ending::unchanged);
  world.texts["d.txt"] = text_on("TOPIC D");
  world.texts["e.txt"] = "just words\n";
  const auto outcome = world.run();
  CHECK(outcome.report.ending == Ending::refused);
  CHECK_FALSE(outcome.refusal);
  CHECK(store::Index(folder / "db").catalogue().identity == first.report.index);
  world.texts.erase("e.txt");
  CHECK(world.run().report.ending == Ending::written);
}

TEST_CASE("recover: a damaged index is rebuilt, with a notice") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  const auto first = world.run();
  const auto generation = folder / "db" / "current";
  std::size_t read = 0;
  bool notice = true;
  SUBCASE("the database") { fs::resize_file(generation / store::database_name, 100); }
  SUBCASE("a byte of the database") {
    std::fstream file(generation / store::database_name, std::ios::in | std::ios::out);
    file.seekp(5000);
    file << "\x5A\xA5\x5A";
  }
  SUBCASE("the readings") {
    fs::resize_file(generation / store::readings_name, 10);
    read = 3;
  }
  SUBCASE("no readings") {
    fs::remove(generation / store::readings_name);
    read = 3;
  }
  SUBCASE("the manifest") {
    fs::resize_file(generation / store::manifest_name, 10);
    read = 3;
  }
  SUBCASE("the link") {
    fs::remove(generation);
    read = 3;
    notice = false;
  }
  const auto outcome = world.run();
  CHECK(world.read.size() == read);
  CHECK(outcome.report.notices.empty() != notice);
  CHECK(store::Index(folder / "db").catalogue().identity == first.report.index);
  const auto again = world.run();
  CHECK(again.report.ending == Ending::unchanged);
  CHECK(again.report.notices.empty());
  CHECK(world.read.empty());
}

TEST_CASE("recover: the remains of a run that was killed at any step of publishing") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  const auto first = world.run();
  const auto db = folder / "db";
  SUBCASE("building") { fs::create_directories(db / "building" / "generation"); }
  SUBCASE("the new generation has its name, the link is the old one") {
    fs::copy(db / "current", db / "generation-new");
  }
  SUBCASE("the new link is there") {
    fs::create_directory_symlink("generation-new", db / "current.new");
  }
  SUBCASE("the link is the new one, the old generation is still there") {
    fs::create_directory(db / "generation-old");
  }
  CHECK(store::Index(db).catalogue().identity == first.report.index);
  CHECK(world.run().report.ending == Ending::unchanged);
  CHECK(std::distance(fs::directory_iterator(db), fs::directory_iterator()) == 3);
  CHECK(store::Index(db).catalogue().identity == first.report.index);
}

TEST_CASE("two sources with one name are distinguished by their content") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  auto sources = world.sources();
  sources.names = {"x.txt", "x.txt"};
  sources.load = [](std::size_t i) -> Loaded {
    return {Source{"x.txt", text_on(i == 0 ? "TOPIC ONE" : "TOPIC TWO")}, {}};
  };
  const auto quiet = [](const ProgressStep&) {};
  CHECK(update_index(world.update, sources, world.authority, quiet).report.index.documents == 2);
  world.read.clear();
  const auto again = update_index(world.update, sources, world.authority, quiet);
  CHECK(again.report.ending == Ending::unchanged);
  CHECK(world.read.empty());
}

TEST_CASE("pathological: endless marks of two classes are read and written in linear time") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  std::string marks = "Urges e";
  for (int i = 0; i < 50'000; ++i) marks += "\u0301\u0323";
  world.texts = {{"a.txt", text_on("MARKS", marks + " to end.")}};
  const auto report = world.run().report;
  CHECK(codes(report, "a.txt") == (Names{"combining-marks", "long-paragraph"}));
  CHECK(documents_in(folder / "db") == Names{"pa-2017-minsk-marks"});
}

TEST_CASE("progress is reported for every source and document") {
  const test::TempFolder folder;
  auto world = world_in(folder);
  std::vector<std::string> steps;
  update_index(world.update, world.sources(), world.authority, [&](const ProgressStep& step) {
    steps.push_back(fmt::format("{} {}/{} {}", step.doing, step.done, step.total, step.name));
  });
  CHECK(steps == Names{"reading 0/3 a.txt", "reading 1/3 b.txt", "reading 2/3 c.txt",
                       "writing 1/3 ", "writing 2/3 ", "writing 3/3 "});
}

}  // namespace osce::indexer::update_test
