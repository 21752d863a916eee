// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/ordinary_words.hpp"

#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

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

}  // namespace

bool is_ordinary_word(std::string_view folded, const std::vector<std::string>& languages) {
  if (is_stop_word(folded, languages)) return true;
  const std::string word(folded);
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    const auto words = language_words().find(language);
    return words != language_words().end() && words->second.contains(word);
  });
}

}  // namespace osce::text
