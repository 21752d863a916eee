// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/syntax/settings.hpp"

#include <doctest/doctest.h>

#include "engine/query/parser.hpp"
#include "engine/query/syntax/ast.hpp"
#include "tests/support/sample.hpp"

namespace osce::query::settings_test {
namespace {

using Ids = std::vector<std::string>;

std::string canonical_of(const std::string& query) {
  return canonical(parse(query, test::the_index().catalogue().names).root);
}

std::string reason_of(const std::string& query) {
  const auto planned = test::planned(test::the_index(), query);
  return planned.diagnostics.errors.empty() ? "" : planned.diagnostics.errors.front().reason;
}

/// Two paragraphs from 2014, one from 2016 and one without a date.
const store::Index& dated_index() {
  static const test::SampleIndex sample([] {
    auto old = test::made_reading("old", "en", {"Fished net.", "Net, net and organized labor."});
    old.documents[0].document.year = 2014;
    auto young = test::made_reading("young", "en", {"The nets."});
    young.documents[0].document.year = 2016;
    return std::vector{old, young, test::made_reading("undated", "en", {"A net."})};
  }());
  return sample.index();
}

Ids found(const std::string& query, const Settings& settings = {}) {
  return test::found(dated_index(), {.query = query, .settings = settings});
}

}  // namespace

TEST_CASE("the sort order can be given in plain words at the end") {
  struct Row {
    const char* query;
    const char* canonical;
  };
  for (const auto& [query, expected] : {
           Row{"tourism latest", "tourism sort:newest"},
           Row{"tourism since 2014 newest first", "tourism year:>=2014 sort:newest"},
           Row{"tourism Latest First", "tourism sort:newest"},
           Row{"tourism most recent first", "tourism sort:newest"},
           Row{"tourism oldest first", "tourism sort:oldest"},
           Row{"tourism earliest first", "tourism sort:oldest"},
           // and at the beginning
           Row{"latest tourism", "sort:newest tourism"},
           Row{"newest first tourism", "sort:newest tourism"},
           Row{"the latest on tourism", "sort:newest tourism"},
           Row{"recent resolutions", "sort:newest type:resolution"},
           Row{"most recent resolution on tourism", "sort:newest type:resolution tourism"},
           Row{"newest texts about tourism", "sort:newest tourism"},
           Row{"first mention of tourism", "sort:oldest tourism"},
           Row{"first decision on tourism", "sort:oldest type:decision tourism"},
           Row{"what is the latest on tourism?", "sort:newest tourism?"},
           // elsewhere, and as part of a term, these are words
           Row{"first aid", "first aid"},
           Row{"tourism recent developments", "tourism recent developments"},
           Row{"by December at the latest", "by December at the latest"},
           Row{"tourism newest", "tourism newest"},
           Row{"\"tourism latest\"", "\"tourism latest\""},
           Row{"tourism since 2014 include undated", "tourism year:>=2014 undated:yes"},
           Row{"including undated documents since 2014", "undated:yes year:>=2014"},
           // only undated documents
           Row{"undated", "year:undated"},
           Row{"undated documents", "year:undated"},
           Row{"undated texts on tourism", "year:undated tourism"},
           Row{"tourism undated", "tourism undated"},
       }) {
    CAPTURE(query);
    CHECK(canonical_of(query) == expected);
    CHECK(canonical_of(expected) == expected);
  }
}

TEST_CASE("a setting in the query is used, but an option takes precedence") {
  CHECK(found("net sort:oldest") == Ids{"old/1", "old/2", "young/1", "undated/1"});
  CHECK(found("net newest first") == Ids{"young/1", "old/1", "old/2", "undated/1"});
  CHECK(found("net newest first", {.sort = Sort::oldest}).front() == "old/1");
  CHECK(found("fished labour") == Ids{"old/1", "old/2"});
  CHECK(found("fished labour match:any").size() == 2);
  CHECK(found("fished labour match:all").empty());
  CHECK(found("labour organised") == Ids{"old/2"});
  CHECK(found("nets stem:no") == Ids{"young/1"});
  CHECK(found("labor organized stem:no") == Ids{"old/2"});
  CHECK(found("labour organised stem:no").empty());
}

TEST_CASE("undated documents pass date filters if requested") {
  CHECK(found("net since 2015") == Ids{"young/1"});
  CHECK(found("net since 2015 include undated").size() == 2);
  CHECK(found("net not in 2014 include undated").size() == 2);
  CHECK(found("net OR (year:2016 undated:yes)").size() == 4);
  const auto response = test::search(
      dated_index(), {.query = "net since 2015", .settings = {.undated = Undated::yes}});
  CHECK(response.total == 2);
  CHECK(response.understood.notices.empty());
}

TEST_CASE("the last years are counted back from the newest document") {
  CHECK(found("net year:last1") == Ids{"young/1"});
  CHECK(found("net year:last2") == Ids{"young/1"});
  CHECK(found("net year:last3").size() == 3);
  const auto response = test::search(dated_index(), {.query = "net year:last3"});
  CHECK(response.understood.filters.front().label == "last 3 years (2014–2016)");
  CHECK(response.understood.canonical == "net year:last3");
}

TEST_CASE("fields have aliases, and some match words of their value") {
  const auto& index = test::the_index();
  const auto count = [&](const char* query) { return test::search(index, {.query = query}).total; };
  CHECK(count("lang:en") == count("language:en"));
  CHECK(count("date:2017") == count("year:2017"));
  CHECK(count("venue:Wien") == count("venue:Vienna"));
  CHECK(count("venue:Вена") == count("venue:Vienna"));
  CHECK(count("venue:Minsk para:18..20") == count("venue:Minsk para:(18 OR 19 OR 20)"));
  CHECK(count("venue:Minsk para:22..90") == count("venue:Minsk para:(22 OR 23 OR 24)"));
  CHECK(count("session:24..26") == count("session:(24 OR 25 OR 26)"));
  CHECK(count("id:mc-dec-7-17 section:5") == count("document:mc-dec-7-17 para:5"));
  CHECK(count("title:\"child sexual exploitation online\"") == count("in Minsk"));
  CHECK(count("title:\"online exploitation\"") == 0);
  // all except the statement, whose title names its author
  CHECK(count("title:child title:children") == count("") - count("type:statement"));
  CHECK(count("-title:child -title:children") == count("type:statement"));
  // two documents have a sponsor, the same one
  CHECK(count("sponsor:smith") == count("-sponsor:unknown"));
  CHECK(count("sponsor:\"mr christopher smith\"") == count("sponsor:smith"));
  CHECK(count("sponsor:smit") == 0);
}

TEST_CASE("each name of a country finds the same") {
  struct Row {
    std::uint32_t paragraphs;
    std::vector<const char*> queries;
  };
  for (const auto& [paragraphs, queries] : {
           // two texts are sponsored by a member from there: one prints "USA"
           Row{45,
               {"sponsor:USA", "sponsor:us", "sponsor:U.S.", "sponsor:\"United States\"",
                "sponsor:\"the United States of America\"", "sponsor:American",
                "sponsor:\"États-Unis\"", "sponsor:\"etats unis\"", "sponsor:США",
                "sponsor:\"EE. UU.\"", "sponsor:(USA OR smith)"}},
           Row{4,
               {"author:Russia", "author:\"Russian Federation\"",
                "author:\"the Russian Federation\"", "author:russian", "author:Russie",
                "author:Russland", "author:Россия", "author:\"российская федерация\"",
                "author:\"Fédération de Russie\"", "author:federation",
                "type:statement author:Rusia"}},
           Row{28, {"country:Georgia", "country:Georgian", "country:Géorgie", "country:Грузия"}},
           Row{34, {"country:Austria", "country:Österreich", "country:austrian"}},
           Row{62, {"country:(Austria OR Georgien)", "country:Autriche country:Georgia"}},
           Row{151 - 34, {"-country:Austria", "NOT country:Autriche"}},
           Row{27, {"country:unknown"}},
           Row{147, {"author:unknown", "-author:Russia"}},
       }) {
    for (const auto* query : queries) {
      CAPTURE(query);
      CHECK(test::search(test::the_index(), {.query = query}).total == paragraphs);
    }
  }
}

TEST_CASE("pathological: values that name no country find nothing") {
  for (const auto* query :
       {"country:the", "country:Georg", "author:the", "country:\"Georgia Georgia\"", "author:USA",
        "sponsor:Russia", "country:Russia", "author:\"the the Russian Federation\"", "sponsor:-"}) {
    CAPTURE(query);
    CHECK(test::search(test::the_index(), {.query = query}).total == 0);
  }
}

TEST_CASE("a literal query is one quoted phrase, whatever it contains") {
  const auto ask = [](const std::string& query) {
    return test::search(test::the_index(),
                        {.query = query, .settings = {.reading = Reading::literal}});
  };
  CHECK(ask("after sexually exploiting").total == 3);
  CHECK(ask("children in Minsk after 2016").total == 0);
  CHECK(ask("in Minsk OR \"(").understood.filters.empty());
  CHECK(ask("in Minsk OR \"(").understood.canonical == "\"in Minsk OR  (\"");
  CHECK(ask("  ").total == ask("").total);
  CHECK(ask("  ").total > 0);
}

TEST_CASE("recover: an invalid value of a setting is an error") {
  CHECK(reason_of("a sort:sideways") == "sort cannot be \"sideways\"");
  CHECK(reason_of("a sort:(newest OR oldest)") == "\"sort:\" takes only one value");
  CHECK(reason_of("a -sort:newest") == "\"sort:\" cannot be excluded");
  CHECK(reason_of("a parse:literal") == "Unknown field \"parse\"");
  CHECK(reason_of("a expand:all") == "");
}

TEST_CASE("the answer shows the settings and offers them as words") {
  const auto understood =
      test::search(dated_index(), {.query = "net expand:none newest first"}).understood;
  CHECK(understood.text == "net · without synonyms · newest first");
  REQUIRE(understood.spans.size() == 3);
  CHECK(understood.spans[1].kind == "setting");
  CHECK(understood.spans[2].field == "sort");
  CHECK(understood.spans[2].alternatives.front().query == "net expand:none \"newest first\"");
  CHECK(understood.filters.empty());
}

TEST_CASE("recover: a setting is for the whole query, and has one value") {
  for (const auto& [query, reason] : {
           std::pair{"sort:newest OR hotels", "\"sort:\" cannot be an alternative"},
           std::pair{"-sort:newest hotels", "\"sort:\" cannot be excluded"},
           std::pair{"NOT (hotels sort:newest)", "\"sort:\" cannot be excluded"},
           std::pair{"NOT (hotels OR (travel sort:newest))", "\"sort:\" cannot be excluded"},
           std::pair{"sort:newest hotels sort:oldest",
                     "\"sort:\" takes only one value, and the query has two: newest, oldest"},
       }) {
    CAPTURE(query);
    const auto planned = test::planned(test::the_index(), query);
    REQUIRE(planned.diagnostics.errors.size() == 1);
    CHECK(planned.diagnostics.errors.front().reason == reason);
  }
  CHECK(test::planned(test::the_index(), "sort:newest hotels sort:newest")
            .diagnostics.errors.empty());
}

}  // namespace osce::query::settings_test
