// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/authority.hpp"

#include <map>

#include <doctest/doctest.h>

#include "engine/model/error.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::indexer::authority_test {

TEST_CASE("sessions are found by number, and by year and city") {
  const auto authority = Authority::built_in();
  const auto* vienna = authority.session("ministerial-council", 24);
  REQUIRE(vienna != nullptr);
  CHECK(vienna->city == "Vienna");
  CHECK(vienna->year == 2017);
  CHECK(vienna->dates == DateRange{*parse_iso("2017-12-07"), *parse_iso("2017-12-08")});
  const auto* minsk = authority.session_in("parliamentary-assembly", 2017, "MINSK");
  REQUIRE(minsk != nullptr);
  CHECK(minsk->number == 26);
  CHECK(authority.session("ministerial-council", 99) == nullptr);
  CHECK(authority.session_in("parliamentary-assembly", 2017, "Baku") == nullptr);
  CHECK(authority.session_in("ministerial-council", 1992, std::nullopt) ==
        nullptr);  // two that year
  CHECK(authority.session_in("ministerial-council", 2017, std::nullopt) == vienna);
}

TEST_CASE("bodies are found by their symbols and names") {
  const auto authority = Authority::built_in();
  CHECK(authority.body_with_symbol("AS")->id == "parliamentary-assembly");
  CHECK(authority.body_with_symbol("MC")->id == "ministerial-council");
  CHECK(authority.body_with_symbol("XX") == nullptr);
  CHECK(authority.body_called("OSCE PARLIAMENTARY ASSEMBLY")->short_id == "pa");
  CHECK(authority.body_called("Permanent Council")->short_id == "pc");
  CHECK(authority.body_called("Assembly") == nullptr);
}

TEST_CASE("cities are found by any of their names") {
  const auto authority = Authority::built_in();
  CHECK(authority.city_named("MINSK") == "Minsk");
  CHECK(authority.city_named("Kiev") == "Kyiv");
  CHECK(authority.city_named("ST PETERSBURG") == "St. Petersburg");
  CHECK_FALSE(authority.city_named("Atlantis"));
}

TEST_CASE("the countries are those of the OSCE, each with its own names") {
  const auto authority = Authority::built_in();
  const auto& countries = authority.tables().countries;
  CHECK(countries.size() == 57 + 11 + 1);
  std::map<std::string, std::string> owners;  // by name
  for (const auto& row : countries) {
    CAPTURE(row.name);
    CHECK(row.code.size() == 2);
    CHECK(owners.emplace(row.name, row.name).second);
    for (const auto& [name, language] : row.names) {
      CAPTURE(name);
      CHECK(owners.emplace(name, row.name).first->second == row.name);
    }
  }
  for (const auto& session : authority.tables().sessions) {
    if (session.country.empty()) continue;  // a session to come
    CAPTURE(session.country);
    CHECK((session.country == "Czechoslovakia" || owners.contains(session.country)));
  }
}

TEST_CASE("recover: files that are missing or broken are refused") {
  const test::TempFolder folder;
  const auto path_and = [&](const char* what) { return (folder / what).string(); };
  CHECK_THROWS_AS(Authority::from_folder(folder.path()), Error);
  folder.write("bodies.tsv",
               "id\tshort\tname\tsymbols\tsession\taliases\npa\tpa\tPA\tAS\tsession\tPA\n");
  folder.write("sessions.csv", "body,number\n");
  CHECK_THROWS_WITH_AS(Authority::from_folder(folder.path()),
                       path_and("sessions.csv has no column \"year\"").c_str(), Error);
  folder.write(
      "sessions.csv",
      "body,kind,number,year,city,city_variants,country,start_date,end_date,status,verified\n"
      "XX,session,1,1999,Oslo,,Norway,,,held,yes\n");
  CHECK_THROWS_AS(Authority::from_folder(folder.path()), Error);
  folder.write(
      "sessions.csv",
      "body,kind,number,year,city,city_variants,country,start_date,end_date,status,verified\n"
      "PA,session,1,1999,\"Oslo, Norway\",,Norway,,,held,yes\n");
  CHECK(Authority::from_folder(folder.path()).session("pa", 1)->city == "Oslo, Norway");
  const std::string columns = "id\tdirection\tterms\texpands_to\tcase\tweight\tmode\n";
  for (const auto& [row, message] :
       {std::pair{"1\tboth\ta\tb\t\t1\tauto\n", "thesaurus.tsv: 1: invalid direction \"both\""},
        std::pair{"1\tone-way\ta\tb\t\t1\tyes\n", "thesaurus.tsv: 1: invalid mode \"yes\""}}) {
    folder.write("thesaurus.tsv", columns + row);
    CHECK_THROWS_WITH_AS(Authority::from_folder(folder.path()), path_and(message).c_str(), Error);
  }
  folder.write("thesaurus.tsv", columns + "1\tone-way\ta\n");
  CHECK_THROWS_WITH_AS(
      Authority::from_folder(folder.path()),
      path_and("thesaurus.tsv, row 2 (\"1\"): 3 cells, but there are 7 columns").c_str(), Error);
  const std::string sessions =
      "body,number,year,city,city_variants,country,start_date,end_date,status,verified\n";
  folder.write("thesaurus.tsv", columns);
  for (const auto& [rows, message] : {
           std::pair{"PA,1,1999,Oslo, Norway,,Norway,,,held,yes\n",
                     "sessions.csv, row 2 (\"PA\"): 11 cells, but there are 10 columns"},
           std::pair{"PA,1,1999,\"Oslo,,Norway,,,held,yes\nPA,2,2000,Rome,,Italy,,,held,yes\n",
                     "sessions.csv, row 2: a quotation mark is missing or misplaced"},
           std::pair{"PA,1,1999,\"Oslo,,Norway,,,held,y\nPA,2,2000,\"Rome\",,Italy,,,held,y\n",
                     "sessions.csv, row 2: a quotation mark is missing or misplaced"},
       }) {
    folder.write("sessions.csv", sessions + rows);
    CHECK_THROWS_WITH_AS(Authority::from_folder(folder.path()), path_and(message).c_str(), Error);
  }
  folder.write("sessions.csv", sessions + "# a \"comment\nPA,1,1999,Oslo,,Norway,,,held,yes,,\r\n");
  CHECK(Authority::from_folder(folder.path()).session("pa", 1)->city == "Oslo");
  folder.write("countries.tsv", "code\tname\n");
  CHECK_THROWS_WITH_AS(Authority::from_folder(folder.path()),
                       path_and("countries.tsv has no column \"names\"").c_str(), Error);
  folder.write(
      "countries.tsv",
      "code\tname\tnames\tadjectives\tfr\tde\tit\tru\tes\nXX\tAtlantis\t\t\tAtlantide\t\t\t\t\n");
  folder.write("thesaurus.tsv", columns);
  const auto countries = Authority::from_folder(folder.path()).tables().countries;
  REQUIRE(countries.size() == 1);
  CHECK(countries[0] == CountryRow{"XX", "Atlantis", {{"Atlantide", "fr"}}, {}});
  folder.write("thesaurus.tsv", "");
  CHECK_THROWS_WITH_AS(Authority::from_folder(folder.path()), doctest::Contains("cannot read "),
                       Error);
}

}  // namespace osce::indexer::authority_test
