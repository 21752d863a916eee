// SPDX-License-Identifier: GPL-2.0-or-later
//
// The five texts in data/texts as a collection: documents, metadata that come only from other
// texts, and the place of each paragraph. corpus_test.cpp compares labels, parts and verbs with the
// truth in tests/corpus/five.
#include <algorithm>
#include <map>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/model/members.hpp"
#include "engine/text/code_point.hpp"
#include "tests/support/sample.hpp"

namespace osce::indexer::five_texts_test {
namespace {

using test::the_document;
using test::the_documents;

const Paragraph& paragraph(std::string_view beginning, std::string_view label) {
  for (const auto& p : the_document(beginning).paragraphs) {
    if (p.label == label) return p;
  }
  throw std::runtime_error("no paragraph " + std::string(label));
}

/// `text` without blanks.
std::string squeezed(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    if (!text::is_blank(text::next_code_point(text, at))) result += text.substr(begin, at - begin);
  }
  return result;
}

}  // namespace

TEST_CASE("seven documents, 151 paragraphs") {
  std::map<std::string, std::size_t> counts;
  for (const auto& read : the_documents()) counts[read.document.id] = read.paragraphs.size();
  CHECK(
      counts ==
      std::map<std::string, std::size_t>{
          {"pa-2017-minsk-preventing-child-sexual-exploitation-online-through-advances-in-"
           "technology",
           24},
          {"pa-2016-tbilisi-law-enforcement-co-ordination-to-prevent-child-sexual-exploitation-and-"
           "trafficking-by-known-sex-offenders",
           28},
          {"pa-draft-law-enforcement-co-ordination-to-prevent-child-sexual-exploitation-and-"
           "trafficking-by-"
           "known-sex-offenders",
           27},
          {"mc-dec-7-17", 30},
          {"mc-dec-7-17-statement-1", 4},
          {"pa-2014-baku-prevention-and-prosecution-of-child-sex-trafficking", 20},
          {"pa-2008-astana-combating-the-sexual-exploitation-of-children", 18}});
}

TEST_CASE("metadata and derivations") {
  struct Row {
    const char* id;
    const char* symbol;
    const char* type;
    const char* dates;
    const char* venue;
    const char* country;
    const char* session;
    const char* venue_from;
    const char* year_from;
  };
  for (const auto& row : {
           Row{"pa-2017-minsk", "AS (17) D E", "resolution", "2017-07-05 2017-07-09", "Minsk",
               "Belarus", "26th annual session", "printed", "printed"},
           Row{"pa-2016-tbilisi", "AS (16) D E", "resolution", "2016-07-01 2016-07-05", "Tbilisi",
               "Georgia", "25th annual session", "printed", "printed"},
           Row{"pa-draft", "-", "draft-resolution", "2016-07-01 2016-07-05", "Tbilisi", "Georgia",
               "25th annual session", "inferred", "inferred"},
           Row{"mc-dec-7-17", "MC.DEC/7/17", "decision", "2017-12-08 2017-12-08", "Vienna",
               "Austria", "24th Ministerial Council", "authority", "printed"},
           Row{"mc-dec-7-17-statement-1", "-", "statement", "2017-12-08 2017-12-08", "Vienna",
               "Austria", "24th Ministerial Council", "authority", "printed"},
           Row{"pa-2014-baku", "AS (14) DE", "resolution", "2014-06-28 2014-07-02", "Baku",
               "Azerbaijan", "23rd annual session", "printed", "printed"},
           Row{"pa-2008-astana", "-", "resolution", "2008-06-29 2008-07-03", "Astana", "Kazakhstan",
               "17th annual session", "printed", "printed"},
       }) {
    CAPTURE(row.id);
    const auto& read = the_document(row.id).document;
    CHECK((read.inferred != InferredValues{}) == (row.year_from == std::string("inferred")));
    const auto d = with_inferred(read);
    const auto from = [&](const std::string& name) {
      const auto found = d.evidence.find(name);
      return found == d.evidence.end() ? std::string("-")
                                       : std::string(name_of(found->second.derivation));
    };
    CHECK(d.symbol.value_or("-") == row.symbol);
    CHECK(name_of(d.type.value()) == row.type);
    CHECK((d.date ? to_iso(d.date->from) + " " + to_iso(d.date->to) : "-") == row.dates);
    CHECK(d.year.has_value() == d.date.has_value());
    CHECK(d.venue.value_or("-") == row.venue);
    CHECK(d.country.value_or("-") == row.country);
    CHECK((d.session ? d.session->name : "-") == row.session);
    CHECK(from("venue") == row.venue_from);
    CHECK(from("year") == row.year_from);
    CHECK(d.language == "en");
  }
}

