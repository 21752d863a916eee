// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/fold.hpp"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "engine/model/error.hpp"

namespace osce::text {
namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(ErrorKind::system, std::string("ICU: ") + u_errorName(status));
}

const icu::Normalizer2& case_folder() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require(status);
  return *instance;
}

const icu::Normalizer2& decomposer() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = icu::Normalizer2::getNFDInstance(status);
  require(status);
  return *instance;
}

const icu::Normalizer2& composer() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = icu::Normalizer2::getNFCInstance(status);
  require(status);
  return *instance;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool drops_accents(UChar32 base) {
  UErrorCode status = U_ZERO_ERROR;
  const auto script = uscript_getScript(base, &status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK;
}

bool separates_values(UChar32 c) {
  return u_isUWhiteSpace(c) != 0 || u_charType(c) == U_DASH_PUNCTUATION;
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string folded;
  if (is_ascii(text)) {
    folded.assign(text);
    std::transform(folded.begin(), folded.end(), folded.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return folded;
  }
  UErrorCode status = U_ZERO_ERROR;
  auto unicode = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  unicode = case_folder().normalize(unicode, status);
  require(status);
  unicode.findAndReplace(icu::UnicodeString(UChar32{0x2019}), icu::UnicodeString(UChar32{'\''}));
  unicode.toUTF8String(folded);
  return folded;
}

std::string ascii_upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

std::string compose(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const auto composed = composer().normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(
                                                 text.data(), static_cast<int32_t>(text.size()))),
                                             status);
  require(status);
  std::string result;
  composed.toUTF8String(result);
  return result;
}

std::string strip_accents(const std::string& text) {
  if (is_ascii(text)) return text;
  UErrorCode status = U_ZERO_ERROR;
  const auto decomposed = decomposer().normalize(icu::UnicodeString::fromUTF8(text), status);
  require(status);
  icu::UnicodeString kept;
  bool dropping = false;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    const bool mark = u_charType(c) == U_NON_SPACING_MARK;
    if (!mark) dropping = drops_accents(c);
    if (!mark || !dropping) kept.append(c);
  }
  kept = composer().normalize(kept, status);
  require(status);
  std::string stripped;
  kept.toUTF8String(stripped);
  return stripped;
}

std::string value_key(std::string_view text) {
  const auto folded = icu::UnicodeString::fromUTF8(strip_accents(fold_case(text)));
  icu::UnicodeString kept;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (!separates_values(c)) kept.append(c);
  }
  std::string key;
  kept.toUTF8String(key);
  return key;
}

}  // namespace osce::text
