// SPDX-License-Identifier: GPL-2.0-or-later
//
// After osce-index is killed at any moment, the index is complete, either the old one or the new
// one, and the next run finishes.
#include <csignal>
#include <map>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/present/json.hpp"
#include "engine/search/search.hpp"
#include "tests/support/collection.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::kills_test {
namespace {

namespace fs = std::filesystem;
using std::chrono::microseconds;
using std::chrono::steady_clock;

std::vector<std::string> command(const fs::path& db, const Collection& collection) {
  return {program("osce-index"),       "--quiet", "--prune", "--db", db.string(),
          collection.folder().string()};
}

microseconds index_into(const fs::path& db, const Collection& collection) {
  const auto begin = steady_clock::now();
  const auto result = run(command(db, collection));
  CAPTURE(result.err);
  REQUIRE(result.exit_code == 0);
  return std::chrono::duration_cast<microseconds>(steady_clock::now() - begin);
}

/// All paragraphs of an index, with their documents.
std::string contents(const fs::path& db) {
  const store::Index index(db);
  auto lines = index.catalogue().identity.id + "\n";
  for (store::ParagraphNumber p = 1; p <= index.catalogue().paragraph_count(); ++p)
    lines += present::export_line(search::result_of(index, p)) + "\n";
  return lines;
}

/// What an undisturbed run makes of the sources, and how long it takes.
struct Fresh {
  std::string contents;
  microseconds took;
};

Fresh index_from_scratch(const fs::path& db, const Collection& collection) {
  const auto took = index_into(db, collection);
  Fresh fresh{contents(db), took};
  fs::remove_all(db);
  return fresh;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto name = entry.path().filename().string();
    names.push_back(name.starts_with("generation-") ? "generation" : name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("kills: at any moment, by any signal, the index is the old one or the new one") {
  const TempFolder folder;
  Collection collection(folder / "texts", 16);
  const auto db = folder / "db";
  index_into(db, collection);
  auto old_contents = contents(db);
  std::map<std::string, int> found;
  const int kills = rounds(15);
  for (int killed = 0; killed < kills;) {
    collection.change(4);
    const auto fresh = index_from_scratch(folder / "fresh", collection);
    const auto moment =
        microseconds(collection.random(static_cast<std::size_t>(fresh.took.count())));
    constexpr std::array signals = {SIGKILL, SIGKILL, SIGTERM, SIGINT};
    const auto signal = signals.at(collection.random(signals.size()));
    CAPTURE(seed());
    CAPTURE(killed);
    CAPTURE(moment.count());
    const bool ended = run_and_kill(command(db, collection), moment, signal);
    const auto now = contents(db);
    REQUIRE((now == old_contents || now == fresh.contents));
    if (!ended) {
      ++killed;
      ++found[now == old_contents ? "the old index" : "the new index"];
      found["a half-built one next to it"] += fs::exists(db / "building") ? 1 : 0;
    }
    index_into(db, collection);
    REQUIRE(contents(db) == fresh.contents);
    CHECK(names_in(db) == std::vector<std::string>{"current", "generation", "lock"});
    old_contents = fresh.contents;
  }
  std::string sums;
  for (const auto& [what, count] : found) sums += fmt::format("; {}: {}", what, count);
  MESSAGE(kills << " runs killed before they ended" << sums << "; seed " << seed());
}

}  // namespace osce::test::kills_test
