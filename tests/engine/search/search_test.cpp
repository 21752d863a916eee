// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a search finds. The paragraphs expected in the five texts were found by reading them.
#include "engine/search/search.hpp"

#include <algorithm>
#include <chrono>

#include <doctest/doctest.h>

#include "engine/model/error.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::search_test {
namespace {

using Ids = std::vector<std::string>;

const std::string minsk =
    "pa-2017-minsk-preventing-child-sexual-exploitation-online-through-advances-in-technology/";
const std::string tbilisi =
    "pa-2016-tbilisi-law-enforcement-co-ordination-to-prevent-child-sexual-exploitation-and-"
    "trafficking-"
    "by-known-sex-offenders/";
const std::string draft =
    "pa-draft-law-enforcement-co-ordination-to-prevent-child-sexual-exploitation-and-trafficking-"
    "by-known-"
    "sex-offenders/";
const std::string baku = "pa-2014-baku-prevention-and-prosecution-of-child-sex-trafficking/";
const std::string astana = "pa-2008-astana-combating-the-sexual-exploitation-of-children/";

Ids sorted(Ids ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

Ids find(const std::string& query) { return sorted(test::found_by(test::the_index(), query)); }

/// Separated by blanks, in their order.
std::string ids_of(const std::vector<Result>& results) {
  std::string ids;
  for (const auto& result : results) {
    ids += ids.empty() ? "" : " ";
    ids += paragraph_id(result.document->id, result.paragraph.label);
  }
  return ids;
}

bool has_notice(const Response& response, const std::string& code) {
  return std::any_of(response.understood.notices.begin(), response.understood.notices.end(),
                     [&](const query::Notice& notice) { return notice.code == code; });
}

/// Three short resolutions and an undated decision, for cases that the five texts do not contain.
const store::Index& small_index() {
  static const test::SampleIndex sample({
      test::resolution("BAKU, 28 JUNE to 2 JULY 2014", "FORCED LABOUR IN FISHERIES",
                       {"Recalling the red boat,", "Alarmed by the blue boat,"},
                       {"Urges the green net."}),
      test::resolution("TBILISI, 1 to 5 JULY 2016", "ORGAN REMOVAL", {"Recalling the red net,"},
                       {"Calls on the blue hospital;", "Urges red, green and blue hospitals."}),
      "DRAFT RESOLUTION\n\nWork in Fields\n\nRecalling the red field,\n\nThe OSCE Parliamentary "
      "Assembly:\n\n"
      "Urges the blue field.\n",
  });
  return sample.index();
}

}  // namespace

TEST_CASE("age verification: the four paragraphs of 2017") {
  const auto four = sorted({minsk + "16", minsk + "17", "mc-dec-7-17/pre.14", "mc-dec-7-17/7"});
  CHECK(find("age verification") == four);
  CHECK(find("age verification after 2016") == four);
  CHECK(find("age verification since 2017") == four);
  CHECK(find("age verification in 2017") == four);
  CHECK(find("\"age verification\"") == four);
  CHECK(find("\"AGE-VERIFICATION\"") == four);
  CHECK(find("age verification after 2017").empty());
  CHECK(find("age verification before 2017").empty());
}

TEST_CASE("a connector without a year is a word: it does not count, but raises the rank") {
  const auto first = [](const std::string& query, std::size_t count) {
    auto ids = test::found_by(test::the_index(), query);
    ids.resize(std::min(ids.size(), count));
    return sorted(ids);
  };
  CHECK(find("after sexually exploiting") == find("sexually exploiting"));
  CHECK(first("after sexually exploiting", 3) ==
        sorted({tbilisi + "14", draft + "pre.14", baku + "11"}));
  CHECK(first("before travel", 5) == sorted({tbilisi + "19.c", tbilisi + "19.f", draft + "op.5.c",
                                             draft + "op.5.f", astana + "15"}));
}

TEST_CASE("phrases of any length are found, and each of their words counts") {
  const auto count = [](int last, const std::string& instead) {
    std::string words;
    for (int word = 1; word <= last; ++word) {
      words += "w" + std::to_string(word) + " ";
    }
    const test::SampleIndex sample({test::resolution(
        "MINSK, 5 to 9 JULY 2017", "WORK", {"Recalling the past,"}, {"Urges " + words + "now."})});
    auto phrase = words;
    if (!instead.empty()) phrase.replace(phrase.find(instead), instead.size(), "now");
    return test::found_by(sample.index(), "\"" + phrase + "\"").size();
  };
  for (const int last : {2, 15, 16, 17, 40}) {
    CAPTURE(last);
    CHECK(count(last, "") == 1);
    CHECK(count(last, "w1 ") == 0);
    CHECK(count(last, "w" + std::to_string(last)) == 0);
  }
}

TEST_CASE("phrases are exact, even across line and page breaks") {
  CHECK(find("\"exchange of information internationally\"") ==
        sorted({tbilisi + "18", draft + "op.4"}));
  CHECK(find("\"sex offender travel\"") == sorted({tbilisi + "19.f", draft + "op.5.f"}));
  CHECK(find("\"age verifications\"").empty());
  CHECK(find("\"verification age\"").empty());
}

TEST_CASE("words match by stem, and hyphens separate words") {
  CHECK(find("gambling") == Ids{minsk + "16"});
  CHECK(find("gamble") == Ids{minsk + "16"});
  CHECK(find("online-gambling") == find("online gambling"));
  CHECK(find("awareness-raising") == find("\"awareness\" raising"));
}

TEST_CASE("AND, OR, NOT and brackets mean what they say") {
  const auto& index = small_index();
  const auto count = [&](const std::string& query) { return test::found_by(index, query).size(); };
  CHECK(count("red") == 4);
  CHECK(count("red AND blue") == 1);
  CHECK(count("red OR blue") == 7);
  CHECK(count("red NOT blue") == 3);
  CHECK(count("red -blue") == 3);
  CHECK(count("NOT red") == 4);
  CHECK(count("(red OR blue) net") == 1);
  CHECK(count("(red OR blue) NOT (net OR boat)") == 4);
  CHECK(count("red OR (blue AND hospital)") == 5);
  CHECK(count("NOT NOT red") == 4);
  // a common word need not be in a paragraph, unless an operator joins it
  CHECK(count("(red after)") == 4);
  CHECK(count("red after -hospitals") == count("red -hospitals"));
  CHECK(count("red AND after") == 0);
  CHECK(count("(after) NOT red") == 0);
}

TEST_CASE("filters inside OR and NOT apply as written") {
  const auto& index = small_index();
  const auto count = [&](const std::string& query) { return test::found_by(index, query).size(); };
  CHECK(count("green OR venue:Baku") == 4);
  CHECK(count("venue:Baku OR venue:Tbilisi") == 6);
  CHECK(count("red AND (venue:Baku OR status:draft)") == 2);
  CHECK(count("NOT (venue:Baku OR venue:Tbilisi)") == 2);
  CHECK(count("hospital NOT (red OR part:preamble)") == 1);
  CHECK(count("venue:Baku AND venue:Tbilisi") == 0);
  CHECK(count("venue:Baku venue:Tbilisi") == 6);
}

TEST_CASE("date filters: exclusive, inclusive, both ends, undated documents left out") {
  const auto& index = small_index();
  const auto count = [&](const std::string& query) { return test::found_by(index, query).size(); };
  CHECK(count("after 2014") == 3);
  CHECK(count("since 2014") == 6);
  CHECK(count("before 2016") == 3);
  CHECK(count("until 2016") == 6);
  CHECK(count("2014-2016") == 6);
  CHECK(count("2015-2016") == 3);
  CHECK(count("in 2014 or 2016") == 6);
  CHECK(count("not in 2016") == 3);
  CHECK(count("after 2014 before 2016") == 0);
  CHECK(count("year:unknown") == 2);
  CHECK(count("year:(2014 OR unknown)") == 5);
  CHECK(count("from:2014-06-28 to:2014-07-02") == 3);
  CHECK(count("from:2014-06-29") == 3);  // the session began the day before
  CHECK(count("to:2014-07-01") == 0);
}

TEST_CASE(
    "undated documents left out by a date filter are counted if they pass the other filters") {
  const auto count = [](const std::string& query, std::vector<query::GivenFilter> filters = {}) {
    const auto response =
        test::search(small_index(), {.query = query, .filters = std::move(filters)});
    for (const auto& notice : response.understood.notices) {
      if (notice.code == "undated-left-out") return notice.count.value();
    }
    return std::size_t{0};
  };
  CHECK(count("red") == 0);
  CHECK(count("red after 2014") == 1);
  CHECK(count("nothing-like-it after 2014") == 1);
  CHECK(count("red after 2014 status:draft") == 1);
  CHECK(count("red after 2014 venue:Baku") == 0);
  CHECK(count("red after 2014 part:statement") == 0);
  CHECK(count("red after 2014", {{"type", "resolution"}}) == 0);
  CHECK(count("red year:unknown") == 0);
}

TEST_CASE("a word in a title raises the rank, but never makes a match") {
  const auto& index = small_index();
  struct Case {
    std::string query;
    std::size_t total;
  };
  const std::vector<Case> cases = {
      {"fisheries", 0},          {"forced labour", 0},
      {"fisheries boat", 2},  // no paragraph contains "fisheries", so it does not count
      {"fisheries NOT boat", 0}, {"boat NOT fisheries", 2},
      {"fisheries AND boat", 0},
  };
  for (const auto& [query, total] : cases) {
    CAPTURE(query);
    CHECK(test::found_by(index, query).size() == total);
  }
  // "blue" is in three documents; the one with "organ" in its title comes first
  CHECK(test::found_by(index, "blue organ").front() == "pa-2016-tbilisi-organ-removal/2");
}

TEST_CASE("words that no paragraph contains do not count, and are named") {
  const auto& index = small_index();
  const auto found = test::search(index, {.query = "blue boat elephants"});
  CHECK_FALSE(found.relaxed);
  CHECK(found.total == 1);
  CHECK(has_notice(found, "unknown-word"));
  CHECK(test::search(index, {.query = "red elephants"}).total == 4);
  // inside operators they count
  CHECK(test::search(index, {.query = "red AND green AND elephants"}).total == 0);
  // none is known: nothing is found, whatever the filters
  for (const auto* query :
       {"the of elephants", "elephants", "elephants tigers", "elephants year:2014"}) {
    CAPTURE(query);
    const auto unknown = test::search(index, {.query = query});
    CHECK(unknown.total == 0);
    CHECK(unknown.related.empty());
  }
}

TEST_CASE("if no paragraph contains all words, those with at least half of the weight are found") {
  const auto& index = small_index();
  struct Case {
    std::string query;
    Ids found;    ///< in order
    Ids missing;  ///< words that the first lacks
  };
  // Of the 8 paragraphs 4 contain "red", 2 "green", 4 "blue", 2 "boat", 2 "net" and 2 "hospital".
  const std::vector<Case> cases = {
      // either of two words is enough; the rarer one comes first
      {"boat field",
       {"pa-draft-work-in-fields/pre.1", "pa-draft-work-in-fields/op.1",
        "pa-2014-baku-forced-labour-in-fisheries/1", "pa-2014-baku-forced-labour-in-fisheries/2"},
       {"boat"}},
      // ln 3 + ln 5 + ln 3 + ln 5 = 5.42; red, green and blue are 3.81, red and boat 2.71
      {"red, green blue boat",
       {"pa-2016-tbilisi-organ-removal/3", "pa-2014-baku-forced-labour-in-fisheries/1",
        "pa-2014-baku-forced-labour-in-fisheries/2"},
       {"boat"}},
      // phrases are never dropped; a single word beside one may be missing
      {"\"red boat\" net hospital field",
       {"pa-2014-baku-forced-labour-in-fisheries/1"},
       {"net", "hospital", "field"}},
      {"\"red boat\" AND hospital", {}, {}},
      {"\"red boat\" hospital", {"pa-2014-baku-forced-labour-in-fisheries/1"}, {"hospital"}},
  };
  for (const auto& [query, ids, missing] : cases) {
    CAPTURE(query);
    const auto response = test::search(index, {.query = query});
    CHECK(sorted(test::found_by(index, query)) == sorted(ids));
    CHECK(response.relaxed == !ids.empty());
    CHECK(has_notice(response, "relaxed") == !ids.empty());
    CHECK(response.total == ids.size());
    if (ids.empty()) continue;
    CHECK(test::found_by(index, query).front() == ids.front());
    CHECK(response.results.front().missing == missing);
  }
  CHECK_FALSE(test::search(index, {.query = "boat AND field"}).relaxed);
}

TEST_CASE("words of a family stand in for a word in related paragraphs") {
  const test::SampleIndex sample(
      {test::made_reading("f", "en",
                          {"Tourism is for children.", "Tourists and children", "Tourists",
                           "Children", "Tourism"})},
      test::Families::shipped);
  struct Row {
    const char* query;
    const char* found;
    const char* related;  ///< by rank
  };
  for (const auto& [query, found, related] : {
           Row{"tourism", "f/5 f/1", "f/3 f/2"},  // equal weight: the shorter text first
           Row{"tourism children", "f/1", "f/2 f/5 f/4 f/3"},
           Row{"tourism expand:all", "f/5 f/1 f/3 f/2", ""},
           Row{"tourism expand:none", "f/5 f/1", ""},
           Row{"\"tourism\"", "f/5 f/1", ""},
           Row{"tourism match:all", "f/5 f/1", ""},
           Row{"tourism OR hotels", "f/5 f/1", ""},
       }) {
    CAPTURE(query);
    const auto response = test::search(sample.index(), {.query = query});
    CHECK(ids_of(response.results) == found);
    CHECK(ids_of(response.related) == related);
  }
  const auto response = test::search(sample.index(), {.query = "tourism children"});
  CHECK(response.related[0].missing == std::vector<std::string>{"tourism"});
  CHECK(response.related[0].marks ==
        std::vector<Mark>{{0, 8, MarkReason::family}, {13, 21, MarkReason::word}});
}

TEST_CASE("fewer matches than fit on a page are followed by related paragraphs") {
  const auto& index = small_index();
  const auto related = [&](const Request& request) {
    Ids ids;
    for (const auto& result : test::search(index, request).related) {
      ids.push_back(paragraph_id(result.document->id, result.paragraph.label));
      CHECK_FALSE(result.missing.empty());
    }
    return sorted(ids);
  };
  const std::string tbilisi_16 = "pa-2016-tbilisi-organ-removal/";
  // "red hospital" matches Tbilisi 3; those with one of the words are related
  const auto found = test::search(index, {.query = "red hospital"});
  CHECK(found.total == 1);
  CHECK_FALSE(found.relaxed);
  CHECK(found.results.front().missing.empty());
  const Ids all = {"pa-2014-baku-forced-labour-in-fisheries/1", tbilisi_16 + "1", tbilisi_16 + "2",
                   "pa-draft-work-in-fields/pre.1"};
  CHECK(related({.query = "red hospital"}) == sorted(all));
  // within the filters, and as many as fit on a page
  CHECK(related({.query = "red hospital", .filters = {{"year", "2014"}}}) == Ids{all[0]});
  CHECK(related({.query = "red hospital", .limit = 3}).size() == 3);
  CHECK(related({.query = "red hospital", .limit = 1}).empty());  // the page is full
  CHECK(related({.query = "red hospital", .related = 2}).size() == 2);
  CHECK(related({.query = "red hospital", .related = 1}).size() == 1);  // the match is another
  CHECK(related({.query = "red hospital", .related = 0}).empty());
  // not on later pages, with operators, or if words are not to be dropped
  CHECK(related({.query = "red hospital", .offset = 1}).empty());
  CHECK(related({.query = "red AND hospital"}).empty());
  CHECK(related({.query = "red hospital", .settings = {.match = query::Match::all}}).empty());
  CHECK(related({.query = "hospital"}).empty());
  // facets and counts are those of the matches
  CHECK(found.facets.at(0).values.size() == 1);
}

TEST_CASE("an unknown word has related paragraphs with words of its family") {
  const test::SampleIndex sample({test::made_reading("family", "en",
                                                     {"Calls on States to ratify the Convention",
                                                      "the Convention", "hotels"})},
                                 test::Families::shipped);
  const auto alone = test::search(sample.index(), {.query = "ratification"});
  CHECK(alone.total == 0);
  REQUIRE(alone.related.size() == 1);
  CHECK(alone.related[0].paragraph.label == "1");
  CHECK(alone.related[0].missing == std::vector<std::string>{"ratification"});
  REQUIRE(alone.understood.notices.size() == 1);
  CHECK(alone.understood.notices[0].message ==
        "No paragraph contains \"ratification\", but some contain \"ratify\"");
  CHECK(alone.understood.notices[0].query == "ratify");
  // in a match the word does not count, but paragraphs with its family come first
  const auto beside = test::search(sample.index(), {.query = "Convention ratification"});
  CHECK(beside.total == 2);
  CHECK(beside.results[0].paragraph.label == "1");
  // words of which no family is known find nothing
  CHECK(test::search(sample.index(), {.query = "cryptography blockchain"}).related.empty());
}

TEST_CASE("a query of names that no text passes reads each of them both ways") {
  const auto& index = test::the_index();
  const auto found = test::search(index, {.query = "draft resolutions 2014"});
  CHECK(found.total > 0);
  const auto& notices = found.understood.notices;
  CHECK(std::any_of(notices.begin(), notices.end(),
                    [](const auto& notice) { return notice.code == "names-both-ways"; }));
  // whatever filters are given beside it, which do not affect how a query is read
  const auto limited =
      test::search(index, {.query = "resolutions 2014", .filters = {{"venue", "Minsk"}}});
  CHECK(limited.total == 0);
}

TEST_CASE("signs alone are an error, in any kind of reading") {
  search::Searcher searcher(test::the_index());
  for (const auto* query : {"&&", "々", "- *", "(%)"}) {
    for (const auto reading : {query::Reading::natural, query::Reading::literal}) {
      CAPTURE(query);
      const auto answer = searcher.search({.query = query, .settings = {.reading = reading}});
      const auto* errors = std::get_if<QueryErrors>(&answer);
      REQUIRE(errors != nullptr);
      CHECK(errors->front().reason == "The query contains no words");
    }
  }
}

TEST_CASE("filters do not affect whether a search is relaxed") {
  const auto& index = small_index();
  // one paragraph from 2016 has all three words, one from 2014 has two of them
  const Request request{.query = "red blue hospital", .filters = {{"year", "2014"}}};
  const auto limited = test::search(index, request);
  CHECK(limited.total == 0);
  CHECK_FALSE(limited.relaxed);
  REQUIRE(limited.facets.at(0).field == "year");
  CHECK(limited.facets[0].values.at(0).value == "2016");
  CHECK(limited.facets[0].values.at(0).count == 1);
  const auto nowhere =
      test::search(index, {.query = "net hospital blue field", .filters = {{"year", "2014"}}});
  CHECK(nowhere.total == 0);
  CHECK(nowhere.relaxed);
  CHECK(std::any_of(
      nowhere.understood.notices.begin(), nowhere.understood.notices.end(),
      [](const auto& notice) { return notice.message.ends_with("outside your filters."); }));
}

TEST_CASE("a word in a title counts as known, and an unknown word is named once") {
  const auto& index = small_index();
  CHECK_FALSE(has_notice(test::search(index, {.query = "fisheries boat"}), "unknown-word"));
  const auto twice = test::search(index, {.query = "elephants boat elephant"});
  CHECK(std::count_if(twice.understood.notices.begin(), twice.understood.notices.end(),
                      [](const auto& n) { return n.code == "unknown-word"; }) == 1);
}

TEST_CASE("a title is not enough, even inside OR") {
  const auto& index = small_index();
  CHECK(test::found_by(index, "(fisheries venue:Baku) OR elephants").empty());
  CHECK(test::found_by(index, "fisheries OR removal").empty());
  CHECK(test::found_by(index, "(fisheries boat) OR elephants").empty());
  CHECK(test::found_by(index, "(fisheries OR elephants) boat").empty());
}

TEST_CASE("a title and a filter are not enough, however they are joined") {
  const auto& index = small_index();
  REQUIRE(test::found_by(index, "boat 2014").size() == 2);
  CHECK(test::found_by(index, "fisheries AND (elephants OR year:2014)").empty());
  CHECK(test::found_by(index, "fisheries AND (boat OR year:2014)").empty());
}

TEST_CASE("match=all never relaxes, match=any needs only one word") {
  const auto& index = small_index();
  CHECK(test::search(index,
                     {.query = "red green blue boat", .settings = {.match = query::Match::all}})
            .total == 0);
  const auto any =
      test::search(index, {.query = "boat hospital", .settings = {.match = query::Match::any}});
  CHECK(any.total == 4);
  CHECK_FALSE(any.relaxed);
  // a hyphenated word counts as one, alone or with others
  CHECK(test::search(index, {.query = "red-hospital", .settings = {.match = query::Match::any}})
            .total == 1);
  CHECK(
      test::search(index, {.query = "red-hospital field", .settings = {.match = query::Match::any}})
          .total == 3);
}

TEST_CASE("filters inside brackets apply as written") {
  const auto& index = small_index();
  CHECK(test::found_by(index, "(venue:Baku AND venue:Tbilisi) red").empty());
  CHECK(test::found_by(index, "(venue:Baku venue:Tbilisi) red").size() == 3);
  CHECK(test::found_by(index, "NOT (year:2016)") == test::found_by(index, "-year:2016"));
}

TEST_CASE("an empty query lists everything, newest first, undated last") {
  const auto ids = test::found_by(small_index(), "");
  REQUIRE(ids.size() == 8);
  CHECK(ids.front() == "pa-2016-tbilisi-organ-removal/1");
  CHECK(ids[3] == "pa-2014-baku-forced-labour-in-fisheries/1");
  CHECK(ids.back() == "pa-draft-work-in-fields/op.1");
}

TEST_CASE("results are sorted as requested") {
  const auto first = [](query::Sort sort) {
    return test::found(small_index(), {.query = "red", .settings = {.sort = sort}}).front();
  };
  CHECK(first(query::Sort::newest) == "pa-2016-tbilisi-organ-removal/1");
  CHECK(first(query::Sort::oldest) == "pa-2014-baku-forced-labour-in-fisheries/1");
  CHECK(first(query::Sort::document) == "pa-2014-baku-forced-labour-in-fisheries/1");
  CHECK(test::found(small_index(), {.query = "red", .settings = {.sort = query::Sort::oldest}})
            .back() == "pa-draft-work-in-fields/pre.1");
}

TEST_CASE("pages and cursors give every result once") {
  const auto& index = test::the_index();
  const auto all = test::found_by(index, "children");
  for (const std::uint32_t limit : {1U, 7U, 100U}) {
    Ids ids;
    Request request{.query = "children", .limit = limit};
    while (true) {
      const auto response = test::search(index, request);
      CHECK(response.total == all.size());
      for (const auto& id : test::found(index, request)) ids.push_back(id);
      if (!response.next) break;
      request.cursor = response.next;
    }
    CHECK(ids == all);
  }
  CHECK(test::found(index, {.query = "children", .limit = 2, .offset = 3}) == Ids{all[3], all[4]});
  CHECK(test::found(index, {.query = "children", .limit = 2, .offset = 100000}).empty());
}

TEST_CASE("recover: an invalid cursor, or one for another index, is rejected") {
  const auto error_of = [](const std::string& cursor) {
    try {
      Searcher(test::the_index()).search({.query = "children", .cursor = cursor});
    } catch (const Error& error) {
      return error.kind();
    }
    return ErrorKind::system;
  };
  CHECK(error_of("20.00000000." + std::string(32, '0')) == ErrorKind::stale_cursor);
  CHECK(error_of("20.another-index") == ErrorKind::bad_cursor);
  CHECK(error_of("nonsense") == ErrorKind::bad_cursor);
  CHECK(error_of("") == ErrorKind::bad_cursor);
}

TEST_CASE("a cursor continues the search that it is from, however that is written") {
  const auto first = [](const Request& request) {
    auto page = request;
    page.limit = 1;
    return test::search(test::the_index(), page);
  };
  const auto cursor = first({.query = "tourism after 2016"}).next;
  REQUIRE(cursor);
  CHECK(first({.query = "tourism year:>2016", .cursor = cursor}).results.size() == 1);
  CHECK(first({.query = "tourism", .filters = {{"year", ">2016"}}, .cursor = cursor})
            .results.size() == 1);
  for (const auto& other : {Request{.query = "grooming after 2016"}, Request{.query = "tourism"},
                            Request{.query = "tourism after 2016 sort:oldest"},
                            Request{.query = "tourism after 2016 match:any"},
                            Request{.query = "tourism after 2016 group:document"},
                            Request{.query = "tourism after 2016 inferred:yes"}}) {
    CAPTURE(other.query);
    auto request = other;
    request.cursor = cursor;
    CHECK_THROWS_WITH(first(request), "The cursor is from another search");
  }
}

TEST_CASE("recover: an unknown facet is rejected") {
  CHECK_THROWS_AS(Searcher(test::the_index()).search({.facets = {"colour"}}), Error);
  CHECK_THROWS_AS(Searcher(test::the_index()).search({.facets = {"sponsor"}}), Error);
}

TEST_CASE("a notice says that no document passes a date filter") {
  CHECK(has_notice(test::search(test::the_index(), {.query = "children after 2017"}),
                   "outside-years"));
  const auto impossible = test::search(test::the_index(), {.query = "after 2016 before 2012"});
  REQUIRE(has_notice(impossible, "outside-years"));
  const auto& notices = impossible.understood.notices;
  CHECK(std::any_of(notices.begin(), notices.end(), [](const query::Notice& notice) {
    return notice.message ==
           "\"2017 or later\" and \"before 2012\" contradict each other. Swap them or remove one "
           "of "
           "the "
           "dates.";
  }));
  const auto apart = test::search(test::the_index(), {.query = "in July 2017 before 2012"});
  REQUIRE(has_notice(apart, "outside-years"));
  CHECK_FALSE(has_notice(test::search(test::the_index(), {.query = "gambling before 2017"}),
                         "outside-years"));
}

TEST_CASE("every paragraph is found by its own words in quotation marks") {
  const auto& index = test::the_index();
  for (store::ParagraphNumber p = 1; p <= index.catalogue().paragraph_count(); ++p) {
    const auto result = result_of(index, p);
    auto text = result.paragraph.text.substr(0, 900);
    std::erase(text, '"');
    for (const std::string quote : {"“", "”"}) {
      for (auto at = text.find(quote); at != std::string::npos; at = text.find(quote))
        text.erase(at, quote.size());
    }
    text.resize(text.rfind(' '));
    CAPTURE(text);
    const auto ids = test::found_by(index, "\"" + text + "\"");
    CHECK(std::find(ids.begin(), ids.end(), result.document->id + "/" + result.paragraph.label) !=
          ids.end());
  }
}

TEST_CASE("pathological: any query has a response or errors") {
  Searcher searcher(test::the_index());
  for (const std::string& query :
       {std::string("\0\xff\xC2", 3), std::string(1000, '('), std::string(1000, '"'),
        std::string(999, '*'), std::string("((((((((a))))))))"), std::string("NOT NOT NOT a"),
        std::string("\"\""), std::string("-"), std::string("a OR NOT a"),
        std::string("NOT (NOT a OR NOT b)"), std::string("\"the\"")}) {
    CAPTURE(query);
    CHECK_NOTHROW(searcher.search({.query = query}));
  }
  std::string many;
  for (char c = 'a'; many.size() < 990; c = c == 'z' ? 'a' : static_cast<char>(c + 1))
    many += std::string(1, c) + " ";
  CHECK_NOTHROW(searcher.search({.query = many}));
}

TEST_CASE("a symbol that is not in the collection is named, with the paragraphs that cite it") {
  const auto notices = [](const std::string& query) {
    return test::search(test::the_index(), {.query = query}).understood.notices;
  };
  const auto cited = notices("MC.DEC/15/06");  // "Brussels Ministerial Council Decision No. 15/06"
  REQUIRE(!cited.empty());
  CHECK(cited.front().message == "MC.DEC/15/06 is not in this collection; 1 paragraph cites it");
  CHECK(cited.front().count == 1);
  CHECK(test::found_by(test::the_index(), *cited.front().query).size() == 1);
  const auto uncited = notices("MC.DEC/99/17");
  REQUIRE(!uncited.empty());
  CHECK(uncited.front().message == "MC.DEC/99/17 is not in this collection; no paragraph cites it");
}

TEST_CASE("a result that lacks a name of several words says so") {
  const auto response = test::search(test::the_index(), {.query = "Russian Federation hotels"});
  REQUIRE(response.relaxed);
  for (const auto& result : response.results) {
    for (const auto& missing : result.missing) CHECK_FALSE(missing.empty());
  }
}

TEST_CASE("a number with a slash is one word: texts that cite 9/07 do not have 8/07") {
  CHECK(test::found_by(test::the_index(), "9/07").size() == 2);
  CHECK(test::found_by(test::the_index(), "8/07").empty());
}

TEST_CASE("a symbol as a value is found however it is written") {
  for (const auto* symbol : {"MC.DEC/7/17", "MC.DEC 7/17", "mc.dec/07/17"}) {
    CAPTURE(symbol);
    CHECK(test::search(test::the_index(), {.filters = {{"symbol", symbol}}}).total > 0);
  }
}

TEST_CASE("a paragraph's number alone finds the paragraphs that have it") {
  CHECK(test::found_by(test::the_index(), "paragraph 22") ==
        test::found_by(test::the_index(), "para 22"));
  CHECK(test::found_by(test::the_index(), "paragraph 22").size() == 2);
}

TEST_CASE("lower-case operators are offered") {
  const auto offered = [](const std::string& query) {
    for (const auto& notice :
         test::search(test::the_index(), {.query = query}).understood.notices) {
      if (notice.code == "operator") return *notice.query;
    }
    return std::string();
  };
  CHECK(offered("hotels or airlines") == "hotels OR airlines");
  CHECK(offered("hotels without airlines") == "hotels NOT airlines");
  CHECK(offered("hotels not airlines") == "hotels NOT airlines");
  CHECK(offered("hotels but not airlines") == "hotels NOT airlines");
  CHECK(offered("not hotels") == "NOT hotels");
  CHECK(offered("pornography but not age verification") == "pornography NOT (age verification)");
  CHECK(offered("hotels || airlines") == "hotels OR airlines");
  CHECK(offered("hotels && airlines") == "hotels AND airlines");
  CHECK(offered("\"airlines\" or hotels") == "\"airlines\" OR hotels");
  CHECK(offered("hotels \"airlines\" not tourism") == "hotels \"airlines\" NOT tourism");
  CHECK(offered("hotels -airlines or tourism") == "hotels -airlines OR tourism");
  CHECK(offered("hotels not airlines 2016") == "hotels NOT airlines 2016");
  CHECK(offered("hotels without travel agencies in Minsk") ==
        "hotels NOT (travel agencies) in Minsk");
  CHECK(offered("not Minsk") == "");
  CHECK(offered("in Baku or Minsk") == "");
  CHECK(offered("hotels OR airlines") == "");
  CHECK(offered("the child should be heard in court or by an administrative body") == "");
}

TEST_CASE("an identifier is the text or the paragraph that it names") {
  CHECK(test::found_by(test::the_index(), "mc-dec-7-17/pre.8") ==
        std::vector<std::string>{"mc-dec-7-17/pre.8"});
  CHECK(test::found_by(test::the_index(), " mc-dec-7-17/5.b ") ==
        std::vector<std::string>{"mc-dec-7-17/5.b"});
  CHECK(test::search(test::the_index(), {.query = "mc-dec-7-17"}).total == 30);
  CHECK(test::search(test::the_index(), {.query = "mc-dec-7-18"}).total == 0);
  CHECK(test::search(test::the_index(), {.query = "mc-dec-7-17/99"}).understood.canonical ==
        "document:mc-dec-7-17 para:99");
  // asked for as a text in quotation marks, it is one
  CHECK(test::search(test::the_index(),
                     {.query = "mc-dec-7-17", .settings = {.reading = query::Reading::literal}})
            .total == 0);
}

TEST_CASE("paragraphs without numbers are found by their places") {
  const auto label_found = [](const std::string& query) {
    const auto response = test::search(test::the_index(), {.query = query, .limit = 1});
    if (response.total == 0) return std::string("nothing");
    const auto& first = response.results.front();
    return first.document->id.substr(0, first.document->id.find("-law")) + "/" +
           first.paragraph.label;
  };
  CHECK(label_found("draft OP 5c") == "pa-draft/op.5.c");
  CHECK(label_found("operative paragraph 3 of the draft") == "pa-draft/op.3");
  CHECK(label_found("pre 9 of the draft resolution") == "pa-draft/pre.9");
  CHECK(label_found("preamble 8 of MC.DEC/7/17") == "mc-dec-7-17/pre.8");
  CHECK(label_found("MC.DEC/7/17 pre.8") == "mc-dec-7-17/pre.8");
  CHECK(label_found("pre.9") == "mc-dec-7-17/pre.9");
  CHECK(label_found("statement para 2") == "mc-dec-7-17-statement-1/p.2");
  CHECK(label_found("MC.DEC/7/17 para 5") == "mc-dec-7-17/5");
}

TEST_CASE("a text that only passes a name's filter does not answer the words beside it") {
  const auto response = test::search(test::the_index(), {.query = "passports 2017"});
  CHECK(response.relaxed);
  REQUIRE(response.total == 1);
  CHECK(response.results.front().paragraph.label == "20");
  CHECK(response.results.front().missing == std::vector<std::string>{"2017"});
}

TEST_CASE("related paragraphs never repeat a result, and what is offered finds something") {
  for (const auto* query :
       {"pasport revocation", "criminalising possession of child pornography", "tour operators",
        "sponsor of Astana resolution", "2003 action plan", "last paragraph of the resolution"}) {
    CAPTURE(query);
    const auto response = test::search(test::the_index(), {.query = query});
    for (const auto& related : response.related) {
      CHECK(std::none_of(response.results.begin(), response.results.end(), [&](const auto& result) {
        return result.document->id == related.document->id &&
               result.paragraph.label == related.paragraph.label;
      }));
    }
    for (const auto& notice : response.understood.notices) {
      CAPTURE(notice.message);
      if (notice.query) CHECK(test::search(test::the_index(), {.query = *notice.query}).total > 0);
    }
  }
}

TEST_CASE("the text that mentioned something first is the oldest") {
  for (const auto* query :
       {"which resolution first mentioned refugees", "what text first mentioned refugees"}) {
    CAPTURE(query);
    const auto response = test::search(test::the_index(), {.query = query});
    REQUIRE(response.total > 1);
    CHECK(response.results.front().document->year == 2014);
  }
}

TEST_CASE("a question for the sponsor or the date of a text has an answer") {
  const auto answer = [](const std::string& query) {
    for (const auto& notice :
         test::search(test::the_index(), {.query = query}).understood.notices) {
      if (notice.code == "answer") return notice.message;
    }
    return std::string();
  };
  const std::string astana = "\"Combating the sexual exploitation of children\" was ";
  CHECK(answer("who sponsored the Astana resolution") ==
        astana + "sponsored by Mr. Christopher Smith, United States of America");
  CHECK(answer("sponsor of the Astana resolution") ==
        astana + "sponsored by Mr. Christopher Smith, United States of America");
  CHECK(answer("when was the Astana resolution adopted") ==
        astana + "adopted in Astana, 29 June – 3 July 2008");
  CHECK(answer("who sponsored tourism") == "");
  CHECK(answer("when was the statement by Russia made").find("\" is dated ") != std::string::npos);
  CHECK(answer("what does the Astana resolution say") == "");
  CHECK(answer("Astana resolution") == "");
}

TEST_CASE("recover: whatever searches ends when its time is up") {
  Searcher searcher(test::the_index());
  const auto ends = [&](const auto& ask) {
    searcher.limit_time(std::chrono::nanoseconds(1));
    try {
      ask();
    } catch (const Error& error) {
      return error.kind() == ErrorKind::out_of_time;
    }
    return false;
  };
  const Request near{.query = "child* NEAR/3 traff*"};
  CHECK(ends([&] { searcher.search(near); }));
  CHECK(ends([&] { searcher.explain(near); }));
  CHECK(ends([&] { searcher.statistics({near, "year"}); }));
  CHECK(ends([&] { searcher.concordance({near}); }));
  CHECK(ends([&] { searcher.count("children"); }));
  searcher.limit_time(std::chrono::hours(1));
  CHECK(std::get<Response>(searcher.search(near)).total > 0);
}

}  // namespace osce::search::search_test
