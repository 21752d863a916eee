// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <unordered_map>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/language/language.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t enough_text = 200000;  ///< bytes; more tell nothing new
constexpr std::size_t fewest_votes = 3;

/// Which languages have a word among their function words, as bits in the order of languages().
const std::unordered_map<std::string_view, unsigned>& votes() {
  static const auto table = [] {
    std::unordered_map<std::string_view, unsigned> votes;
    for (std::size_t i = 0; i < languages().size(); ++i) {
      for (const auto word : languages().at(i)->function_words) votes[word] |= 1U << i;
    }
    return votes;
  }();
  return table;
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

const Language* detect_language(std::string_view text) {
  const auto folded = text::fold_case(text.substr(0, enough_text));
  std::array<std::size_t, 6> counts{};
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= folded.size();) {
    auto next = at;
    const bool letter = at < folded.size() && text::is_letter(text::next_code_point(folded, next));
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
