// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/kept_readings.hpp"

#include <doctest/doctest.h>

#include "engine/model/error.hpp"
#include "tests/support/sample.hpp"

namespace osce::indexer::kept_readings_test {
namespace {

KeptReading kept(const std::string& name, const std::string& checksum) {
  return {{"reader", 3, checksum}, {.name = name, .format = "text"}};
}

/// A reading with a value in every member.
KeptReading full() {
  auto reading = test::the_readings().front();
  reading.warnings = {{3, "numbering-gap", Severity::problem, "7 follows 5"},
                      {0, "other", Severity::note, "a “note”"}};
  reading.coverage = {9, 5, 1, 2, 1};
  reading.left_out = {{1, 2, LeftOutKind::page_number, "12\n13", 4}};
  reading.documents.front().document.display_title = "A title";
  return {{"reader", 1234, "abc"}, reading};
}

}  // namespace

TEST_CASE("readings are written and read back completely; any order gives the same bytes") {
  const test::TempFolder folder;
  const auto other = kept("b\nc", "1");
  write_readings(folder / "one", {full(), other});
  write_readings(folder / "two", {other, full()});
  CHECK(test::read_file(folder / "one") == test::read_file(folder / "two"));
  CHECK(read_readings(folder / "one") == std::vector<KeptReading>{full(), other});
}

TEST_CASE("a reading is reused once, if name, content and reader are the same") {
  KeptReadings readings({kept("a", "1"), kept("a", "2"), kept("b", "3")});
  CHECK_FALSE(readings.take("a", {"other reader", 3, "1"}));
  CHECK_FALSE(readings.take("a", {"reader", 4, "1"}));
  CHECK_FALSE(readings.take("b", {"reader", 3, "1"}));
  CHECK_FALSE(readings.take("c", {"reader", 3, "1"}));
  CHECK(readings.take("a", {"reader", 3, "2"}) == kept("a", "2"));
  CHECK_FALSE(readings.take("a", {"reader", 3, "2"}));
  CHECK(readings.names() == std::vector<std::string>{"a", "b"});
  CHECK(readings.take_any("a") == kept("a", "1"));
  CHECK_FALSE(readings.take_any("a"));
  CHECK(readings.take_any("b") == kept("b", "3"));
}

TEST_CASE("recover: damaged readings are an error") {
  const test::TempFolder folder;
  write_readings(folder / "good", {full()});
  const auto good = test::read_file(folder / "good");
  for (const auto& bad : {std::string("{}\n"), std::string("words\n"), good + "[]\n",
                          good.substr(0, good.size() / 2)}) {
    CAPTURE(bad.substr(0, 20));
    CHECK_THROWS_AS(read_readings(folder.write("bad", bad)), Error);
  }
  CHECK_THROWS_AS(read_readings(folder / "missing"), Error);
}

}  // namespace osce::indexer::kept_readings_test
