// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <unordered_map>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/language/language.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t enough_text = 200000;  ///< bytes; more would change nothing
constexpr std::size_t fewest_votes = 3;

/// For each telltale word, the languages that have it, as bits in the order of languages().
const std::unordered_map<std::string_view, unsigned>& votes() {
  static const auto table = [] {
    std::unordered_map<std::string_view, unsigned> votes;
    for (std::size_t i = 0; i < languages().size(); ++i) {
      const auto& language = *languages().at(i);
      for (const auto word : language.function_words) votes[word] |= 1U << i;
      for (const auto word : language.openings.participles) votes[word] |= 1U << i;
      for (const auto word : language.openings.finite_verbs) votes[word] |= 1U << i;
    }
    return votes;
  }();
  return table;
}

constexpr bool is_cyrillic(char32_t c) {
  return c >= 0x400 && c <= 0x52F;
}

}  // namespace

const std::array<const Language*, 6>& languages() {
  static const std::array<const Language*, 6> all = {&english, &french,  &german,
                                                     &italian, &russian, &spanish};
  return all;
}

const Language& language_of(std::string_view code) {
  const auto found = std::find_if(languages().begin(), languages().end(),
                                  [&](const Language* l) { return l->code == code; });
  return found == languages().end() ? english : **found;
}

const Language* detect_language(std::string_view text, std::string_view said) {
  const auto folded = text::fold_case(text.substr(0, enough_text));
  std::array<std::size_t, 6> counts{};
  std::array<std::size_t, 2> letters{};  // Latin and other ones, Cyrillic
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= folded.size();) {
    auto next = at;
    const auto c = at < folded.size() ? text::next_code_point(folded, next) : U' ';
    const bool letter = text::is_letter(c);
    if (letter) ++letters.at(is_cyrillic(c) ? 1 : 0);
    if (!letter) {
      const auto vote = votes().find(std::string_view(folded).substr(begin, at - begin));
      for (std::size_t i = 0; vote != votes().end() && i < counts.size(); ++i) {
        counts.at(i) += vote->second >> i & 1U;
      }
      begin = next;
    }
    if (at == folded.size()) break;
    at = next;
  }
  if (letters[1] > letters[0]) return &russian;  // the only one in Cyrillic
  for (std::size_t i = 0; i < counts.size(); ++i)
    counts.at(i) += languages().at(i)->code == said ? fewest_votes : 0;
  const auto most = std::max_element(counts.begin(), counts.end());
  if (*most < fewest_votes) return nullptr;
  return languages().at(static_cast<std::size_t>(most - counts.begin()));
}

unsigned month_in_any_language(std::string_view name) {
  const auto key = text::fold_case(name);
  for (const auto* language : languages()) {
    for (unsigned month = 0; month < 12; ++month) {
      const auto& names = language->months.at(month);
      if (std::find(names.begin(), names.end(), key) != names.end()) return month + 1;
    }
  }
  return 0;
}

}  // namespace osce::indexer
