// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/citation.hpp"

#include <doctest/doctest.h>

#include "engine/present/reference.hpp"
#include "engine/search/search.hpp"
#include "tests/support/sample.hpp"

namespace osce::present::citation_test {

TEST_CASE("citations name document, place, time, part and label") {
  const auto& index = test::the_index();
  struct Row {
    const char* id;
    const char* citation;
  };
  for (const auto& [id, expected] : {
           Row{"mc-dec-7-17/7", "MC.DEC/7/17 · Vienna 2017 · operative 7"},
           Row{"mc-dec-7-17/5.b", "MC.DEC/7/17 · Vienna 2017 · operative 5.b"},
           Row{"mc-dec-7-17/pre.14", "MC.DEC/7/17 · Vienna 2017 · preamble 14 (unnumbered)"},
           Row{"mc-dec-7-17-statement-1/p.2",
               "Statement (Russian Federation) attached to MC.DEC/7/17 · Vienna 2017 · statement "
               "2"},
           Row{"pa-2014-baku-prevention-and-prosecution-of-child-sex-trafficking/8",
               "AS (14) DE · Baku 2014 · preamble 8"},
           Row{"pa-draft-law-enforcement-co-ordination-to-prevent-child-sexual-exploitation-and-"
               "trafficking-by-"
               "known-sex-offenders/op.5.a",
               "Draft: Law Enforcement Co-ordination to Prevent Child Sexual Exploitation and "
               "Trafficking by "
               "Known Sex Offenders · probably Tbilisi 2016 · operative 5.a (unnumbered)"},
       }) {
    CAPTURE(id);
    const auto number = index.find(id);
    REQUIRE(number);
    const auto result = search::result_of(index, *number);
    CHECK(citation(*result.document, result.paragraph, index.catalogue()) == expected);
  }
}

TEST_CASE("inferred values are marked as probable") {
  struct Row {
    std::optional<int> year;
    std::optional<std::string> venue;
    std::vector<std::string> inferred;
    const char* shown;
  };
  for (const auto& [year, venue, inferred, shown] : std::vector<Row>{
           {2016, "Tbilisi", {}, "Tbilisi 2016"},
           {2016, "Tbilisi", {"year", "venue"}, "probably Tbilisi 2016"},
           {2016, "Tbilisi", {"year"}, "Tbilisi, probably 2016"},
           {2016, "Tbilisi", {"venue"}, "probably Tbilisi, 2016"},
           {2016, {}, {"year"}, "probably 2016"},
           {{}, "Tbilisi", {"venue"}, "probably Tbilisi, undated"},
           {{}, "Tbilisi", {"language"}, "Tbilisi, undated"},
           {{}, {}, {}, "undated"},
       }) {
    Document document{.id = "x", .year = year, .venue = venue};
    for (const auto& name : inferred) document.evidence[name] = {Derivation::inferred, "", {}};
    if (document.evidence.contains("year")) std::swap(document.year, document.inferred.year);
    if (document.evidence.contains("venue")) std::swap(document.venue, document.inferred.venue);
    CHECK(place_and_time(document) == shown);
  }
}

TEST_CASE("an annex is named by its number and its host") {
  store::Catalogue catalogue;
  catalogue.add({.id = "mc-dec-2-03", .symbol = "MC.DEC/2/03"}, 0);
  const Document annex{
      .id = "mc-dec-2-03-annex-2", .type = DocumentType::action_plan, .attached_to = "mc-dec-2-03"};
  CHECK(document_name(annex, catalogue) == "Annex 2 to MC.DEC/2/03");
}

TEST_CASE("corrections are named in both directions") {
  store::Catalogue catalogue;
  catalogue.add({.id = "mc-dec-7-17", .symbol = "MC.DEC/7/17"}, 0);
  catalogue.add(
      {.id = "mc-dec-7-17-corr-1", .symbol = "MC.DEC/7/17/Corr.1", .corrects = "mc-dec-7-17"}, 0);
  catalogue.add({.id = "lost", .corrects = "mc-dec-9-99"}, 0);
  catalogue.add({.id = "revision", .symbol = "PC.DEC/557/Rev.1", .corrects = "plan"}, 0);
  catalogue.add({.id = "addendum", .symbol = "PC.DEC/557/Add.1", .corrects = "plan"}, 0);
  catalogue.add({.id = "plan", .symbol = "PC.DEC/557"}, 0);
  using Lines = std::vector<std::string>;
  CHECK(corrections(catalogue.documents[0], catalogue) == Lines{"corrected by MC.DEC/7/17/Corr.1"});
  CHECK(corrections(catalogue.documents[1], catalogue) == Lines{"corrects MC.DEC/7/17"});
  CHECK(corrections(catalogue.documents[2], catalogue) == Lines{"corrects mc-dec-9-99"});
  CHECK(corrections(catalogue.documents[3], catalogue) == Lines{"replaces PC.DEC/557"});
  CHECK(corrections(catalogue.documents[4], catalogue) == Lines{"adds to PC.DEC/557"});
  CHECK(corrections(catalogue.documents[5], catalogue) ==
        Lines{"replaced by PC.DEC/557/Rev.1", "added to by PC.DEC/557/Add.1"});
}

TEST_CASE("titles in capitals are shown in sentence case") {
  CHECK(shown_title({.id = "x", .title = "A TITLE", .display_title = "A title"}) == "A title");
  CHECK(shown_title({.id = "x", .title = "A Title"}) == "A Title");
}

TEST_CASE("a title is not printed below a name that contains it") {
  CHECK(title_below_name({.id = "x", .symbol = "AS (17) D E", .title = "A Title"}) == "A Title");
  CHECK(title_below_name({.id = "x", .title = "A Title", .attached_to = "y"}) == "A Title");
  CHECK(title_below_name({.id = "x", .title = "A Title"}).empty());
}

TEST_CASE("facet values have labels for people") {
  const auto& catalogue = test::the_index().catalogue();
  CHECK(value_label("body", "ministerial-council", catalogue) == "Ministerial Council");
  CHECK(value_label("document", "mc-dec-7-17", catalogue) == "MC.DEC/7/17");
  CHECK(value_label("venue", "Minsk", catalogue) == "Minsk");
  CHECK(value_label("venue", std::nullopt, catalogue) == "unknown");
  CHECK(value_label("year", std::nullopt, catalogue) == "undated");
  CHECK(value_label("verb", std::nullopt, catalogue) == "none");
  CHECK(value_label("author", std::nullopt, catalogue) == "none");
}

TEST_CASE("a reference leaves out a title that is missing") {
  const Document document{
      .id = "pc-del-77-15", .symbol = "PC.DEL/77/15", .body = "permanent-council", .year = 2015};
  const store::Catalogue catalogue;
  const auto in = [&](ReferenceForm form) { return reference({document}, catalogue, "", form); };
  CHECK(in(ReferenceForm::text) == "OSCE permanent-council, PC.DEL/77/15, 2015.\n");
  CHECK(in(ReferenceForm::ris).find("TI  -") == std::string::npos);
  CHECK(in(ReferenceForm::bibtex).find("title") == std::string::npos);
  CHECK(in(ReferenceForm::csl_json).find("title") == std::string::npos);
}

TEST_CASE("a reference names whose text it is, if that is known") {
  const auto& catalogue = test::the_index().catalogue();
  struct Row {
    std::optional<std::string> body;
    std::optional<std::string> author;
    const char* text;
  };
  for (const auto& [body, author, text] : {
           Row{{}, {}, "“A Note”, 2015.\n"},
           Row{{}, "Norway", "Norway, “A Note”, 2015.\n"},
           Row{"parliamentary-assembly", {}, "OSCE Parliamentary Assembly, “A Note”, 2015.\n"},
           Row{"ministerial-council", {}, "OSCE Ministerial Council, “A Note”, 2015.\n"},
           Row{"european-union", {}, "European Union, “A Note”, 2015.\n"},
       }) {
    CAPTURE(text);
    const Document document{
        .id = "note", .title = "A Note", .body = body, .year = 2015, .author = author};
    const auto in = [&](ReferenceForm form) { return reference({document}, catalogue, "", form); };
    CHECK(in(ReferenceForm::text) == text);
    const bool known = body || author;
    CHECK((in(ReferenceForm::ris).find("AU  -") != std::string::npos) == known);
    CHECK((in(ReferenceForm::bibtex).find("author") != std::string::npos) == known);
    CHECK((in(ReferenceForm::csl_json).find("author") != std::string::npos) == known);
  }
}

}  // namespace osce::present::citation_test
