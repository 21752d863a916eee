// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/index_writer.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "engine/model/error.hpp"
#include "engine/store/index.hpp"
#include "engine/store/layout.hpp"
#include "indexer/write/arrange.hpp"
#include "tests/support/sample.hpp"

namespace osce::indexer::index_writer_test {
namespace {

namespace fs = std::filesystem;

schema::Identity write(const fs::path& location, std::vector<SourceReading> readings) {
  return test::write_index(location, std::move(readings));
}

SourceReading resolution_in(const std::string& file, const std::string& title,
                            const std::string& urge) {
  return test::read_text(
      test::resolution("MINSK, 5 to 9 JULY 2017", title, {"Recalling one,"}, {urge}), file);
}

std::size_t generations(const fs::path& location) {
  return static_cast<std::size_t>(
      std::count_if(fs::directory_iterator(location), fs::directory_iterator(), [](const auto& e) {
        return e.path().filename().string().starts_with(store::generation_prefix);
      }));
}

}  // namespace

TEST_CASE("the same texts give the same identity, in any order, again and elsewhere") {
  const test::TempFolder folder;
  auto readings = test::the_readings();
  const auto identity = write(folder / "a", readings);
  CHECK(write(folder / "a", readings) == identity);
  std::reverse(readings.begin(), readings.end());
  CHECK(write(folder / "b", readings) == identity);
  readings.pop_back();
  CHECK(write(folder / "b", readings).id != identity.id);
}

TEST_CASE("a new index replaces the old one, which is removed") {
  const test::TempFolder folder;
  write(folder / "index", {resolution_in("a.txt", "ONE", "Urges one.")});
  const store::Index old(folder / "index");
  write(folder / "index", {resolution_in("a.txt", "TWO", "Urges two.")});
  const store::Index now(folder / "index");
  CHECK(test::found_by(old, "urges") == std::vector<std::string>{"pa-2017-minsk-one/2"});
  CHECK(test::found_by(now, "urges") == std::vector<std::string>{"pa-2017-minsk-two/2"});
  CHECK(generations(folder / "index") == 1);
  CHECK_FALSE(fs::exists(folder / "index" / "building"));
}

TEST_CASE("recover: the remains of an interrupted run are removed") {
  const test::TempFolder folder;
  folder.write("index/lock", "");
  folder.write("index/building/generation/paragraphs.glass", "half");
  folder.write("index/generation-old/manifest.json", "{}");
  write(folder / "index", {resolution_in("a.txt", "ONE", "Urges one.")});
  CHECK(store::Index(folder / "index").catalogue().documents.size() == 1);
  CHECK(generations(folder / "index") == 1);
  CHECK_FALSE(fs::exists(folder / "index" / "building"));
}

TEST_CASE("recover: an index that was copied without its lock is still ours") {
  const test::TempFolder folder;
  write(folder / "index", {resolution_in("a.txt", "ONE", "Urges one.")});
  fs::remove(folder / "index" / store::lock_name);
  CHECK_NOTHROW(write(folder / "index", {resolution_in("a.txt", "ONE", "Urges one.")}));
}

TEST_CASE("recover: a damaged index is replaced") {
  const test::TempFolder folder;
  const std::vector<SourceReading> readings = {resolution_in("a.txt", "ONE", "Urges one.")};
  write(folder / "index", readings);
  fs::resize_file(folder / "index" / store::current_name / store::database_name, 10);
  CHECK_THROWS_AS(store::Index(folder / "index"), Error);
  write(folder / "index", readings);
  CHECK(store::Index(folder / "index").catalogue().documents.size() == 1);
}

TEST_CASE("recover: a folder with other files, and one in use, are left alone") {
  const test::TempFolder folder;
  folder.write("mine/letter.txt", "dear");
  CHECK_THROWS_AS(write(folder / "mine", {}), Error);
  CHECK(test::read_file(folder / "mine" / "letter.txt") == "dear");
  CHECK_FALSE(fs::exists(folder / "mine" / "lock"));
  // names like ours are not enough
  for (const auto* name : {"building/thesis.txt", "generation-mine/thesis.txt", "current"}) {
    CAPTURE(name);
    const test::TempFolder other;
    other.write(name, "years of work");
    CHECK_THROWS_AS(write(other.path(), {resolution_in("a.txt", "ONE", "Urges one.")}), Error);
    CHECK(test::read_file(other / name) == "years of work");
    CHECK(std::distance(fs::directory_iterator(other.path()), fs::directory_iterator()) == 1);
  }

  write(folder / "index", {resolution_in("a.txt", "ONE", "Urges one.")});
  const int lock = open((folder / "index" / store::lock_name).c_str(), O_RDWR);
  REQUIRE(flock(lock, LOCK_EX) == 0);
  try {
    write(folder / "index", {resolution_in("a.txt", "TWO", "Urges two.")});
    FAIL("wrote into an index in use");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index_in_use);
  }
  close(lock);
  CHECK(test::found_by(store::Index(folder / "index"), "urges") ==
        std::vector<std::string>{"pa-2017-minsk-one/2"});
}

