// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/phrase_counter.hpp"

#include <algorithm>
#include <map>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/stop_words.hpp"
#include "indexer/write/printed_forms.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t longest = 4;  // words

/// True if the text between two words is only blanks or one hyphen.
bool side_by_side(std::string_view between) {
  if (between == "-" || between == "\u2010" || between == "\u2011") return true;
  return between.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Printed text with single blanks.
std::string single_blanks(std::string_view printed) {
  std::string text;
  for (const char c : printed) {
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!blank || !text.ends_with(' ')) text += blank ? ' ' : c;
  }
  return text;
}

}  // namespace

void PhraseCounter::add(std::string_view text, const std::vector<text::Token>& words,
                        const std::string& language) {
  const std::vector<std::string> languages = {language};
  const auto places = word_places(text, words);
  const auto between = [&](std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin);
  };
  std::vector<bool> is_end;  // may begin or end a phrase
  is_end.reserve(words.size());
  for (const auto& word : words)
    is_end.push_back(!text::is_stop_word(word.folded, languages) && !text::has_digit(word.folded));
  std::map<std::string, std::string_view> phrases;  // as first printed here
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (!is_end[first]) continue;
    auto phrase = words[first].folded;
    for (auto last = first + 1; last < std::min(first + longest, words.size()); ++last) {
      const auto gap = between(places[last - 1].end, places[last].begin);
      if (!side_by_side(gap) || text::has_digit(words[last].folded)) break;
      phrase += " " + words[last].folded;
      if (is_end[last]) phrases.emplace(phrase, between(places[first].begin, places[last].end));
    }
  }
  for (const auto& [phrase, printed] : phrases) count(phrase, printed);
}

void PhraseCounter::count(const std::string& phrase, std::string_view printed) {
  const auto forgotten = static_cast<std::uint32_t>(seen_ / bucket);
  auto& count = counts_.try_emplace(phrase, Count{0, forgotten}).first->second;
  ++count.paragraphs;
  if (count.votes == 0) count.printed = single_blanks(printed);
  count.printed == single_blanks(printed) ? ++count.votes : --count.votes;
  if (++seen_ % bucket == 0) forget_rare();
}

void PhraseCounter::forget_rare() {
  const auto full_buckets = seen_ / bucket;
  std::erase_if(counts_, [&](const auto& entry) {
    return entry.second.paragraphs + entry.second.missed <= full_buckets;
  });
}

std::vector<FrequentPhrase> PhraseCounter::frequent() const {
  constexpr std::uint32_t fewest_paragraphs = 3;
  constexpr std::size_t most = 5000;
  std::vector<FrequentPhrase> phrases;
  for (const auto& [text, count] : counts_) {
    if (count.paragraphs >= fewest_paragraphs)
      phrases.push_back({text, count.paragraphs, count.printed});
  }
  std::sort(phrases.begin(), phrases.end(), [](const FrequentPhrase& a, const FrequentPhrase& b) {
    if (a.paragraphs != b.paragraphs) return a.paragraphs > b.paragraphs;
    return a.text.size() != b.text.size() ? a.text.size() > b.text.size() : a.text < b.text;
  });
  if (phrases.size() > most) phrases.resize(most);
  std::vector<FrequentPhrase> whole;  // for equal counts, longer phrases come before their parts
  for (auto& phrase : phrases) {
    const bool part = std::any_of(whole.rbegin(), whole.rend(), [&](const FrequentPhrase& other) {
      return other.paragraphs == phrase.paragraphs && text::holds_words(other.text, phrase.text);
    });
    if (!part) whole.push_back(std::move(phrase));
  }
  std::sort(whole.begin(), whole.end(),
            [](const FrequentPhrase& a, const FrequentPhrase& b) { return a.text < b.text; });
  return whole;
}

}  // namespace osce::indexer
