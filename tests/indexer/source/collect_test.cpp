// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/collect.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "engine/model/error.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::indexer::collect_test {
namespace {

ErrorKind error_of(const std::vector<std::filesystem::path>& paths) {
  try {
    collect(paths);
  } catch (const Error& error) {
    CHECK(!error.hint().empty());
    return error.kind();
  }
  return ErrorKind::system;
}

void make_socket(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.string().copy(address.sun_path, sizeof address.sun_path - 1);
  const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  close(fd);
}

}  // namespace

TEST_CASE("folders are read completely, and names are relative to them") {
  const test::TempFolder folder;
  folder.write("b.txt", "two");
  folder.write("sub/a.md", "one");
  folder.write(".hidden", "not this");
  folder.write(".git/config", "nor this");
  for (const auto* backup : {"b.txt~", "#b.txt#", "~$b.docx", "b.txt.swp", "b.txt.bak"})
    folder.write(backup, "nor what an editor left");
  const auto collection = collect({folder.path()});
  REQUIRE(collection.files.size() == 2);
  CHECK(collection.files[0] == SourceFile{"b.txt", folder / "b.txt"});
  CHECK(collection.files[1] == SourceFile{"sub/a.md", folder / "sub" / "a.md"});
  CHECK(collection.skipped.empty());
}

TEST_CASE("a file has its own name, standard input an invented one") {
  const test::TempFolder folder;
  const auto collection = collect({"-", folder.write("sub/a.md", "one")});
  REQUIRE(collection.files.size() == 2);
  CHECK(collection.files[0].name == "a.md");
  CHECK(collection.files[1] == SourceFile{"standard-input", "-"});
}

TEST_CASE("folders distinguish files with the same name, in any order") {
  const test::TempFolder folder;
  for (const auto* name : {"one/a.txt", "one/b.txt", "two/a.txt", "two/sub/c.txt",
                           "three/sub/c.txt", "three/two/a.txt"}) {
    folder.write(name, name);
  }
  const auto names_of = [&](std::vector<std::string> arguments) {
    std::vector<std::filesystem::path> paths;
    for (const auto& argument : arguments) paths.push_back(folder / argument);
    std::vector<std::string> names;
    for (const auto& file : collect(paths).files) names.push_back(file.name);
    std::reverse(paths.begin(), paths.end());
    std::vector<std::string> turned;
    for (const auto& file : collect(paths).files) turned.push_back(file.name);
    CHECK(names == turned);
    return names;
  };
  using Names = std::vector<std::string>;
  CHECK(names_of({"one", "two"}) == Names{"b.txt", "one/a.txt", "sub/c.txt", "two/a.txt"});
  CHECK(names_of({"two/sub/c.txt", "three/sub/c.txt"}) ==
        Names{"three/sub/c.txt", "two/sub/c.txt"});
  // "three" also has a "two/a.txt", so both need another folder
  auto deeper =
      Names{"one/a.txt", folder.path().filename().string() + "/two/a.txt", "three/two/a.txt"};
  std::sort(deeper.begin(), deeper.end());
  CHECK(names_of({"one/a.txt", "two/a.txt", "three/two"}) == deeper);
  CHECK(names_of({"one", "one/a.txt", "./one/../one"}) == Names{"a.txt", "b.txt"});
  CHECK(names_of({"two", "two/sub"}) == Names{"a.txt", "sub/c.txt"});
}

TEST_CASE("our own files are skipped, and no source is lost") {
  const test::TempFolder folder;
  folder.write("a.txt", "one");
  folder.write("index/lock", "");
  folder.write("index/current/manifest.json", "{}");
  const auto own = [&](const std::filesystem::path& path) {
    return path.filename() == "index" ? std::string("an index, not a source") : "";
  };
  const auto collection = collect({folder.path()}, own);
  REQUIRE(collection.files.size() == 1);
  REQUIRE(collection.skipped.size() == 1);
  CHECK(collection.skipped[0].name == "index");
  CHECK(collection.skipped[0].reason == "an index, not a source");
  CHECK(collection.skipped[0].ours);
  CHECK(collection.folders == std::vector<std::string>{folder.path().filename().string()});
  CHECK(collect({folder / "index"}, own).files.empty());
}

