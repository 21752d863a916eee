// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/bare_reading.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "engine/query/phrase_words.hpp"
#include "engine/query/time_object.hpp"
#include "engine/query/time_value.hpp"
#include "engine/schema/fields.hpp"
#include "engine/text/fold.hpp"

namespace osce::query {
namespace {

using Words = std::vector<const Node*>;

const std::string& text_of(const Node* word) { return std::get<Word>(word->kind).text; }

std::optional<int> year_in(std::string_view text, const Names& names) {
  while (text.ends_with(',') || text.ends_with('.')) text.remove_suffix(1);
  const auto year = parse_year(text);
  const bool near = year && *year >= first_bare_year && *year <= names.newest_year + 1;
  return near ? year : std::nullopt;
}

Condition limit_of(std::string_view field, Alternative value, std::string canonical) {
  Condition condition;
  condition.field = &schema::field_named(field);
  condition.any_of.push_back(std::move(value));
  condition.label = canonical;
  condition.canonical = std::move(canonical);
  return condition;
}

PlanNode of_year(int year) {
  const auto days = whole_year(year);
  return {limit_of("year", Within{days.from, days.to}, fmt::format("year:{}", year))};
}

Span span_of(const Words& words, std::size_t at, std::size_t length) {
  return {words[at]->span.begin, words[at + length - 1]->span.end};
}

/// The queries for one reading alone: the words in quotation marks, or the limit.
std::vector<Alternatively> one_way(std::string_view query, const Span& span,
                                   const std::string& limit) {
  const auto typed = typed_at(query, span);
  return {{fmt::format("Only paragraphs that mention {}", typed),
           replaced(query, span, fmt::format("\"{}\"", typed))},
          {fmt::format("Only texts from {}", typed), replaced(query, span, limit)}};
}

/// A month by its name; "may" only with its capital.
std::optional<unsigned> month_in(const Node* word) {
  const auto& name = text_of(word);
  const auto key = text::names_key(name);
  return name.starts_with('m') && key == "may" ? std::nullopt : month_named(key);
}

std::optional<BareReading> time_reading(const Words& words, std::size_t at, std::size_t length,
                                        const std::string& value, std::string_view query) {
  const auto time = read_time_value("year", value);
  const auto* days = std::get_if<TimeValue>(&time);
  if (days == nullptr) return std::nullopt;  // 31 February
  const auto limit = "year:" + value;
  const auto span = span_of(words, at, length);
  return BareReading{
      length, {limit_of("year", days->days, limit)}, span, one_way(query, span, limit)};
}

/// "July 2017"
std::optional<BareReading> month_and_year_at(const Words& words, std::size_t at,
                                             std::string_view query, const Names& names) {
  if (at + 1 >= words.size()) return std::nullopt;
  const auto month = month_in(words[at]);
  const auto year = year_in(text_of(words[at + 1]), names);
  if (!month || !year) return std::nullopt;
  return time_reading(words, at, 2, fmt::format("{}-{:02}", *year, *month), query);
}

/// "8 December 2017", "December 8, 2017"
std::optional<BareReading> day_at(const Words& words, std::size_t at, std::string_view query,
                                  const Names& names) {
  if (at + 2 >= words.size()) return std::nullopt;
  const bool month_first = month_in(words[at]).has_value();
  const auto month = month_in(words[month_first ? at : at + 1]);
  const auto day = day_number(text::names_key(text_of(words[month_first ? at + 1 : at])));
  const auto year = year_in(text_of(words[at + 2]), names);
  if (!month || !day || !year) return std::nullopt;
  return time_reading(words, at, 3, fmt::format("{}-{:02}-{:02}", *year, *month, *day), query);
}

/// "Baku 2014", "Baku (2014)": a session that there was.
std::optional<BareReading> city_and_year_at(const Words& words, std::size_t at,
                                            std::string_view query, const Names& names) {
  if (at + 1 >= words.size()) return std::nullopt;
  const auto city = names.cities.find(text::names_key(text_of(words[at])));
  auto digits = std::string_view(text_of(words[at + 1]));
  if (digits.starts_with('(') && digits.ends_with(')'))
    digits = digits.substr(1, digits.size() - 2);
  const auto year = year_in(digits, names);
  if (city == names.cities.end() || !year) return std::nullopt;
  const auto& occasions = names.occasions;
  const bool met = std::any_of(occasions.begin(), occasions.end(), [&](const Names::Occasion& one) {
    return one.city == city->second.name && year_of(one.days) == *year;
  });
  if (!met) return std::nullopt;
  const auto venue = fmt::format("venue:{}", city->second.name);
  AllOf limits;
  limits.children.push_back({limit_of("venue", Equals{text::value_key(city->second.name)}, venue)});
  limits.children.push_back(of_year(*year));
  const auto span = span_of(words, at, 2);
  return BareReading{
      2, {std::move(limits)}, span, one_way(query, span, fmt::format("{} year:{}", venue, *year))};
}

}  // namespace

std::size_t proper_name_length(const Words& words, std::size_t at, const Names& names) {
  constexpr std::size_t longest = 12;
  std::size_t length = 0;
  std::string key;
  for (std::size_t i = at; i < std::min(words.size(), at + longest); ++i) {
    if (i > at) key += ' ';
    key += text::names_key(text_of(words[i]));
    if (names.proper_names.contains(key)) length = i - at + 1;
  }
  return length;
}

std::optional<BareReading> bare_reading_at(const Words& words, std::size_t at,
                                           std::string_view query, const Names& names) {
  if (auto session = city_and_year_at(words, at, query, names)) return session;
  if (auto day = day_at(words, at, query, names)) return day;
  if (auto month = month_and_year_at(words, at, query, names)) return month;
  const auto year = year_in(text_of(words[at]), names);
  if (!year) return std::nullopt;
  const auto span = span_of(words, at, 1);
  return BareReading{1, of_year(*year), span, one_way(query, span, fmt::format("year:{}", *year))};
}

}  // namespace osce::query
