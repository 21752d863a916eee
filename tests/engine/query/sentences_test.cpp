// SPDX-License-Identifier: GPL-2.0-or-later
//
// The sentences of the five texts as queries. tests/golden/sentences.tsv lists which of their words
// are read as filters, and why; all others are words. A reason that begins with "WRONG:" describes
// current behaviour that should change.
#include <algorithm>
#include <iterator>
#include <regex>
#include <sstream>

#include <doctest/doctest.h>

#include "engine/model/paragraph.hpp"
#include "engine/query/parser.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/search/search.hpp"
#include "tests/support/sample.hpp"

namespace osce::query::sentences_test {
namespace {

/// A sentence and its paragraph.
struct Typed {
  std::string paragraph;
  std::string text;
};

const std::vector<Typed>& paragraphs() {
  static const auto all = [] {
    std::vector<Typed> made;
    for (const auto& read : test::the_documents()) {
      for (const auto& paragraph : read.paragraphs)
        made.push_back({paragraph_id(read.document.id, paragraph.label), paragraph.text});
    }
    return made;
  }();
  return all;
}

/// Splits after semicolons, and after full stops before a capital unless the full stop may belong
/// to an abbreviation of one or two letters, as in "St. Petersburg".
std::vector<std::string> cut(const std::string& text) {
  static const std::regex end(R"((;|[a-z]{3}\.(?= [A-Z])) *)");
  std::vector<std::string> pieces;
  auto begin = text.begin();
  for (std::sregex_iterator it(text.begin(), text.end(), end), last; it != last; ++it) {
    pieces.emplace_back(begin, (*it)[0].second);
    begin = (*it)[0].second;
  }
  if (begin != text.end()) pieces.emplace_back(begin, text.end());
  return pieces;
}

/// The sentences that are short enough for a query.
const std::vector<Typed>& sentences() {
  static const auto all = [] {
    std::vector<Typed> made;
    for (const auto& [paragraph, text] : paragraphs()) {
      for (auto& sentence : cut(text)) {
        if (sentence.size() <= max_query_bytes) made.push_back({paragraph, std::move(sentence)});
      }
    }
    return made;
  }();
  return all;
}

Parsed read(const std::string& query) { return parse(query, test::the_index().catalogue().names); }

/// The filters in a tree, with NOT if they are negated.
std::vector<const Node*> limits_in(const Node& node) {
  if (std::holds_alternative<Filter>(node.kind)) return {&node};
  std::vector<const Node*> limits;
  for (const auto& child : children_of(node)) {
    const auto inside = limits_in(child);
    limits.insert(limits.end(), inside.begin(), inside.end());
  }
  if (std::holds_alternative<Not>(node.kind) && !limits.empty()) return {&node};
  return limits;
}

bool has_limits(const std::string& query) { return !limits_in(read(query).root).empty(); }

/// Lines of the list without the reasons: the paragraph, the words, and the filter.
using Lines = std::vector<std::string>;

Lines limits_of_the_sentences() {
  Lines lines;
  for (const auto& [paragraph, text] : sentences()) {
    const auto root = read(text).root;
    for (const auto* limit : limits_in(root)) {
      const auto words = text.substr(limit->span.begin, limit->span.end - limit->span.begin);
      lines.push_back(paragraph + "\t" + words + "\t" + canonical(*limit));
    }
  }
  return lines;
}

Lines listed_limits() {
  Lines lines;
  std::istringstream list(
      test::read_file(test::project_folder() / "tests" / "golden" / "sentences.tsv"));
  std::string line;
  std::getline(list, line);
  CHECK(line == "paragraph\twords\tlimit\treason");
  while (std::getline(list, line)) {
    CAPTURE(line);
    CHECK(std::count(line.begin(), line.end(), '\t') == 3);
    const auto reason = std::min(line.rfind('\t'), line.size());
    CHECK(line.size() > reason + 1);
    lines.push_back(line.substr(0, reason));
  }
  return lines;
}

/// The `lines` that `others` lacks or contains less often, one per line.
std::string missing(Lines lines, Lines others) {
  std::sort(lines.begin(), lines.end());
  std::sort(others.begin(), others.end());
  Lines left;
  std::set_difference(lines.begin(), lines.end(), others.begin(), others.end(),
                      std::back_inserter(left));
  std::string text;
  for (const auto& line : left) text += line + "\n";
  return text;
}

/// `text` in quotation marks, without any inside, cut between words if it is too long for a query.
std::string in_quotes(std::string text) {
  constexpr std::size_t most = max_query_bytes - 2;
  std::erase(text, '"');
  if (text.size() > most) text.resize(text.rfind(' ', most));
  return '"' + text + '"';
}

std::vector<std::string> found_by(search::Searcher& searcher, const std::string& query) {
  const auto answer = searcher.search({.query = query});
  std::vector<std::string> ids;
  for (const auto& result : std::get<search::Response>(answer).results)
    ids.push_back(paragraph_id(result.document->id, result.paragraph.label));
  return ids;
}

}  // namespace

TEST_CASE("the sentences of the texts contain no filters except those in the list") {
  CHECK(sentences().size() > paragraphs().size());
  const auto taken = limits_of_the_sentences();
  const auto listed = listed_limits();
  CHECK(missing(taken, listed) == "");
  CHECK(missing(listed, taken) == "");
}

TEST_CASE("connectors without an object are words") {
  for (const auto* words :
       {"after sexually", "Before travel", "before sex offender travel", "before departure",
        "over the last decade", "in the last 20 years", "in kind", "from trauma", "by members",
        "through education", "of the day"}) {
    CAPTURE(words);
    int count = 0;
    for (const auto& [paragraph, text] : sentences()) {
      if (text.find(words) == std::string::npos) continue;
      ++count;
      CAPTURE(text);
      CHECK_FALSE(has_limits(text));
    }
    CHECK(count > 0);
  }
}

TEST_CASE("the sentences of the texts are valid queries, unless a quotation is cut") {
  std::string errors;
  for (const auto& [paragraph, text] : sentences()) {
    for (const auto& error : read(text).diagnostics.errors)
      errors += paragraph + ": " + error.reason + "\n";
  }
  CHECK(errors == "mc-dec-7-17-statement-1/p.1: Missing closing quotation mark\n");
}

TEST_CASE("a sentence in quotation marks contains no filter") {
  for (const auto& [paragraph, text] : sentences()) {
    CAPTURE(text);
    const auto parsed = read(in_quotes(text));
    CHECK(parsed.diagnostics.errors.empty());
    CHECK(std::holds_alternative<Phrase>(parsed.root.kind));
  }
}

TEST_CASE("the sentences of a paragraph in quotation marks contain no filter and find it") {
  search::Searcher searcher(test::the_index());
  for (const auto& [paragraph, text] : paragraphs()) {
    CAPTURE(paragraph);
    const auto query = in_quotes(text);
    CHECK_FALSE(has_limits(query));
    const auto ids = found_by(searcher, query);
    CHECK(std::find(ids.begin(), ids.end(), paragraph) != ids.end());
  }
}

TEST_CASE("a paragraph as a literal query contains no filter and finds itself") {
  search::Searcher searcher(test::the_index());
  std::size_t whole = 0;
  for (const auto& [paragraph, text] : paragraphs()) {
    if (text.size() > max_query_bytes) continue;
    ++whole;
    CAPTURE(paragraph);
    const auto answer =
        searcher.search({.query = text, .settings = {.reading = Reading::literal}, .limit = 1000});
    REQUIRE(std::holds_alternative<search::Response>(answer));
    const auto& response = std::get<search::Response>(answer);
    CHECK(response.understood.filters.empty());
    CHECK(std::any_of(response.results.begin(), response.results.end(), [&](const auto& result) {
      return paragraph_id(result.document->id, result.paragraph.label) == paragraph;
    }));
  }
  CHECK(whole > paragraphs().size() / 2);
}

}  // namespace osce::query::sentences_test
