// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/english.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace osce::text {
namespace {

/// The minimum number of letters before a variable ending: "prize" and "hour" have one spelling.
constexpr std::size_t fewest_before = 3;

constexpr std::array<std::string_view, 9> after_iz = {"e",   "es",   "ed",    "ing",   "er",
                                                      "ers", "able", "ation", "ations"};
constexpr std::array<std::string_view, 13> after_our = {
    "", "s", "ed", "ing", "er", "ers", "able", "ably", "ite", "ites", "ful", "ly", "hood"};

/// Words beginning like this, with at most `longest_ending` more letters, keep this as their stem.
/// The stemmer would make "minor", "aware", "internal", "author", "nation" and so on of them:
/// "national" would find the United Nations, and "commitments" whoever commits a crime.
constexpr std::size_t longest_ending = 3;
constexpr std::array<std::string_view, 18> apart = {
    "accession", "authorit",   "awareness", "commitment", "customer", "department",
    "emergenc",  "experiment", "importan",  "informal",   "minorit",  "international",
    "national",  "operator",   "personal",  "several",    "united",   "universit"};

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array<Pair, 11> shared = {{{"catalogu", "catalog"},
                                          {"children", "child"},
                                          {"defenc", "defens"},
                                          {"dialogu", "dialog"},
                                          {"judgement", "judgment"},
                                          {"licenc", "licens"},
                                          {"men", "man"},
                                          {"offenc", "offens"},
                                          {"pretenc", "pretens"},
                                          {"traffick", "traffic"},
                                          {"women", "woman"}}};

template <std::size_t size>
bool is_one_of(std::string_view text, const std::array<std::string_view, size>& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// The position of `middle` in `word` if enough letters come before it and one of `endings` after
/// it.
template <std::size_t size>
std::optional<std::size_t> ending_at(std::string_view word, std::string_view middle,
                                     const std::array<std::string_view, size>& endings) {
  const auto at = word.rfind(middle);
  if (at == std::string_view::npos || at < fewest_before) return std::nullopt;
  const bool ends = is_one_of(word.substr(at + middle.size()), endings);
  return ends ? std::optional(at) : std::nullopt;
}

}  // namespace

std::string one_english_spelling(std::string word) {
  if (const auto iz = ending_at(word, "iz", after_iz)) {
    word[*iz + 1] = 's';
  } else if (const auto yz = ending_at(word, "yz", after_iz)) {
    word[*yz + 1] = 's';
  } else if (const auto our = ending_at(word, "our", after_our)) {
    word.erase(*our + 1, 1);
  }
  return word;
}

std::optional<std::string> english_stem_apart(std::string_view word) {
  const auto found = std::find_if(apart.begin(), apart.end(), [&](std::string_view beginning) {
    return word.starts_with(beginning) && word.size() <= beginning.size() + longest_ending;
  });
  return found == apart.end() ? std::nullopt : std::optional<std::string>(*found);
}

std::string shared_english_stem(std::string stem) {
  const auto found = std::find_if(shared.begin(), shared.end(),
                                  [&](const Pair& pair) { return pair.first == stem; });
  return found == shared.end() ? std::move(stem) : std::string(found->second);
}

}  // namespace osce::text
