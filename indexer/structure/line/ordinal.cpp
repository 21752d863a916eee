// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/ordinal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <utility>

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include "engine/model/error.hpp"
#include "engine/text/fold.hpp"
#include "indexer/language/language.hpp"

namespace osce::indexer {
namespace {

using Numbers = std::unordered_map<std::string, int>;

/// Hyphen, blank or nothing between the words of a number: writers differ.
std::string key_of(std::string_view text) { return text::value_key(text); }

/// The ordinals or cardinals (`sort`) in `range`, in every gender and case that ICU
/// spells in `language`.
void add_spelled(const Language& language, const char* sort, std::pair<int, int> range,
                 Numbers& numbers) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT,
                                    icu::Locale(std::string(language.code).c_str()), status);
  if (U_FAILURE(status)) throw Error(ErrorKind::system, std::string("ICU: ") + u_errorName(status));
  for (int32_t set = 0; set < format.getNumberOfRuleSetNames(); ++set) {
    const auto name = format.getRuleSetName(set);
    const bool counts = name.indexOf("numbering") >= 0 && sort == std::string_view("cardinal");
    if (name.indexOf(sort) < 0 && !counts) continue;  // "uno" beside "un libro"
    for (int32_t number = range.first; number <= range.second; ++number) {
      icu::UnicodeString spelled;
      icu::FieldPosition ignored;
      status = U_ZERO_ERROR;
      format.format(number, name, spelled, ignored, status);
      std::string text;
      spelled.toUTF8String(text);
      if (U_SUCCESS(status)) numbers.try_emplace(key_of(text), number);
    }
  }
}

constexpr std::pair<int, int> small_numbers = {1, 99};

Numbers spelled(const char* sort, std::pair<int, int> range) {
  Numbers numbers;
  for (const auto* language : languages()) add_spelled(*language, sort, range, numbers);
  return numbers;
}

std::optional<int> find_number(const Numbers& numbers, std::string_view text) {
  const auto found = numbers.find(key_of(text));
  return found == numbers.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> in_digits(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{}) return std::nullopt;
  const std::string_view ending(end, static_cast<std::size_t>(word.data() + word.size() - end));
  static constexpr std::array<std::string_view, 20> endings = {
      "st", "nd", "rd", "th", "e", "er", "ère", "ème", "eme", "re",
      ".",  "ª",  "º",  "a",  "o", "я",  "й",   "е",   "ой",  "ая"};
  const auto plain = ending.starts_with("-") ? ending.substr(1) : ending;
  const bool known = std::find(endings.begin(), endings.end(), plain) != endings.end();
  return known ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<int> ordinal_number(std::string_view text) {
  if (const auto number = in_digits(text::fold_case(text))) return number;
  static const auto ordinals = spelled("ordinal", small_numbers);
  return find_number(ordinals, text);
}

std::optional<int> cardinal_number(std::string_view text) {
  static const auto cardinals = spelled("cardinal", small_numbers);
  return find_number(cardinals, text);
}

std::optional<int> year_in_words(std::string_view text) {
  static const auto years = spelled("cardinal", {1900, 2099});
  std::string words(text);
  if (const auto conjunction = words.find(" and "); conjunction != std::string::npos)
    words.erase(conjunction, 4);  // ICU spells "two thousand nine"
  return find_number(years, words);
}

std::string ordinal_form(int number) {
  const bool teen = number / 10 % 10 == 1;
  static constexpr std::array<const char*, 4> endings = {"th", "st", "nd", "rd"};
  const auto last = static_cast<std::size_t>(number % 10);
  return std::to_string(number) + (teen || last > 3 ? "th" : endings.at(last));
}

}  // namespace osce::indexer
