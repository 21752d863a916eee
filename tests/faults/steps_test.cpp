// SPDX-License-Identifier: GPL-2.0-or-later
//
// An index that is updated step by step equals one that is built from scratch.
#include <doctest/doctest.h>

#include "tests/support/collection.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::steps_test {
namespace {

schema::Identity index_into(const std::filesystem::path& db, const Collection& collection) {
  const auto result = run({program("osce-index"), "--quiet", "--prune", "--db", db.string(),
                           collection.folder().string()});
  CAPTURE(result.err);
  REQUIRE(result.exit_code == 0);
  return store::Index(db).catalogue().identity;
}

}  // namespace

TEST_CASE("steps: adding, changing, renaming, copying, removing and touching sources") {
  const TempFolder folder;
  Collection collection(folder / "texts", 8);
  const int steps = rounds(20);
  int builds = 0;
  std::string done = "seed " + std::to_string(seed());
  for (int step = 0; step < steps; ++builds) {
    for (std::size_t batch = collection.random(3) + 1; batch > 0; --batch, ++step)
      done += "; " + collection.step();
    CAPTURE(done);
    const auto kept = index_into(folder / "kept", collection);
    const auto fresh = index_into(folder / "fresh" / std::to_string(builds), collection);
    REQUIRE(kept == fresh);
    std::filesystem::remove_all(folder / "fresh");
  }
  MESSAGE(steps << " steps in " << builds << " runs, each index equal to a fresh build; seed "
                << seed());
}

}  // namespace osce::test::steps_test