TEST_CASE("titles, sponsors, author") {
  CHECK(the_document("pa-2008").document.title == "COMBATING THE SEXUAL EXPLOITATION OF CHILDREN");
  CHECK(the_document("pa-2008").document.sponsor ==
        "Mr. Christopher Smith, United States of America");
  CHECK(the_document("pa-draft").document.sponsor == "Mr. Christopher Smith (USA)");
  CHECK(the_document("pa-draft").document.title ==
        "Law Enforcement Co-ordination to Prevent Child Sexual Exploitation and Trafficking by "
        "Known Sex Offenders");
  CHECK(the_document("mc-dec-7-17").document.title ==
        "STRENGTHENING EFFORTS TO COMBAT ALL FORMS OF CHILD TRAFFICKING, INCLUDING FOR SEXUAL "
        "EXPLOITATION, AS "
        "WELL AS OTHER FORMS OF SEXUAL EXPLOITATION OF CHILDREN");
  CHECK(the_document("mc-dec-7-17-st").document.author == "Russian Federation");
  CHECK(the_document("mc-dec-7-17-st").document.attached_to == "mc-dec-7-17");
}

TEST_CASE("texts: pages joined, emphasis and labels removed, sub-items separate") {
  CHECK(paragraph("pa-2016", "18")
            .text.ends_with("instruments to enable the exchange of information internationally "
                            "among law enforcement agencies pertaining "
                            "to sex offenders' convictions;"));
  CHECK(paragraph("pa-draft", "op.4")
            .text.find("to enable the exchange of information internationally") !=
        std::string::npos);
  CHECK(paragraph("pa-2008", "4").text ==
        "Recalling the 2006 Brussels Resolution of the OSCE PA on Combating Trafficking and the "
        "Exploitation of Children "
        "in Pornography and Decision No. 9/07 of the Ministerial Council on Combating Sexual "
        "Exploitation of Children on "
        "the Internet,");
  CHECK(paragraph("pa-2016", "19").text.ends_with("such as by:"));
  CHECK(paragraph("pa-2016", "19.c").text.starts_with("Before travel, checking flight manifests"));
  CHECK(paragraph("pa-2016", "19.c").parent == "19");
  CHECK(paragraph("pa-2016", "19.c").position == 22);
  CHECK(paragraph("mc-dec-7-17", "5.b").text.starts_with("Where relevant, a means"));
  CHECK(paragraph("mc-dec-7-17", "7").position == 24);
  CHECK(paragraph("mc-dec-7-17-st", "p.1").text.starts_with("“In joining the consensus"));
  CHECK(paragraph("mc-dec-7-17-st", "p.4").text.ends_with("the journal of the day.”"));
}

TEST_CASE("property: each text is word for word in its source, at the given place") {
  for (const auto& [d, paragraphs] : the_documents()) {
    const auto source = test::read_file(test::project_folder() / "data" / "texts" / d.source_file);
    for (const auto& p : paragraphs) {
      CAPTURE(d.id);
      CAPTURE(p.label);
      auto printed = source.substr(p.place.byte_from, p.place.byte_to - p.place.byte_from);
      std::erase(printed, '*');
      const auto there = squeezed(printed);
      const auto text = squeezed(p.text);
      CHECK(there.ends_with(text));
      // Only the label comes before the text: "16.", "-c.", "-(a)", or nothing.
      const auto before = there.substr(0, there.size() - text.size());
      CHECK(before.size() <= 4);
      CHECK(before.empty() == !p.numbered);
      const auto lines =
          std::count(source.begin(),
                     source.begin() + static_cast<std::ptrdiff_t>(p.place.byte_from), '\n') +
          1;
      CHECK(lines == p.place.line_from);
    }
  }
}

}  // namespace osce::indexer::five_texts_test
