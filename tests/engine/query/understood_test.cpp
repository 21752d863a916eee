// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/understood.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::query::understood_test {
namespace {

Understood understood(const std::string& query, const std::vector<GivenFilter>& given = {}) {
  return test::search(test::the_index(), {.query = query, .filters = given}).understood;
}

}  // namespace

TEST_CASE("one line in plain English") {
  struct Row {
    const char* query;
    const char* text;
  };
  for (
      const auto& [query, text] : {
          Row{"", "all texts"},
          Row{"age verification", "\"age\" and \"verification\""},
          Row{"age verification after 2016",
              "\"age\" and \"verification\" · 2017 or later · 1 undated document was left "
              "out"},
          Row{"\"child pornography\" tourism", "\"tourism\" and the phrase \"child pornography\""},
          Row{"(tourism OR travel) NOT hotels in 2016",
              "(tourism OR travel) NOT hotels · 2016 · 1 undated document was left out "
              "(it is probably from 2016)"},
          Row{"tourism -venue:Minsk", "tourism · all venues except Minsk"},
          Row{"part:preamble part:statement", "preamble or statement paragraphs"},
          Row{"tourism year:unknown", "tourism · without a date"},
          Row{"tourism -year:unknown",
              "tourism · with a date · 1 undated document was left out (it is probably from 2016)"},
          Row{"tourism before 2014", "tourism · before 2014 · 1 undated document was left out"},
          Row{"hotels last two years",
              "hotels · 2016–2017 (the 2 years up to the newest text) · 1 undated document "
              "was left out (it is probably from 2016)"},
          Row{"in Minsk", "all texts · from Minsk"},
          Row{"+tourism hotels", "\"tourism\" and \"hotels\""},
          Row{"para:7 symbol:MC.DEC/7/17", "paragraph 7 · in MC.DEC/7/17"},
          Row{"in Minsk or Georgia", "texts from Minsk or adopted in Georgia"},
          Row{"in 2016 or from Minsk", "texts from 2016 or from Minsk"},
          Row{"not in July 2017",
              "all texts · all dates except July 2017 · 1 undated document was left out (it is "
              "probably from 2016)"},
          Row{"before 2014 or after 2016",
              "all texts · before 2014, or 2017 or later · 1 undated document was left out"},
          Row{"-year:2016", "all texts · all years except 2016 · 1 undated document was left out"},
          Row{"body:(parliamentary-assembly OR ministerial-council)",
              "all texts · by the Parliamentary Assembly or Ministerial Council"},
          Row{"-body:ministerial-council", "all texts · all bodies except the Ministerial Council"},
          Row{"type:(draft-resolution OR decision)", "draft resolutions or decisions"},
          Row{"status:adopted", "adopted texts"},
          Row{"-part:preamble", "all paragraphs except the preamble"},
          Row{"-part:(preamble OR statement)",
              "all paragraphs except preamble or statement paragraphs"},
          Row{"-year:>2015", "all texts · before 2016 · 1 undated document was left out"},
          Row{"-year:<2016",
              "all texts · 2016 or later · 1 undated document was left out (it is probably from "
              "2016)"},
          Row{"verb:\"Calls on\"", "paragraphs that begin with \"Calls on\""},
          Row{"verb:(Urges OR \"Calls on\")",
              "paragraphs that begin with \"Urges\" or \"Calls on\""},
          Row{"-verb:Urges", "all paragraphs except those that begin with \"Urges\""},
          Row{"para:18..20", "paragraphs 18–20"},
          Row{"para:(18 OR 20)", "paragraphs 18 or 20"},
          Row{"session:24..26", "all texts · sessions 24–26"},
          Row{"body:foo", "all texts · issued by \"foo\""},
          Row{"type:unknown", "texts without a known type"},
          Row{"symbol:unknown", "texts without a symbol"},
          Row{"status:unknown", "texts without a status"},
          Row{"hotels decisions",
              "hotels · decisions (none of these paragraphs mentions \"decisions\")"},
          Row{"decisions on tourism", "tourism · only decisions"},
          Row{"tourism part:operative status:adopted",
              "tourism · only operative paragraphs · only adopted texts"},
          Row{"tourism -type:decision", "tourism · all types except decisions"},
          Row{"tourism last year",
              "tourism · 2017 (the year of the newest text) · 1 undated document was left "
              "out"},
          Row{"tourism year:2017..2017", "tourism · 2017 · 1 undated document was left out"},
          Row{"tourism year:last1", "tourism · last year (2017) · 1 undated document was left out"},
          Row{"\"child tourism\"~", "the phrase \"child tourism\" in any form"},
          Row{"\"child tourism\"~5",
              "the phrase \"child tourism\" in any form, with up to 5 words in between"},
          Row{"symbol:abc", "all texts · with the symbol \"abc\""},
          Row{"document:abc", "all texts · in the document \"abc\""},
          Row{"author:foo", "all texts · by \"foo\""},
          Row{"language:French", "all texts · in French"},
          Row{"-language:ru", "all texts · all languages except Russian"},
          Row{"+tourism -grooming", "tourism NOT grooming"},
          Row{"Russia", "texts by the Russian Federation (no paragraph mentions \"Russia\")"},
          Row{"MC(24)", "texts from MC(24) (no paragraph mentions \"MC(24)\")"},
          Row{"Tbilisi declaration",
              "texts from Tbilisi (no paragraph mentions \"Tbilisi declaration\")"},
          Row{"tourism Baku",
              "tourism · texts from Baku (none of these paragraphs mentions \"Baku\")"},
          Row{"children 1990s", "children · the 1990s"},
          Row{"children 2010s",
              "children · texts from the 2010s (no paragraph mentions \"the 2010s\")"},
          Row{"who sponsored the Astana resolution", "resolutions · from Astana"},
          Row{"MC.DEC/7/17 paragraph 99", "paragraph 99 · in MC.DEC/7/17"},
          Row{"what did Norway say about hotels", "hotels (ignored: Norway)"},
          Row{"since MC.DEC/7/18 children", "children (ignored: MC.DEC/7/18)"},
          Row{"(tourism OR hotels) match:any", "(tourism OR hotels) · any of the words"},
          Row{"para:unknown", "paragraphs without a label"},
          Row{"verb:unknown", "paragraphs without an opening verb"},
          Row{"hotel*", "hotel* (hotels)"},
          Row{"tourism expand:all group:duplicates",
              "tourism · including: tourist · with all synonyms · duplicates grouped together"},
          Row{"language:en", "all texts · in English"},
          Row{"venue:(Minsk OR unknown)", "all texts · venue: Minsk or unknown"},
          Row{"venue:unknown", "texts without a known venue"},
          Row{"-venue:unknown", "texts with a known venue"},
          Row{"symbol:MC.DEC/7/17", "all texts · in MC.DEC/7/17"},
          Row{"tourism match:any group:document", "tourism · grouped by document"},
          Row{"tourism of hotels match:any", "\"tourism\" or \"hotels\""},
          // words that were split or joined, and signs around words
          Row{"socialmedia", "\"social\" and \"media\""},
          Row{"web sites", "websites"},
          Row{"'age verification'", "\"age\" and \"verification\""},
          Row{"\"\" hotels", "hotels"},
          // several values
          Row{"Minsk and Vienna", "texts from Minsk or Vienna (no paragraph mentions either)"},
          Row{"Minsk, Vienna or Astana",
              "texts from Minsk, Vienna or Astana (no paragraph mentions any of these)"},
          Row{"tourism 2014 or 2017", "tourism · texts that mention or date from 2014 or 2017"},
          Row{"year:(2014 OR 2016 OR 2017)",
              "all texts · 2014, 2016 or 2017 · 1 undated document was left out (it is probably "
              "from 2016)"},
          Row{"OP 7", "operative paragraph 7"},
          Row{"preambular paragraph 3 of MC.DEC/7/17", "preambular paragraph 3 · in MC.DEC/7/17"},
          Row{"may 2016", "May 2016"},
          // with operators, filters and settings are in words, too
          Row{"in Minsk or by the Ministerial Council",
              "texts from Minsk or by the Ministerial Council"},
          Row{"hotels in Minsk or by the Ministerial Council",
              "hotels · texts from Minsk or by the Ministerial Council"},
          Row{"text:(hotels travel)", "(hotels OR travel)"},
          Row{"(sort:newest hotels)", "(hotels) · newest first"},
          Row{"(hotels venue:Vienna)", "(hotels) · from Vienna"},
          Row{"hotels -airlines Minsk",
              "hotels NOT airlines · texts from Minsk (no paragraph mentions \"Minsk\")"},
          Row{"hotels sort:newest newest first", "hotels · newest first"},
      }) {
    CAPTURE(query);
    CHECK(understood(query).text == text);
  }
}

