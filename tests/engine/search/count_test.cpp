// SPDX-License-Identifier: GPL-2.0-or-later
//
// A count is the number of paragraphs that say it: compared with reading all paragraphs.
#include <algorithm>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "engine/search/search.hpp"
#include "engine/text/analyser.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/stop_words.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::count_test {
namespace {

using Stems = std::set<std::string>;

Stems stems_of(const std::vector<text::Token>& tokens) {
  Stems stems;
  for (const auto& token : tokens) {
    stems.insert(token.stem);
    if (token.compound) stems.insert(token.compound->stem);
  }
  return stems;
}

/// The paragraphs of the five texts, read without the search.
struct Reading {
  std::vector<Stems> paragraphs;
  std::vector<text::Token> words;  ///< all of them, one after another
};

Reading read_all(text::Analyser& analyser) {
  const auto& index = test::the_index();
  Reading reading;
  for (store::ParagraphNumber p = 1; p <= index.catalogue().paragraph_count(); ++p) {
    const auto tokens = analyser.analyse(result_of(index, p).paragraph.text, "en");
    reading.paragraphs.push_back(stems_of(tokens));
    reading.words.insert(reading.words.end(), tokens.begin(), tokens.end());
  }
  return reading;
}

Response counted(const std::string& query) {
  return test::search(
      test::the_index(),
      {.query = query, .settings = {.match = query::Match::all, .expand = query::Expand::none}});
}

}  // namespace

TEST_CASE("the count of any words is the number of paragraphs whose own text contains them") {
  text::Analyser analyser(test::the_index().catalogue().tables.spellings);
  const auto reading = read_all(analyser);
  std::mt19937 random(20);  // NOLINT(cert-msc51-cpp): the same queries in each run
  int compared = 0;
  for (int i = 0; i < 600; ++i) {
    std::string query;
    Stems wanted;
    const auto length = 1 + random() % 3;
    for (std::size_t w = 0; w < length; ++w) {
      const auto& word = reading.words[random() % reading.words.size()];
      if (text::is_stop_word(word.folded, {"en"}) || text::has_digit(word.folded)) continue;
      query += (query.empty() ? "text:" : " text:") + word.folded;
      wanted.insert(word.stem);
    }
    const auto response = counted(query);
    // Other spellings from the thesaurus are the only words that may stand in for one.
    if (wanted.empty() || !response.understood.expansions.empty()) continue;
    CAPTURE(query);
    const auto expected = std::count_if(
        reading.paragraphs.begin(), reading.paragraphs.end(), [&](const Stems& stems) {
          return std::includes(stems.begin(), stems.end(), wanted.begin(), wanted.end());
        });
    CHECK(response.total == static_cast<std::uint32_t>(expected));
    ++compared;
  }
  CHECK(compared > 400);
}

TEST_CASE("basic: words in titles count for nothing") {
  // 54 of the paragraphs say it; the others stand under a title that does.
  CHECK(counted("child trafficking").total == 54);
}

}  // namespace osce::search::count_test
