// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/sidecar.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::sidecar_test {
namespace {

using namespace std::chrono_literals;

Sidecar sidecar_of(const std::string& json) {
  auto read = read_sidecar(json, Authority::built_in());
  if (const auto* reasons = std::get_if<SidecarReasons>(&read)) FAIL(reasons->front());
  return std::get<Sidecar>(std::move(read));
}

/// A document as it is read from a source.
Document minsk() {
  const Evidence printed{Derivation::printed, "MINSK, 5 to 9 JULY 2017", 2};
  const Evidence table{Derivation::authority, "row 26", std::nullopt};
  return {.title = "TITLE",
          .display_title = "Title",
          .type = DocumentType::resolution,
          .status = Status::adopted,
          .body = "parliamentary-assembly",
          .year = 2017,
          .date = DateRange{2017y / 7 / 5, 2017y / 7 / 9},
          .venue = "Minsk",
          .country = "Belarus",
          .session = Session{26, "26th annual session"},
          .language = "en",
          .source_file = "a.txt",
          .evidence = {{"date", printed},
                       {"venue", printed},
                       {"year", printed},
                       {"country", table},
                       {"session", table}}};
}

Document with(const std::string& json, std::size_t number = 1) {
  auto document = minsk();
  apply(sidecar_of(json), number, document);
  return document;
}

}  // namespace

TEST_CASE("every value can be given, and has evidence") {
  const auto document = with(R"({
    "title": "New", "symbol": "AS (17) D E", "type": "decision", "status": "draft",
    "body": "ministerial-council", "year": 2016, "date": {"from": "2016-12-08", "to": "2016-12-09"},
    "venue": "Hamburg", "country": "Germany", "session": {"number": 23, "name": "23rd meeting"},
    "sponsor": "Ms. One", "language": "fr", "author": "Norway", "url": "https://osce.org/1"})");
  CHECK(document.title == "New");
  CHECK(document.display_title == "New");
  CHECK(document.symbol == "AS (17) D E");
  CHECK(document.type == DocumentType::decision);
  CHECK(document.status == Status::draft);
  CHECK(document.body == "ministerial-council");
  CHECK(document.year == 2016);
  CHECK(document.date == DateRange{2016y / 12 / 8, 2016y / 12 / 9});
  CHECK(document.venue == "Hamburg");
  CHECK(document.country == "Germany");
  CHECK(document.session == Session{23, "23rd meeting"});
  CHECK(document.sponsor == "Ms. One");
  CHECK(document.language == "fr");
  CHECK(document.author == "Norway");
  CHECK(document.url == "https://osce.org/1");
  CHECK(document.evidence.size() == 14);
  for (const auto& [name, evidence] : document.evidence) {
    CAPTURE(name);
    CHECK(evidence == Evidence{Derivation::given, "a.txt.meta.json", std::nullopt});
  }
}

TEST_CASE("a value derived from another one changes with it") {
  const auto year = with(R"({"year": 2016})");
  CHECK(year.year == 2016);
  CHECK(!year.date);
  CHECK(!year.session);
  CHECK(!year.country);
  CHECK(year.venue == "Minsk");  // as printed
  CHECK(with(R"({"year": 2017})").date == minsk().date);
  CHECK(with(R"({"year": 2017})").session == minsk().session);
  const auto date = with(R"({"date": "2016-12-08"})");
  CHECK(date.date == DateRange{2016y / 12 / 8, 2016y / 12 / 8});
  CHECK(date.year == 2016);
  CHECK(date.evidence.at("year").derivation == Derivation::given);
  CHECK(!with(R"({"year": null})").date);
  CHECK(with(R"({"date": null})").year == 2017);
  CHECK(!with(R"({"venue": "Oslo"})").country);
  CHECK(with(R"({"venue": "Oslo", "country": "Norway"})").country == "Norway");
  CHECK(with(R"({"venue": "Minsk"})").country == "Belarus");
  CHECK(with(R"({"session": 25})").session == Session{25, ""});
  CHECK(with(R"({"type": "draft-resolution"})").status == Status::draft);
  CHECK(!with(R"({"type": "statement"})").status);
  CHECK(with(R"({"type": "statement", "status": "adopted"})").status == Status::adopted);
}

TEST_CASE("null makes a value unknown, with evidence") {
  const auto document = with(R"({"venue": null, "sponsor": null})");
  CHECK(!document.venue);
  CHECK(document.evidence.at("venue").derivation == Derivation::given);
  CHECK(!document.sponsor);
}

TEST_CASE("values for one document override those for all") {
  const std::string json = R"({"year": 2016, "language": "fr", "documents": [
    {"document": 2, "year": 2015, "language": "ru"}, {"document": 3, "url": "http://x.org"}]})";
  CHECK(with(json, 1).year == 2016);
  CHECK(with(json, 2).year == 2015);
  CHECK(with(json, 3).year == 2016);
  CHECK(with(json, 3).url == "http://x.org");
  CHECK(sidecar_of(json).language_for(1) == "fr");
  CHECK(sidecar_of(json).language_for(2) == "ru");
  CHECK(!sidecar_of("{}").language_for(1));
  CHECK(with("{}") == minsk());
}

TEST_CASE("recover: a document number that the source lacks is a problem") {
  const auto sidecar = sidecar_of(R"({"documents": [{"document": 2, "year": 2015},
                                      {"document": 9, "year": 2016}]})");
  const auto problems = problems_with_numbers(sidecar, "a.txt", 2);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "bad-sidecar");
  CHECK(problems[0].message ==
        "a.txt.meta.json: there is no document 9; the source contains only 2");
}

