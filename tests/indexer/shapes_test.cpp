// SPDX-License-Identifier: GPL-2.0-or-later
//
// Whole pages in the shapes in which websites, parliaments, archives and converters show OSCE
// texts, with their menus, feet and page heads. tests/corpus/shapes has each one with its right
// reading, which was written down from the page before the program had read it.
#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "indexer/read_source.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::indexer::shapes_test {
namespace {

namespace fs = std::filesystem;

/// The first and the last words of a text, or all of a short one.
std::string ends_of(const std::string& text) {
  constexpr std::size_t first = 6;
  constexpr std::size_t last = 4;
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  if (words.size() <= first + last) return text;
  const auto begin = words.begin();
  return fmt::format("{} … {}", fmt::join(begin, begin + first, " "),
                     fmt::join(words.end() - last, words.end(), " "));
}

/// "decision | MC.DEC/3/19 | 2019 | Bratislava | TITLE", and a line for each paragraph.
std::string outline(const SourceReading& reading) {
  std::string result = reading.skipped ? "skipped: " + *reading.skipped + "\n" : "";
  for (const auto& [document, paragraphs] : reading.documents) {
    result += fmt::format(
        "{} | {} | {} | {} | {}\n", document.type ? name_of(*document.type) : std::string_view("-"),
        document.symbol.value_or("-"), document.year ? std::to_string(*document.year) : "-",
        document.venue.value_or("-"), document.title);
    for (const auto& paragraph : paragraphs)
      result += fmt::format("    {} {}: {}\n", name_of(paragraph.part), paragraph.label,
                            ends_of(paragraph.text));
  }
  return result;
}

}  // namespace

TEST_CASE("pages in all shapes become their paragraphs, without menus, feet and page heads") {
  const auto authority = Authority::built_in();
  const auto folder = test::project_folder() / "tests" / "corpus" / "shapes";
  std::vector<fs::path> pages;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".right") pages.push_back(entry.path());
  }
  CHECK(pages.size() >= 50);
  for (const auto& page : pages) {
    const auto name = page.filename().string();
    CAPTURE(name);
    const auto reading = read_source({name, test::read_file(page), std::nullopt}, authority);
    CHECK(outline(reading) == test::read_file(page.string() + ".right"));
  }
}

}  // namespace osce::indexer::shapes_test
