// SPDX-License-Identifier: GPL-2.0-or-later
//
// Every command of the programs gives its memory back. Elsewhere they run without this check, which
// takes as long as the rest of a short run (support/program.cpp).
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/support/osce.hpp"
#include "tests/support/sample.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::test::leaks_test {
namespace {

const std::map<std::string, std::string> checked = {{"ASAN_OPTIONS", "detect_leaks=1"}};

void check_nothing_leaks(const Run& run, int exit_code = 0) {
  CHECK(run.exit_code == exit_code);
  CHECK_FALSE(contains(run.err, "LeakSanitizer"));
}

}  // namespace

TEST_CASE("no command of osce leaks") {
  const std::vector<std::vector<std::string>> commands = {
      {"--help"},
      {"--manual"},
      {"search", "age verification after 2016"},
      {"search", "(hotels OR airlins~) \"child sex*\"", "--explain"},
      {"search", "role of corruption", "--format", "csv", "--match", "auto"},
      {"search", "hotels", "--format", "json"},
      {"count", "hotels"},
      {"facets", "children"},
      {"stats", "children"},
      {"kwic", "grooming"},
      {"parse", "latest resolution on tourism in Minsk"},
      {"suggest", "traff"},
      {"show", "mc-dec-7-17"},
      {"show", "mc-dec-7-17/7", "--format", "json"},
      {"open", "MC.DEC/7/17"},
      {"cite", "mc-dec-7-17/7"},
      {"documents"},
      {"export"},
      {"info"},
      {"completion", "bash"},
      {"help", "search"},
  };
  for (const auto& command : commands) {
    const auto line = fmt::format("{}", fmt::join(command, " "));
    CAPTURE(line);
    check_nothing_leaks(osce(command, checked));
  }
  check_nothing_leaks(osce({"search", "cryptography"}, checked), 1);
  check_nothing_leaks(osce({"search", "year:soon (hotels"}, checked), 2);
}

TEST_CASE("osce-index does not leak") {
  const TempFolder folder;
  const auto index = (folder / "index").string();
  const auto texts = (project_folder() / "data" / "texts").string();
  const Surroundings surroundings{folder.path(), checked};
  const auto indexed = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), program("osce-index"));
    return run(arguments, surroundings);
  };
  check_nothing_leaks(indexed({"--db", index, texts}));
  check_nothing_leaks(indexed({"--db", index, texts}));  // nothing is new
  check_nothing_leaks(indexed({"check", texts}));
  check_nothing_leaks(indexed({"check", "--explain", texts}));
  check_nothing_leaks(indexed({"--db", index, (folder / "none").string()}), 2);
}

}  // namespace osce::test::leaks_test
