// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/ordinary_words.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

#include "embedded_english_words.hpp"
#include "embedded_languages.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::text {
namespace {

using Words = std::unordered_set<std::string>;

/// The words of a file of data/languages: those after the names of its lists.
Words words_of(std::string_view file) {
  Words words;
  std::istringstream lines{std::string(file)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    const auto colon = line.find(':');
    if (colon != std::string::npos) line.erase(0, colon + 1);
    std::replace(line.begin(), line.end(), ',', ' ');
    std::istringstream list(line);
    for (std::string word; list >> word;) words.insert(strip_accents(fold_case(word)));
  }
  return words;
}

/// By the code of the language.
const std::unordered_map<std::string, Words>& language_words() {
  static const std::unordered_map<std::string, Words> words = {
      {"en", words_of(embedded_languages::english_txt)},
      {"fr", words_of(embedded_languages::french_txt)},
      {"de", words_of(embedded_languages::german_txt)},
      {"it", words_of(embedded_languages::italian_txt)},
      {"ru", words_of(embedded_languages::russian_txt)},
      {"es", words_of(embedded_languages::spanish_txt)}};
  return words;
}

/// True for a line of english_words.txt, which is sorted, after its comments.
bool is_english_base(std::string_view word) {
  constexpr std::string_view words = english_words_txt;
  std::size_t begin = words.find("\na") + 1;
  std::size_t end = words.size();
  while (begin < end) {
    const auto middle = begin + (end - begin) / 2;
    const auto line_begin = middle == begin ? begin : words.rfind('\n', middle - 1) + 1;
    const auto line_end = words.find('\n', middle);
    const auto line = words.substr(line_begin, line_end - line_begin);
    if (line == word) return true;
    if (line < word) {
      begin = line_end + 1;
    } else {
      end = std::max(line_begin, begin);
    }
  }
  return false;
}

/// True for an English word in any regular form. The endings are WordNet's (morphy(7WN)).
bool is_english_word(std::string_view word) {
  struct Ending {
    std::string_view form;
    std::string_view base;
  };
  constexpr std::array<Ending, 12> endings = {{{"", ""},
                                               {"s", ""},
                                               {"es", ""},
                                               {"es", "e"},
                                               {"ies", "y"},
                                               {"ed", ""},
                                               {"ed", "e"},
                                               {"ied", "y"},
                                               {"ing", ""},
                                               {"ing", "e"},
                                               {"er", "e"},
                                               {"est", "e"}}};
  return std::any_of(endings.begin(), endings.end(), [&](const Ending& ending) {
    if (!word.ends_with(ending.form)) return false;
    auto stem = std::string(word.substr(0, word.size() - ending.form.size()));
    if (is_english_base(stem + std::string(ending.base))) return true;
    const bool doubled =
        !ending.form.empty() && stem.size() > 1 && stem.back() == *(stem.end() - 2);
    if (doubled) stem.pop_back();  // "stopped"
    return doubled && is_english_base(stem);
  });
}

}  // namespace

bool is_ordinary_word(std::string_view folded, const std::vector<std::string>& languages) {
  if (is_stop_word(folded, languages)) return true;
  const bool english = std::find(languages.begin(), languages.end(), "en") != languages.end();
  if (english && is_english_word(folded)) return true;
  const std::string word(folded);
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    const auto words = language_words().find(language);
    return words != language_words().end() && words->second.contains(word);
  });
}

std::vector<std::string> english_words_beginning(char letter) {
  constexpr std::string_view all = english_words_txt;
  std::vector<std::string> words;
  for (auto at = all.find(std::string("\n") + letter); at != all.npos && all[at + 1] == letter;) {
    const auto end = std::min(all.find('\n', at + 1), all.size());
    words.emplace_back(all.substr(at + 1, end - at - 1));
    at = end < all.size() - 1 ? end : all.npos;
  }
  return words;
}

}  // namespace osce::text
