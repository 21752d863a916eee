// SPDX-License-Identifier: GPL-2.0-or-later
//
// On a full disk, or one that refuses large files, osce-index prints one line that names the file
// and leaves the old index as it was.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/collection.hpp"
#include "tests/support/program.hpp"
#include "tests/support/sample.hpp"

namespace osce::test::disk_full_test {
namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Runs osce-index in a shell after the command `limit`. Xapian's own leaks on a full disk are not
/// checked.
Run run_limited(const std::string& limit, const std::filesystem::path& db,
                const Collection& collection) {
  return run({"sh", "-c", "export ASAN_OPTIONS=detect_leaks=0 && " + limit + " && exec \"$@\"",
              "sh", program("osce-index"), "--prune", "--db", db.string(),
              collection.folder().string()});
}

void check_refused(const Run& result, const std::filesystem::path& db, const std::string& id) {
  CAPTURE(result.out);
  CAPTURE(result.err);
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
  CHECK(contains(result.err, db.string()));
  CHECK(contains(result.err, "disk space"));
  CHECK(store::Index(db).catalogue().identity.id == id);
  CHECK_FALSE(std::filesystem::exists(db / "building"));
}

}  // namespace

TEST_CASE("disk full: files that may not grow") {
  const TempFolder folder;
  const auto db = folder / "db";
  Collection collection(folder / "texts", 20);
  REQUIRE(run_limited("true", db, collection).exit_code == 0);
  const auto id = store::Index(db).catalogue().identity.id;
  collection.change(20);
  for (const auto* blocks : {"0", "1", "8", "64", "128"}) {
    CAPTURE(blocks);
    check_refused(run_limited(std::string("ulimit -f ") + blocks, db, collection), db, id);
  }
  CHECK(run_limited("true", db, collection).exit_code == 0);
}

TEST_CASE("disk full: small file systems") {
  const TempFolder folder;
  const auto disk = folder / "disk";
  std::filesystem::create_directory(disk);
  Collection before(folder / "before", 5);
  Collection after(folder / "after", 200);
  int refused = 0;
  const int sizes = rounds(3);
  for (int i = 0; i < sizes; ++i) {
    // at some of these sizes Xapian cannot even roll back
    const auto size = fmt::format("size={}k", 1000 + i * 612 % 2000);
    CAPTURE(size);
    if (run({"mount", "-t", "tmpfs", "-o", size, "tmpfs", disk.string()}).exit_code != 0) {
      MESSAGE("skipped: mounting a file system is not permitted");
      return;
    }
    const auto db = disk / "db";
    CHECK(run_limited("true", db, before).exit_code == 0);
    const auto id = store::Index(db).catalogue().identity.id;
    const auto result = run_limited("true", db, after);
    if (result.exit_code != 0) check_refused(result, db, id);
    refused += result.exit_code != 0 ? 1 : 0;
    CHECK(run({"umount", disk.string()}).exit_code == 0);
  }
  CHECK(refused > 0);
  MESSAGE(sizes << " disk sizes, " << refused << " of them too small");
}

}  // namespace osce::test::disk_full_test
