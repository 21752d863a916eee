// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/load.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/support/temp_folder.hpp"

namespace osce::indexer::load_test {
namespace {

std::string reason_of(const std::filesystem::path& path) {
  const auto loaded = load({"name", path});
  const auto* reason = std::get_if<std::string>(&loaded);
  return reason == nullptr ? "" : *reason;
}

}  // namespace

TEST_CASE("the bytes of a file and of its sidecar") {
  const test::TempFolder folder;
  const auto plain = load({"sub/a.txt", folder.write("a.txt", "one\r\n")});
  REQUIRE(std::holds_alternative<Source>(plain));
  CHECK(std::get<Source>(plain).name == "sub/a.txt");
  CHECK(std::get<Source>(plain).bytes == "one\r\n");
  CHECK(!std::get<Source>(plain).sidecar);
  folder.write("b.txt.meta.json", "{}");
  const auto given = load({"b.txt", folder.write("b.txt", "two")});
  REQUIRE(std::holds_alternative<Source>(given));
  CHECK(std::get<Source>(given).sidecar == "{}");
}

TEST_CASE("recover: unreadable files say why, and nothing waits") {
  const test::TempFolder folder;
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  std::filesystem::create_symlink("/dev/zero", folder / "endless");
  std::filesystem::create_symlink("loop", folder / "loop");
  CHECK(reason_of(folder / "pipe") == "not a regular file");
  CHECK(reason_of(folder / "endless") == "not a regular file");
  CHECK(reason_of(folder.path()) == "not a regular file");
  CHECK(reason_of(folder / "missing") == "cannot be read: No such file or directory");
  CHECK(reason_of(folder / "loop").starts_with("cannot be read"));
  CHECK(reason_of(folder / std::string(5000, 'x')).starts_with("cannot be read"));
}

TEST_CASE("recover: an unreadable sidecar is reported, and its source is read") {
  const test::TempFolder folder;
  const auto path = folder.write("a.txt", "one");
  const auto sidecar = folder / "a.txt.meta.json";
  std::string reason = "not a regular file";
  SUBCASE("a folder") { std::filesystem::create_directory(sidecar); }
  SUBCASE("a pipe") { REQUIRE(mkfifo(sidecar.c_str(), 0600) == 0); }
  SUBCASE("a device") { std::filesystem::create_symlink("/dev/zero", sidecar); }
  SUBCASE("too large") {
    folder.write("a.txt.meta.json", std::string(max_sidecar_bytes + 1, ' '));
    reason = "larger than 1 MiB";
  }
  const auto loaded = load({"a.txt", path});
  REQUIRE(std::holds_alternative<Source>(loaded));
  CHECK(std::get<Source>(loaded).bytes == "one");
  CHECK_FALSE(std::get<Source>(loaded).sidecar);
  CHECK(std::get<Source>(loaded).sidecar_trouble == reason);
}

TEST_CASE("pathological: a file that is too large is not read") {
  const test::TempFolder folder;
  const auto path = folder.write("large.txt", "");
  std::filesystem::resize_file(path, max_source_bytes + 1);  // sparse, so it takes no disk space
  CHECK(reason_of(path) == "larger than 256 MiB");
}

TEST_CASE("JSON Lines of any length are read in pieces") {
  const test::TempFolder folder;
  const std::string line = R"({"text": "one", "document": {"id": "a"}})"
                           "\n";
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += line;
  for (const auto* name : {"a.jsonl", "a.ndjson", "a.txt"}) {
    CAPTURE(name);
    const auto path = folder.write(name, text);
    const auto loaded = load({name, path}, 1000);
    REQUIRE(std::holds_alternative<Source>(loaded));
    const auto& source = std::get<Source>(loaded);
    CHECK(source.bytes.empty());
    CHECK(size_of(source) == text.size());
    for (int times = 0; times < 2; ++times) {
      std::string read;
      std::size_t largest = 0;
      for_each_piece(source, [&](std::string_view piece) {
        read += piece;
        largest = std::max(largest, piece.size());
      });
      CHECK((read == text));
      CHECK(largest < text.size());
    }
    CHECK(std::get<Source>(load({name, path}, text.size())).bytes == text);
  }
  const auto path = folder.write("words.txt", text.substr(1));
  CHECK(std::get<std::string>(load({"words.txt", path}, 1 << 20)) == "larger than 1 MiB");
}

}  // namespace osce::indexer::load_test
