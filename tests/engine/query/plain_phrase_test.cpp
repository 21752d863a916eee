// SPDX-License-Identifier: GPL-2.0-or-later
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/query/parser.hpp"
#include "engine/query/phrases/phrases.hpp"
#include "engine/query/syntax/ast.hpp"
#include "tests/support/canonical_rows.hpp"

namespace osce::query::plain_phrase_test {
namespace {

DateRange days(const char* from, const char* to) { return {*parse_iso(from), *parse_iso(to)}; }

/// A collection with texts from Baku, Tbilisi, Minsk and Vienna. Helsinki and Paris are known
/// cities.
const Names& sample_names() {
  static const Names names = [] {
    Names made;
    made.cities = {{"baku", {"Baku", true}},
                   {"tbilisi", {"Tbilisi", true}},
                   {"minsk", {"Minsk", true}},
                   {"vienna", {"Vienna", true}},
                   {"wien", {"Vienna", true}},
                   {"helsinki", {"Helsinki", false}},
                   {"helsingfors", {"Helsinki", false}},
                   {"paris", {"Paris", false}},
                   {"st petersburg", {"St. Petersburg", true}}};
    const std::string assembly = "parliamentary-assembly";
    made.occasions = {
        {assembly, 2, "Helsinki", days("1993-07-06", "1993-07-09"), false},
        {assembly, 24, "Helsinki", days("2015-07-05", "2015-07-09"), false},
        {assembly, 23, "Baku", days("2014-06-28", "2014-07-02"), true},
        {assembly, 25, "Tbilisi", days("2016-07-01", "2016-07-05"), true},
        {"ministerial-council", 16, "Helsinki", days("2008-12-04", "2008-12-05"), false},
        {"ministerial-council", 24, "Vienna", days("2017-12-07", "2017-12-08"), true}};
    made.bodies = {{"ministerial council", "ministerial-council"},
                   {"ministers", "ministerial-council"},
                   {"parliamentary assembly", assembly},
                   {"pa", assembly}};
    made.texts = {{"mcdec 7 17", {"MC.DEC/7/17", days("2017-12-08", "2017-12-08")}}};
    made.texts.emplace("as 16 de", Names::Text{"AS (16) D E", days("2016-07-01", "2016-07-05")});
    made.countries = {{"georgia", {"Georgia", {"en"}, false, false, {"Tbilisi"}, true}},
                      {"armenia", {"Armenia", {"en"}}},
                      {"norway", {"Norway", {"en"}, false, false, {}, false, true}},
                      {"kingdom of norway", {"Norway", {}, false, false, {}, false, true}},
                      {"usa", {"United States", {"en"}, false, false, {}, false, false, true}}};
    made.persons = {{"smith", {"smith", false, true}},
                    {"christopher smith", {"christopher smith", false, true}}};
    made.kinds = {"type:resolution", "type:decision", "type:statement", "status:draft"};
    made.newest_year = 2020;
    made.newest_text_year = 2017;
    made.proper_names = {{"ministerial council decision", "Ministerial Council Decision"}};
    made.verbs = {{"call on", "Calls on"}, {"urge", "Urges"}};
    return made;
  }();
  return names;
}

void check(std::initializer_list<test::CanonicalRow> rows) {
  test::check_canonical(rows, sample_names());
}

}  // namespace

TEST_CASE("basic: cities after a connector are venues") {
  check({
      {"tourism in Minsk", "tourism venue:Minsk"},
      {"in minsk", "venue:Minsk"},
      {"police in Georgia", "police country:Georgia"},
      {"at Tbilisi passports", "venue:Tbilisi passports"},
      {"adopted in Wien", "venue:Vienna"},
      {"in Baku or Minsk", "venue:(Baku OR Minsk)"},
      {"Minsk or by the Ministerial Council", "(venue:Minsk OR body:ministerial-council)"},
      {"police Baku, Minsk or after 2016", "police (venue:(Baku OR Minsk) OR year:>2016)"},
      {"Minsk and after 2016", "Minsk and year:>2016"},
      {"Minsk or police", "Minsk or police"},
      {"in Baku, Tbilisi and Minsk", "venue:(Baku OR Tbilisi OR Minsk)"},
      {"in Baku, trafficking", "venue:Baku trafficking"},
      {"not in Minsk", "-venue:Minsk"},
      {"outside Minsk", "-venue:Minsk"},
      {"the Minsk session", "venue:Minsk"},
      {"at the Baku session", "venue:Baku"},
      {"in Baku 2014", "venue:Baku year:2014"},
      {"in Baku (2014)", "venue:Baku year:2014"},
      {"in Baku 2013", "venue:Baku year:2013"},
      {"in St. Petersburg", "venue:\"St. Petersburg\""},
  });
}

TEST_CASE("cities that are words: alone, in a name, or without a text") {
  for (const auto* query :
       {"Minsk", "in Paris", "in Armenia", "in Helsinki", "Helsinki Final Act",
        "in the Minsk Group", "at the Vienna Document", "in kind", "in the Internet"}) {
    CAPTURE(query);
    CHECK(canonical(parse(query, sample_names()).root) == query);
  }
}

TEST_CASE("basic: dates given by a session, its city or a text") {
  check({
      {"since Tbilisi", "year:>=2016-07-01"},
      {"after Tbilisi", "year:>2016-07-05"},
      {"before Baku", "year:<2014-06-28"},
      {"until Baku", "year:<=2014-07-02"},
      {"between Baku and Tbilisi", "year:2014-06-28..2016-07-05"},
      {"before the 24th Ministerial Council", "year:<2017-12-07"},
      {"since the twenty-fifth annual session", "year:>=2016-07-01"},
      {"since MC(24)", "year:>=2017-12-07"},
      {"since Helsinki", "year:>=2015-07-05"},
      {"since Helsinki 1993", "year:>=1993-07-06"},
      {"after Tbilisi (2016)", "year:>2016-07-05"},
      {"since Helsinki 1975", "since Helsinki 1975"},
      {"since the Helsinki ministerial", "year:>=2008-12-04"},
      {"after MC.DEC/7/17", "year:>2017-12-08"},
      {"since Decision No. 7/17", "year:>=2017-12-08"},
      {"since children", "since children"},
  });
}

TEST_CASE("basic: years counted back from the newest text") {
  check({
      {"grooming last five years", "grooming year:2013..2017"},
      {"grooming in the last 3 years", "grooming year:2015..2017"},
      {"the past decade grooming", "year:2008..2017 grooming"},
      {"grooming last year", "grooming year:2017..2017"},
      {"over the last decade in the industry", "over the last decade in the industry"},
  });
}

TEST_CASE("basic: what somebody says about something") {
  check({
      {"what does the Ministerial Council say about tourism", "body:ministerial-council tourism"},
      {"what did Norway say about hotels", "author:Norway hotels"},
      {"what does the Tbilisi resolution say about hotels", "venue:Tbilisi type:resolution hotels"},
      {"what does decision 7/17 say about hotels", "symbol:MC.DEC/7/17 hotels"},
      {"what did the 25th annual session say about hotels",
       "session:25 body:parliamentary-assembly hotels"},
      {"what does Smith say on hotels", "sponsor:smith hotels"},
      {"what do resolutions say about hotels", "type:resolution hotels"},
      {"what did Armenia say about hotels", "Armenia hotels"},
  });
}

TEST_CASE("a city before a type is a filter if a topic follows, otherwise words or a filter") {
  check({
      {"Tbilisi decisions", "Tbilisi type:decision"},
      {"Tbilisi Minsk resolution hotels", "Tbilisi Minsk resolution hotels"},
      {"Minsk resolution hotels", "Minsk resolution hotels"},
      {"the Minsk resolution", "Minsk type:resolution"},
      {"hotels in the Minsk resolution", "hotels venue:Minsk type:resolution"},
      {"hotels of the Minsk resolution", "hotels venue:Minsk type:resolution"},
      {"Baku and Minsk resolutions hotels", "venue:(Baku OR Minsk) type:resolution hotels"},
      {"the Minsk resolution about hotels", "venue:Minsk type:resolution hotels"},
  });
}

TEST_CASE("a type that the collection does not have says nothing beside a city") {
  check({
      {"Tbilisi declaration", "Tbilisi declaration"},
      {"hotels in the Tbilisi declaration", "hotels venue:Tbilisi"},
      {"Tbilisi declaration on shelter", "venue:Tbilisi shelter"},
      {"Tbilisi declaration para 22", "venue:Tbilisi para:22"},
  });
}

TEST_CASE("basic: what names no topic is left out at the beginning") {
  check({
      {"language on hotels", "hotels"},
      {"mentions of hotels", "hotels"},
      {"information about hotels", "hotels"},
      {"recommendations on airlines", "airlines"},
      {"commitments concerning children", "children"},
      {"OSCE commitments on children", "children"},
      {"statements about hotels", "type:statement hotels"},
      {"preambular paragraphs on ILO statistics", "part:preamble ILO statistics"},
      {"overview of hotels", "hotels"},
      {"language of hotels", "language of hotels"},
      {"implement commitments on children", "implement commitments on children"},
      {"recommendations of experts", "recommendations of experts"},
      {"minority language", "minority language"},
  });
}

TEST_CASE("basic: sessions are filters if there are texts from them") {
  check({
      {"at the 25th annual session", "session:25 body:parliamentary-assembly"},
      {"from the twenty-fifth annual session", "session:25 body:parliamentary-assembly"},
      {"of the 24th Ministerial Council", "session:24 body:ministerial-council"},
      {"in session 25", "session:25"},
      {"at MC(24)", "session:24"},
      {"25th annual session", "25th annual session"},
      {"hotels MC(24)", "hotels MC(24)"},
      {"3rd annual session", "3rd annual session"},
  });
}

TEST_CASE("basic: types, bodies and parts") {
  check({
      {"resolutions on grooming", "type:resolution grooming"},
      {"resolutions grooming", "resolutions grooming"},
      {"resolutions adopted in Minsk on grooming", "type:resolution venue:Minsk grooming"},
      {"decisions (not resolutions) on ICTs", "type:decision ICTs"},
      {"drafts about travel", "status:draft travel"},
      {"attachments on travel", "type:statement travel"},
      {"attachments", "type:statement"},
      {"Minsk resolution on travel", "venue:Minsk type:resolution travel"},
      {"Vienna decision", "Vienna type:decision"},
      {"ministerial decisions on grooming", "body:ministerial-council type:decision grooming"},
      {"PA resolutions", "body:parliamentary-assembly type:resolution"},
      {"by the Ministerial Council", "body:ministerial-council"},
      {"Ministerial Council", "body:ministerial-council"},
      {"Ministerial Council Decision No. 9/07", "Ministerial Council Decision No. 9/07"},
      {"operative paragraphs on shelter", "part:operative shelter"},
      {"shelter in the preamble", "shelter part:preamble"},
      {"preamble on airlines", "part:preamble airlines"},
      {"preamble", "part:preamble"},
      {"preamble airlines", "preamble airlines"},
      {"calls to action on shelter", "part:operative shelter"},
      {"paragraphs that urge States", "verb:Urges States"},
      {"that call on States", "verb:\"Calls on\" States"},
      {"texts in 2016", "year:2016"},
      {"texts", "texts"},
  });
}

TEST_CASE("basic: a single text with a topic is a filter") {
  check({
      {"resolution on tourism in 2016", "type:resolution tourism year:2016"},
      {"decision on age verification", "type:decision age verification"},
      {"a resolution on hotels", "type:resolution hotels"},
      {"the decision about hotels", "type:decision hotels"},
      {"2017 decision on hotels", "2017 type:decision hotels"},
      {"Smith resolution on hotels", "Smith type:resolution hotels"},
      {"find me a resolution on hotels", "type:resolution hotels"},
      {"statement concerning hotels", "type:statement hotels"},
      {"(resolution on hotels) OR shelters", "(type:resolution hotels) OR shelters"},
      // words: no such text, a title, or no request
      {"declaration on hotels", "declaration on hotels"},
      {"Dublin Decision on hotels", "Dublin Decision on hotels"},
      {"Brussels Ministerial Council Decision on hotels",
       "Brussels Ministerial Council Decision on hotels"},
      {"to take a decision on asylum", "to take a decision on asylum"},
      {"resolution of conflicts", "resolution of conflicts"},
  });
}

TEST_CASE("basic: question words and politeness are not searched for") {
  check({
      {"what does the OSCE have to say about payments in 2008", "payments year:2008"},
      {"What was adopted in Minsk?", "venue:Minsk"},
      {"please show me all texts on grooming", "grooming"},
      {"show me all texts in Minsk", "venue:Minsk"},
      {"how to identify victims", "identify victims"},
      {"which resolutions on grooming", "type:resolution grooming"},
      {"how many children are trafficked", "children are trafficked"},
      {"Does the OSCE say anything about airlines", "airlines"},
      {"which texts mention Interpol", "Interpol"},
      {"how many paragraphs mention grooming", "grooming"},
      {"I am looking for grooming", "grooming"},
      {"I am interested in grooming in Minsk", "grooming venue:Minsk"},
      {"find paragraphs on grooming", "grooming"},
      {"texts on tourism since Baku", "tourism year:>=2014-06-28"},
      {"everything about tourism", "tourism"},
      {"when was age verification first mentioned", "age verification"},
      {"which resolutions were adopted in Baku", "type:resolution venue:Baku"},
      {"what is in Minsk", "venue:Minsk"},
      {"age verification first mentioned", "age verification first mentioned"},
      {"are there any hotlines", "hotlines"},
      {"search engines", "search engines"},
      {"find victims", "find victims"},
      {"WHO guidelines", "WHO guidelines"},
      {"children who travel", "children who travel"},
      {"what", "what"},
      {"what is the", "what is the"},
  });
}

TEST_CASE("basic: questions that ask for a text, its author or its date") {
  check({
      {"who sponsored the Tbilisi resolution", "venue:Tbilisi type:resolution"},
      {"who wrote the 2016 Tbilisi resolution?", "year:2016 venue:Tbilisi type:resolution"},
      {"who tabled the Minsk declaration", "venue:Minsk"},
      {"who sponsored the draft resolution", "type:draft-resolution"},
      {"sponsor of the Tbilisi resolution", "venue:Tbilisi type:resolution"},
      {"who proposed MC.DEC/7/17", "symbol:MC.DEC/7/17"},
      {"who proposed age verification", "age verification"},
      {"when was the Minsk resolution adopted", "venue:Minsk type:resolution"},
      {"when was MC.DEC/7/17 signed", "symbol:MC.DEC/7/17"},
      {"when was age verification adopted", "age verification"},
      {"what is the Minsk resolution about", "venue:Minsk type:resolution"},
      {"what's in the Minsk resolution", "venue:Minsk type:resolution"},
      {"show me the Vienna decision", "venue:Vienna type:decision"},
      {"which resolutions did Smith sponsor", "type:resolution sponsor:smith"},
      {"who sponsored hotels in Minsk", "hotels venue:Minsk"},
      {"who", "who"},
      {"WHO sponsored", "WHO sponsored"},
  });
}

TEST_CASE("basic: questions in other common forms") {
  check({
      {"what did the USA say", "sponsor:\"United States\""},
      {"what did Norway say?", "author:Norway"},
      {"what has the Ministerial Council adopted", "body:ministerial-council"},
      {"what did Smith sponsor", "sponsor:smith"},
      {"what did Armenia say", "Armenia"},
      {"when did the PA first mention tourism", "body:parliamentary-assembly sort:oldest tourism"},
      {"when did Norway last mention tourism", "author:Norway sort:newest tourism"},
      {"what did Armenia say about tourism", "Armenia tourism"},
      {"does the Minsk resolution mention tourism", "venue:Minsk type:resolution tourism"},
      {"does the Minsk resolution say anything about tourism",
       "venue:Minsk type:resolution tourism"},
      {"what is the role of the SPMU", "the SPMU"},
      {"what role does the SPMU play", "SPMU"},
      {"role of corruption", "role of corruption"},
      {"what is the purpose of verification", "verification"},
      {"which paragraphs are about hotels", "hotels"},
      {"which paragraphs deal with hotels", "hotels"},
      {"paragraphs that refer to hotels", "hotels"},
      {"which paragraphs urge States", "verb:Urges States"},
      {"how does verification work", "verification work"},
      {"how do traffickers travel", "traffickers travel"},
      {"how often are hotels mentioned", "hotels"},
      {"what kinds of hotels are there", "hotels are there"},
      {"looking for hotels", "hotels"},
  });
}

TEST_CASE("basic: a year after a city belongs to the session, or begins a range") {
  check({
      {"since Baku 2014", "year:>=2014-06-28"},
      {"since Baku 2013", "since Baku 2013"},
      {"until Baku 2016 to 2017", "year:<=2014-07-02 year:2016..2017"},
      {"until Baku 2016 NOT a", "until Baku 2016 NOT a"},
  });
}

TEST_CASE("notices about a city that is read as a word") {
  const auto said = [](const char* query) {
    std::string text;
    for (const auto& notice : parse(query, sample_names()).diagnostics.notices) {
      text += notice.code + ": " + notice.message;
      if (notice.query) text += " [" + *notice.query + "]";
    }
    return text;
  };
  CHECK(said("in Helsinki") == "no-such-place: No text in this collection was adopted in Helsinki");
  CHECK(said("Helsinki") == said("in Helsinki"));
  // another name of the city may be a word
  CHECK(said("Helsingfors").empty());
  CHECK(said("in Helsingfors") ==
        "no-such-place: No text in this collection was adopted in Helsingfors");
  CHECK(said("in Paris") == "no-such-place: No text in this collection was adopted in Paris");
  CHECK(said("Paris").empty());
  const auto no_such_text = [](const std::string& name) {
    return "no-such-text: \"" + name + "\" is not in this collection, so its date is unknown";
  };
  CHECK(said("tourism after Decision 9/07") == no_such_text("Decision 9/07"));
  CHECK(said("since MC.DEC/9/07") == no_such_text("MC.DEC/9/07"));
  CHECK(said("since MC.DEC/7/17").empty());
  CHECK(said("the Decision 9/07").empty());
  CHECK(said("hotels, MC.DEC/15/06, children") ==
        "no-such-symbol: MC.DEC/15/06 is not in this collection [\"15/06\"]");
  CHECK(said("MC decision 15/06") ==
        "no-such-symbol: MC decision 15/06 is not in this collection [\"15/06\"]");
  CHECK(said("Decision No. 15/06") ==
        "no-such-symbol: Decision No. 15/06 is not in this collection [\"15/06\"]");
  CHECK(said("Ministerial Council Decision 15/06").starts_with("no-such-symbol: Ministerial"));
  CHECK(said("MC decision 7/17").empty());
  CHECK(said("in Paris, hotels") == said("in Paris"));
  for (const auto* query : {"statements by Georgia", "by the delegation of Georgia",
                            "statements by Georgia on hotels"}) {
    CAPTURE(query);
    CHECK(said(query).starts_with("no-such-author: No text in this collection is by Georgia"));
  }
  CHECK(said("what did Armenia say about hotels") ==
        "no-such-author: No text in this collection is by Armenia");
  CHECK(said("31 February 2017") == "no-such-date: 31 February 2017 is not a valid date");
  CHECK(said("31 January 2017").empty());
  CHECK(said("after 45 July 2017") == "no-such-date: 45 July 2017 is not a valid date");
  CHECK(said("hotels 2016-13-01") == "no-such-date: 2016-13-01 is not a valid date");
  CHECK(said("what did Armenia say") == "no-such-author: No text in this collection is by Armenia");
  for (const auto* query : {"resolutions sponsored by Georgia, Armenia", "sponsored by Georgia"}) {
    CAPTURE(query);
    CHECK(
        said(query).starts_with("no-such-author: No text in this collection is sponsored by "
                                "Georgia"));
  }
  for (const auto* query : {"www.osce.org/12345", "https://www.osce.org/pc/12345", "and/or",
                            "MC.DEC/7/17, hotels", "2.5/10"}) {
    CAPTURE(query);
    CHECK(said(query).empty());
  }
  CHECK(said("hotels or airlines") ==
        "operator: To use OR as an operator, write it in capitals [hotels OR airlines]");
  CHECK(said("hotels near airlines") ==
        "operator: To use NEAR as an operator, write it in capitals [hotels NEAR airlines]");
  for (const auto* query : {"hotels | airlines", "hotels|airlines"}) {
    CAPTURE(query);
    CHECK(said(query) ==
          "operator: \"|\" is not an operator; the operator is OR [hotels OR airlines]");
  }
  CHECK(said("hotels&&airlines") ==
        "operator: \"&&\" is not an operator; the operator is AND [hotels AND airlines]");
  CHECK(said("hotels but not airlines") ==
        "operator: \"but not\" is not an operator; the operator is NOT [hotels NOT airlines]");
  CHECK(said("child or women and not tourism") ==
        "operator: To use OR and NOT as operators, write them in capitals "
        "[child OR women NOT tourism]");
  CHECK(said("hotels or airlines without travel agencies") ==
        "operator: To use OR and NOT as operators, write them in capitals "
        "[hotels OR airlines NOT (travel agencies)]");
  CHECK(said("hotels|").empty());
  CHECK(said("hotels Baku 2013") == "other-year: Baku was a venue in 2014, but not in 2013");
  for (const auto* query : {"Minsk", "hotels Baku", "Baku 2014", "in Baku", "Helsinki Final Act",
                            "the Minsk Group", "Georgia", "in Georgia", "in Armenia", "grooming",
                            "statements by Norway", "children trafficked by Georgia"}) {
    CAPTURE(query);
    CHECK(said(query).empty());
  }
}

TEST_CASE("basic: the language of texts") {
  check({
      {"texts in Russian", "language:ru"},
      {"police in English", "police language:en"},
      {"resolutions in German on police", "type:resolution language:de police"},
      {"in Russian prisons", "in Russian prisons"},
      {"English", "English"},
  });
}

TEST_CASE("basic: citations of texts and paragraphs") {
  check({
      {"MC.DEC/7/17", "symbol:MC.DEC/7/17"},
      {"Decision No. 7/17", "symbol:MC.DEC/7/17"},
      {"MC.DEC 7/17", "symbol:MC.DEC/7/17"},
      {"mc.dec/07/17", "symbol:MC.DEC/7/17"},
      {"MC.DEC/7/2017", "symbol:MC.DEC/7/17"},
      {"dec 7/17", "symbol:MC.DEC/7/17"},
      {"decision 07/17", "symbol:MC.DEC/7/17"},
      {"AS(16)DE", "symbol:\"AS (16) D E\""},
      {"as 16 de para 20", "symbol:\"AS (16) D E\" para:20"},
      {"AS(16)DE 19c", "symbol:\"AS (16) D E\" para:19.c"},
      {"19c tbilisi", "para:19.c venue:Tbilisi"},
      {"Tbilisi 19(c)", "venue:Tbilisi para:19.c"},
      {"19 (c) of the Tbilisi resolution", "para:19.c venue:Tbilisi type:resolution"},
      {"Tbilisi (20)", "venue:Tbilisi para:20"},
      {"art. 20 Tbilisi", "para:20 venue:Tbilisi"},
      {"OP 20 of the Tbilisi resolution", "part:operative para:20 venue:Tbilisi type:resolution"},
      {"PP 3", "part:preamble para:3"},
      {"7/17", "7/17"},
      {"Covid-19c", "Covid-19c"},
      {"article 5 of the Convention", "article 5 of the Convention"},
      {"MC decision 7/17", "symbol:MC.DEC/7/17"},
      {"MC.DEC/7/17 para 7", "symbol:MC.DEC/7/17 para:7"},
      {"AS (16) D E", "symbol:\"AS (16) D E\""},
      {"AS (16) D E paragraph 20", "symbol:\"AS (16) D E\" para:20"},
      {"AS (17) D E", "AS (17) D E"},
      {"grooming sponsored by Smith", "grooming sponsor:smith"},
      {"sponsored by Christopher Smith on grooming", "sponsor:\"christopher smith\" on grooming"},
      {"sponsored by the USA on grooming", "sponsor:\"United States\" on grooming"},
      {"sponsored by banks", "sponsored by banks"},
      {"texts by Smith on grooming", "sponsor:smith grooming"},
      {"statement by Norway", "type:statement author:Norway"},
      {"statements submitted by the Kingdom of Norway", "type:statement author:Norway"},
      {"by norway", "author:Norway"},
      {"by Georgia", "by Georgia"},
      {"by smith", "by smith"},
      {"sponsored by Armenia", "sponsored by Armenia"},
      {"OSCE Ministerial Council Decision No. 7/17", "symbol:MC.DEC/7/17"},
      {"by Ministerial Council Decision No. 8/07", "by Ministerial Council Decision No. 8/07"},
      {"Decision No. 9/07 of the Ministerial Council",
       "Decision No. 9/07 of the Ministerial Council"},
      {"Sofia Ministerial Council Decision on X", "Sofia Ministerial Council Decision on X"},
      {"Dublin Declaration on X", "Dublin Declaration on X"},
      {"paragraph 7 of Decision No. 7/17", "para:7 symbol:MC.DEC/7/17"},
      {"para 22 of the Minsk resolution", "para:22 venue:Minsk type:resolution"},
      {"paras 18-20 of Minsk", "para:18..20 venue:Minsk"},
      {"paras 20-18 of Minsk", "para:20..18 venue:Minsk"},
      {"paragraphs 3, 5 and 7 of Tbilisi", "para:(3 OR 5 OR 7) venue:Tbilisi"},
      {"para 5(b)", "para:5(b)"},
      {"Decision No. 9/07", "Decision No. 9/07"},
      {"MC.DEC/9/07", "MC.DEC/9/07"},
      {"paragraph IV.1(A)6 of the rules", "paragraph IV.1(A)6 of the rules"},
      {"paragraph 6 of the rules", "paragraph 6 of the rules"},
      {"para graph", "para graph"},
      {"Minsk §18", "venue:Minsk para:18"},
      {"Minsk § 18", "venue:Minsk para:18"},
      {"§ 18 of the Minsk resolution", "para:18 venue:Minsk type:resolution"},
      {"MC.DEC 7/17 §7", "symbol:MC.DEC/7/17 para:7"},
      {"MC.DEC 7/17 (5) (a)", "symbol:MC.DEC/7/17 para:5.a"},
      {"MC.DEC/7/17 (5)", "symbol:MC.DEC/7/17 para:5"},
      {"Vienna decision (5) (a)", "venue:Vienna type:decision para:5.a"},
      {"Vienna decision op 9", "venue:Vienna type:decision part:operative para:9"},
      {"MC.DEC/7/17 pp 3", "symbol:MC.DEC/7/17 part:preamble para:3"},
      {"2017 decision on child trafficking, paragraph 9",
       "2017 type:decision child trafficking, para:9"},
      {"hotels, para 9", "hotels, para:9"},
      {"hotels, paragraph 9 tourism", "hotels, paragraph 9 tourism"},
      {"paragraph 9", "paragraph 9"},
      {"op 9", "op 9"},
      {"§18", "§18"},
  });
}

TEST_CASE("basic: \"not\" negates any filter") {
  check({
      {"children not since 2016", "children -year:>=2016"},
      {"children not from Minsk", "children -venue:Minsk"},
      {"children not during 2016", "children -year:2016"},
      {"children not between 2014 and 2016", "children -year:2014..2016"},
      {"children not in 2014–2016", "children -year:2014..2016"},
      {"children not by the Ministerial Council", "children -body:ministerial-council"},
      {"children, but not in the preamble", "children, -part:preamble"},
      {"children not sponsored by Mr. Smith", "children -sponsor:smith"},
      {"not drafts on children", "-status:draft on children"},
      {"children except 2014 and 2016", "children -year:(2014 OR 2016)"},
      {"children excluding 2014, 2016", "children -year:(2014 OR 2016)"},
      {"children not in 2014 or 2016", "children -year:(2014 OR 2016)"},
      {"children not in 2014 and not in 2016", "children -year:2014 -year:2016"},
      {"children except Minsk", "children -venue:Minsk"},
      {"children outside of Minsk", "children -venue:Minsk"},
      {"children other than Minsk or Baku", "children -venue:(Minsk OR Baku)"},
      {"children not only here", "children not only here"},
      {"not at the 24th Ministerial Council", "NOT (session:24 body:ministerial-council)"},
  });
}

TEST_CASE(
    "basic: filters joined by \"or\" are alternatives, by \"and\" both apply, or values of one "
    "field") {
  check({
      {"in 2014 or in 2016", "year:(2014 OR 2016)"},
      {"in 2014 and in 2016", "year:(2014 OR 2016)"},
      {"in either 2014 or 2016", "year:(2014 OR 2016)"},
      {"in Baku and in Minsk", "venue:(Baku OR Minsk)"},
      {"after 2014 in Minsk or in Tbilisi", "year:>2014 venue:(Minsk OR Tbilisi)"},
      {"in Minsk or by the Ministerial Council", "(venue:Minsk OR body:ministerial-council)"},
      {"before 2010 or after 2016", "year:(<2010 OR >2016)"},
      {"after 2010 and before 2016", "year:>2010 year:<2016"},
      {"in Minsk and after 2016", "venue:Minsk year:>2016"},
      {"in Minsk and shelters", "venue:Minsk and shelters"},
  });
}

TEST_CASE("basic: a connector may have a list of places, bodies, persons or verbs") {
  check({
      {"statements by Norway or Smith", "type:statement (author:Norway OR sponsor:smith)"},
      {"statements by Norway and Armenia", "type:statement author:(Norway OR Armenia)"},
      {"statements by Armenia, the USA and Norway",
       "type:statement (author:(Norway OR Armenia) OR sponsor:\"United States\")"},
      {"hotels in Georgia or Armenia", "hotels country:(Georgia OR Armenia)"},
      {"hotels in Minsk or Georgia", "hotels (venue:Minsk OR country:Georgia)"},
      {"hotels in Minsk, Baku and Georgia", "hotels (venue:(Minsk OR Baku) OR country:Georgia)"},
      {"hotels in Georgia, tourism", "hotels country:Georgia tourism"},
      {"hotels outside Georgia", "hotels -country:Georgia"},
      {"hotels except in Minsk or Georgia", "hotels NOT (venue:Minsk OR country:Georgia)"},
      {"hotels outside the Minsk session", "hotels -venue:Minsk"},
      {"hotels outside Armenia", "hotels outside Armenia"},
      {"tourism by the Ministerial Council or the Parliamentary Assembly",
       "tourism body:(ministerial-council OR parliamentary-assembly)"},
      {"tourism by the PA and shelters", "tourism body:parliamentary-assembly and shelters"},
      {"sponsored by Smith or the USA", "sponsor:(smith OR \"United States\")"},
      {"sponsored by Smith or Jones", "sponsor:(smith OR Jones)"},
      {"sponsored by Mr. Smith and Ms. Jones on hotels", "sponsor:(smith OR Jones) on hotels"},
      {"sponsored by Smith and Travellers in Minsk", "sponsor:smith and Travellers venue:Minsk"},
      {"sponsored by Jones", "sponsored by Jones"},
      {"by Norway, Tourism", "author:Norway Tourism"},
      {"paragraphs that call on or urge States", "verb:(\"Calls on\" OR Urges) States"},
      {"that urge or that call on States", "verb:(Urges OR \"Calls on\") States"},
      {"which paragraphs urge or call on States", "verb:(Urges OR \"Calls on\") States"},
      {"what did the PA and the Ministerial Council say about hotels",
       "body:(parliamentary-assembly OR ministerial-council) hotels"},
  });
}

TEST_CASE("basic: one type of text, several, and all") {
  check({
      {"all resolutions since 2016", "type:resolution year:>=2016"},
      {"all in Minsk", "venue:Minsk"},
      {"all operative paragraphs", "part:operative"},
      {"everything adopted in Baku", "venue:Baku"},
      {"resolutions but not decisions on X", "type:resolution X"},
      {"resolutions, not decisions, on X", "type:resolution X"},
      {"resolutions or decisions on X", "type:(resolution OR decision) X"},
      {"resolutions, decisions and declarations on X",
       "type:(resolution OR decision OR declaration) X"},
      {"resolutions mentioning X", "type:resolution X"},
      {"decisions that mention X", "type:decision X"},
      {"all of it", "all of it"},
      {"what did the Ministerial Council say about X", "body:ministerial-council X"},
      {"the Ministerial Council says it", "the Ministerial Council says it"},
  });
}

TEST_CASE("basic: a query of filters only needs no connectors") {
  check({
      {"Ministerial Council in Vienna", "body:ministerial-council venue:Vienna"},
      {"Ministerial Council 2017", "body:ministerial-council year:2017"},
      {"2014 resolutions", "year:2014 type:resolution"},
      {"resolutions 2014", "type:resolution year:2014"},
      {"resolutions of Minsk and Baku", "type:resolution venue:(Minsk OR Baku)"},
      {"Baku and Minsk resolutions", "venue:(Baku OR Minsk) type:resolution"},
      {"Minsk 2017 resolution", "Minsk year:2017 type:resolution"},
      {"resolutions", "type:resolution"},
      {"action plan 2003", "type:action-plan year:2003"},
      // a city stays words or a filter
      {"Minsk 2016", "Minsk year:2016"},
      // a topic: words
      {"children resolutions", "children resolutions"},
  });
}

TEST_CASE("basic: paragraphs of texts, whichever way the texts are named") {
  check({
      {"paras 18 to 20 of Minsk", "para:18..20 venue:Minsk"},
      {"operative paragraph 7 of MC.DEC/7/17", "part:operative para:7 symbol:MC.DEC/7/17"},
      {"preambular paragraph 3 of MC.DEC/7/17", "part:preamble para:3 symbol:MC.DEC/7/17"},
      {"Minsk resolution paragraph 22", "venue:Minsk type:resolution para:22"},
      {"paragraph 22 of the resolution adopted in Minsk", "para:22 type:resolution venue:Minsk"},
      {"para 22 of the Minsk 2017 resolution", "para:22 venue:Minsk year:2017 type:resolution"},
      {"para 22 of the 2017 Minsk resolution", "para:22 year:2017 venue:Minsk type:resolution"},
      {"para 22 Minsk", "para:22 venue:Minsk"},
      {"para 19 (c) of Tbilisi", "para:19.c venue:Tbilisi"},
      {"para 19 (c) and (d) of Tbilisi", "para:(19.c OR 19.d) venue:Tbilisi"},
      {"19(a) or (c) of Tbilisi", "para:(19.a OR 19.c) venue:Tbilisi"},
      {"MC.DEC/7/17 para 5 (b) and 6", "symbol:MC.DEC/7/17 para:(5.b OR 6)"},
      {"OP18 of the Tbilisi resolution", "part:operative para:18 venue:Tbilisi type:resolution"},
      {"pp4 of Minsk", "part:preamble para:4 venue:Minsk"},
      {"Minsk OP18", "venue:Minsk part:operative para:18"},
      {"OP18", "part:operative para:18"},
      {"5b decision", "para:5.b type:decision"},
      {"Tbilisi 19 c", "venue:Tbilisi para:19.c"},
      {"Tbilisi para 19 c", "venue:Tbilisi para:19.c"},
      {"Baku 2014 3", "venue:Baku year:2014 para:3"},
      {"paragraph 15 of the 2016 resolution", "para:15 year:2016 type:resolution"},
      {"Smith draft on corruption", "Smith status:draft corruption"},
      {"what's new on tourism", "sort:newest tourism"},
      {"5.b", "para:5.b"},
      {"preamble 16 of Minsk", "part:preamble para:16 venue:Minsk"},
      {"draft op 5c", "status:draft part:operative para:5.c"},
      {"operative paragraph 3 of the draft", "part:operative para:3 status:draft"},
      {"statement para 2", "type:statement para:2"},
      {"OP18-20 and 22", "part:operative para:(18..20 OR 22)"},
      {"OP18 and OP19 of Minsk", "part:operative para:(18 OR 19) venue:Minsk"},
      {"OP 18, OP19 of Minsk", "part:operative para:(18 OR 19) venue:Minsk"},
      {"subparagraph (c) of paragraph 19 of Tbilisi", "para:19.c venue:Tbilisi"},
      {"item c of paragraph 19 of Tbilisi", "para:19.c venue:Tbilisi"},
      {"paragraph 19, subparagraph (c)", "para:19.c"},
      {"point (b) of operative paragraph 5 of MC.DEC/7/17",
       "part:operative para:5.b symbol:MC.DEC/7/17"},
      {"paragraph twelve of the Minsk resolution", "para:12 venue:Minsk type:resolution"},
      {"Minsk paragraph twelve", "venue:Minsk para:12"},
      {"read para 9 of MC.DEC/7/17 to me", "para:9 symbol:MC.DEC/7/17"},
      {"show paragraph 22 of Minsk", "para:22 venue:Minsk"},
      {"Minsk 18-20", "Minsk 18-20"},
      {"paragraph one", "paragraph one"},
      {"item c of the agenda", "item c of the agenda"},
      {"AS (16) para 14", "symbol:\"AS (16) D E\" para:14"},
      {"AS (15) para 14", "AS (15) para:14"},
      {"AS (1) para 14", "AS (1) para:14"},
      {"paragraph 5 of the decision", "para:5 type:decision"},
      {"point a of preambular paragraph 3", "part:preamble para:3.a"},
      {"OP 18 and PP4", "part:operative para:18 and part:preamble para:4"},
      {"paragraph 22 of Minsk please", "para:22 venue:Minsk"},
      {"Minsk 18–20", "Minsk 18–20"},
      {"opal18 of Minsk", "opal18 of Minsk"},
      {"paragraph 22 of the agreement", "paragraph 22 of the agreement"},
  });
}

TEST_CASE("recovery: a text that is not in the collection is looked for where others name it") {
  check({
      {"Helsinki decision of 2008", "Helsinki decision of 2008"},
      {"Paris resolution in 2015", "Paris resolution in 2015"},
      {"Minsk resolution of 2017", "Minsk type:resolution year:2017"},
      {"decisions of 2007", "type:decision year:2007"},
  });
}

TEST_CASE("basic: more dates") {
  check({
      {"children since the year 2015", "children year:>=2015"},
      {"children before the year 2010", "children year:<2010"},
      {"in the year 2016", "year:2016"},
      {"children since the 2010s", "children year:>=2010"},
      {"children before the nineties", "children year:<1990"},
      {"children in the 2010s", "children year:2010..2019"},
      {"since the Twenty-Fourth Meeting", "year:>=2017-12-07"},
      {"the 24th meeting of experts", "the 24th meeting of experts"},
      {"since the Tbilisi resolution", "year:>=2016-07-01"},
      {"children from Baku to Tbilisi", "children year:2014-06-28..2016-07-05"},
      {"children between Tbilisi and Baku", "children year:2016-07-05..2014-06-28"},
      {"trafficked from Paris to Helsinki", "trafficked from Paris to Helsinki"},
      {"adopted on 8 December 2017", "year:2017-12-08"},
      {"on 8 December 2017", "year:2017-12-08"},
      {"on 2016", "on 2016"},
      {"in Sept 2017", "year:2017-09"},
      {"in may 2017", "year:2017-05"},
      {"between 2008-2014", "year:2008..2014"},
      {"2015 or later", "year:>=2015"},
      {"in 2010 or earlier", "year:<=2010"},
      {"up to and including 2010", "year:<=2010"},
      {"starting from 2015", "year:>=2015"},
      {"adopted after 2016", "year:>2016"},
      {"until the end of 2014", "year:<=2014"},
      {"in or after 2015", "year:>=2015"},
  });
}

TEST_CASE("pathological: any combination has a canonical form with the same meaning") {
  const std::vector<std::string> vocabulary = {
      "in",         "at",         "Minsk",       "Baku,",       "Helsinki",   "and",
      "or",         "not",        "since",       "after",       "2016",       "2014",
      "July",       "the",        "24th",        "Ministerial", "Council",    "session",
      "of",         "on",         "texts",       "resolutions", "resolution", "decision",
      "No.",        "7/17",       "MC.DEC/7/17", "para",        "7",          "5(b)",
      "paragraphs", "that",       "urge",        "by",          "PA",         "victims",
      "(",          ")",          "AND",         "OR",          "NOT",        "-",
      "\"a b\"",    "what",       "drafts",      "between",     "from",       "to",
      "preamble",   "operative",  "parts",       "Final",       "Act",        "adopted",
      "all",        "everything", "nor",         "but",         "except",     "outside",
      "2010s",      "later",      "8",           "December",    "paragraph",  "18-20",
      "either",     "say",        "about",       "decisions"};
  std::mt19937 random(20261122);
  for (int round = 0; round < 20000; ++round) {
    std::string query;
    for (auto words = 1 + random() % 8; words > 0; --words)
      query += vocabulary[random() % vocabulary.size()] + " ";
    const auto parsed = parse(query, sample_names());
    if (!parsed.diagnostics.errors.empty()) continue;
    CAPTURE(query);
    const auto again = canonical(parsed.root);
    CAPTURE(again);
    REQUIRE(canonical(parse(again, sample_names()).root) == again);
  }
}

TEST_CASE("without names there are dates, but no places") {
  CHECK(canonical(parse("tourism in Minsk after 2016").root) == "tourism in Minsk year:>2016");
}

}  // namespace osce::query::plain_phrase_test