TEST_CASE("a notice names a value that does not occur, and the values that do") {
  const auto notice = [](const std::string& query) {
    const auto notices = understood(query).notices;
    return notices.empty() ? "" : notices.front().message;
  };
  CHECK(notice("type:declaration") ==
        "No text in this collection is a declaration; the types are decisions, draft resolutions, "
        "resolutions and statements");
  CHECK(notice("type:action-plan").starts_with("No text in this collection is an action plan; "));
  CHECK(notice("venue:Paris") ==
        "No text in this collection was adopted in Paris; the venues are Astana, Baku, Minsk, "
        "Tbilisi and Vienna");
  CHECK(notice("Elephants, elephants") == "No paragraph contains \"Elephants\"");
  CHECK(notice("éléphants,") == "No paragraph contains \"éléphants\"");
  CHECK(notice("tourism in Paris") ==
        "No text in this collection was adopted in Paris or contains the word \"Paris\"");
  CHECK(notice("statements by Germany") ==
        "No text in this collection is by Germany; searching for the word \"Germany\"");
  CHECK(notice("what did Norway say about hotels") ==
        "No text in this collection is by Norway or contains the word \"Norway\"");
  CHECK(notice("verify") == "No paragraph contains \"verify\", but some contain \"verification\"");
  CHECK(notice("year:unknown after 2016") ==
        "\"without a date\" and \"2017 or later\" contradict each other. Remove one of them.");
  CHECK(notice("on 31 February 2017") == "31 February 2017 is not a valid date");
  CHECK(notice("resolutions adopted in Vienna") ==
        "No text matches all of \"resolutions adopted in Vienna\"; also searching for the word "
        "\"resolutions\"");
  CHECK(notice("paragraphs that welcome shelter") ==
        "No paragraph contains all your words. These contain some of them.");
  CHECK(notice("hotels Minsk") ==
        "No paragraph matches all parts of your query. These match some of them.");
  CHECK(notice("title:elephants") == "No title in this collection contains \"elephants\"");
  struct Row {
    const char* query;
    const char* message;
  };
  for (
      const auto& [query, message] : {
          Row{"symbol:X/1", "No text in this collection has the symbol \"X/1\"; the symbols are "},
          Row{"para:99",
              "No paragraph in this collection is numbered 99; the highest number is 24"},
          Row{"document:foo",
              "No text in this collection has the identifier \"foo\"; the identifiers are "},
          Row{"language:fr",
              "No text in this collection is in French; the only language is English (en)"},
          Row{"session:99", "No text in this collection is from session 99; the sessions are "},
          Row{"file:foo", "No text in this collection comes from the file \"foo\"; the files are "},
          Row{"body:foo",
              "No text in this collection was issued by \"foo\"; the bodies are Ministerial "
              "Council "
              "(ministerial-council) and OSCE Parliamentary Assembly (parliamentary-assembly)"},
          Row{"verb:foo",
              "No paragraph in this collection begins with \"foo\"; the opening words are "},
          Row{"sponsor:foo",
              "No text in this collection is sponsored by \"foo\"; the sponsors are Mr. "
              "Christopher "
              "Smith (USA); Mr. "},
          Row{"author:foo",
              "No text in this collection is by \"foo\"; the only author is the Russian "
              "Federation"},
          Row{"author:Norway",
              "No text in this collection is by Norway; the only author is the Russian Federation"},
          Row{"country:UK", "No text in this collection was adopted in the United Kingdom; "},
          Row{"country:Atlantis",
              "No text in this collection was adopted in Atlantis; the countries are Austria, "
              "Azerbaijan, Belarus, Georgia and Kazakhstan"},
          Row{"country:Schweden",
              "No text in this collection was adopted in Sweden; the countries are Austria, "},
      }) {
    CAPTURE(query);
    CHECK(notice(query).substr(0, std::string(message).size()) == message);
  }
}

