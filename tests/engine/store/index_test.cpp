// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/index.hpp"

#include <fstream>

#include <doctest/doctest.h>

#include "engine/model/error.hpp"
#include "engine/store/layout.hpp"
#include "tests/support/sample.hpp"

namespace osce::store::index_test {
namespace {

namespace fs = std::filesystem;

const std::string text = test::resolution("MINSK, 5 to 9 JULY 2017", "A TITLE",
                                          {"Recalling one thing,"}, {"Urges another thing."});

std::optional<ErrorKind> error_of_opening(const fs::path& location) {
  try {
    const Index index(location);
  } catch (const Error& error) {
    CHECK(!error.hint().empty());
    CHECK(std::string(error.what()).find('\n') == std::string::npos);
    return error.kind();
  }
  return std::nullopt;
}

/// An index for tests that damage it.
struct Victim {
  test::SampleIndex sample{{text}};
  fs::path location = sample.location();
  fs::path database = location / current_name / database_name;
  fs::path manifest = location / current_name / manifest_name;
};

void overwrite(const fs::path& path, std::size_t at, const std::string& bytes) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(static_cast<std::streamoff>(at));
  file << bytes;
}

}  // namespace

TEST_CASE("an index holds its documents, paragraphs and their positions") {
  const test::SampleIndex sample({text});
  const auto& index = sample.index();
  CHECK(index.catalogue().documents.size() == 1);
  CHECK(index.catalogue().paragraph_count() == 2);
  const auto number = index.find("pa-2017-minsk-a-title/2");
  REQUIRE(number);
  CHECK(index.paragraph(*number).text == "Urges another thing.");
  CHECK(index.catalogue().find("pa-2017-minsk-a-title") == 0U);
}

TEST_CASE("unknown identifiers are not found") {
  const test::SampleIndex sample({text});
  const auto& index = sample.index();
  CHECK_FALSE(index.find("pa-2017-minsk-a-title/3"));
  CHECK_FALSE(index.find(""));
  CHECK_FALSE(index.find(std::string(10000, 'x')));
  CHECK_FALSE(index.find(std::string("a\0b", 3)));
  CHECK_FALSE(index.catalogue().find("pa-2017"));
}

TEST_CASE("recover: the error about a missing index says what to do") {
  const test::TempFolder folder;
  CHECK(error_of_opening(folder / "nothing") == ErrorKind::index_missing);
  CHECK(error_of_opening(folder.path()) == ErrorKind::index_missing);
  CHECK(error_of_opening(folder.write("file", "text")) == ErrorKind::index_missing);
}

TEST_CASE("recover: a file that may not be read is not called damaged") {
  const Victim victim;
  const auto open_loop = [&](const fs::path& file) {  // as unreadable for root as for others
    fs::remove(file);
    fs::create_symlink(file.filename(), file);
    CAPTURE(file);
    CHECK(error_of_opening(victim.location) == ErrorKind::system);
  };
  open_loop(victim.database);
  open_loop(victim.manifest);
  open_loop(victim.location / current_name);
  const auto loop = victim.location.parent_path() / "loop";
  fs::create_symlink("loop", loop);
  CHECK(error_of_opening(loop) == ErrorKind::system);
}

TEST_CASE("recover: opening a damaged index fails") {
  const Victim victim;
  SUBCASE("truncated") { fs::resize_file(victim.database, fs::file_size(victim.database) / 2); }
  SUBCASE("empty") { fs::resize_file(victim.database, 0); }
  SUBCASE("missing") { fs::remove(victim.database); }
  SUBCASE("one byte in the middle") {
    overwrite(victim.database, fs::file_size(victim.database) / 2, "\x5A");
  }
  SUBCASE("zeros at the beginning") { overwrite(victim.database, 0, std::string(64, '\0')); }
  SUBCASE("no manifest") { fs::remove(victim.manifest); }
  SUBCASE("manifest cut short") { fs::resize_file(victim.manifest, 20); }
  SUBCASE("manifest of something else") {
    fs::resize_file(victim.manifest, 0);
    overwrite(victim.manifest, 0, "[1, 2]");
  }
  CHECK(error_of_opening(victim.location) == ErrorKind::index_damaged);
}

TEST_CASE("recover: an index with another version is rejected") {
  const Victim victim;
  auto manifest = test::read_file(victim.manifest);
  const auto at = manifest.find("\"schema\": ");
  REQUIRE(at != std::string::npos);
  const auto digits = manifest.find_first_not_of("0123456789", at + 10) - (at + 10);
  overwrite(victim.manifest, at + 10, std::string(digits - 1, ' ') + "0");
  CHECK(error_of_opening(victim.location) == ErrorKind::index_version);
}

TEST_CASE("an open index keeps working when it is replaced") {
  const test::SampleIndex sample({text});
  const auto& old = sample.index();
  CHECK(old.is_current());
  fs::remove(sample.location() / current_name);
  fs::create_directory_symlink("generation-other", sample.location() / current_name);
  CHECK_FALSE(old.is_current());
  fs::remove_all(old.generation());
  CHECK(test::found_by(old, "\"another thing\"") ==
        std::vector<std::string>{"pa-2017-minsk-a-title/2"});
}

}  // namespace osce::store::index_test