TEST_CASE("recover: an error names the key and the allowed values") {
  const auto authority = Authority::built_in();
  struct Row {
    const char* json;
    const char* says;
  };
  for (const auto& [json, says] : {
           Row{"", "not valid JSON"},
           Row{"{\"year\": 2017", "not valid JSON: error in line 1 (byte "},
           Row{"[]", "must be a JSON object"},
           Row{"\xFF", "not valid JSON"},
           Row{R"({"yaer": 2017})", "unknown key \"yaer\"; the keys are author, body"},
           Row{R"({"id": "x"})", "unknown key \"id\""},
           Row{R"({"year": "2017"})", "\"year\" must be a year from 1000 to 2999 or null"},
           Row{R"({"year": 99999999999})", "\"year\" must be"},
           Row{R"({"year": 2017.5})", "\"year\" must be"},
           Row{R"({"date": "5 July 2017"})", "\"date\" must be \"YYYY-MM-DD\""},
           Row{R"({"date": "2017-02-30"})", "\"date\" must be"},
           Row{R"({"date": {"from": "2017-07-05"}})", "\"date.to\" must be"},
           Row{R"({"date": {"from": "2017-07-09", "to": "2017-07-05"}})",
               "in \"date\", \"from\" must not be later than \"to\""},
           Row{R"({"date": {"form": "2017-07-09"}})", "unknown key \"form\" in \"date\""},
           Row{R"({"year": 2016, "date": "2017-07-05"})",
               "\"year\" is 2016, but \"date\" is 2017-07-05: make them agree, or leave"},
           Row{R"({"year": 2016, "date": {"from": "2017-07-05", "to": "2017-07-09"}})",
               "\"year\" is 2016, but \"date\" is 2017-07-05 to 2017-07-09: make"},
           Row{R"({"type": "motion"})", "\"type\" must be one of resolution, draft-resolution"},
           Row{R"({"status": true})", "\"status\" must be one of adopted, draft or null"},
           Row{R"({"title": null})", "\"title\" must be a string"},
           Row{R"({"venue": 5})", "\"venue\" must be a string or null"},
           Row{R"({"title": " "})", "\"title\" must not be blank"},
           Row{R"({"venue": "a\nb"})", "\"venue\" must be a single line of text"},
           Row{R"({"body": "Ministerial Council"})", "\"body\" must be the id of a body"},
           Row{R"({"body": "fishing-council"})",
               "\"body\" must be one of parliamentary-assembly, "},
           Row{R"({"documents": [{"document": 1, "body": "fishing-council"}]})",
               "\"body\" must be one of "},
           Row{R"({"language": "xx"})", "\"language\" must be an ISO 639-1 code"},
           Row{"{\n\"year\": 2017,\n}", "not valid JSON: error in line 3 (byte 17 of the file)"},
           Row{R"({"language": "eng"})", "\"language\" must be an ISO 639-1 code"},
           Row{R"({"url": "javascript:alert"})", "\"url\" must be an address"},
           Row{R"({"session": 0})", "\"session\" must be a number"},
           Row{R"({"session": {}})", "\"session\" must be a number"},
           Row{R"({"year": 2017, "year": 2016})", "\"year\" is given twice"},
           Row{R"({"documents": {}})", "\"documents\" must be a list"},
           Row{R"({"documents": [{"year": 2017}]})", "\"documents\" must be a list"},
           Row{R"({"documents": [{"document": 0}]})",
               "\"document\" must be the number of the document"},
           Row{R"({"documents": [{"document": 1}, {"document": 1}]})", "document 1 is given twice"},
           Row{R"({"documents": [{"document": 1, "documents": []}]})", "unknown key \"documents\""},
       }) {
    CAPTURE(json);
    const auto read = read_sidecar(json, authority);
    REQUIRE(std::holds_alternative<SidecarReasons>(read));
    const auto& first = std::get<SidecarReasons>(read).front();
    CAPTURE(first);
    CHECK(first.starts_with(says));
  }
}

TEST_CASE("recover: all errors are reported") {
  const auto reasons = [](const char* json) {
    return std::get<SidecarReasons>(read_sidecar(json, Authority::built_in()));
  };
  const auto three = reasons(R"({"year": "2017", "title": "", "yaer": 1})");
  REQUIRE(three.size() == 3);
  CHECK(three[0].starts_with("unknown key \"yaer\""));
  CHECK(three[1] == "\"title\" must not be blank");
  CHECK(three[2] == "\"year\" must be a year from 1000 to 2999 or null");
  const auto below = reasons(
      R"({"language": "xx", "documents": [{"document": 1, "body": "x"}, {"document": 0}]})");
  REQUIRE(below.size() == 3);
  CHECK(below[0] == "\"language\" must be an ISO 639-1 code in lower case (\"en\", \"fr\")");
  CHECK(below[1].starts_with("\"body\" must be one of "));
  CHECK(reasons(R"({"documents": [{}, {"document": 2, "year": 1}]})") ==
        SidecarReasons{"\"documents\" must be a list of objects, each with a \"document\" number, "
                       "counted from 1",
                       "\"year\" must be a year from 1000 to 2999 or null"});
}

TEST_CASE("pathological: deep nesting") {
  const auto authority = Authority::built_in();
  CHECK(std::holds_alternative<SidecarReasons>(read_sidecar(std::string(100'000, '['), authority)));
  CHECK(std::holds_alternative<SidecarReasons>(read_sidecar(
      "{\"title\": " + std::string(50'000, '[') + std::string(50'000, ']') + "}", authority)));
}

}  // namespace osce::indexer::sidecar_test
