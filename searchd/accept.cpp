// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/accept.hpp"

#include <algorithm>
#include <cctype>
#include <string>

#include "searchd/front/header_text.hpp"

namespace osce::searchd {
namespace {

constexpr int whole = 1000;

/// "q=0.5" as 500.
int thousandths(std::string_view parameters) {
  const auto at = parameters.find("q=");
  if (at == std::string_view::npos) return whole;
  const auto digits = parameters.substr(at + 2);
  if (digits.empty() || (digits[0] != '0' && digits[0] != '1')) return whole;
  if (digits[0] == '1') return whole;
  int value = 0;
  int place = whole / 10;
  for (std::size_t i = 2;
       i < digits.size() && std::isdigit(static_cast<unsigned char>(digits[i])) && place > 0 &&
       digits[1] == '.';
       ++i, place /= 10)
    value += (digits[i] - '0') * place;
  return value;
}

/// How narrowly an entry names what is wanted: 3 itself, 2 "text/*", 1 anything, 0 not at all.
int narrowness(std::string_view entry, std::string_view wanted) {
  if (entry == wanted) return 3;
  const auto slash = wanted.find('/');
  if (slash != std::string_view::npos &&
      entry == in_small_letters(wanted.substr(0, slash + 1)) + "*")
    return 2;
  return entry == "*" || entry == "*/*" ? 1 : 0;
}

}  // namespace

int weight_of(std::string_view wanted, std::string_view list) {
  int weight = 0;
  int narrowest = 0;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    const auto entry = list.substr(at, end - at);
    const auto name = in_small_letters(trimmed(entry.substr(0, entry.find(';'))));
    const auto parameters = entry.substr(std::min(entry.find(';'), entry.size()));
    const int narrow = narrowness(name, wanted);
    if (narrow > narrowest) {
      narrowest = narrow;
      weight = thousandths(parameters);
    }
    at = end + 1;
  }
  return weight;
}

int language_weight(std::string_view language, std::string_view list) {
  int weight = 0;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    const auto entry = list.substr(at, end - at);
    const auto name = in_small_letters(trimmed(entry.substr(0, entry.find(';'))));
    const bool same = name.starts_with(language) &&
                      (name.size() == language.size() || name[language.size()] == '-');
    if (same)
      weight = std::max(weight, thousandths(entry.substr(std::min(entry.find(';'), entry.size()))));
    at = end + 1;
  }
  return weight;
}

}  // namespace osce::searchd
