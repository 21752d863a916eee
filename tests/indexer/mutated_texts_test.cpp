// SPDX-License-Identifier: GPL-2.0-or-later
//
// Real layouts with random changes: whatever a file contains, reading it ends, throws nothing, and
// accounts for every character. `OSCE_ROUNDS=100000` makes a long run.
#include <filesystem>
#include <random>
#include <sstream>

#include <doctest/doctest.h>

#include "tests/support/collection.hpp"
#include "tests/support/sample.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::indexer::mutated_texts_test {
namespace {

namespace fs = std::filesystem;

using Lines = std::vector<std::string>;

Lines lines_in(const fs::path& file) {
  Lines lines;
  std::istringstream text(test::read_file(file));
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

/// The plain texts of tests/corpus, tests/indexer/readings and data/texts.
std::vector<Lines> texts() {
  std::vector<Lines> all;
  const auto project = test::project_folder();
  for (const auto* folder : {"tests/corpus", "tests/indexer/readings", "data/texts"}) {
    for (const auto& entry : fs::directory_iterator(project / folder)) {
      if (entry.path().extension() == ".txt" || entry.path().extension() == ".md")
        all.push_back(lines_in(entry.path()));
    }
  }
  return all;
}

/// Lines that are awkward wherever they stand.
const std::vector<std::string> awkward = {"",
                                          "2/5",
                                          "- 3 -",
                                          "1.",
                                          "(a)",
                                          "16 16",
                                          "Article 1",
                                          "[1]",
                                          "*",
                                          "¹",
                                          "§",
                                          "A. whereas one;",
                                          "Annex",
                                          "PREAMBLE",
                                          "___________",
                                          "“",
                                          "\f",
                                          "Distr.: General",
                                          "No. ",
                                          "(2004)",
                                          "The Ministerial Council,",
                                          "Resolution 9 (2010)",
                                          "1 2 3",
                                          "))((",
                                          "\xFF\xFE"};

void mutate(Lines& lines, const std::vector<Lines>& others, std::mt19937& random) {
  const auto at = lines.empty() ? 0 : random() % lines.size();
  const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
  switch (random() % 7) {
    case 0:
      lines.insert(place, awkward[random() % awkward.size()]);
      break;
    case 1:
      if (!lines.empty()) lines.erase(place);
      break;
    case 2:  // two lines become one
      if (at + 1 < lines.size()) {
        lines[at] += " " + lines[at + 1];
        lines.erase(place + 1);
      }
      break;
    case 3:
      if (!lines.empty()) lines[at].resize(random() % (lines[at].size() + 1));
      break;
    case 4:
      if (!lines.empty()) std::swap(lines[at], lines[random() % lines.size()]);
      break;
    case 5:
      if (!lines.empty() && !lines[at].empty())
        lines[at][random() % lines[at].size()] = static_cast<char>(random() % 256);
      break;
    default: {
      const auto& other = others[random() % others.size()];
      if (!other.empty()) lines.insert(place, other[random() % other.size()]);
    }
  }
}

}  // namespace

TEST_CASE("property: texts with random changes are read without an exception") {
  const auto originals = texts();
  REQUIRE(originals.size() > 30);
  std::mt19937 random(20261129);
  const auto all = test::rounds(300);
  for (int round = 0; round < all; ++round) {
    auto lines = originals[random() % originals.size()];
    constexpr std::size_t most_lines = 120;
    if (lines.size() > most_lines) lines.resize(most_lines);
    for (auto left = 1 + random() % 12; left > 0; --left) mutate(lines, originals, random);
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    CAPTURE(text);
    const auto reading = test::read_text(text);
    const auto& coverage = reading.coverage;
    REQUIRE(coverage.total ==
            coverage.paragraphs + coverage.labels + coverage.head + coverage.dropped);
  }
}

}  // namespace osce::indexer::mutated_texts_test
