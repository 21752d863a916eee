// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/language_names.hpp"

#include <cstddef>
#include <cstring>
#include <map>

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

constexpr std::size_t code_length = 2;

/// The codes by the keys of the languages' names.
std::map<std::string, std::string> codes_by_name() {
  std::map<std::string, std::string> codes;
  for (const auto* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
    if (std::strlen(*code) != code_length) continue;
    codes.emplace(value_key(name_in(*code, "en")), *code);
    codes.emplace(value_key(name_in(*code, *code)), *code);
  }
  return codes;
}

}  // namespace

std::string language_name(const std::string& code) { return name_in(code.c_str(), "en"); }

std::string language_code(const std::string& name) {
  if (name.size() <= code_length) return name;
  static const auto codes = codes_by_name();
  const auto code_alone = name.substr(0, code_length);
  if (name[code_length] == '-' && is_language_code(code_alone)) return ascii_lower(code_alone);
  const auto code = codes.find(value_key(name));
  return code == codes.end() ? name : code->second;
}

bool is_language_code(const std::string& code) {
  return code.size() == code_length && language_name(code) != ascii_lower(code);
}

}  // namespace osce::text
