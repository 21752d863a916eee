// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/author_name.hpp"

#include <algorithm>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/stop_words.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

std::string in_small_letters(std::string_view word) {
  const icu::StringPiece piece(word.data(), static_cast<int32_t>(word.size()));
  auto text = icu::UnicodeString::fromUTF8(piece);
  std::string result;
  text.toTitle(nullptr, icu::Locale::getRoot()).toUTF8String(result);
  return result;
}

std::string form_of(std::string_view word, bool first) {
  constexpr std::size_t longest_acronym = 3;
  auto small = text::fold_case(word);
  if (!first && text::is_stop_word(small, {"en", "fr", "de", "it", "ru", "es"})) return small;
  const bool acronym =  // "USA", "U.S.A."
      text::code_points(word) <= longest_acronym || word.find('.') != std::string_view::npos;
  return acronym ? std::string(word) : in_small_letters(word);
}

}  // namespace

std::string author_name(const std::string& line) {
  // "Spain on the occasion of …", "Russia to the OSCE"
  static const Pattern beside(
      R"((.+?) (?:on the occasion|in response|at the|to the OSCE|à l['’]occasion|auprès de l['’]OSCE|anlässlich|bei der OSZE|)"
      R"(in occasione|presso l['’]OSCE|con motivo|ante la OSCE|по случаю|в связи|при ОБСЕ)\b.*)");
  const auto match = beside.match(line);
  const auto& printed = match ? (*match)[1] : line;
  if (!is_all_capitals(printed)) return printed;
  std::string name;
  for (std::size_t begin = 0; begin < printed.size();) {
    const auto end = std::min(printed.find(' ', begin), printed.size());
    name += (begin == 0 ? "" : " ") +
            form_of(std::string_view(printed).substr(begin, end - begin), begin == 0);
    begin = end + 1;
  }
  return name;
}

}  // namespace osce::indexer
