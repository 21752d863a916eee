// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/phrase_counter.hpp"

#include <algorithm>
#include <set>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t longest = 4;  // words

/// True if the text between two words is only blanks or one hyphen.
bool side_by_side(std::string_view between) {
  if (between == "-" || between == "\u2010" || between == "\u2011") return true;
  return between.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// For each word, the bytes of the text between it and the word before.
std::vector<std::string_view> gaps_of(std::string_view text,
                                      const std::vector<text::Token>& words) {
  std::vector<std::string_view> gaps;
  gaps.reserve(words.size());
  text::CodePointCursor cursor(text);
  for (const auto& word : words) {
    gaps.push_back(cursor.take_to(word.begin));
    cursor.take_to(word.end);
  }
  return gaps;
}

}  // namespace

void PhraseCounter::add(std::string_view text, const std::vector<text::Token>& words,
                        const std::string& language) {
  const std::vector<std::string> languages = {language};
  const auto gaps = gaps_of(text, words);
  std::vector<bool> is_end;  // may begin or end a phrase
  is_end.reserve(words.size());
  for (const auto& word : words)
    is_end.push_back(!text::is_stop_word(word.folded, languages) && !text::has_digit(word.folded));
  std::set<std::string> phrases;
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (!is_end[first]) continue;
    auto phrase = words[first].folded;
    for (auto last = first + 1; last < std::min(first + longest, words.size()); ++last) {
      if (!side_by_side(gaps[last]) || text::has_digit(words[last].folded)) break;
      phrase += " " + words[last].folded;
      if (is_end[last]) phrases.insert(phrase);
    }
  }
  for (const auto& phrase : phrases) count(phrase);
}

void PhraseCounter::count(const std::string& phrase) {
  const auto forgotten = static_cast<std::uint32_t>(seen_ / bucket);
  ++counts_.try_emplace(phrase, Count{0, forgotten}).first->second.paragraphs;
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
    if (count.paragraphs >= fewest_paragraphs) phrases.push_back({text, count.paragraphs});
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
