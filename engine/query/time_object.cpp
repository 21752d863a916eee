// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/time_object.hpp"

#include <array>
#include <set>

#include <fmt/format.h>

#include "engine/query/citation_phrase.hpp"
#include "engine/query/kind_phrase.hpp"
#include "engine/query/place_phrase.hpp"
#include "engine/query/session_phrase.hpp"

namespace osce::query {
namespace {

/// A month by its name; "may" only with a capital.
std::optional<unsigned> month_at(const PhraseWords& words, std::size_t offset) {
  const auto typed = words.typed(offset);
  if (typed.starts_with('m') && words.word(offset) == "may") return std::nullopt;
  const auto name = words.word(offset);
  if (const auto month = month_named(name)) return month;
  return typed.starts_with(name.substr(0, 1)) ? std::nullopt : month_abbreviated(name);
}

TimeObject one(const std::string& text, std::size_t length) { return {text, text, "", length}; }

/// What these name is a stretch of ten years.
struct Decade {
  std::string_view words;
  int first;
};
constexpr std::array decades = {
    Decade{"seventies", 1970}, Decade{"eighties", 1980}, Decade{"nineties", 1990},
    Decade{"1970s", 1970},     Decade{"1980s", 1980},    Decade{"1990s", 1990},
    Decade{"2000s", 2000},     Decade{"2010s", 2010},    Decade{"2020s", 2020},
};

/// "the 2010s", "nineties"
std::optional<TimeObject> decade_at(const PhraseWords& words, std::size_t offset) {
  constexpr int years = 10;
  const auto article = words.length_of("the", offset);
  for (const auto& [name, first] : decades) {
    if (words.word(offset + article) == name)
      return TimeObject{std::to_string(first), std::to_string(first + years - 1), "", article + 1};
  }
  return std::nullopt;
}

/// The day, if there is one of that date.
std::optional<TimeObject> day(const std::string& year, unsigned month, unsigned number,
                              std::size_t length) {
  const auto iso = fmt::format("{}-{:02}-{:02}", year, month, number);
  return parse_iso(iso) ? std::optional(one(iso, length)) : std::nullopt;
}

bool is_iso_month(std::string_view text) {
  constexpr std::size_t length = 7;
  return text.size() == length && parse_iso(std::string(text) + "-01").has_value();
}

TimeObject days_of(const DateRange& days, std::string said, std::size_t length) {
  return {to_iso(days.from), to_iso(days.to), std::move(said), length};
}

const Names::Occasion* find_session(const Names& names, const SessionAt& wanted) {
  for (const auto& occasion : names.occasions) {
    if (occasion.body == wanted.body && occasion.number == wanted.number) return &occasion;
  }
  return nullptr;
}

/// The latest session in a city, of `body` and `year` where they are named; rather one that texts
/// are from.
const Names::Occasion* latest_in(const Names& names, const std::string& city, std::string_view body,
                                 const std::optional<YearAt>& year) {
  const Names::Occasion* latest = nullptr;
  for (const auto& occasion : names.occasions) {
    if (occasion.city != city || (!body.empty() && occasion.body != body)) continue;
    if (year && year_of(occasion.days) != year->year) continue;
    const bool better =
        latest == nullptr || occasion.has_documents > latest->has_documents ||
        (occasion.has_documents == latest->has_documents && latest->days.from < occasion.days.from);
    if (better) latest = &occasion;
  }
  return latest;
}

/// The years of other sessions in the city of one, of `body` where that is named.
std::vector<int> other_years_in(const Names& names, const Names::Occasion& one,
                                std::string_view body) {
  std::set<int> years;
  for (const auto& occasion : names.occasions) {
    if (occasion.city == one.city && (body.empty() || occasion.body == body))
      years.insert(year_of(occasion.days));
  }
  years.erase(year_of(one.days));
  return {years.begin(), years.end()};
}

/// What stands behind the first year of a range.
bool begins_range(const PhraseWords& words, std::size_t offset) {
  return words.length_of_any({"to", "through", "onwards", "onward"}, offset) > 0;
}

std::optional<TimeObject> session_in_city(const PhraseWords& words, const Names& names,
                                          std::size_t offset) {
  const auto article = words.length_of("the", offset);
  const auto city = city_at(words, names, offset + article, false);
  if (!city) return std::nullopt;
  const auto behind = offset + article + city->length;
  const auto ministerial = words.length_of_any({"ministerial council", "ministerial"}, behind);
  const auto session =
      words.length_of_any({"annual session", "session", "meeting", "summit"}, behind);
  const auto type = ministerial + session == 0 ? type_noun_at(words, behind) : 0;
  const auto noun =
      ministerial + session + type;  // "the Minsk resolution" is as old as its session
  if (article > 0 && noun == 0) return std::nullopt;
  const auto length = article + city->length + noun;
  const auto* const body = ministerial > 0 ? "ministerial-council" : "";
  auto year = year_at(words, offset + length);
  const auto* found = latest_in(names, city->city, body, year);
  if (found == nullptr && year && begins_range(words, offset + length + year->length)) {
    year.reset();  // "until Madrid 2016 to 2018": the year is not the session's
    found = latest_in(names, city->city, body, year);
  }
  if (found == nullptr) return std::nullopt;
  auto object = days_of(found->days, fmt::format("{} {}", city->city, year_of(found->days)),
                        length + (year ? year->length : 0));
  if (!year) object.other_years = other_years_in(names, *found, body);
  return object;
}

}  // namespace

std::optional<unsigned> day_number(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.ends_with(ending)) word.remove_suffix(ending.size());
  }
  const auto day = whole_number(word);
  constexpr int most = 31;
  return day && *day > 0 && *day <= most ? std::optional(static_cast<unsigned>(*day))
                                         : std::nullopt;
}

std::optional<TimeObject> date_at(const PhraseWords& words, std::size_t offset) {
  if (auto decade = decade_at(words, offset)) return decade;
  if (const auto noun = words.length_of_any({"the year", "year"}, offset)) {
    const auto year = words.word(offset + noun);
    return parse_year(year) ? std::optional(one(year, noun + 1)) : std::nullopt;
  }
  const auto first = words.word(offset);
  if (parse_year(first)) return one(first, 1);
  if (parse_iso(first) || is_iso_month(first)) return one(first, 1);
  const auto second = words.word(offset + 1);
  if (const auto month = month_at(words, offset)) {
    if (parse_year(second)) return one(fmt::format("{}-{:02}", second, *month), 2);
    const auto year = words.word(offset + 2);
    const auto number = day_number(second);
    if (number && parse_year(year)) return day(year, *month, *number, 3);
  }
  const auto number = day_number(first);
  const auto month = number ? month_at(words, offset + 1) : std::nullopt;
  const auto year = words.word(offset + 2);
  return month && parse_year(year) ? day(year, *month, *number, 3) : std::nullopt;
}

std::optional<TimeObject> time_object_at(const PhraseWords& words, const Names& names,
                                         std::size_t offset) {
  if (auto date = date_at(words, offset)) return date;
  if (const auto session = session_at(words, offset)) {
    const auto* found = find_session(names, *session);
    if (found != nullptr) {
      return days_of(found->days, fmt::format("{} {}", found->city, year_of(found->days)),
                     session->length);
    }
  }
  if (auto session = session_in_city(words, names, offset)) return session;
  const auto text = text_at(words, names, offset);
  if (!text || !text->text->days) return std::nullopt;
  return days_of(*text->text->days, text->text->symbol, text->length);
}

}  // namespace osce::query
