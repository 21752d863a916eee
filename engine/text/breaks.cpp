// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/breaks.hpp"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "engine/model/error.hpp"

namespace osce::text {
namespace {

using Maker = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

std::vector<std::size_t> breaks_by(Maker make, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(make(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) throw Error(ErrorKind::system, std::string("ICU: ") + u_errorName(status));
  const auto unicode = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  iterator->setText(unicode);
  std::vector<std::size_t> breaks = {0};
  int32_t begin = iterator->first();
  for (auto end = iterator->next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator->next()) {
    breaks.push_back(breaks.back() +
                     static_cast<std::size_t>(unicode.countChar32(begin, end - begin)));
  }
  return breaks;
}

}  // namespace

std::vector<std::size_t> character_breaks(std::string_view text) {
  return breaks_by(icu::BreakIterator::createCharacterInstance, text);
}

std::vector<std::size_t> line_breaks(std::string_view text) {
  return breaks_by(icu::BreakIterator::createLineInstance, text);
}

}  // namespace osce::text
