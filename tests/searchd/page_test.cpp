// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "engine/search/search.hpp"
#include "searchd/web/problem_page.hpp"
#include "searchd/web/results_page.hpp"
#include "searchd/web/statistics_page.hpp"
#include "searchd/web/strings.hpp"
#include "searchd/web/text_page.hpp"
#include "tests/support/sample.hpp"

namespace osce::searchd::web {
namespace {

PageContext context(const HttpRequest& request = {"GET", "/", {}}) {
  static const Site site;
  static HttpRequest kept;
  kept = request;
  return page_context(kept, site);
}

std::string page(const search::Request& request, const store::Index& index = test::the_index()) {
  return results_page(request, test::search(index, request), {}, context());
}

std::string frequency(const search::StatisticsRequest& request) {
  const auto counted = search::Searcher(test::the_index()).statistics(request);
  return statistics_page(request, std::get<search::Statistics>(counted), context());
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
                 "<a href=\"/?q=age+verification&amp;year=2017\" aria-current=\"true\">2017<span "
                 "class=\"hidden\">, 4 paragraphs</span></a>"));
  CHECK(contains(html,
                 "<a href=\"/?q=age+verification+after+2016&amp;venue=Minsk\">Minsk<span "
                 "class=\"hidden\">, 2 paragraphs</span></a> <span class=\"count\" "
                 "aria-hidden=\"true\">2</span>"));
  CHECK(contains(html,
                 "href=\"/?q=age+verification\"><span class=\"hidden\">Remove filter: </span>"));
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
  CHECK(contains(page({.query = "registry in 2016"}), "(probably 2016; inferred:yes searches it)"));
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
  CHECK_FALSE(contains(html, "<script>"));
  CHECK_FALSE(contains(html, "<b>"));
  CHECK(contains(html, "&lt;"));
  const auto mistakes = mistake_page({{"q", {0, 12}, "<i>reason</i>", "<i>hint</i>"}},
                                     context({"GET", "/", {{"q", "\"<img src=x>"}}}));
  const auto whole = document_page(sample.index(), 0, context());
  CHECK_FALSE(contains(whole, "<script>"));
  CHECK_FALSE(contains(paragraph_page(sample.index(), 1, context()), "<script>"));
  CHECK_FALSE(contains(mistakes, "<img"));
  CHECK_FALSE(contains(mistakes, "<i>"));
}

TEST_CASE(
    "a document whole: parts set apart, an anchor for each paragraph, and where facts are from") {
  const auto& index = test::the_index();
  const auto number = index.catalogue().find("mc-dec-7-17");
  REQUIRE(number);
  const auto html = document_page(index, *number, context());
  CHECK(contains(html, "<section class=\"part preamble\" aria-label=\"Preamble\">"));
  CHECK(contains(html, "<section class=\"part operative\" aria-label=\"Operative part\">"));
  CHECK(contains(html, "class=\"paragraph depth-1\" id=\"p-5.a\""));
  CHECK(contains(
      html,
      "<th scope=\"row\">Venue</th><td>Vienna</td><td class=\"derivation\" lang=\"en\">authority"));
  CHECK(contains(html, "<link rel=\"canonical\" href=\"/p/mc-dec-7-17\">"));
}

TEST_CASE("one paragraph with its neighbours and its reference") {
  const auto& index = test::the_index();
  const auto number = index.find("mc-dec-7-17/7");
  REQUIRE(number);
  const auto html = paragraph_page(index, *number, context());
  CHECK(contains(html, "<h1>MC.DEC/7/17 · Vienna 2017 · operative 7</h1>"));
  CHECK(contains(html, "MC.DEC/7/17, Vienna, 2017, para. 7."));
  CHECK(contains(html, "href=\"/v1/cite/mc-dec-7-17/7?format=ris\""));
  CHECK(contains(html, "<a href=\"/p/mc-dec-7-17#p-7\">The whole text</a>"));
}

