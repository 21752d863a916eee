// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/page.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::searchd::web {
namespace {

std::string page(const search::Request& request, const store::Index& index = test::the_index()) {
  return results_page(request, test::search(index, request));
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the page shows the box, what was understood, marked results and facets as links") {
  const auto html = page({.query = "age verification after 2016"});
  CHECK(contains(
      html, "<input type=\"search\" id=\"q\" name=\"q\" value=\"age verification after 2016\""));
  CHECK(contains(html, "<h1>4 paragraphs</h1>"));
  CHECK(contains(html, "year after 2016 (2017 or later) · 1 undated document not searched"));
  CHECK(contains(html, "<mark>age</mark> <mark>verification</mark> technologies"));
  CHECK(contains(html, "MC.DEC/7/17 · Vienna 2017 · operative 7"));
  CHECK(contains(html,
                 "<a href=\"/?q=age+verification&amp;year=2017\" aria-current=\"true\">2017</a>"));
  CHECK(contains(html,
                 "<a href=\"/?q=age+verification+after+2016&amp;venue=Minsk\">Minsk</a> <span "
                 "class=\"count\">2</span>"));
  CHECK(contains(html,
                 "href=\"/?q=age+verification\"><span class=\"hidden\">Remove the limit: </span>"));
}

TEST_CASE("limits stay when the box is used again") {
  CHECK(contains(page({.query = "tourism", .filters = {{"venue", "Baku"}}}),
                 "<input type=\"hidden\" name=\"venue\" value=\"Baku\">"));
  CHECK(contains(page({.query = "tourism", .settings = {.sort = query::Sort::oldest}}),
                 "<input type=\"hidden\" name=\"sort\" value=\"oldest\">"));
}

TEST_CASE("probable values are asked for once, and stay asked for") {
  const auto html =
      page({.query = "registry in 2016", .settings = {.inferred = query::Inferred::yes}});
  CHECK(contains(html, "<h1>6 paragraphs</h1>"));
  CHECK(contains(html, "· probably Tbilisi 2016 · operative 5.b"));
  CHECK(contains(html, "<input type=\"hidden\" name=\"inferred\" value=\"yes\">"));
  CHECK(contains(html, "<a href=\"/?q=registry+in+2016&amp;venue=Tbilisi&amp;inferred=yes\">"));
  CHECK(contains(page({.query = "registry in 2016"}),
                 "(probably 2016; --inferred or inferred=yes searches it)"));
}

TEST_CASE("what corrects and is corrected says so") {
  auto corrected = test::made_reading("decision", "en", {"Urges fish."});
  corrected.documents[0].document.symbol = "MC.DEC/7/17";
  auto correction = test::made_reading("corrigendum", "en", {"Urges fishes."});
  correction.documents[0].document.symbol = "MC.DEC/7/17/Corr.1";
  const test::SampleIndex sample(
      std::vector<indexer::SourceReading>{std::move(corrected), std::move(correction)});
  const auto html = page({.query = "fish"}, sample.index());
  CHECK(contains(html, "<p class=\"correction\">corrects MC.DEC/7/17</p>"));
  CHECK(contains(html, "<p class=\"correction\">corrected by MC.DEC/7/17/Corr.1</p>"));
}

TEST_CASE("nothing found says what the collection does not know") {
  const auto html = page({.query = "blockchain"});
  CHECK(contains(html, "<h1>Nothing found</h1>"));
  CHECK(contains(html, "not in the collection: blockchain"));
}

TEST_CASE("more results are a link") {
  CHECK(contains(page({.query = "children", .limit = 5}), "rel=\"next\""));
  CHECK_FALSE(contains(page({.query = "gambling"}), "rel=\"next\""));
}

TEST_CASE("markup in queries, titles and texts is text") {
  const std::string evil = "<script>alert(1)</script>&\"'";
  const test::SampleIndex sample(
      {test::resolution("MINSK, 5 to 9 JULY 2017", "TITLE " + evil,
                        {"Recalling " + evil + " things,"}, {"Urges " + evil + "."})});
  const auto html = page({.query = "script OR \"alert\" OR <b>"}, sample.index());
  CHECK_FALSE(contains(html, "<script"));
  CHECK_FALSE(contains(html, "<b>"));
  CHECK(contains(html, "&lt;"));
  const auto mistakes = mistake_page({"GET", "/", {{"q", "\"<img src=x>"}}},
                                     {{"q", {0, 12}, "<i>reason</i>", "<i>hint</i>"}});
  CHECK_FALSE(contains(mistakes, "<img"));
  CHECK_FALSE(contains(mistakes, "<i>"));
}

TEST_CASE("marks are cut at code points") {
  const test::SampleIndex sample({test::resolution(
      "MINSK, 5 to 9 JULY 2017", "TITLE", {"Recalling “Łódź” – the old town,"}, {"Urges all."})});
  CHECK(contains(page({.query = "\"łódź\" old"}, sample.index()),
                 "Recalling “<mark>Łódź</mark>” – the <mark>old</mark> town,"));
}

}  // namespace osce::searchd::web
