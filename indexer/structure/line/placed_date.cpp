// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/placed_date.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/language/language.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/printed_date.hpp"

namespace osce::indexer {
namespace {

/// Every word of a city's name begins with a capital, but for "de", "la", "am", "an der" …
bool is_name(const std::string& text) {
  static const Pattern name(R"(\p{L}[\p{L}'’. -]{0,40})");
  static const Pattern small_word(R"(.*(?:^|[ -])(?-i:\p{Ll}{4,}).*)");
  return name.matches(text) && !small_word.matches(text);
}

std::unordered_set<std::string> spelled_weekdays() {
  std::unordered_set<std::string> names;
  for (const auto* language : languages()) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(std::string(language->code).c_str()), status);
    if (U_FAILURE(status)) continue;  // without them a weekday is no worse than an unknown word
    int32_t count = 0;
    const auto* weekdays = symbols.getWeekdays(count);
    for (int32_t i = 0; i < count; ++i) {
      std::string name;
      weekdays[i].toUTF8String(name);
      if (!name.empty()) names.insert(text::fold_case(name));
    }
  }
  return names;
}

bool is_weekday(const std::string& text) {
  static const auto names = spelled_weekdays();
  return names.contains(text::fold_case(text));
}

/// "Vilnius Declaration", "Eighteenth Annual Session": what a head names beside a place.
bool names_no_place(const std::string& text, const Authority& authority) {
  static const Pattern occasion(
      R"((?:.*[ -])?(?:declaration|resolutions?|decision|session|meeting|summit|council|assembly|journal|)"
      R"(déclaration|résolutions?|décision|séance|réunion|conseil|assemblée|erklärung|entschließung|beschluss|)"
      R"(tagung|jahrestagung|sitzung|treffen|dichiarazione|risoluzione|decisione|sessione|riunione|seduta|)"
      R"(декларация|резолюция|решение|сесси[яи]|заседани[ея]|встреч[аи]|declaración|resolución|decisión|sesión|reunión)(?: .*)?)");
  return authority.body_called(text) != nullptr || (is_name(text) && occasion.matches(text));
}

/// … with its number in digits: "31st Annual Session".
bool names_numbered_occasion(const std::string& part, const Authority& authority) {
  const auto words = part.find_first_not_of("0123456789");
  return words != std::string::npos && words > 0 && names_no_place(part.substr(words), authority);
}

std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(',', begin), text.size());
    const auto first = std::min(text.find_first_not_of(' ', begin), end);
    parts.push_back(text.substr(first, end - first));
    begin = end + 1;
  }
  return parts;
}

/// The days that the parts from `first` on are together, or nothing.
std::optional<DateRange> dates_from(const std::vector<std::string>& parts, std::size_t first) {
  std::string joined;
  for (auto i = first; i < parts.size(); ++i) joined += (i == first ? "" : ", ") + parts[i];
  return printed_dates(joined);
}

/// The city that a part names, also behind the name of an occasion: "СЕССИИ ХЕЛЬСИНКИ", "г. Минск".
std::optional<std::string> city_in(const std::string& part, const Authority& authority) {
  if (auto city = authority.city_named(part)) return city;
  for (auto at = part.find(' '); at != std::string::npos; at = part.find(' ', at + 1)) {
    const auto before = part.substr(0, at);
    auto city = authority.city_named(part.substr(at + 1));
    if (city && (before == "г." || before == "ГОРОД" || names_no_place(before, authority)))
      return city;
  }
  return std::nullopt;
}

/// The city among the parts before the days.
std::optional<PlacedDate> place_in(const std::vector<std::string>& parts, const DateRange& dates,
                                   const Authority& authority) {
  std::vector<std::string> unknown;
  std::optional<std::string> known;
  for (const auto& part : parts) {
    const auto city = city_in(part, authority);
    if (city) {
      known = city;
    } else if (!is_weekday(part) && !names_no_place(part, authority) &&
               !names_numbered_occasion(part, authority)) {
      unknown.push_back(part);
    }
  }
  constexpr std::size_t place_and_country = 2;
  if (unknown.size() > place_and_country || !std::all_of(unknown.begin(), unknown.end(), is_name))
    return std::nullopt;
  if (known) return PlacedDate{*known, true, dates};
  return PlacedDate{unknown.empty() ? "" : unknown.front(), false, dates};
}