TEST_CASE("documents with one identifier: the same text is kept once, other texts are added") {
  const auto twice = arrange(
      {resolution_in("a.txt", "ONE", "Urges one."), resolution_in("b.txt", "ONE", "Urges one.")});
  REQUIRE(twice.documents.size() == 1);
  CHECK(twice.documents[0].document.source_file == "a.txt");
  REQUIRE(twice.notices.size() == 1);
  CHECK(twice.notices[0].source == "b.txt");
  CHECK(twice.notices[0].warning.code == "same-text");

  const auto both = arrange(
      {resolution_in("b.txt", "ONE", "Urges two."), resolution_in("a.txt", "ONE", "Urges one.")});
  REQUIRE(both.documents.size() == 2);
  CHECK(both.documents[0].document.id == "pa-2017-minsk-one");
  CHECK(both.documents[0].document.source_file == "a.txt");
  CHECK(both.documents[1].document.id == "pa-2017-minsk-one-2");
}

TEST_CASE("two texts with one name and identifier: their order does not matter") {
  const auto one = resolution_in("x.txt", "ONE", "Urges one.");
  const auto two = resolution_in("x.txt", "ONE", "Urges two.");
  const auto first = arrange({one, two}).documents;
  const auto second = arrange({two, one}).documents;
  REQUIRE(first.size() == 2);
  REQUIRE(second.size() == 2);
  CHECK(first[0].document.id == "pa-2017-minsk-one");
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(first[i].document.id == second[i].document.id);
    CHECK(first[i].paragraphs == second[i].paragraphs);
  }
}

TEST_CASE("attachments follow their host") {
  const auto decision = [](const std::string& file, const std::string& urge) {
    return test::read_text(
        "MC.DEC/3/09\n\nDECISION No. 3/09\nONE THING\n\nThe Ministerial "
        "Council,\n\n1. " +
            urge +
            "\n\nAttachment\n\nINTERPRETATIVE "
            "STATEMENT UNDER PARAGRAPH IV\n\nBy the delegation of Norway:\n\n"
            "We say " +
            urge + "\n",
        file);
  };
  const auto both = arrange({decision("a.txt", "Urges one."), decision("b.txt", "Urges two.")});
  std::vector<std::string> hosts;
  for (const auto& [document, paragraphs] : both.documents) {
    hosts.push_back(document.id + " < " + document.attached_to.value_or("nothing"));
  }
  CHECK(hosts == std::vector<std::string>{"mc-dec-3-09 < nothing", "mc-dec-3-09-2 < nothing",
                                          "mc-dec-3-09-2-statement-1 < mc-dec-3-09-2",
                                          "mc-dec-3-09-statement-1 < mc-dec-3-09"});
}

}  // namespace osce::indexer::index_writer_test