TEST_CASE("sidecars are not sources") {
  const test::TempFolder folder;
  folder.write("a.txt", "one");
  const auto sidecar = folder.write("a.txt.meta.json", "{}");
  folder.write("gone.txt.meta.json", "{}");
  const auto collection = collect({folder.path(), sidecar});
  REQUIRE(collection.files.size() == 1);
  REQUIRE(collection.skipped.size() == 2);
  CHECK(collection.skipped[0].reason == "a sidecar file; name the file it belongs to instead");
  CHECK(collection.skipped[1].name == "gone.txt.meta.json");
  CHECK(collection.skipped[1].reason == "a sidecar file whose source is missing");
}

TEST_CASE("recover: only a path that does not exist is an error") {
  const test::TempFolder folder;
  CHECK(error_of({folder / "missing.txt"}) == ErrorKind::not_found);
  CHECK(error_of({"-", "-"}) == ErrorKind::usage);
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  make_socket(folder / "socket");
  const auto collection = collect({folder / "pipe", folder / "socket", "/dev/null"});
  CHECK(collection.files.empty());
  REQUIRE(collection.skipped.size() == 3);
  for (const auto& skipped : collection.skipped) CHECK(skipped.reason == "not a regular file");
}

TEST_CASE("recover: broken and circular links, and links to folders or devices, are skipped") {
  const test::TempFolder folder;
  folder.write("sub/text.txt", "text");
  std::filesystem::create_symlink("loop", folder / "loop");
  std::filesystem::create_symlink("nothing", folder / "dangling");
  std::filesystem::create_symlink("/dev/zero", folder / "endless");
  std::filesystem::create_directory_symlink(".", folder / "sub" / "circle");
  const auto collection = collect({folder.path()});
  REQUIRE(collection.files.size() == 1);
  CHECK(collection.files[0].name == "sub/text.txt");
  REQUIRE(collection.skipped.size() == 4);
  CHECK(collection.skipped[0].reason == "a broken link");
  CHECK(collection.skipped[1].reason == "not a regular file");
  CHECK(collection.skipped[2].reason.starts_with("cannot be read"));
  CHECK(collection.skipped[3].name == "sub/circle");
  CHECK(collection.skipped[3].reason == "a link to a folder");
}

TEST_CASE("a link to a file is followed inside the folder, not out of it") {
  const test::TempFolder folder;
  folder.write("in/2016/a.txt", "one");
  const auto outside = folder.write("other/secret.txt", "two");
  std::filesystem::create_symlink("2016/a.txt", folder / "in" / "latest.txt");
  std::filesystem::create_symlink(outside, folder / "in" / "2016" / "out.txt");
  const auto collection = collect({folder / "in"});
  REQUIRE(collection.files.size() == 2);
  CHECK(collection.files[1].name == "latest.txt");
  REQUIRE(collection.skipped.size() == 1);
  CHECK(collection.skipped[0].name == "2016/out.txt");
  CHECK(collection.skipped[0].reason == "a link that points outside the folder");
  CHECK(collect({folder / "in" / "2016" / "out.txt"}).files.size() == 1);  // named by the user
}

TEST_CASE("pathological: names are valid UTF-8, whatever their bytes") {
  const test::TempFolder folder;
  folder.write("caf\xE9.txt", "one");
  folder.write("two\nlines.txt", "two");
  const auto collection = collect({folder.path()});
  REQUIRE(collection.files.size() == 2);
  CHECK(collection.files[0].name == "caf%E9.txt");
  CHECK(collection.files[0].path.filename() == "caf\xE9.txt");
  CHECK(collection.files[1].name == "two\nlines.txt");
}

}  // namespace osce::indexer::collect_test
