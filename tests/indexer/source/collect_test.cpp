// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/collect.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "engine/model/error.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::indexer {
namespace {

ErrorKind error_of(const std::filesystem::path& path) {
  try {
    collect({path});
  } catch (const Error& error) {
    CHECK(!error.hint().empty());
    return error.kind();
  }
  return ErrorKind::system;
}

}  // namespace

TEST_CASE("folders are read whole, names are relative to them") {
  const test::TempFolder folder;
  folder.write("b.txt", "two");
  folder.write("sub/a.md", "one");
  folder.write(".hidden", "not this");
  folder.write(".git/config", "nor this");
  const auto collection = collect({folder.path()});
  REQUIRE(collection.sources.size() == 2);
  CHECK(collection.sources[0].name == "b.txt");
  CHECK(collection.sources[1].name == "sub/a.md");
  CHECK(collection.sources[1].bytes == "one");
  CHECK(collection.skipped.empty());
}

TEST_CASE("recover: what is no text in a folder is skipped, with the reason") {
  const test::TempFolder folder;
  folder.write("binary", std::string("a\0b", 3));
  folder.write("empty.txt", "");
  folder.write("blank.txt", " \n\n");
  folder.write("latin1.txt", "caf\xE9");
  folder.write("text.txt", "text");
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const auto collection = collect({folder.path()});
  CHECK(collection.sources.size() == 1);
  REQUIRE(collection.skipped.size() == 5);
  for (const auto& skipped : collection.skipped) {
    CAPTURE(skipped.name);
    CHECK(!skipped.reason.empty());
  }
}

TEST_CASE("recover: a named source that cannot be read is an error") {
  const test::TempFolder folder;
  CHECK(error_of(folder / "missing.txt") == ErrorKind::not_found);
  CHECK(error_of(folder.write("binary", std::string(4, '\0'))) == ErrorKind::unreadable);
  CHECK(error_of(folder.write("empty.txt", "")) == ErrorKind::unreadable);
  CHECK(error_of(folder.write("latin1.txt", "caf\xE9")) == ErrorKind::unreadable);
}

TEST_CASE("recover: links that lead nowhere, in circles or to folders are skipped") {
  const test::TempFolder folder;
  folder.write("sub/text.txt", "text");
  std::filesystem::create_symlink("loop", folder / "loop");
  std::filesystem::create_symlink("nothing", folder / "dangling");
  std::filesystem::create_directory_symlink(".", folder / "sub" / "circle");
  const auto collection = collect({folder.path()});
  REQUIRE(collection.sources.size() == 1);
  CHECK(collection.sources[0].name == "sub/text.txt");
  REQUIRE(collection.skipped.size() == 3);
  CHECK(collection.skipped[2].name == "sub/circle");
  CHECK(collection.skipped[2].reason == "a link to a folder");
}

}  // namespace osce::indexer
