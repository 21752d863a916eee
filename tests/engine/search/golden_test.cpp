// SPDX-License-Identifier: GPL-2.0-or-later
//
// Complete answers, from query to hits, in tests/golden/queries: one file for each query, named
// after the case. The files were compared with the texts by hand. OSCE_UPDATE_GOLDEN=1 updates
// them; read the diff before you commit it.
#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "engine/model/paragraph.hpp"
#include "engine/query/parser.hpp"
#include "engine/query/syntax/ast.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::golden_test {
namespace {

namespace fs = std::filesystem;

/// The query, its canonical form, tree, plan and meaning, and the paragraphs found with their
/// marks.
std::string answer_text(const std::string& query) {
  const auto& index = test::the_index();
  const auto root = query::parse(query, index.catalogue().names).root;
  const auto plan = test::planned(index, query).plan;
  const auto response = test::search(
      index, {.query = query, .settings = {.sort = query::Sort::newest}, .limit = 1000});
  std::string text = "query       " + query + "\ncanonical   " + query::canonical(root) +
                     "\ntree        " + query::to_string(root) + "\nplan        " +
                     query::to_string(plan) + "\nunderstood  " + response.understood.text + "\n";
  for (const auto& notice : response.understood.notices)
    text += "notice      " + notice.code + ": " + notice.message + "\n";
  text += "total       " + std::to_string(response.total) + (response.relaxed ? " (relaxed)" : "") +
          "\n";
  for (const auto& result : response.results) {
    text += paragraph_id(result.document->id, result.paragraph.label);
    for (const auto& mark : result.marks) {
      text += " " + std::to_string(mark.begin) + "-" + std::to_string(mark.end) + ":" +
              std::string(mark_reason_names.at(static_cast<std::size_t>(mark.reason)));
    }
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("golden: queries, trees and hits") {
  const bool update = std::getenv("OSCE_UPDATE_GOLDEN") != nullptr;
  int cases = 0;
  for (const auto& entry :
       fs::directory_iterator(test::project_folder() / "tests" / "golden" / "queries")) {
    if (entry.path().extension() != ".txt") continue;
    ++cases;
    const auto kept = test::read_file(entry.path());
    const auto first_line = kept.substr(0, kept.find('\n'));
    const auto query =
        first_line.substr(std::min(first_line.find("       ") + 7, first_line.size()));
    CAPTURE(entry.path().filename().string());
    const auto answer = answer_text(query);
    if (update)
      std::ofstream(entry.path()) << answer;
    else
      CHECK(answer == kept);
  }
  CHECK(cases >= 10);
}

}  // namespace osce::search::golden_test
