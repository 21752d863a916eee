// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/place_notice.hpp"

#include <set>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/query/place_phrase.hpp"
#include "engine/query/replaced.hpp"

namespace osce::query {
namespace {

std::set<int> years_in(const Names& names, const std::string& city) {
  std::set<int> years;
  for (const auto& occasion : names.occasions) {
    if (occasion.city == city) years.insert(year_of(occasion.days));
  }
  return years;
}

bool is_place_preposition(const std::string& word) {
  return word == "in" || word == "at" || word == "from";
}

}  // namespace

std::optional<Notice> place_notice_at(const PhraseWords& words, const Names& names,
                                      std::string_view query) {
  const auto city = city_at(words, names, 0, false);
  if (!city) return std::nullopt;
  const auto span = words.span(0, city->length);
  const auto years = years_in(names, city->city);
  const auto year = year_at(words, city->length);
  if (year && years.contains(year->year)) return std::nullopt;
  if (year && !years.empty()) {
    return Notice{"other-year",
                  fmt::format("{} was a venue in {}, not in {}", city->city, fmt::join(years, ", "),
                              year->year),
                  span, std::nullopt};
  }
  if (city_at(words, names, 0, true)) {
    const auto typed = typed_at(query, span);
    return Notice{
        "also-venue",
        fmt::format("{} is looked for as a word; \"in {}\" limits to its texts", typed, city->city),
        span, std::nullopt, replaced(query, span, fmt::format("in {}", city->city))};
  }
  if (!is_place_preposition(words.before())) return std::nullopt;
  return Notice{
      "no-such-place",
      fmt::format("no text of this collection is from {}: it is looked for as a word", city->city),
      span, std::nullopt};
}

}  // namespace osce::query
