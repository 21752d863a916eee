// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

#include "engine/search/search.hpp"
#include "searchd/web/labels.hpp"
#include "searchd/web/pages.hpp"
#include "searchd/web/strings.hpp"
#include "tests/support/sample.hpp"

namespace osce::searchd::web::page_test {
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

/// What the search says, as it is on the page.
std::string escaped(const std::string& text) {
  std::string html;
  for (const char c : text) {
    if (c == '"') {
      html += "&quot;";
    } else if (c == '<') {
      html += "&lt;";
    } else if (c == '>') {
      html += "&gt;";
    } else if (c == '&') {
      html += "&amp;";
    } else if (c == '\'') {
      html += "&apos;";
    } else {
      html += c;
    }
  }
  return html;
}

}  // namespace

TEST_CASE("the page shows the box, what was understood, marked results and facets as links") {
  const auto html = page({.query = "age verification after 2016"});
  CHECK(contains(
      html, "<input type=\"search\" id=\"q\" name=\"q\" value=\"age verification after 2016\""));
  CHECK(contains(html, "<h1>4 paragraphs</h1>"));
  const auto response = test::search(test::the_index(), {.query = "age verification after 2016"});
  CHECK(contains(html, "<span class=\"lead\">Searching for:</span> <span lang=\"en\">" +
                           escaped(response.understood.text) + "</span>"));
  CHECK(contains(html, "<mark>age</mark> <mark>verification</mark> technologies"));
  CHECK(contains(html, "MC.DEC/7/17 · Vienna 2017 · operative part, para. 7"));
  CHECK(contains(html,
                 "<a href=\"/?q=age+verification&amp;year=2017\" aria-current=\"true\">2017<span "
                 "class=\"hidden\">, 4 paragraphs</span></a>"));
  CHECK(contains(html,
                 "<a href=\"/?q=age+verification+after+2016&amp;venue=Minsk\">Minsk<span "
                 "class=\"hidden\">, 2 paragraphs</span></a> <span class=\"count\" "
                 "aria-hidden=\"true\">2</span>"));
  CHECK(contains(html,
                 "href=\"/?q=age+verification\"><span class=\"hidden\">Remove filter: </span>Year: "
                 "2017 or later <span"));
  CHECK(contains(html,
                 "<a href=\"/?q=age+verification+after+2016&amp;undated=yes\">Include undated "
                 "documents</a>"));
}

TEST_CASE("the next search keeps filters and settings") {
  CHECK(contains(page({.query = "tourism", .filters = {{"venue", "Baku"}}}),
                 "<input type=\"hidden\" name=\"venue\" value=\"Baku\">"));
  CHECK(contains(page({.query = "tourism", .settings = {.sort = query::Sort::oldest}}),
                 "<input type=\"hidden\" name=\"sort\" value=\"oldest\">"));
}

TEST_CASE("probable values, once included, stay included") {
  const auto html =
      page({.query = "registry in 2016", .settings = {.inferred = query::Inferred::yes}});
  CHECK(contains(html, "<h1>6 paragraphs</h1>"));
  CHECK(contains(html, "· probably Tbilisi 2016 · operative part, para. 5.b"));
  CHECK(contains(html, "<input type=\"hidden\" name=\"inferred\" value=\"yes\">"));
  CHECK(contains(html, "<a href=\"/?q=registry+in+2016&amp;venue=Tbilisi&amp;inferred=yes\">"));
  CHECK(contains(page({.query = "registry in 2016"}),
                 "<a href=\"/?q=registry+in+2016&amp;inferred=yes\">Include documents with a "
                 "probable date</a>"));
  CHECK_FALSE(contains(page({.query = "registry in 2017"}), "probable date</a>"));
}