std::optional<PlacedDate> date_behind_place(const std::string& text, const Authority& authority) {
  static const Pattern introduced(
      R"((?:as )?(?:adopted|done|held|signed|concluded|adoptée?|fait|conclue?|signée?|angenommen|geschehen|abgeschlossen|unterzeichnet|adottata|fatto|conclus[ao]|принята|совершено|подписано|заключено|aprobada|hecho|firmado)(?: (?:in|en|im|nella|на) (?:the )?(?:plenary|plenum|séance plénière|plenaria|sesión plenaria|пленарном заседании)(?: session| sitting)?,?)?(?: (?:at|in|on|à|le|am|zu|a|in data|в(?: город[еу]| г\.)?|en|el)(?: the)?)? (.+?)(?:,? (?:in|en|à|auf|на|в) [^0-9]*|\.)?)");
  static const Pattern days_behind_words(R"(([^0-9,]+?),? ?(?:(?:on|le|am|il|el) )?([0-9].*))");
  const auto said = introduced.match(text);
  auto place_and_days = said ? (*said)[1] : text;
  static const Pattern spelled(  // "at Nice this third day of May 2011"
      R"(([^,]+?)( (?:on )?th(?:is|e) [\p{L}-]+ day of .+| (?:le|el|il|a) [^0-9,]+(?: mil|duemil).*))");
  if (const auto day = said ? spelled.match(place_and_days) : std::nullopt)
    place_and_days = (*day)[1] + "," + (*day)[2];
  auto parts = parts_of(place_and_days);
  if (parts.size() == 1) {  // "Friday 8 December 2017"
    const auto apart = days_behind_words.match(parts.front());
    const auto dates = apart ? printed_dates((*apart)[2]) : std::nullopt;
    const auto placed = dates ? place_in({(*apart)[1]}, *dates, authority) : std::nullopt;
    const bool named = placed && (placed->known || placed->city.empty() ||
                                  (said && text::begins_with_capital(placed->city)));
    return named ? placed : std::nullopt;
  }
  for (std::size_t first = 1; first < parts.size(); ++first) {
    const auto dates = dates_from(parts, first);
    if (!dates) continue;
    parts.resize(first);
    return place_in(parts, *dates, authority);
  }
  const auto days = printed_dates(parts.front());  // "7 – 11 July 2018, Berlin"
  const auto city = days ? city_in(parts[1], authority) : std::nullopt;
  if (city) return PlacedDate{*city, true, *days};
  return std::nullopt;
}

/// "Adopted by General Assembly resolution 56/199 of 21 December 2001"
std::optional<PlacedDate> date_of_adoption(const std::string& text) {
  static const Pattern by_resolution(
      R"((?-i:[AПV])(?:dopted|doptée?|ngenommen|erabschiedet|dottata|ринят[аоы]|probada) .{3,120} (?:of|on|du|le|vom|am|del|il|el|от) ([0-9][^,;.]*))");
  static constexpr std::array<std::string_view, 3> initials = {"A", "V", "П"};
  const bool may_begin =
      std::any_of(initials.begin(), initials.end(),
                  [&](std::string_view initial) { return text.starts_with(initial); });
  const auto adopted = may_begin ? by_resolution.match(text) : std::nullopt;
  const auto dates = adopted ? printed_dates((*adopted)[1]) : std::nullopt;
  return dates ? std::optional(PlacedDate{"", false, *dates}) : std::nullopt;
}

}  // namespace

std::optional<PlacedDate> placed_date(const std::string& text, const Authority& authority) {
  auto placed = date_behind_place(text, authority);
  return placed ? placed : date_of_adoption(text);
}

}  // namespace osce::indexer