TEST_CASE("an operator without operands is ignored, and the notice says where") {
  struct Row {
    const char* query;
    const char* message;
  };
  for (const auto& [query, message] : {
           Row{"hotels OR", "Ignored \"OR\" at the end of the query"},
           Row{"hotels AND", "Ignored \"AND\" at the end of the query"},
           Row{"hotels NOT", "Ignored \"NOT\" at the end of the query"},
           Row{"OR hotels", "Ignored \"OR\" at the beginning of the query"},
           Row{"AND hotels", "Ignored \"AND\" at the beginning of the query"},
           Row{"(hotels OR) travel", "Ignored \"OR\": nothing comes after it"},
           Row{"travel (AND hotels)", "Ignored \"AND\": nothing comes before it"},
           Row{"hotels )", "Ignored \")\": no matching \"(\""},
           Row{"hotels ()", "Ignored \"()\": the brackets are empty"},
           Row{"hotels AND AND travel", "Ignored \"AND\": another operator follows it"},
           Row{"hotels AND OR travel", "Ignored \"AND\": another operator follows it"},
           Row{"NEAR/3 hotels",
               "Ignored \"NEAR/3\": it needs a word, a phrase or (a OR b) on each side"},
       }) {
    CAPTURE(query);
    const auto notices = understood(query).notices;
    REQUIRE(!notices.empty());
    CHECK(notices.front().code == "ignored");
    CHECK(notices.front().message == message);
  }
}

