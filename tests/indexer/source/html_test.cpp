// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html.hpp"

#include <doctest/doctest.h>

#include "indexer/source/html_list.hpp"

namespace osce::indexer::html_test {
namespace {

HtmlText page_of(const std::string& html) {
  auto result = html_text(html);
  if (const auto* reason = std::get_if<std::string>(&result)) FAIL(*reason);
  return std::get<HtmlText>(std::move(result));
}

std::string text_of(const std::string& html) { return page_of(html).text.text; }

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

/// The text covered by spans of one kind, separated by bars.
std::string covered(const std::string& html, MarkupKind kind) {
  const auto page = page_of(html);
  std::string all;
  for (const auto& span : page.spans) {
    if (span.kind == kind) all += page.text.text.substr(span.begin, span.end - span.begin) + "|";
  }
  return all;
}

}  // namespace

TEST_CASE("a page's text as a reader sees it") {
  struct Row {
    const char* html;
    const char* text;
  };
  for (const auto& [html, text] : {
           Row{"<p>one\n  two</p><p>three", "one two\n\nthree"},
           Row{"<p>one<br>two<br/>\nthree</p>", "one\ntwo\nthree"},
           Row{"one<br><br>two", "one\n\ntwo"},
           Row{"<b>a</b> <i>b</i>c", "a bc"},
           Row{"<p>  a <b> b </b> c ", "a b c"},
           Row{"5&nbsp;July, a&nbsp; b", "5\u00A0July, a b"},
           Row{"caf&eacute; &#150; &#x201C;A&amp;B&#8221; &unknown; &lt;p&gt;",
               "café – “A&B” &unknown; <p>"},
           Row{"<title>no</title><script>no<p></script><style>no</style>yes", "yes"},
           Row{"<!-- no --><template>no</template>yes", "yes"},
           Row{"a<p hidden>no<p style='display: None'>no<p>b<del>no</del><s>no</s>c", "a\n\nbc"},
           Row{"<body style='display:none'>a<p hidden=until-found>b", "a\n\nb"},
           Row{"<ol><li>a<li hidden>no<li>b</ol>", "1. a\n\n2. b"},
           Row{"<p>word<sup>12</sup>, 26<sup>th</sup>, m<sup> 2 </sup>", "word¹², 26th, m²"},
           Row{"a<sup><a href='#f'>[3]</a></sup>b<sup>1234</sup> H<sub>2</sub>O", "a³b1234 H2O"},
           Row{"<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>d",
               "A\t\tB\n\nC\n\nd"},
           Row{"<table><tr><td><p>A</p><p>B</p></td><td>C</td></tr></table>", "A\t\tB\t\tC"},
           Row{"<table><tr><td><p>A<p>B</td><td><p>C<p>D</td></tr></table>", "A\n\nB\n\nC\n\nD"},
           Row{"<table><tr><td>1.</td><td>A:<p>(a) b</p></td></tr></table>", "1.\t\tA:\n\n(a) b"},
           Row{"<table><tr><td>Menu</td><td><h1>A</h1>B</td></tr></table>", "Menu\n\nA\n\nB"},
           Row{"<table><tr><td>1.</td><td>A<ol><li>B</ol></td></tr></table>", "1.\t\tA\n\n1. B"},
           Row{"<pre>  a   b\n c</pre>d", "  a   b\n c\n\nd"},
           Row{"<div><div>a</div>b</div><section>c</section>", "a\n\nb\n\nc"},
           Row{"<ul><li>a<li>- b<li>(a) c</ul>", "• a\n\n- b\n\n(a) c"},
       }) {
    CAPTURE(html);
    CHECK(text_of(html) == text);
  }
}

TEST_CASE("list items have the numbers that a browser shows, unless their text has them") {
  struct Row {
    const char* html;
    const char* text;
  };
  for (const auto& [html, text] : {
           Row{"<ol><li>a<li>b</ol>", "1. a\n\n2. b"},
           Row{"<ol start=4 type=a><li>x<li value=7>y<li>z</ol>", "d. x\n\ng. y\n\nh. z"},
           Row{"<ol type=I><li>x<li>y</ol>", "I. x\n\nII. y"},
           Row{"<ol><li><p>a</p><p>b</p><ol type=i><li>c</ol><li>d</ol>",
               "1. a\n\nb\n\ni. c\n\n2. d"},
           Row{"<ol><li>1. a<li><b>2)</b> b<li>(3) c<li>30 d</ol>",
               "1. a\n\n2) b\n\n(3) c\n\n4. 30 d"},
           Row{"<ol><li>1 January<li></li><li><li>d", "1. 1 January\n\n4. d"},
           Row{"<ol style='list-style-type: lower-roman'><li>a</ol>", "i. a"},
           Row{"<ol style='list-style: none'><li>a</ol>", "a"},
           Row{"<ol start='-1'><li>a<li>b<li>c</ol>", "-1. a\n\n0. b\n\n1. c"},
           Row{"<ol start='2147483647'><li>a<li>b</ol>", "2147483647. a\n\n2147483647. b"},
           Row{"<ol><li>a<sup>1</sup> b</ol>", "1. a¹ b"},
           Row{"<ol type='a' start='28'><li>x</ol>", "ab. x"},
           Row{"<ol type='I' start='1999'><li>x</ol>", "MCMXCIX. x"},
           Row{"<ol type='i' start='0'><li>x</ol>", "0. x"},
       }) {
    CAPTURE(html);
    CHECK(text_of(html) == text);
  }
}

TEST_CASE("headings and entirely bold lines are marked") {
  struct Row {
    const char* html;
    const char* headings;
  };
  for (const auto& [html, headings] : {
           Row{"<h1>A</h1><p>b</p><h3>C<br>D</h3>", "A|C\nD|C|D|"},
           Row{"<p><b>A</b></p><p><b>b</b> c</p>", "A|"},
           Row{"<p><b>A</b><br>b<br><strong>C</strong></p>", "A|C|"},
           Row{"<p><span style='font-weight: 700'>A</span></p>", "A|"},
           Row{"<p style='font-weight:normal'>a</p>", ""},
       }) {
    CAPTURE(html);
    CHECK(covered(html, MarkupKind::heading) == headings);
  }
}

TEST_CASE("a page's boilerplate is marked, a document's head is not") {
  struct Row {
    const char* html;
    const char* boilerplate;
  };
  for (const auto& [html, boilerplate] : {
           Row{"<nav><a>Home</a></nav><p>a</p><footer>f</footer>", "Home|f|"},
           Row{"<header><h1>RESOLUTION</h1></header>b", ""},
           Row{"<div role=banner>Site</div><div role=banner><h1>DECISION</h1></div>b", "Site|"},
           Row{"<div class='x main-menu'>m</div><div id=cookie-notice>c</div>b", "m|c|"},
           Row{"<div class='page with-sidebar'>a</div><p class=footnote>b</p>", ""},
           Row{"<body class=menu><form><h1>A</h1>b</form><form><input>c</form>", "c|"},
           Row{"<aside>a</aside><button>b</button>c", "a|b|"},
           Row{"<ul><li><a href=x>A</a><li><a href=y>B</a></ul>c", "• A\n\n• B|"},
           Row{"<ul><li><a href=x>A</a> is meant<li><a href=y>B</a></ul>c", ""},
           Row{"<ol><li><a href=x>A</a></ol>c", ""},
       }) {
    CAPTURE(html);
    CHECK(covered(html, MarkupKind::navigation) == boilerplate);
  }
  const auto all_in_a_form = "<form><p>" + times(300, "many words ") + "</p></form>";
  CHECK(covered(all_in_a_form, MarkupKind::navigation).empty());
}

TEST_CASE("every piece of text leads back to the page") {
  const std::string html =
      "<html>\r\n<body><p>one\r\n two</p><ol><li>a &eacute; b</ol>"
      "<p>" +
      times(3000, "w ") + "<b>end</b>";
  const auto page = page_of(html);
  const auto origin = [&](const std::string& part) {
    const auto at = page.text.text.find(part);
    REQUIRE(at != std::string::npos);
    const auto range = page.text.map.origin_of({at, at + part.size()});
    return html.substr(range.begin, range.end - range.begin);
  };
  CHECK(origin("one two") == "one\r\n two");
  CHECK(origin("1. a") == "a");
  CHECK(origin("é") == "&eacute;");
  CHECK(origin("1. a é b") == "a &eacute; b");
  CHECK(origin("end") == "end");
}

TEST_CASE("recover: broken pages still have a text") {
  CHECK(text_of("<p>one<p>two</b></i></div><td>three").find("three") != std::string::npos);
  CHECK(text_of("a < b & c > d <3") == "a < b & c > d <3");
  CHECK(text_of("<p>text <a href=\"").starts_with("text"));
  CHECK(text_of("").empty());
  CHECK(text_of("<<<>>>&&&;;") != "x");
  CHECK(text_of("<head><title>no</title><section>yes</section>") == "yes");
  CHECK(text_of("<meta charset=utf-16><p>caf\xC3\xA9") == "café");
}

TEST_CASE("pathological: nesting, attributes, entities") {
  CHECK(text_of(times(10'000, "<div>") + "text") == "text");
  CHECK(text_of(times(100'000, "<div>") + "text") == "text");
  CHECK(text_of(times(100'000, "<div>") + "text" + times(100'000, "</div>")) == "text");
  const auto unordered = html_text(times(20'000, "<div>") + times(100'000, "</span>"));
  REQUIRE(std::holds_alternative<std::string>(unordered));
  CHECK(std::get<std::string>(unordered) ==
        "its tags are nested too deeply and not closed in order");
  CHECK(text_of("<img src='data:" + times(1'000'000, "abc") + "'>text") == "text");
  std::string many = "one\n<p";
  for (int i = 0; i < 200'000; ++i) many += " a" + std::to_string(i) + "=1";
  const auto swollen = html_text(many + ">text");
  REQUIRE(std::holds_alternative<std::string>(swollen));
  CHECK(std::get<std::string>(swollen) == "line 2: a tag with more than 10000 attributes");
  CHECK(text_of("<script>if (a<b " + times(20'000, "x ") + ")</script>text") == "text");
  CHECK(text_of("text<script").starts_with("text"));  // a page that was cut off in the tag
  CHECK(text_of("text<style") == text_of("text<script"));
  CHECK(text_of(times(200'000, "&amp;")).size() == 200'000);
  CHECK(text_of("<!DOCTYPE html [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><p>&b;").size() < 100);
}

}  // namespace osce::indexer::html_test
