// SPDX-License-Identifier: GPL-2.0-or-later
//
// Compares whole sources with hand-made truths: the five texts in data/texts, without exceptions,
// and the documents in tests/corpus, which have other layouts, languages and formats.
#include <filesystem>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/read_source.hpp"
#include "indexer/source/extract.hpp"
#include "tests/support/temp_folder.hpp"
#include "tests/support/truth.hpp"

namespace osce::indexer::corpus_test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".truth.json";

/// A source and its truth.
struct Case {
  Source source;
  fs::path truth;
};

std::vector<Case> cases_in(const fs::path& truths, const fs::path& sources) {
  std::vector<Case> cases;
  for (const auto& entry : fs::directory_iterator(truths)) {
    auto name = entry.path().filename().string();
    if (!name.ends_with(ending)) continue;
    name.resize(name.size() - ending.size());
    cases.push_back({{name, test::read_file(sources / name), std::nullopt}, entry.path()});
  }
  return cases;
}

std::vector<Case> five_texts() {
  const auto project = test::project_folder();
  return cases_in(project / "tests" / "corpus" / "five", project / "data" / "texts");
}

std::vector<Case> corpus() {
  const auto folder = test::project_folder() / "tests" / "corpus";
  return cases_in(folder, folder);
}

/// The pages of shapes_test.cpp, which have other truths.
std::vector<Case> shapes() {
  std::vector<Case> cases;
  const auto folder = test::project_folder() / "tests" / "corpus" / "shapes";
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto& page = entry.path();
    if (page.extension() != ".right")
      cases.push_back({{page.filename().string(), test::read_file(page), std::nullopt}, {}});
  }
  return cases;
}

SourceReading read(const Case& c) {
  static const auto authority = Authority::built_in();
  return read_source(c.source, authority);
}

std::size_t characters_in(std::string_view text) {
  const auto shown = text::compose(text);
  std::size_t count = 0;
  for (std::size_t at = 0; at < shown.size();) {
    if (!text::is_blank(text::next_code_point(shown, at))) ++count;
  }
  return count;
}

double f1(const test::Comparison& c) {
  return 2.0 * static_cast<double>(c.right) / static_cast<double>(c.wanted + c.got);
}

}  // namespace

TEST_CASE("the five texts are read exactly as in their hand-made truth") {
  const auto cases = five_texts();
  REQUIRE(cases.size() == 5);
  test::Comparison all;
  for (const auto& c : cases) all.add(test::compare(read(c), c.truth));
  CHECK(all.wanted == 151);
  CHECK(all.got == 151);
  CHECK(all.right == 151);
  CHECK(fmt::format("{}", fmt::join(all.wrong_paragraphs, "\n")) == "");
  CHECK(fmt::format("{}", fmt::join(all.wrong_verbs, "\n")) == "");
  CHECK(fmt::format("{}", fmt::join(all.wrong_values, "\n")) == "");
  CHECK(fmt::format("{}", fmt::join(all.wrong_derivations, "\n")) == "");
  CHECK(fmt::format("{}", fmt::join(all.kept, "\n")) == "");
}

TEST_CASE("documents in other layouts, languages and formats are read correctly") {
  const auto cases = corpus();
  REQUIRE(cases.size() >= 20);
  test::Comparison all;
  for (const auto& c : cases) {
    const auto one = test::compare(read(c), c.truth);
    CAPTURE(c.source.name);
    CHECK(f1(one) >= 0.9);
    all.add(one);
  }
  MESSAGE(fmt::format(
      "{} sources, {} paragraphs: F1 {:.4f}; verbs wrong {}, values wrong {}, derivations wrong {}",
      cases.size(), all.wanted, f1(all), all.wrong_verbs.size(), all.wrong_values.size(),
      all.wrong_derivations.size()));
  CHECK(f1(all) >= 0.97);
  CAPTURE(fmt::format("{}", fmt::join(all.wrong_paragraphs, "\n")));
  CAPTURE(fmt::format("{}", fmt::join(all.wrong_verbs, "\n")));
  CAPTURE(fmt::format("{}", fmt::join(all.kept, "\n")));
  CHECK(all.wrong_verbs.size() <= all.wanted / 50);
  CHECK(fmt::format("{}", fmt::join(all.wrong_values, "\n")) == "");
}

TEST_CASE("every character of a source is in a paragraph, a label or a head, or left out by name") {
  auto cases = corpus();
  for (auto& c : five_texts()) cases.push_back(std::move(c));
  for (auto& c : shapes()) cases.push_back(std::move(c));
  for (const auto& c : cases) {
    CAPTURE(c.source.name);
    const auto extracted = extract(c.source);
    REQUIRE(std::holds_alternative<SourceText>(extracted));
    const auto printed = characters_in(std::get<SourceText>(extracted).text);
    const auto reading = read(c);
    std::size_t kept = 0;
    for (const auto& document : reading.documents) {
      for (const auto& paragraph : document.paragraphs) kept += characters_in(paragraph.text);
    }
    std::size_t left_out = 0;
    for (const auto& part : reading.left_out) {
      left_out += part.characters;
      CHECK(characters_in(part.text) == part.characters);
    }
    CHECK(reading.coverage.paragraphs == kept);
    CHECK(reading.coverage.head + reading.coverage.dropped == left_out);
    CHECK(kept + reading.coverage.labels + left_out == printed);
    CHECK(reading.coverage.total == printed);
  }
}

}  // namespace osce::indexer::corpus_test
