// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/hyphenation.hpp"

#include <algorithm>
#include <array>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

constexpr std::array<std::string_view, 3> hyphens = {"-", "\u2010", "\u00AD"};

std::size_t hyphen_length(std::string_view text) {
  for (const auto hyphen : hyphens) {
    if (text.ends_with(hyphen)) return hyphen.size();
  }
  return 0;
}

bool is_word_character(char32_t c) {
  return text::is_letter_or_digit(c) || c == U'-' || c == U'\u2010' || c == U'\u2011' || c == U'\'';
}

std::string word_key(std::string_view word) {
  auto key = text::fold_case(word);
  for (const std::string_view hyphen : {"\u2010", "\u2011"}) {
    for (auto at = key.find(hyphen); at != std::string::npos; at = key.find(hyphen))
      key.replace(at, hyphen.size(), "-");
  }
  return key;
}

template <typename Each>
void each_word(std::string_view text, const Each& each) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    auto next = at;
    const bool inside = at < text.size() && is_word_character(text::next_code_point(text, next));
    if (!inside) {
      if (at > begin) each(text.substr(begin, at - begin), begin);
      begin = next;
    }
    if (at == text.size()) break;
    at = next;
  }
}

std::string last_word(std::string_view text) {
  constexpr std::size_t longest = 120;
  text.remove_prefix(text.size() - std::min(text.size(), longest));
  std::string last;
  each_word(text, [&](std::string_view word, std::size_t /*at*/) { last = word_key(word); });
  return last;
}

std::string first_word(std::string_view text) {
  constexpr std::size_t longest = 120;
  std::string first;
  each_word(text.substr(0, longest), [&](std::string_view word, std::size_t /*at*/) {
    if (first.empty()) first = word_key(word);
  });
  return first;
}

/// Prefixes that are written with a hyphen wherever they stand.
bool is_prefix(const std::string& word) {
  static constexpr std::array<std::string_view, 18> prefixes = {
      "co",   "non",  "self", "well",  "cross",  "half",  "sous",       "vice",        "quasi",
      "anti", "post", "pre",  "multi", "contre", "porte", "государств", "государства", "социально"};
  const auto hyphen = word.rfind('-');
  const auto last = std::string_view(word).substr(hyphen == std::string::npos ? 0 : hyphen + 1);
  return std::find(prefixes.begin(), prefixes.end(), last) != prefixes.end();
}

/// Words that follow a hyphen wherever they are printed: particles, and what compounds end with.
bool is_behind_hyphens(const std::string& word) {
  static constexpr std::array<std::string_view, 30> words = {
      "либо",      "то",       "нибудь",  "таки",     "être",    "même",
      "mêmes",     "là",       "dessus",  "dessous",  "parole",  "centred",
      "centered",  "based",    "led",     "oriented", "related", "specific",
      "sensitive", "friendly", "wide",    "term",     "making",  "building",
      "raising",   "sharing",  "keeping", "informed", "driven",  "trafficking"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "short-⏎and long-term": the hyphen stands for a word that comes later.
bool is_conjunction(const std::string& word) {
  static constexpr std::array<std::string_view, 16> words = {
      "and", "or", "to", "und", "oder", "bzw", "bis",   "et",
      "ou",  "e",  "o",  "y",   "и",    "или", "sowie", "as"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool ends_with_cut(std::string_view text) {
  const auto length = hyphen_length(text);
  if (length == 0 || text.size() == length) return false;
  auto at = text.size() - length - 1;
  while (at > 0 && (text[at] & 0xC0) == 0x80) --at;
  return text::is_letter_or_digit(text::next_code_point(text, at));
}

bool joins_cut(std::string_view above, std::string_view below) {
  if (!ends_with_cut(above) || is_conjunction(first_word(below))) return false;
  std::size_t at = 0;
  return !below.empty() && text::is_letter_or_digit(text::next_code_point(below, at));
}

std::string_view without_cut(std::string_view text) {
  return text.substr(0, text.size() - hyphen_length(text));
}

Vocabulary::Vocabulary(const std::vector<ReadLine>& lines) {
  bool cut = false;
  for (const auto& [line, meaning] : lines) {
    if (line.blank() || std::holds_alternative<FurnitureLine>(meaning)) continue;
    const auto& text = line.plain;
    const bool ends_cut = ends_with_cut(text);
    each_word(text, [&](std::string_view word, std::size_t at) {
      const bool half = (cut && at == 0) || (ends_cut && at + word.size() == text.size());
      if (!half) words_.insert(word_key(word));
    });
    cut = ends_cut;
  }
}

bool Vocabulary::keeps_hyphen(std::string_view above, std::string_view below) const {
  if (above.ends_with("\u00AD")) return false;
  const auto first = last_word(without_cut(above));
  const auto second = first_word(below);
  if (first.empty() || second.empty() || text::is_ascii_digit(first.back())) return true;
  if (words_.contains(first + "-" + second)) return true;
  if (words_.contains(first + second)) return false;
  if (!text::begins_with_small_letter(below)) return true;  // "Jean-⏎Claude"
  if (is_prefix(first) || is_behind_hyphens(second)) return true;
  if (second.find('-') != std::string::npos) return true;  // "c'est-⏎à-dire"
  constexpr std::size_t shortest = 3;
  return first.size() >= shortest && second.size() >= shortest && words_.contains(first) &&
         words_.contains(second);
}

}  // namespace osce::indexer
