// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/empty_answer.hpp"

#include <doctest/doctest.h>

#include "engine/search/search.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::empty_answer_test {
namespace {

/// The notices with a code, and the queries that they offer.
std::string notices_of(const store::Index& index, const std::string& code, const Request& request) {
  std::string text;
  for (const auto& notice : test::search(index, request).understood.notices) {
    if (notice.code != code) continue;
    text += (text.empty() ? "" : "; ") + notice.message;
    if (notice.query) text += " [" + *notice.query + "]";
  }
  return text;
}

const store::Index& small_index() {
  static const test::SampleIndex sample({test::made_reading(
      "words", "en",
      {"the role of the OSCE", "the roles of police", "corruption and the police",
       "tourism in its modern forms", "modern tourism, other forms"})});
  return sample.index();
}

}  // namespace

TEST_CASE("without a filter: what would be found, by the values of its facet") {
  struct Row {
    Request request;
    const char* expected;
  };
  for (const auto& [request, expected] : {
           Row{{.query = "hotels in Baku"},
               "Without \"in Baku\": 3 paragraphs (Tbilisi: 1, Vienna: 1, venue not known: 1) "
               "[hotels]"},
           Row{{.query = "hotels", .filters = {{"venue", "Baku"}}},
               "Without \"venue:Baku\": 3 paragraphs (Tbilisi: 1, Vienna: 1, venue not known: 1)"},
           // filters on one facet go together
           Row{{.query = "hotels after 2017 before 2012"},
               "Without \"after 2017\" and \"before 2012\": 3 paragraphs (2017: 1, 2016: 1, "
               "undated: 1) [hotels]"},
           // names of bodies and languages
           Row{{.query = "hotels body:permanent-council"},
               "Without \"body:permanent-council\": 3 paragraphs (OSCE Parliamentary Assembly: 2, "
               "Ministerial Council: 1) [hotels]"},
           Row{{.query = "hotels language:ru"},
               "Without \"language:ru\": 3 paragraphs (English: 3) [hotels]"},
           // no facet has the titles
           Row{{.query = "hotels title:submarine"},
               "Without \"title:submarine\": 3 paragraphs [hotels]"},
           // one filter less is not enough
           Row{{.query = "hotels title:submarine in Baku"},
               "Without \"title:submarine\" and \"in Baku\": 3 paragraphs [hotels]"},
           // a phrase that the filter excludes
           Row{{.query = "\"age verification\" in Baku"},
               "Without \"in Baku\": 4 paragraphs (Minsk: 2, Vienna: 2) [\"age verification\"]"},
           // nothing without the filter either, or something with it
           Row{{.query = "xyzzy in Baku"}, ""},
           Row{{.query = "hotels in Tbilisi"}, ""},
       }) {
    CAPTURE(request.query);
    CHECK(notices_of(test::the_index(), "without-filter", request) == expected);
  }
}

TEST_CASE("an exact phrase that is not there: how many paragraphs contain its words") {
  struct Row {
    const char* query;
    const char* expected;
  };
  for (const auto& [query, expected] : {
           Row{"\"modern forms of tourism\"",
               "Without the quotation marks: 2 paragraphs contain all the words [modern forms of "
               "tourism]"},
           Row{"police \"role of the roles\"",
               "Without the quotation marks: 1 paragraph contains all the words [police role of "
               "the "
               "roles]"},
           Row{"\"forms of modern submarine tourism\"",
               "Without the quotation marks: 2 paragraphs contain all the words except "
               "\"submarine\" "
               "[forms of modern submarine tourism]"},
           // one word, a phrase that is found, and words that would become a filter
           Row{"\"submarine\"", ""},
           Row{"\"modern tourism\"", ""},
           Row{"\"after 2016\"", ""},
           Row{"\"xyzzy plugh\"", ""},
       }) {
    CAPTURE(query);
    CHECK(notices_of(small_index(), "without-quotes", {.query = query}) == expected);
  }
}

TEST_CASE("if no paragraph contains its words either, each of them") {
  CHECK(notices_of(small_index(), "each-word", {.query = "\"the corruption of tourism\""}) ==
        "No paragraph contains all the words. How many paragraphs contain each word exactly as "
        "typed: \"the\" 3, \"corruption\" 1, \"of\" 2, \"tourism\" 2 [the corruption of tourism]");
  CHECK(notices_of(small_index(), "each-word", {.query = "\"xyzzy plugh\""}).empty());
  CHECK(notices_of(small_index(), "unknown-word", {.query = "\"xyzzy plugh\""}) ==
        "No paragraph contains \"xyzzy\"; No paragraph contains \"plugh\"");
}

TEST_CASE("words that are there, but only with an excluded one") {
  const Request request{.query = "\"travel industry\" NOT tourism"};
  CHECK(notices_of(test::the_index(), "each-word", request).empty());
  CHECK(notices_of(test::the_index(), "without-quotes", request) ==
        "Without the quotation marks and \"NOT tourism\": 11 paragraphs contain all the words "
        "[travel industry]");
}

TEST_CASE("a phrase that a filter excludes is not said to be missing") {
  const Request request{.query = "\"age verification\" in Baku"};
  CHECK(notices_of(test::the_index(), "each-word", request).empty());
}

