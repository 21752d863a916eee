// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/days_in.hpp"

#include <chrono>
#include <memory>

#include <unicode/dtitvfmt.h>

namespace osce::searchd::web {
namespace {

UDate milliseconds(Date date) {
  const std::chrono::milliseconds since_epoch = std::chrono::sys_days{date}.time_since_epoch();
  return static_cast<UDate>(since_epoch.count());
}

}  // namespace

std::string days_in(const DateRange& days, std::string_view language) {
  if (language == "en") return to_words(days);  // as in citations
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateIntervalFormat> format(icu::DateIntervalFormat::createInstance(
      "yMMMMd", icu::Locale(std::string(language).c_str()), status));
  if (U_FAILURE(status)) return to_words(days);
  format->setTimeZone(*icu::TimeZone::getGMT());
  const icu::DateInterval interval(milliseconds(days.from), milliseconds(days.to));
  icu::UnicodeString words;
  icu::FieldPosition anywhere;
  format->format(&interval, words, anywhere, status);
  if (U_FAILURE(status)) return to_words(days);
  std::string utf8;
  return words.toUTF8String(utf8);
}

}  // namespace osce::searchd::web