TEST_CASE("corrections and corrected documents link to each other by name") {
  auto corrected = test::made_reading("decision", "en", {"Urges fish."});
  corrected.documents[0].document.symbol = "MC.DEC/7/17";
  auto correction = test::made_reading("corrigendum", "en", {"Urges fishes."});
  correction.documents[0].document.symbol = "MC.DEC/7/17/Corr.1";
  const test::SampleIndex sample(
      std::vector<indexer::SourceReading>{std::move(corrected), std::move(correction)});
  const auto html = page({.query = "fish"}, sample.index());
  CHECK(contains(html, "<p class=\"correction\" lang=\"en\">corrects MC.DEC/7/17</p>"));
  CHECK(contains(html, "<p class=\"correction\" lang=\"en\">corrected by MC.DEC/7/17/Corr.1</p>"));
}

TEST_CASE("if nothing is found, the page names the words that no text contains") {
  const auto html = page({.query = "blockchain"});
  CHECK(contains(html, "<h1>No paragraphs found</h1>"));
  const auto response = test::search(test::the_index(), {.query = "blockchain"});
  REQUIRE(response.understood.notices.size() == 1);
  CHECK(contains(html, escaped(response.understood.notices.front().message)));
  CHECK(contains(response.understood.notices.front().message, "blockchain"));
}

TEST_CASE("the next page is a link") {
  CHECK(contains(page({.query = "children", .limit = 5}), "rel=\"next\""));
  CHECK_FALSE(contains(page({.query = "gambling"}), "rel=\"next\""));
  const auto beyond = page({.query = "children", .offset = 9999});
  CHECK(contains(beyond, "<p>This page is past the last result.</p>"));
  CHECK(contains(beyond, "<a href=\"/?q=children\">First page</a>"));
  CHECK_FALSE(contains(page({.query = "children", .offset = 1}), "no results on this page"));
}

TEST_CASE("exports have as many results as their format allows") {
  const auto html = page({.query = "children"});
  for (const auto* link :
       {"limit=10000&amp;format=csv", "limit=10000&amp;format=ris", "limit=200&amp;format=json"})
    CHECK(contains(html, "href=\"/v1/search?q=children&amp;" + std::string(link)));
}

TEST_CASE("only web addresses become links") {
  for (const auto& [url, linked] : {std::pair{"https://a.example/x", true},
                                    {"http://a.example/", true},
                                    {"javascript:alert(1)", false},
                                    {"//a.example", false},
                                    {"ftp://a.example", false}}) {
    CAPTURE(url);
    auto reading = test::made_reading("decision", "en", {"Urges fish."});
    reading.documents[0].document.url = url;
    const test::SampleIndex sample(std::vector<indexer::SourceReading>{std::move(reading)});
    const auto html = document_page(sample.index(), 0, context());
    CHECK(contains(html, url));
    CHECK(contains(html, "href=\"" + std::string(url)) == linked);
  }
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
  const auto errors = query_error_page({{"q", {0, 12}, "<i>reason</i>", "<i>hint</i>"}},
                                       context({"GET", "/", {{"q", "\"<img src=x>"}}}));
  const auto whole = document_page(sample.index(), 0, context());
  CHECK_FALSE(contains(whole, "<script>"));
  CHECK_FALSE(contains(paragraph_page(sample.index(), 1, context()), "<script>"));
  CHECK_FALSE(contains(errors, "<img"));
  CHECK_FALSE(contains(errors, "<i>"));
}

TEST_CASE("a document: its parts, an anchor for each paragraph, and how we know the facts") {
  const auto& index = test::the_index();
  const auto number = index.catalogue().find("mc-dec-7-17");
  REQUIRE(number);
  const auto html = document_page(index, *number, context());
  CHECK(contains(html, "<section class=\"part preamble\" aria-label=\"Preamble\">"));
  CHECK(contains(html, "<section class=\"part operative\" aria-label=\"Operative part\">"));
  CHECK(contains(html, "class=\"paragraph depth-1\" id=\"p-5.a\""));
  CHECK(contains(html, "<span class=\"hidden\">Permalink </span>¶ 14</a>"));
  CHECK(
      contains(html,
               "<th scope=\"row\">Venue</th><td>Vienna</td><td class=\"derivation\">From our table "
               "of sessions (checked against a source)</td>"));
  CHECK(contains(html,
                 "<th scope=\"row\">Type</th><td>Decision</td><td class=\"derivation\">As printed "
                 "(line 6): <span lang=\"en\">DECISION No. 7/17</span></td>"));
  CHECK(
      contains(html,
               "<th scope=\"row\">Language</th><td>English</td><td class=\"derivation\">Recognised "
               "from the text</td>"));
  CHECK(contains(html, "<link rel=\"canonical\" href=\"/p/mc-dec-7-17\">"));
}

