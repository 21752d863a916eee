// SPDX-License-Identifier: GPL-2.0-or-later
//
// Plain English: a short list of wordings that native readers stumble over does not come back, and
// comments are at most 100 columns wide.
#include "tests/project/wording.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace osce::test::wording_test {
namespace {

/// A part of the project that some check does not read, and why.
struct Exemption {
  std::string_view place;  ///< what the file's path begins with
  enum { everything, comments } of;
  std::string_view reason;
};

constexpr std::array exemptions = {
    Exemption{"data/texts/", Exemption::everything, "source texts"},
    Exemption{"data/authority/", Exemption::everything, "names as the sources print them"},
    Exemption{"data/languages/english_words.txt", Exemption::everything, "a word list"},
    Exemption{"tests/golden/", Exemption::everything, "what the programs print about source texts"},
    Exemption{"tests/bench/relevance/judgements.tsv", Exemption::everything, "judged paragraphs"},
    Exemption{"tests/bench/relevance/queries.tsv", Exemption::everything, "queries as people type"},
    Exemption{"tests/web/package-lock.json", Exemption::everything, "made by npm"},
    Exemption{"tests/project/wording", Exemption::everything, "the wordings themselves"},
    Exemption{"docs/images/", Exemption::everything, "pictures"},
    Exemption{"tests/indexer/readings/", Exemption::everything, "texts as others write them"},
};

bool is_exempt(const ProjectFile& file, bool comment) {
  const bool source_text =
      file.name.starts_with("tests/corpus/") && file.name != "tests/corpus/README.md";
  return source_text || std::any_of(exemptions.begin(), exemptions.end(), [&](const auto& one) {
           return file.name.starts_with(one.place) && (one.of == Exemption::everything || comment);
         });
}

/// Uses of a wording that are right where they are.
struct Exception {
  std::string_view place;
  std::string_view wording;
  std::string_view reason;
};

constexpr std::array exceptions = {
    Exception{"engine/CMakeLists.txt", "mending", "a file of the query core, see above"},
};

bool is_excused(const ProjectFile& file, const Finding& finding) {
  return std::any_of(exceptions.begin(), exceptions.end(), [&](const auto& one) {
    return file.name == one.place && finding.what.find(one.wording) != std::string::npos;
  });
}

std::vector<ProjectFile> all_files() {
  return project_files({"engine", "indexer", "searchd", "cli", "tests", "docs", "data", "cmake",
                        "tools", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md",
                        "CMakeLists.txt", "CMakePresets.json", "run", "test", ".clang-tidy",
                        ".clang-format"});
}

/// "folder/file:line: what", for each finding that is neither exempt nor an exception.
template <typename Check>
std::vector<std::string> findings_in_project(Check check) {
  std::vector<std::string> all;
  for (const auto& file : all_files()) {
    for (const auto& finding : check(file)) {
      if (is_exempt(file, finding.kind == PieceKind::comment) || is_excused(file, finding))
        continue;
      all.push_back(file.name + ":" + std::to_string(finding.line) + ": " + finding.what);
    }
  }
  return all;
}

std::vector<std::string> wrong_words(std::string_view name, std::string_view text) {
  std::vector<std::string> words;
  for (const auto& finding : wording_findings(pieces_of(name, text))) {
    const auto end = finding.what.find('"', 1);
    words.push_back(std::to_string(finding.line) + " " + finding.what.substr(1, end - 1));
  }
  return words;
}

}  // namespace

TEST_CASE("comments, strings and docs are in plain English") {
  CHECK(all_files().size() > 400);
  const auto found = findings_in_project(
      [](const auto& file) { return wording_findings(pieces_of(file.name, file.text)); });
  for (const auto& finding : found) FAIL_CHECK(finding);
}

TEST_CASE("comments are at most 100 columns wide") {
  const auto found = findings_in_project([](const auto& file) {
    const bool prose = file.name.ends_with(".md");
    return prose ? std::vector<Finding>{} : wide_comments(file.text);
  });
  for (const auto& finding : found) FAIL_CHECK(finding);
}

TEST_CASE("each rule of wording finds its example, and not one that is close") {
  for (const auto& rule : wording_rules()) {
    CAPTURE(rule.words);
    CHECK(wrong_words("a.md", rule.wrong).size() == 1);
    CHECK(wrong_words("a.md", rule.right).empty());
  }
}

TEST_CASE("wording is found in comments, strings and prose, with its line") {
  struct Row {
    std::string_view name;
    std::string_view text;
    std::vector<std::string> found;
  };
  for (const auto& [name, text, found] : std::vector<Row>{
           {"a.cpp", "int anew = 1;", {}},
           {"a.cpp", "int x;  // Anew.\n", {"1 Anew"}},
           {"a.cpp", "// what stands\n// behind it\n", {"1 stands behind"}},
           {"a.cpp", "// it stands\n\n// behind it\n", {}},
           {"a.cpp", "\n/* ask\n   anew */", {"3 anew"}},
           {"a.hpp", "f(\"stands \"\n  \"behind\");", {"1 stands behind"}},
           {"a.hpp", "f(\"stands\", \"behind\");", {}},
           {"a.hpp", "#include \"a/anew.hpp\"", {}},
           {"a.hpp", "f(R\"(\n\"anew\")\");", {"2 anew"}},
           {"a.hpp", "f(\"// anew\");  // lest", {"1 anew", "1 lest"}},
           {"a.md", "one\nstands\nbehind two", {"2 stands behind"}},
           {"a.md", "it stands\n\nbehind it", {}},
           {"a.md", "It stands. Behind it", {}},
           {"a.md", "It *stands* `behind`", {"1 stands behind"}},
           {"a.json", "{\"description\": \"ask anew\"}", {"1 anew"}},
           {"a.js", "// passed\n// over", {"1 passed over"}},
           {"run", "# passed\n# over", {"1 passed over"}},
           {"a.md", "renewed, molest, mending_x", {"1 mending"}},
           {"a.md", "2016 is\nno date", {"1 is no date"}},
           {"a.md", "there is no date, it is no longer", {}},
       }) {
    CAPTURE(name);
    CAPTURE(text);
    CHECK(wrong_words(name, text) == found);
  }
}

TEST_CASE("wide comments are found, and only comments") {
  const std::string wide(100, 'x');
  CHECK(wide_comments("// " + wide).size() == 1);
  CHECK(wide_comments("  # " + wide).size() == 1);
  CHECK(wide_comments("/*\n * " + wide + "\n */").front().line == 2);
  CHECK(wide_comments("// " + wide.substr(3)).empty());
  CHECK(wide_comments("// clang-format off\n// " + wide + "\n// clang-format on").empty());
  CHECK(wide_comments("// clang-format off\n// clang-format on\n// " + wide).size() == 1);
  CHECK(wide_comments("f(\"" + wide + "\");").empty());
  std::string letters;
  for (int i = 0; i < 97; ++i) letters += "é";
  CHECK(wide_comments("// " + letters).empty());
}

}  // namespace osce::test::wording_test