TEST_CASE("countries are put into words by their usual names") {
  struct Row {
    const char* query;
    const char* text;
  };
  for (const auto& [query, text] : {
           Row{"country:Géorgie", "all texts · adopted in Georgia"},
           Row{"-country:(Georgia OR Austria)",
               "all texts · all countries except Georgia or Austria"},
           Row{"author:Russia", "all texts · by the Russian Federation"},
           Row{"-author:russian", "all texts · not by the Russian Federation"},
           Row{"sponsor:USA", "all texts · sponsored by the United States"},
           Row{"sponsor:smith", "all texts · sponsored by \"smith\""},
           Row{"author:unknown", "texts without an author"},
       }) {
    CAPTURE(query);
    CHECK(understood(query).text == text);
    CHECK(understood(query).canonical == query);
  }
}

TEST_CASE("filters given as options are part of what was understood") {
  const auto u = understood("tourism", {{"venue", "Baku"}, {"from", "2014"}});
  CHECK(u.text == "tourism · from Baku · 2014 or later");
  REQUIRE(u.filters.size() == 2);
  CHECK(u.filters[0].given);
  CHECK(u.filters[0].without == "tourism");
  CHECK(u.canonical == "tourism");
}

TEST_CASE(
    "settings given as options are part of what was understood, if they change what is found") {
  const auto text = [](Settings settings) {
    const search::Request request{.query = "tourism since 2014", .settings = settings};
    return test::search(test::the_index(), request).understood.text;
  };
  CHECK(text({.undated = Undated::yes}) == "tourism · 2014 or later · including undated documents");
  CHECK(text({.inferred = Inferred::yes}) ==
        "tourism · 2014 or later · using inferred years and venues");
  const auto plain = text({});
  CHECK(text({.match = Match::automatic}) == plain);
  CHECK(text({.sort = Sort::newest, .group = Grouping::document}) == plain);
}

TEST_CASE("each filter has a query without it") {
  const auto u = understood("age verification in Minsk after 2016");
  REQUIRE(u.filters.size() == 2);
  CHECK(u.filters[0].without == "age verification after 2016");
  CHECK(u.filters[1].without == "age verification in Minsk");
  const auto undated = understood("tourism after 2014").notices;
  REQUIRE(undated.size() == 1);
  CHECK(undated[0].query == "tourism year:unknown");
  CHECK(understood("tourism", {{"from", "2014"}}).notices.front().query == std::nullopt);
}

TEST_CASE("other sessions in the same city are offered") {
  const auto spans = understood("tourism since Helsinki").spans;
  REQUIRE(spans.size() == 2);
  const auto& alternatives = spans[1].alternatives;
  REQUIRE(alternatives.size() > 2);
  CHECK(alternatives[0].label == "Use the 1975 session instead");
  CHECK(alternatives[0].query == "tourism since Helsinki 1975");
  CHECK(alternatives.back().query == "tourism since Helsinki 2008");
  for (const auto* query : {"tourism since the Helsinki ministerial 2008", "tourism since Tbilisi"})
    CHECK(understood(query).spans[1].alternatives.empty());
}

TEST_CASE("the spans cover the query, except blanks, without overlaps") {
  for (const std::string query : {"age verification after 2016",
                                  "(tourism OR travel) -\"sex tourism\" in 2014, 2016 venue:Minsk",
                                  "a ) b OR", "since ) 2016", "8 December 2017 BEFORE/3 ) on x",
                                  "  after  2016  ", "NOT (a b) c", "x () y"}) {
    CAPTURE(query);
    std::string covered(query.size(), '.');
    for (const auto& span : understood(query).spans) {
      for (auto i = span.span.begin; i < span.span.end; ++i) {
        CHECK(covered[i] == '.');
        covered[i] = '#';
      }
    }
    for (std::size_t i = 0; i < query.size(); ++i) CHECK((covered[i] == '#' || query[i] == ' '));
  }
}

TEST_CASE("a filter in plain words can be searched for as words instead, if they are there") {
  const auto spans = understood("trafficking by the OSCE Parliamentary Assembly").spans;
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].kind == "words");
  CHECK(spans[0].span == Span{0, 11});
  CHECK(spans[1].kind == "filter");
  CHECK(spans[1].span == Span{12, 46});
  CHECK(spans[1].canonical == "body:parliamentary-assembly");
  REQUIRE(spans[1].alternatives.size() == 1);
  CHECK(spans[1].alternatives[0].query == "trafficking \"by the OSCE Parliamentary Assembly\"");
  CHECK(understood("age verification after 2016").spans[1].alternatives.empty());
  CHECK(understood("venue:Minsk").spans[0].alternatives.empty());
}

}  // namespace osce::query::understood_test
