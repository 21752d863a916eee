// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/printed_forms.hpp"

#include <algorithm>
#include <tuple>

#include "engine/text/code_point.hpp"

namespace osce::indexer {

std::vector<WordPlace> word_places(std::string_view text, const std::vector<text::Token>& words) {
  std::vector<WordPlace> places;
  places.reserve(words.size());
  text::CodePointCursor cursor(text);
  for (const auto& word : words) {
    cursor.take_to(word.begin);
    const auto begin = text.size() - cursor.rest().size();
    const auto printed = cursor.take_to(word.end);
    places.push_back({begin, begin + printed.size()});
  }
  return places;
}

void PrintedForms::add(std::string_view text, const std::vector<text::Token>& words) {
  const auto places = word_places(text, words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto printed = text.substr(places[i].begin, places[i].end - places[i].begin);
    if (printed.size() > text::max_word_bytes) continue;
    auto& counts = counts_[words[i].folded];
    auto count = std::find_if(counts.begin(), counts.end(),
                              [&](const Count& one) { return one.printed == printed; });
    if (count == counts.end()) count = counts.insert(counts.end(), {std::string(printed)});
    ++(i == 0 ? count->first : count->inside);
  }
}

std::vector<PrintedForm> PrintedForms::forms() const {
  std::vector<PrintedForm> forms;
  for (const auto& [folded, counts] : counts_) {
    const auto& printed = most_frequent(counts);
    if (printed != folded) forms.push_back({folded, printed});
  }
  std::sort(forms.begin(), forms.end(),
            [](const PrintedForm& a, const PrintedForm& b) { return a.folded < b.folded; });
  return forms;
}

/// Of two equally frequent forms the one with accents or small letters.
const std::string& PrintedForms::most_frequent(const std::vector<Count>& counts) {
  const auto frequency = [](const Count& count) {
    return std::tie(count.inside, count.first, count.printed);
  };
  return std::max_element(
             counts.begin(), counts.end(),
             [&](const Count& a, const Count& b) { return frequency(a) < frequency(b); })
      ->printed;
}

}  // namespace osce::indexer
