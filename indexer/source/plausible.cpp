// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/plausible.hpp"

#include <algorithm>
#include <cstddef>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

UChar32 for_icu(char32_t c) { return static_cast<UChar32>(c); }

bool is_letter_like(char32_t c) {
  return text::is_letter(c) || (U_MASK(u_charType(for_icu(c))) & U_GC_M_MASK) != 0;
}

bool is_capital(char32_t c) { return u_isUUppercase(for_icu(c)) != 0; }

/// Signs that may occur within words: apostrophes, hyphens and dashes, soft hyphens, joiners.
bool joins_letters(char32_t c) {
  const auto type = U_MASK(u_charType(for_icu(c)));
  return (type & (U_GC_PD_MASK | U_GC_CF_MASK | U_GC_ZS_MASK)) != 0 || c == U'’' || c == U'‘' ||
         c == U'·';
}

/// Alphabets that do not mix within one word. Others do: Han and Kana, or Latin abbreviations in
/// them.
bool is_alphabet(UScriptCode script) {
  return script == USCRIPT_LATIN || script == USCRIPT_CYRILLIC || script == USCRIPT_GREEK ||
         script == USCRIPT_HEBREW || script == USCRIPT_ARABIC;
}

UScriptCode script_of(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  return uscript_getScript(for_icu(c), &error);
}

bool clash(char32_t a, char32_t b) {
  if (!text::is_letter(a) || !text::is_letter(b)) return false;
  const auto one = script_of(a);
  const auto other = script_of(b);
  return one != other && is_alphabet(one) && is_alphabet(other);
}

bool is_accented_latin(char32_t c) {
  return c >= 0x80 && text::is_letter(c) && script_of(c) == USCRIPT_LATIN;
}

bool is_strange_letter(char32_t before, char32_t c, char32_t after) {
  if (clash(before, c) || clash(c, after)) return true;
  if (is_capital(c) && text::is_small_letter(before)) return true;
  if (text::is_small_letter(c) && is_capital(before) && is_capital(after)) return true;
  return is_accented_latin(before) && is_accented_latin(c) && is_accented_latin(after);
}

bool is_strange(char32_t before, char32_t c, char32_t after) {
  if (c == 0xFFFD || !u_isdefined(for_icu(c)) || text::is_control(c)) return true;
  if (u_charType(for_icu(c)) == U_PRIVATE_USE_CHAR) return true;
  if (text::is_letter(c)) return is_strange_letter(before, c, after);
  return is_letter_like(before) && text::is_letter(after) && !is_letter_like(c) &&
         !joins_letters(c);
}

}  // namespace

double strangeness(std::string_view text) {
  std::size_t strange = 0;
  std::size_t beyond_ascii = 0;
  char32_t before = U' ';
  char32_t c = U' ';
  for (std::size_t at = 0; at <= text.size();) {
    const bool at_end = at == text.size();
    const char32_t after = at_end ? U' ' : text::next_code_point(text, at);
    if (c >= 0x80) {
      ++beyond_ascii;
      if (is_strange(before, c, after)) ++strange;
    }
    before = c;
    c = after;
    if (at_end) break;
  }
  return beyond_ascii == 0 ? 0 : static_cast<double>(strange) / static_cast<double>(beyond_ascii);
}

double control_share(std::string_view text) {
  const auto controls = std::count_if(text.begin(), text.end(), [](char c) {
    return (c >= 0 && c < ' ' && (c < '\t' || c > '\r')) || c == 0x7F;
  });
  return text.empty() ? 0 : static_cast<double>(controls) / static_cast<double>(text.size());
}

}  // namespace osce::indexer