TEST_CASE("a paragraph with its neighbours and its reference") {
  const auto& index = test::the_index();
  const auto number = index.find("mc-dec-7-17/7");
  REQUIRE(number);
  const auto html = paragraph_page(index, *number, context());
  CHECK(contains(html, "<h1>MC.DEC/7/17 · Vienna 2017 · operative part, para. 7</h1>"));
  CHECK(contains(html, "MC.DEC/7/17, Vienna, 2017, para. 7."));
  CHECK(contains(html, "href=\"/v1/cite/mc-dec-7-17/7?format=ris\""));
  CHECK(contains(html, "<a href=\"/p/mc-dec-7-17#p-7\">Full document</a>"));
}

TEST_CASE("frequency: a chart of years, and a table whose rows link to their paragraphs") {
  const auto html = frequency({{.query = "tourism since 2012", .filters = {{"venue", "Baku"}}}});
  CHECK(
      contains(html, "<a href=\"/?q=tourism+since+2012&amp;venue=Baku\">Show the paragraphs</a>"));
  CHECK(contains(html,
                 "<a "
                 "href=\"/?q=tourism+since+2012&amp;venue=Baku&amp;year=2014\">2014</a></th><td>7</"
                 "td><td>5</td>"));
  CHECK_FALSE(contains(html, "<figure"));  // nothing to compare one year with
  CHECK(contains(html, "<input type=\"hidden\" name=\"venue\" value=\"Baku\">"));
  const auto all = frequency({{.query = "tourism"}});
  CHECK(contains(all, "aria-label=\"2008: 0.00, 2014: 8.62, 2016: 4.74, 2017: 1.94\""));
  CHECK(contains(all, "height=\"0.0\"><title>2008: 0.00</title>"));  // no bar for no hit
  CHECK(contains(all, "<a href=\"/?q=tourism&amp;year=unknown\">Undated</a>"));
  // undated documents, included by the query, are not from that year
  CHECK(contains(frequency({{.query = "tourism undated:yes"}}),
                 "<a href=\"/?q=tourism+undated%3Ayes&amp;year=2014&amp;undated=no\">2014</a>"));
  CHECK(contains(all, "href=\"/stats?q=tourism&amp;by=venue\">Venue</a>"));
  CHECK(contains(all, "href=\"/v1/stats?q=tourism&amp;by=year&amp;format=csv\""));
  const auto forms = frequency({{.query = "child"}, "form"});
  CHECK(contains(forms, "<th scope=\"row\">children</th>"));
  CHECK(contains(frequency({{.query = "xylophone"}}), "<td>0.00</td>"));
  CHECK(contains(frequency({{.query = "xylophone zither"}}),
                 "<p class=\"notice\" lang=\"en\">No paragraph contains &quot;xylophone&quot; or "
                 "&quot;zither&quot;</p>"));
  CHECK_FALSE(contains(frequency({{.query = "xylophone"}}), "<figure"));
}

TEST_CASE("a search for words links to their frequency and keeps its filters") {
  CHECK(contains(page({.query = "tourism", .filters = {{"venue", "Baku"}}}),
                 "href=\"/stats?q=tourism&amp;venue=Baku\""));
  CHECK_FALSE(contains(page({.query = "year:2016"}), "/stats"));
  CHECK_FALSE(contains(page({.query = "xylophone"}), "/stats"));
}

