// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/message_english.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/text/fold.hpp"

namespace osce::text {

std::string enumeration(const std::vector<std::string>& items, std::string_view joint) {
  if (items.size() < 2) return items.empty() ? "" : items.front();
  const auto last = items.end() - 1;
  return fmt::format("{} {} {}", fmt::join(items.begin(), last, ", "), joint, *last);
}

std::string in_plural(std::string label) {
  std::replace(label.begin(), label.end(), '-', ' ');
  std::string plural;
  while (true) {
    const auto joint = label.find(" or ");
    auto noun = label.substr(0, joint);
    if (noun.ends_with('y')) noun.replace(noun.size() - 1, 1, "ie");
    plural += noun + "s";
    if (joint == std::string::npos) return plural;
    plural += " or ";
    label.erase(0, joint + 4);
  }
}

std::string with_article(std::string noun) {
  std::replace(noun.begin(), noun.end(), '-', ' ');
  constexpr std::string_view vowels = "aeiou";
  return (vowels.find(noun.front()) == std::string_view::npos ? "a " : "an ") + noun;
}

std::string with_the(const std::string& country) {
  constexpr std::array<std::string_view, 7> nouns = {
      "Federation", "Kingdom", "Netherlands", "Republic", "See", "States", "Union"};
  const bool has_noun = std::any_of(nouns.begin(), nouns.end(), [&](std::string_view noun) {
    return holds_words(country, noun);
  });
  return (has_noun ? "the " : "") + country;
}

}  // namespace osce::text
