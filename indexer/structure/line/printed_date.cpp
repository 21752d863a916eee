// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/printed_date.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "indexer/language/language.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/ordinal.hpp"

namespace osce::indexer {
namespace {

// What stands round the numbers, in the six languages: "du 5 au 9 juillet", "с 5 по 9 июля 2017
// года", "vom 5. bis 9. Juli", "1er juillet", "5 de julio de 2017".
const std::string before_a_day =
    R"((?:(?:from|on|of|this|le|du|les|vom|am|den|dal|il|del|el|с|de) )?)";
const std::string a_day = R"(([0-9]{1,2})(?:st|nd|rd|th|er|\.|º|°)?)";
const std::string a_month = R"((?:day of |de |d['’])?(0?\p{L}+)\.?)";
const std::string a_year = R"(,? ?(?:de |del )?([0-9]{4}) ?(?:года|год|г\.?)?)";
const std::string up_to =
    R"( ?(?:to|and|au|et|bis|und|al|e|y|a|по|и|-{1,3}|[\u2010-\u2015\u2212]) ?(?:le |el |il )?)";

std::optional<Date> make_day(const std::string& day, unsigned month, const std::string& year) {
  const Date date{std::chrono::year{std::stoi(year)}, std::chrono::month{month},
                  std::chrono::day{static_cast<unsigned>(std::stoi(day))}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Date> make_day(const std::string& day, const std::string& month,
                             const std::string& year) {
  const bool zero = month.starts_with('0');  // "0ctober", as OCR reads the letter
  return make_day(day, month_in_any_language(zero ? "o" + month.substr(1) : month), year);
}

std::optional<DateRange> make_range(const std::optional<Date>& from,
                                    const std::optional<Date>& to) {
  if (!from || !to || *to < *from) return std::nullopt;
  return DateRange{*from, *to};
}

/// "this third day of May 2011", "le quatre juin deux mille neuf"
std::optional<DateRange> day_in_letters(std::string_view text) {
  static const Pattern spelled(
      R"((?:(?:(?:on )?(?:this|the)|le|el|il|am|a|el día|addì) )?([\p{L}-]{2,20}(?: (?:et|y) \p{L}+)?) (?:day of |de |d['’])?(\p{L}+),? )"
      R"((?:in the year |de |del |del año |dell['’]anno )?([0-9]{4}|[\p{L}-]+(?: [\p{L}-]+){0,7}))");
  if (!may_name_day_in_words(text)) return std::nullopt;
  const auto m = spelled.match(text);
  if (!m || month_in_any_language((*m)[2]) == 0) return std::nullopt;
  auto number = ordinal_number((*m)[1]);
  if (!number) number = cardinal_number((*m)[1]);
  const bool digits = (*m)[3].find_first_of("0123456789") == 0;
  const auto year = digits ? std::optional(std::stoi((*m)[3])) : year_in_words((*m)[3]);
  if (!number || !year) return std::nullopt;
  const auto day = make_day(std::to_string(*number), (*m)[2], std::to_string(*year));
  return make_range(day, day);
}

}  // namespace

bool may_name_day_in_words(std::string_view text) {
  static constexpr std::array<std::string_view, 4> words = {" day of ", " mil", "duemil",
                                                            "zweitausend"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

std::optional<DateRange> printed_dates(std::string_view text) {
  static const Pattern one_day(before_a_day + a_day + " " + a_month + a_year);
  static const Pattern two_days(before_a_day + a_day + "(?: " + a_month + "(?:" + a_year + ")?)?" +
                                up_to + a_day + " " + a_month + a_year);
  static const Pattern month_first(
      R"((\p{L}+) ([0-9]{1,2})(?: ?(?:to|and|[-\u2010-\u2015]) ?([0-9]{1,2}))?,? ([0-9]{4}))");
  static const Pattern in_numbers(R"(([0-9]{1,2})\.([0-9]{1,2}|[IVX]{1,4})\.([0-9]{4}))");
  static const Pattern year_first(R"(([12][0-9]{3})-([0-9]{2})-([0-9]{2}))");  // ISO 8601
  if (text.find_first_of("0123456789") == std::string_view::npos) return day_in_letters(text);
  if (const auto m = in_numbers.match(text)) {
    const auto roman = roman_value((*m)[2]);
    const auto month = roman ? *roman : std::atoi((*m)[2].c_str());
    const auto day = make_day((*m)[1], static_cast<unsigned>(month), (*m)[3]);
    return make_range(day, day);
  }
  constexpr std::size_t iso_length = 10;
  const auto iso = text.size() == iso_length ? year_first.match(text) : std::nullopt;
  if (iso) {
    const auto day = make_day((*iso)[3], static_cast<unsigned>(std::stoi((*iso)[2])), (*iso)[1]);
    return make_range(day, day);
  }
  if (const auto m = one_day.match(text)) {
    const auto day = make_day((*m)[1], (*m)[2], (*m)[3]);
    return make_range(day, day);
  }
  if (const auto m = two_days.match(text)) {
    const auto& month = (*m)[2].empty() ? (*m)[5] : (*m)[2];
    const auto& year = (*m)[3].empty() ? (*m)[6] : (*m)[3];
    return make_range(make_day((*m)[1], month, year), make_day((*m)[4], (*m)[5], (*m)[6]));
  }
  if (const auto m = month_first.match(text)) {
    const auto& last = (*m)[3].empty() ? (*m)[2] : (*m)[3];
    return make_range(make_day((*m)[2], (*m)[1], (*m)[4]), make_day(last, (*m)[1], (*m)[4]));
  }
  return day_in_letters(text);
}

}  // namespace osce::indexer
