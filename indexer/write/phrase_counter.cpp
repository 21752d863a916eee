// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/phrase_counter.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/stop_words.hpp"
#include "indexer/write/printed_forms.hpp"

namespace osce::indexer {
namespace {

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

std::size_t PhraseCounter::PhraseHash::operator()(const Phrase& phrase) const {
  constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15ULL;  // 2^64 divided by the golden ratio
  constexpr unsigned half = 32;
  std::uint64_t hash = 0;
  for (const auto word : phrase) {
    hash = (hash ^ word) * factor;
    hash ^= hash >> half;
  }
  return hash;
}

PhraseCounter::Number PhraseCounter::number_of(const std::string& folded) {
  const auto [known, is_new] = numbers_.try_emplace(folded, static_cast<Number>(words_.size()));
  if (is_new) words_.push_back({folded, text::has_digit(folded)});
  return known->second;
}

/// True if a word may begin or end a phrase.
bool PhraseCounter::is_end(Number word, const std::string& folded, const std::string& language) {
  auto& places = places_[language];
  if (places.size() <= word) places.resize(words_.size(), Place::unknown);
  auto& place = places[word];
  if (place == Place::unknown) {
    const bool inside = words_[word].has_digit || text::is_stop_word(folded, {language});
    place = inside ? Place::inside : Place::end;
  }
  return place == Place::end;
}

void PhraseCounter::add(std::string_view text, const std::vector<text::Token>& words,
                        const std::string& language) {
  ++paragraph_;
  const auto places = word_places(text, words);
  const auto between = [&](std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin);
  };
  std::vector<Number> numbers;
  std::vector<bool> ends;
  numbers.reserve(words.size());
  ends.reserve(words.size());
  for (const auto& word : words) {
    numbers.push_back(number_of(word.folded));
    ends.push_back(is_end(numbers.back(), word.folded, language));
  }
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (!ends[first]) continue;
    Phrase phrase{numbers[first]};
    for (std::size_t length = 1; length < longest && first + length < words.size(); ++length) {
      const auto last = first + length;
      const auto gap = between(places[last - 1].end, places[last].begin);
      if (!side_by_side(gap) || words_[numbers[last]].has_digit) break;
      phrase.at(length) = numbers[last];
      if (ends[last]) count(phrase, between(places[first].begin, places[last].end));
    }
  }
}

/// Counts a phrase once in each paragraph.
void PhraseCounter::count(const Phrase& phrase, std::string_view printed) {
  const auto forgotten = static_cast<std::uint32_t>(seen_ / bucket);
  auto& count = counts_.try_emplace(phrase, Count{0, forgotten}).first->second;
  if (count.last == paragraph_) return;
  count.last = paragraph_;
  ++count.paragraphs;
  if (count.votes == 0) count.printed = single_blanks(printed);
  const bool same = printed == count.printed || single_blanks(printed) == count.printed;
  same ? ++count.votes : --count.votes;
  if (++seen_ % bucket == 0) forget_rare();
}

void PhraseCounter::forget_rare() {
  const auto full_buckets = seen_ / bucket;
  std::erase_if(counts_, [&](const auto& entry) {
    return entry.second.paragraphs + entry.second.missed <= full_buckets;
  });
}

std::string PhraseCounter::text_of(const Phrase& phrase) const {
  std::string text;
  for (const auto word : phrase) {
    if (word != 0) text += (text.empty() ? "" : " ") + words_[word].folded;
  }
  return text;
}

std::vector<FrequentPhrase> PhraseCounter::frequent() const {
  constexpr std::uint32_t fewest_paragraphs = 3;
  constexpr std::size_t most = 5000;
  std::vector<FrequentPhrase> phrases;
  for (const auto& [phrase, count] : counts_) {
    if (count.paragraphs >= fewest_paragraphs)
      phrases.push_back({text_of(phrase), count.paragraphs, count.printed});
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
