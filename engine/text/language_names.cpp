// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/language_names.hpp"

#include <cstddef>
#include <cstring>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "engine/text/fold.hpp"

namespace osce::text {
namespace {

/// The name of a language in another one.
std::string name_in(const char* code, const char* other) {
  icu::UnicodeString name;
  icu::Locale(code).getDisplayLanguage(icu::Locale(other), name);
  std::string utf8;
  return name.toUTF8String(utf8);
}

}  // namespace

std::string language_name(const std::string& code) { return name_in(code.c_str(), "en"); }

std::string language_code(const std::string& name) {
  constexpr std::size_t length = 2;
  if (name.size() <= length) return name;
  const auto key = value_key(name);
  for (const auto* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
    if (std::strlen(*code) != length) continue;
    if (value_key(name_in(*code, "en")) == key || value_key(name_in(*code, *code)) == key)
      return *code;
  }
  return name;
}

}  // namespace osce::text
