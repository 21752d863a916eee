// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/place_notice.hpp"

#include <set>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/query/place_phrase.hpp"
#include "engine/query/plain_text.hpp"

namespace osce::query {
namespace {

std::set<std::string> years_in(const Names& names, const std::string& city) {
  std::set<std::string> years;
  for (const auto& occasion : names.occasions) {
    if (occasion.city == city) years.insert(std::to_string(year_of(occasion.days)));
  }
  return years;
}

bool is_behind_preposition(const PhraseWords& words) {
  const auto before = words.before();
  return before == "in" || before == "at" || before == "from";
}

/// "In Georgia": a country is no venue, but its cities are.
std::optional<Notice> country_notice_at(const PhraseWords& words, const Names& names,
                                        std::string_view query) {
  const auto country = words.name_in(names.countries, 0);
  if (!country || !is_behind_preposition(words)) return std::nullopt;
  const auto& [name, length] = *country;
  const auto& cities = name->cities;
  if (cities.empty()) return std::nullopt;
  const auto span = words.span(0, length);
  return Notice{"country",
                fmt::format(R"(Searching for the word "{}". For texts adopted there, type: in {})",
                            typed_at(query, span), fmt::join(cities, " or in ")),
                span, std::nullopt, replaced(query, span, cities.front())};
}

}  // namespace

std::optional<Notice> place_notice_at(const PhraseWords& words, const Names& names,
                                      std::string_view query) {
  const auto city = city_at(words, names, 0, false);
  if (!city) return country_notice_at(words, names, query);
  const auto span = words.span(0, city->length);
  const auto years = years_in(names, city->city);
  const auto year = year_at(words, city->length);
  if (year && years.contains(std::to_string(year->year))) return std::nullopt;
  if (year && !years.empty()) {
    return Notice{"other-year",
                  fmt::format("{} was a venue in {}, but not in {}", city->city,
                              enumeration({years.begin(), years.end()}, "and"), year->year),
                  span, std::nullopt};
  }
  if (city_at(words, names, 0, true)) {
    return Notice{
        "also-venue",
        fmt::format(R"(Searching for the word "{}". For texts adopted there, type: in {})",
                    typed_at(query, span), city->city),
        span, std::nullopt, replaced(query, span, fmt::format("in {}", city->city))};
  }
  if (!is_behind_preposition(words) && years.empty()) return std::nullopt;
  return Notice{
      "no-such-place",
      fmt::format("No text in this collection was adopted in {0}; searching for the word \"{0}\"",
                  typed_at(query, span)),
      span, std::nullopt};
}

}  // namespace osce::query