TEST_CASE("with operators, what each word alone would find") {
  CHECK(notices_of(test::the_index(), "each-word", {.query = "hotels NEAR Baku"}) ==
        "How many paragraphs contain each word: \"hotels\" 3, \"Baku\" 3");
  CHECK(notices_of(small_index(), "each-word", {.query = "role AND corruption"}) ==
        "How many paragraphs contain each word: \"role\" 2, \"corruption\" 1");
  CHECK(notices_of(small_index(), "each-word", {.query = "xyzzy AND corruption"}).empty());
  CHECK(notices_of(small_index(), "each-word", {.query = "modern AND the"}) ==
        "How many paragraphs contain each word: \"modern\" 2, \"the\" 3");
  CHECK(notices_of(small_index(), "each-word", {.query = "xyzzy AND plugh"}).empty());
  CHECK(notices_of(small_index(), "each-word", {.query = "role AND police"}).empty());
  // a part of a symbol does not count as a word
  CHECK(notices_of(test::the_index(), "each-word", {.query = "MC.DEC/8/17"}).empty());
}

TEST_CASE("without an excluded word, or anywhere in the paragraph") {
  for (const auto& [query, expected] : {
           std::pair{"hotels -airlines", "Without \"-airlines\": 3 paragraphs [hotels]"},
           std::pair{"hotels NOT (airlines OR travel)",
                     "Without \"NOT (airlines OR travel)\": 3 paragraphs [hotels]"},
           std::pair{"hotels NEAR/1 airlines", "Without NEAR: 3 paragraphs [hotels airlines]"},
           std::pair{"hotels BEFORE/2 airlines tourism",
                     "Without BEFORE: 3 paragraphs [hotels airlines tourism]"},
           std::pair{"hotels -\"hotels\"", "Without -\"hotels\": 3 paragraphs [hotels]"},
           std::pair{"hotels -xyzzy", ""},
           std::pair{"xyzzy -hotels", ""},
       }) {
    CAPTURE(query);
    CHECK(notices_of(test::the_index(), "without-operator", {.query = query}) == expected);
  }
}

TEST_CASE("words in brackets are taken as written; without brackets some may be missing") {
  for (const auto& [query, expected] : {
           std::pair{"police (submarine corruption)",
                     "Without the brackets: 1 paragraph contains all the words except "
                     "\"submarine\" [police submarine corruption]"},
           std::pair{"role (corruption) (tourism)",
                     "Without the brackets: 1 paragraph contains some of the words "
                     "[role corruption tourism]"},
           std::pair{"role (corruption OR xyzzy) airlines", ""},
           std::pair{"police (corruption)", ""},
           std::pair{"xyzzy (plugh)", ""},
       }) {
    CAPTURE(query);
    CHECK(notices_of(small_index(), "without-operator", {.query = query}) == expected);
  }
}

TEST_CASE("a word in its exact form, a beginning or a similar word that no paragraph contains") {
  for (const auto& [query, expected] : {
           std::pair{"=rolesx", "No paragraph contains \"rolesx\""},
           std::pair{"=tourisms", "No paragraph contains exactly \"tourisms\""},
           std::pair{"touris* xyz*", "No word begins with \"xyz\""},
           std::pair{"xyzzyx~", "No word is similar to \"xyzzyx\""},
           std::pair{"\"role * xyzzy\"", "No paragraph contains \"xyzzy\""},
           std::pair{"\"xyzzy\" OR tourism", "No paragraph contains \"xyzzy\""},
           std::pair{"since", "No paragraph contains \"since\""},
           std::pair{"role AND since", "No paragraph contains \"since\""},
           std::pair{"role since", ""},
           std::pair{"\"the role\"", ""},
       }) {
    CAPTURE(query);
    CHECK(notices_of(small_index(), "unknown-word", {.query = query}) == expected);
  }
}

TEST_CASE("a number that the text does not have, and two values of one field") {
  for (const auto& [query, code, expected] : {
           std::tuple{"MC.DEC/7/17 para 99", "no-such-paragraph",
                      "MC.DEC/7/17 has no paragraph 99; the highest number is 13"},
           std::tuple{"mc-dec-7-17/99", "no-such-paragraph",
                      "MC.DEC/7/17 has no paragraph 99; the highest number is 13"},
           std::tuple{"MC.DEC/7/17 para 99", "no-such-value", ""},
           std::tuple{"MC.DEC/7/17 para 40-50", "no-such-paragraph",
                      "MC.DEC/7/17 has no paragraphs 40–50; the highest number is 13"},
           std::tuple{"operative paragraph 1 of MC.DEC/7/17 verb:Urges", "no-such-paragraph", ""},
           std::tuple{"para 99", "no-such-paragraph", ""},
           std::tuple{"venue:Minsk AND venue:Baku", "one-value-only",
                      "A text has only one venue. Use OR."},
           std::tuple{"part:preamble AND part:operative", "one-value-only",
                      "A paragraph has only one part. Use OR."},
           std::tuple{"venue:Minsk para:99", "one-value-only", ""},
       }) {
    CAPTURE(query);
    CHECK(notices_of(test::the_index(), code, {.query = query}) == expected);
  }
}

TEST_CASE("what is left of a query is not offered if it is everything") {
  CHECK(notices_of(test::the_index(), "without-filter", {.query = "title:tourism"}).empty());
}

}  // namespace osce::search::empty_answer_test