TEST_CASE("a title is printed once, whether or not its document has a symbol") {
  const std::string title = "<p class=\"title\" lang=\"en\">";
  CHECK(contains(page({.query = "document:mc-dec-7-17"}), title));
  const auto astana = page({.query = "venue:Astana"});
  CHECK_FALSE(contains(astana, title));
  CHECK(contains(astana, "Combating the sexual exploitation of children · Astana 2008 · "));
}

TEST_CASE("if filters leave nothing, the page offers the search without each of them") {
  const search::Request request{.query = "blockchain in Minsk"};
  const auto html =
      results_page(request, test::search(test::the_index(), request), {{3}}, context());
  CHECK(
      contains(html, "<a href=\"/?q=blockchain\">Without &quot;in Minsk&quot;: 3 paragraphs</a>"));
  const search::Request given{.query = "blockchain", .filters = {{"venue", "Minsk"}}};
  CHECK(contains(results_page(given, test::search(test::the_index(), given), {{1}}, context()),
                 "<a href=\"/?q=blockchain\">Without &quot;Venue: Minsk&quot;: 1 paragraph</a>"));
}

TEST_CASE("… by the values of the filter's facet, in the page's language") {
  const search::Request request{.query = "hotels in Baku"};
  const search::Facet venues{"venue", {{"Tbilisi", 1}, {"Vienna", 2}, {std::nullopt, 1}}};
  const std::vector<FoundWithout> without = {{4, {venues}}};
  const auto html =
      results_page(request, test::search(test::the_index(), request), without, context());
  CHECK(contains(
      html, "Without &quot;in Baku&quot;: 4 paragraphs (Tbilisi: 1, Vienna: 2, not known: 1)</a>"));
  CHECK_FALSE(contains(html, "Without \"in Baku\""));
}

TEST_CASE("values are labels in the page's language; addresses keep the values") {
  struct Row {
    std::string language;
    std::string field;
    std::optional<std::string> value;
    std::string label;
  };
  const std::vector<Row> rows = {
      {"en", "type", "draft-resolution", "Draft resolution"},
      {"fr", "type", "draft-resolution", "Projet de résolution"},
      {"en", "body", "ministerial-council", "Ministerial Council"},
      {"ru", "body", "ministerial-council", "Совет министров"},
      {"de", "status", "adopted", "Verabschiedet"},
      {"es", "part", "preamble", "Preámbulo"},
      {"it", "language", "en", "Inglese"},
      {"en", "year", std::nullopt, "Undated"},
      {"fr", "year", std::nullopt, "Sans date"},
      {"en", "venue", std::nullopt, "Not known"},
      {"ru", "type", std::nullopt, "Не указано"},
      {"en", "author", std::nullopt, "None"},
      {"de", "verb", std::nullopt, "Keine Angabe"},
      {"ru", "venue", "Minsk", "Minsk"},
      {"fr", "verb", "Calls on", "Calls on"},
      {"en", "year", "2016", "2016"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.label);
    CHECK(label_of(row.field, row.value, test::the_index().catalogue(), row.language) == row.label);
  }
  for (const auto& [names, field] :
       {std::pair{
            std::vector<std::string_view>(document_type_names.begin(), document_type_names.end()),
            "type"},
        {std::vector<std::string_view>(status_names.begin(), status_names.end()), "status"},
        {std::vector<std::string_view>(part_names.begin(), part_names.end()), "part"}}) {
    for (const auto name : names) {
      for (const auto language : languages) {
        CAPTURE(name);
        CHECK(label_of(field, std::string(name), test::the_index().catalogue(), language) != name);
      }
    }
  }
  const auto html = page({.query = "tourism"});
  const auto types = page({.query = "tourism", .facets = {"type"}});
  CHECK(contains(types, "type=draft-resolution&amp;facets=type\">Draft resolution<"));
  CHECK(contains(html, "href=\"/?q=tourism&amp;year=unknown\">Undated<"));
}

