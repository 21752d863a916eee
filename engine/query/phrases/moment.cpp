// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/moment.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "engine/query/syntax/number_range.hpp"

namespace osce::query {
namespace {

Moment one(const std::string& text) { return {text, text}; }

/// A month, or a day in it, from its parts.
std::string from_parts(const PhraseMatch& date) {
  const auto month = *whole_number(date.value_of("MONTH"));
  auto text = fmt::format("{}-{:02}", date.value_of("YEAR"), month);
  const auto day = whole_number(date.value_of("DAY"));
  return day ? fmt::format("{}-{:02}", text, *day) : text;
}

Moment days_of(const DateRange& days, std::string said) {
  return {to_iso(days.from), to_iso(days.to), std::move(said)};
}

std::string city_and_year(const Names::Occasion& session) {
  return fmt::format("{} {}", session.city, year_of(session.days));
}

/// "the Helsinki ministerial" is of that body, "the Helsinki session" of any.
std::string_view body_of_city(const PhraseMatch& match) {
  return match.find("COUNCIL_NOUN") != nullptr ? "ministerial-council" : "";
}

/// The years of other sessions in the city of one.
std::vector<int> other_years(const Names& names, const Names::Occasion& one,
                             std::string_view body) {
  std::set<int> years;
  for (const auto& session : names.occasions) {
    if (session.city == one.city && (body.empty() || session.body == body))
      years.insert(year_of(session.days));
  }
  years.erase(year_of(one.days));
  return {years.begin(), years.end()};
}

Moment session_in_city(const Names& names, const PhraseMatch& match) {
  const auto* year = match.find("year.beside");
  const auto* session = latest_in(
      names, match, year == nullptr ? std::nullopt : parse_year(year->parts.front()->value));
  auto moment = days_of(session->days, city_and_year(*session));
  if (year == nullptr) moment.other_years = other_years(names, *session, body_of_city(match));
  return moment;
}

}  // namespace

Moment moment_of(const PhraseMatch& date) {
  if (const auto decade = whole_number(date.value_of("DECADE"))) {
    constexpr int years = 10;
    return {std::to_string(*decade), std::to_string(*decade + years - 1)};
  }
  for (const auto* name : {"ISO_DAY", "ISO_MONTH"}) {
    if (const auto text = date.value_of(name); !text.empty()) return one(text);
  }
  return one(date.find("MONTH") == nullptr ? date.value_of("YEAR") : from_parts(date));
}

Moment moment_of(const Names& names, const PhraseMatch& moment) {
  if (moment.name == "date.day" || moment.name == "name.year") return moment_of(moment);
  if (const auto* date = moment.find("date")) return moment_of(*date);
  if (const auto* city = moment.find("session.city")) return session_in_city(names, *city);
  if (moment.find("text.dated") != nullptr) {
    const auto* text = find_text(names, moment);
    return days_of(*text->days, text->symbol);
  }
  const auto* session = find_session(names, moment);
  return days_of(session->days, city_and_year(*session));
}

const Names::Occasion* find_session(const Names& names, const PhraseMatch& match) {
  auto body = match.value_of("SESSION_KIND");
  if (body.empty()) {
    const bool is_council = match.find("SESSION_SYMBOL") != nullptr;
    body = is_council ? "ministerial-council" : "parliamentary-assembly";
  }
  std::optional<int> number;
  for (const auto* name : {"SESSION_SYMBOL", "NUMBER", "ORDINAL_NUMBER"}) {
    if (!number) number = whole_number(match.value_of(name));
  }
  const auto found = std::find_if(
      names.occasions.begin(), names.occasions.end(),
      [&](const auto& session) { return session.body == body && session.number == number; });
  return found == names.occasions.end() ? nullptr : &*found;
}

const Names::Occasion* latest_in(const Names& names, const PhraseMatch& match,
                                 std::optional<int> year) {
  const auto city = match.value_of("ANY_CITY");
  const auto body = body_of_city(match);
  const Names::Occasion* latest = nullptr;
  for (const auto& session : names.occasions) {
    if (session.city != city || (!body.empty() && session.body != body)) continue;
    if (year && year_of(session.days) != *year) continue;
    const bool better =
        latest == nullptr || session.has_documents > latest->has_documents ||
        (session.has_documents == latest->has_documents && latest->days.from < session.days.from);
    if (better) latest = &session;
  }
  return latest;
}

const Names::Text* find_text(const Names& names, const PhraseMatch& match) {
  const auto symbol = match.value_of("TEXT");
  for (const auto& [key, text] : names.texts) {
    if (text.symbol == symbol) return &text;
  }
  return nullptr;
}

}  // namespace osce::query