TEST_CASE(
    "how often it is said: a chart of years, and a table whose rows lead to their paragraphs") {
  const auto html = frequency({{.query = "tourism since 2012", .filters = {{"venue", "Baku"}}}});
  CHECK(contains(html, "<a href=\"/?q=tourism+since+2012&amp;venue=Baku\">To the paragraphs</a>"));
  CHECK(contains(html,
                 "<a "
                 "href=\"/?q=tourism+since+2012&amp;venue=Baku&amp;year=2014\">2014</a></th><td>7</"
                 "td><td>5</td>"));
  CHECK_FALSE(contains(html, "<figure"));  // one year is nothing to compare
  CHECK(contains(html, "<input type=\"hidden\" name=\"venue\" value=\"Baku\">"));
  const auto all = frequency({{.query = "tourism"}});
  CHECK(contains(all, "aria-label=\"2008: 0.00, 2014: 8.62, 2016: 4.74, 2017: 1.94\""));
  CHECK(contains(all, "height=\"0.0\"><title>2008: 0.00</title>"));  // no bar for no hit
  CHECK(contains(all, "<a href=\"/?q=tourism&amp;year=unknown\">undated</a>"));
  // the undated, let in by the query, are not of that year
  CHECK(contains(frequency({{.query = "tourism undated:yes"}}),
                 "<a href=\"/?q=tourism+undated%3Ayes&amp;year=2014&amp;undated=no\">2014</a>"));
  CHECK(contains(all, "href=\"/stats?q=tourism&amp;by=venue\">Venue</a>"));
  CHECK(contains(all, "href=\"/v1/stats?q=tourism&amp;by=year&amp;format=csv\""));
  const auto forms = frequency({{.query = "child"}, "form"});
  CHECK(contains(forms, "<th scope=\"row\">children</th>"));
  CHECK(contains(frequency({{.query = "xylophone"}}), "<td>0.00</td>"));
  CHECK_FALSE(contains(frequency({{.query = "xylophone"}}), "<figure"));
}

TEST_CASE(
    "a search for words leads to how often they are said, with its limits, one without words does "
    "not") {
  CHECK(contains(page({.query = "tourism", .filters = {{"venue", "Baku"}}}),
                 "href=\"/stats?q=tourism&amp;venue=Baku\""));
  CHECK_FALSE(contains(page({.query = "year:2016"}), "/stats"));
  CHECK_FALSE(contains(page({.query = "xylophone"}), "/stats"));
}

TEST_CASE("where limits leave nothing, each is offered to be taken off, with what that finds") {
  const search::Request request{.query = "blockchain in Minsk"};
  const auto html = results_page(request, test::search(test::the_index(), request), {3}, context());
  CHECK(contains(html,
                 "<a href=\"/?q=blockchain\" lang=\"en\">Without: Venue Minsk</a> <span "
                 "class=\"count\">3</span>"));
}

TEST_CASE("the page speaks the six languages, by its address or by what the browser likes") {
  CHECK(page_language("fr", "de") == "fr");
  CHECK(page_language("", "de-CH, en;q=0.5") == "de");
  CHECK(page_language("", "nl, es;q=0.3, en;q=0.2") == "es");
  CHECK(page_language("xx", "nl") == "en");
  CHECK(paragraphs_in_words(1, "de") == "1 Absatz");
  CHECK(paragraphs_in_words(21, "ru") == "21 пункт");
  CHECK(paragraphs_in_words(12, "ru") == "12 пунктов");
  CHECK(paragraphs_in_words(3, "ru") == "3 пункта");
  for (const auto& one : all_phrases()) {
    for (const auto text : one.in) CHECK_FALSE(text.empty());
  }
  const search::Request request{.query = "tourism"};
  const auto html = results_page(request, test::search(test::the_index(), request), {},
                                 context({"GET", "/", {{"q", "tourism"}, {"lang", "ru"}}}));
  CHECK(contains(html, "<html lang=\"ru\">"));
  CHECK(contains(html, "<h1>18 пунктов</h1>"));
  CHECK(contains(html, "<input type=\"hidden\" name=\"lang\" value=\"ru\">"));
  CHECK(contains(html, "href=\"/?q=tourism&amp;venue=Baku&amp;lang=ru\""));
}

TEST_CASE("every phrase of a template is in the table") {
  const auto html = page({.query = "tourism"});
  CHECK_FALSE(contains(html, "t_"));
  CHECK_FALSE(contains(frequency({{.query = "tourism"}}), "t_"));
}

TEST_CASE("marks are cut at code points") {
  const test::SampleIndex sample({test::resolution(
      "MINSK, 5 to 9 JULY 2017", "TITLE", {"Recalling “Łódź” – the old town,"}, {"Urges all."})});
  CHECK(contains(page({.query = "\"łódź\" old"}, sample.index()),
                 "Recalling “<mark>Łódź</mark>” – the <mark>old</mark> town,"));
}

}  // namespace osce::searchd::web
