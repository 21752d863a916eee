// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/names_key.hpp"

#include <algorithm>

#include "engine/text/fold.hpp"

namespace osce::text {
namespace {

std::string_view trimmed(std::string_view word) {
  constexpr std::string_view before = "\"'([";
  constexpr std::string_view behind = ",.;:?!\"')]";
  while (!word.empty() && before.find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  while (!word.empty() && behind.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

}  // namespace

std::string names_key(std::string_view text) {
  const auto folded = strip_accents(fold_case(text));
  std::string key;
  for (std::size_t begin = 0; begin < folded.size();) {
    const auto end = std::min(folded.find_first_of(" \t\n", begin), folded.size());
    const auto word = trimmed(std::string_view(folded).substr(begin, end - begin));
    if (!word.empty()) key.append(key.empty() ? "" : " ").append(word);
    begin = end + 1;
  }
  return key;
}

bool holds_words(std::string_view name, std::string_view words) {
  const auto ends = [&](std::size_t at) { return at == name.size() || name[at] == ' '; };
  for (auto at = name.find(words); at != std::string_view::npos; at = name.find(words, at + 1)) {
    if ((at == 0 || name[at - 1] == ' ') && ends(at + words.size())) return true;
  }
  return false;
}

}  // namespace osce::text