TEST_CASE("chips name filters as people would") {
  const std::vector<std::tuple<search::Request, std::string, std::string>> rows = {
      {{.query = "tourism after 2016"}, "en", "Year: 2017 or later"},
      {{.query = "tourism since 2016"}, "fr", "Année\u00a0: à partir de 2016"},
      {{.query = "tourism before 2016"}, "de", "Jahr: bis 2015"},
      {{.query = "tourism until 2016"}, "ru", "Год: 2016 и раньше"},
      {{.query = "tourism 2014 to 2016"}, "en", "Year: 2014–2016"},
      {{.query = "tourism", .filters = {{"from", "2015"}}}, "en", "From 2015"},
      {{.query = "tourism", .filters = {{"to", "2016-05"}}}, "en", "Up to 2016-05"},
      {{.query = "tourism", .filters = {{"year", "unknown"}}}, "es", "Año: Sin fecha"},
      {{.query = "tourism -venue:Minsk"}, "en", "Venue: not Minsk"},
      {{.query = "tourism", .filters = {{"venue", "Baku"}, {"venue", "Minsk"}}},
       "en",
       "Venue: Baku, Minsk"},
      {{.query = "tourism by the Ministerial Council"}, "it", "Organo: Consiglio dei Ministri"},
      {{.query = "tourism", .filters = {{"type", "draft-resolution"}}},
       "en",
       "Type: Draft resolution"},
      {{.query = "drafts on tourism"}, "en", "Status: Draft"},
      {{.query = "tourism", .filters = {{"para", "7..9"}}}, "en", "Paragraph: 7–9"},
  };
  for (const auto& [request, language, label] : rows) {
    const auto response = test::search(test::the_index(), request);
    REQUIRE(response.understood.filters.size() == 1);
    CHECK(filter_label(response.understood.filters.front(), *response.catalogue, language) ==
          label);
  }
}

TEST_CASE("pages in six languages, chosen by the address or by the browser") {
  CHECK(page_language("fr", "de") == "fr");
  CHECK(page_language("", "de-CH, en;q=0.5") == "de");
  CHECK(page_language("", "nl, es;q=0.3, en;q=0.2") == "es");
  CHECK(page_language("xx", "nl") == "en");
  CHECK(paragraphs_in_words(1, "de") == "1 Absatz");
  CHECK(paragraphs_in_words(21, "ru") == "21 пункт");
  CHECK(paragraphs_in_words(12, "ru") == "12 пунктов");
  CHECK(paragraphs_in_words(3, "ru") == "3 пункта");
  CHECK(more_in_document(1, "en") == "1 more matching paragraph in this document");
  CHECK(more_in_document(4, "en") == "4 more matching paragraphs in this document");
  CHECK(more_in_document(4, "ru") == "Ещё 4 пункта в этом документе");
  const search::Request request{.query = "tourism"};
  const auto html = results_page(request, test::search(test::the_index(), request), {},
                                 context({"GET", "/", {{"q", "tourism"}, {"lang", "ru"}}}));
  CHECK(contains(html, "<html lang=\"ru\">"));
  CHECK(contains(html, "<h1>18 пунктов</h1>"));
  CHECK(contains(html, "<input type=\"hidden\" name=\"lang\" value=\"ru\">"));
  CHECK(contains(html, "href=\"/?q=tourism&amp;venue=Baku&amp;lang=ru\""));
}

TEST_CASE("the table of translations has a key of its own and six texts in each line") {
  const auto table = test::read_file(test::project_folder() / "searchd/web/translations.tsv");
  std::istringstream lines(table);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    CAPTURE(line);
    CHECK(std::count(line.begin(), line.end(), '\t') == std::ptrdiff_t{languages.size()});
    CHECK_FALSE(contains("\t" + line + "\t", "\t\t"));
  }
  CHECK(translations().size() == count);
}

TEST_CASE("every text of a template has a translation") {
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

}  // namespace osce::searchd::web::page_test
