// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/mending.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "engine/query/near_word.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"

namespace osce::query {
namespace {

using Compounds = UnitReader::Compounds;

}  // namespace

void Mender::mend(WordUnits& units, std::vector<bool> explained) {
  for (std::size_t at = 0; at < units.size(); ++at) {
    if (explained[at] || is_known(units[at].leaf, vocabulary_)) continue;
    if (mend_blank(units, explained, at) || (at > 0 && mend_blank(units, explained, at - 1)))
      continue;
    if (mend_letters(units, at) || mend_run_together(units, explained, at)) continue;
    say_unknown(units[at]);
  }
}

/// Two words that are known as one.
bool Mender::mend_blank(WordUnits& units, std::vector<bool>& explained, std::size_t at) {
  if (at + 1 >= units.size()) return false;
  auto& first = units[at];
  const auto& second = units[at + 1];
  const auto word = first.leaf.folded + second.leaf.folded;
  const auto leaves = reader_.leaves(word, {}, Compounds::apart);
  if (text::has_digit(word) || leaves.size() != 1 || !is_known(leaves.front(), vocabulary_))
    return false;
  first.leaf.span.end = second.leaf.span.end;
  first.last_node = second.last_node;
  replace(first, word);
  say_mended(first.leaf.span, word);
  units.erase(units.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  explained.erase(explained.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  return true;
}

/// One word is nearest, in any of its forms; of several all are suggested.
bool Mender::mend_letters(WordUnits& units, std::size_t at) {
  constexpr int most_looked_up = 8;  // each is compared with every word of the collection
  if (++looked_up_ > most_looked_up) return false;
  auto& unit = units[at];
  const auto likely = likely_words(unit.leaf.folded, vocabulary_, reader_.words_also_apart());
  std::set<std::string> stems;
  for (const auto& word : likely) {
    const auto leaves = reader_.leaves(word.folded, {}, Compounds::apart);
    if (!leaves.empty() && !leaves.front().stems.empty())
      stems.insert(leaves.front().stems.front().text);
  }
  if (stems.size() == 1) {
    replace(unit, likely.front().folded);
    say_mended(unit.leaf.span, likely.front().folded);
    return true;
  }
  constexpr std::size_t most = 5;
  for (std::size_t i = 0; i < std::min(likely.size(), most); ++i) {
    suggestions_.push_back({fmt::format("Did you mean {}?", likely[i].folded),
                            replaced(query_, unit.leaf.span, likely[i].folded)});
  }
  return false;
}

/// A word that is two known ones; of several ways to part it the one with the longest first word.
bool Mender::mend_run_together(WordUnits& units, std::vector<bool>& explained, std::size_t at) {
  constexpr std::size_t fewest = 3;  // letters
  const auto word = units[at].leaf.folded;
  const auto length = text::code_points(word);
  if (text::has_digit(word)) return false;
  for (auto cut = length; cut-- > fewest;) {
    if (length - cut < fewest) continue;
    const auto begin = std::string(text::code_point_range(word, 0, cut));
    const auto end = word.substr(begin.size());
    const auto words = {begin, end};
    const bool known = std::all_of(words.begin(), words.end(), [&](const std::string& part) {
      const auto leaves = reader_.leaves(part, {}, Compounds::apart);
      return leaves.size() == 1 && is_known(leaves.front(), vocabulary_);
    });
    if (!known || !stand_together(begin, end)) continue;
    auto second = units[at];
    replace(units[at], begin);
    replace(second, end);
    say_mended(second.leaf.span, fmt::format("{} {}", begin, end));
    units.insert(units.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
    explained.insert(explained.begin() + static_cast<std::ptrdiff_t>(at) + 1, false);
    return true;
  }
  return false;
}

/// A paragraph has both: words that never meet are no word written together.
bool Mender::stand_together(const std::string& first, const std::string& second) const {
  const auto one = reader_.leaves(first, {}, Compounds::apart).front();
  const auto other = reader_.leaves(second, {}, Compounds::apart).front();
  for (std::size_t l = 0; l < one.stems.size(); ++l) {
    if (vocabulary_.has_both(one.stems[l].language, one.stems[l].text, other.stems[l].text))
      return true;
  }
  return false;
}

void Mender::replace(WordUnit& unit, const std::string& word) {
  const Node node{Word{word}, unit.leaf.span};
  auto read = reader_.units({&node});
  if (read.empty()) return;
  auto& replaced = read.front();
  replaced.first_node = unit.first_node;
  replaced.last_node = unit.last_node;
  replaced.leaf.mended = true;
  unit = std::move(replaced);
}

void Mender::say_mended(const Span& span, std::string_view searched) {
  const auto typed = typed_at(query_, span);
  notices_.push_back(
      {"misspelling",
       fmt::format(R"(No text contains "{}"; searching for "{}" instead)", typed, searched), span,
       std::nullopt, replaced(query_, span, fmt::format("\"{}\"", typed))});
}

/// The word as it is typed, without the punctuation around it.
std::string Mender::as_typed(const WordLeaf& word) const {
  const auto typed = typed_at(query_, word.span);
  const auto folded = text::fold_case(typed);
  const auto at = folded.find(word.folded);
  const bool same_bytes = folded.size() == typed.size() && at != std::string::npos;
  return same_bytes ? std::string(typed.substr(at, word.folded.size())) : word.folded;
}

void Mender::say_unknown(const WordUnit& unit) {
  if (std::find(named_.begin(), named_.end(), unit.leaf.stems) != named_.end()) return;
  named_.push_back(unit.leaf.stems);
  notices_.push_back({"unknown-word", fmt::format("No text contains \"{}\"", as_typed(unit.leaf)),
                      unit.leaf.span, std::nullopt});
}

}  // namespace osce::query
