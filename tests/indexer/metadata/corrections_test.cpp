// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/corrections.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::indexer::corrections_test {
namespace {

ReadDocument with_symbol(const std::string& id, const std::string& symbol,
                         const std::string& language = "en") {
  auto made = test::made_document(id, language, {"Text."});
  made.document.symbol = symbol;
  made.document.evidence["symbol"] = {Derivation::printed, symbol, 1};
  return made;
}

}  // namespace

TEST_CASE("corrigenda, revisions and addenda are linked to what they correct") {
  std::vector<ReadDocument> documents = {
      with_symbol("decision", "MC.DEC/7/17"),
      with_symbol("decision-fr", "MC.DEC/7/17", "fr"),
      with_symbol("corrigendum", "MC.DEC/7/17/Corr.1"),
      with_symbol("corrigendum-fr", "MC.DEC/7/17/CORR.1", "fr"),
      with_symbol("addendum", "MC.DEC/7/17/Add.2"),
      with_symbol("revision", "PC.DEC/1107/Rev.1"),
      with_symbol("corrected revision", "PC.DEC/1107/Rev.1/Corr.1"),
      with_symbol("german", "MC.DEC/7/17/Corr.1", "de"),
  };
  const auto notices = link_corrections(documents);
  const auto corrects = [&](std::size_t i) {
    return documents[i].document.corrects.value_or("nothing");
  };
  CHECK(corrects(0) == "nothing");
  CHECK(corrects(1) == "nothing");
  CHECK(corrects(2) == "decision");
  CHECK(corrects(3) == "decision-fr");
  CHECK(corrects(4) == "decision");
  CHECK(corrects(5) == "nothing");
  CHECK(corrects(6) == "revision");
  CHECK(corrects(7) == "nothing");
  CHECK(documents[2].document.evidence.at("corrects").text == "MC.DEC/7/17/Corr.1");
  REQUIRE(notices.size() == 2);
  CHECK(notices[0].source == "revision.txt");
  CHECK(notices[0].warning.message ==
        "PC.DEC/1107/Rev.1 replaces PC.DEC/1107, which is not in the collection");
  CHECK(notices[1].source == "german.txt");
}

TEST_CASE("values that a document prints itself are kept") {
  std::vector<ReadDocument> documents = {with_symbol("a", "MC.DEC/7/17"),
                                         with_symbol("b", "MC.DEC/7/17/Corr.1")};
  documents[1].document.corrects = "elsewhere";
  CHECK(link_corrections(documents).empty());
  CHECK(documents[1].document.corrects == "elsewhere");
}

}  // namespace osce::indexer::corrections_test
