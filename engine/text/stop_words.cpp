// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/stop_words.hpp"

#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

#include "embedded_stop_words.hpp"

namespace osce::text {
namespace {

/// By the code of the language.
using StopWords = std::unordered_map<std::string, std::unordered_set<std::string>>;

StopWords read_stop_words() {
  StopWords tables;
  std::istringstream lines{std::string(stop_words_txt)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream words(line);
    std::string code;
    words >> code;
    for (std::string word; words >> word;) tables[code].insert(word);
  }
  return tables;
}

}  // namespace

bool is_stop_word(std::string_view folded, const std::vector<std::string>& languages) {
  static const auto tables = read_stop_words();
  const std::string word(folded);
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    const auto table = tables.find(language);
    return table != tables.end() && table->second.contains(word);
  });
}

}  // namespace osce::text
