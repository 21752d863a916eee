// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

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

icu::UnicodeString unicode_of(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string utf8_of(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

using NormaliserMaker = const icu::Normalizer2* (*)(UErrorCode&);
constexpr NormaliserMaker case_folder = icu::Normalizer2::getNFKCCasefoldInstance;
constexpr NormaliserMaker decomposer = icu::Normalizer2::getNFDInstance;
constexpr NormaliserMaker composer = icu::Normalizer2::getNFCInstance;

/// The maximum number of characters normalised together. Sorting combining marks takes quadratic
/// time, and no real word comes near this length.
constexpr int most_together = 128;

/// Normalises `text` in linear time. Characters without a normalisation boundary between them are
/// handled together. Folding drops soft hyphens and U+034F, so even text in stream-safe format can
/// have long runs of combining marks.
icu::UnicodeString normalised(NormaliserMaker make, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normaliser = make(status);
  require(status);
  icu::UnicodeString result;
  const auto add = [&](int32_t begin, int32_t end) {
    result.append(normaliser->normalize(text.tempSubStringBetween(begin, end), status));
    require(status);
  };
  int32_t begin = 0;
  int together = 0;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    together = normaliser->hasBoundaryBefore(text.char32At(i)) != 0 ? 0 : together + 1;
    if (together < most_together) continue;
    add(begin, i);
    begin = i;
    together = 0;
  }
  add(begin, text.length());
  return result;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

/// A part of a text, from byte `begin` to `end`.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The next characters of `text` that normalising cannot change or join to others: enough ASCII in
/// a row, without the last one, to which a mark may belong. The end of the text where none are.
Run next_plain_run(std::string_view text, std::size_t at) {
  constexpr std::size_t shortest = 32;  // shorter ones are not worth a call of ICU
  for (auto begin = at; begin < text.size();) {
    auto end = begin;
    while (end < text.size() && (text[end] & 0x80) == 0) ++end;
    if (end - begin >= shortest) return {begin, end == text.size() ? end : end - 1};
    begin = end + 1;
  }
  return {text.size(), text.size()};
}

/// `text` with its parts changed by `plain` where they are ASCII, else by `other`. Most texts have
/// a few other characters only.
template <typename Plain, typename Other>
std::string changed_in_runs(std::string_view text, Plain plain, Other other) {
  std::string changed;
  for (std::size_t at = 0; at < text.size();) {
    const auto run = next_plain_run(text, at);
    if (run.begin > at) changed += other(text.substr(at, run.begin - at));
    changed += plain(text.substr(run.begin, run.end - run.begin));
    at = run.end;
  }
  return changed;
}

/// In lower case, for ASCII.
std::string fold_ascii(std::string_view text) { return ascii_lower(std::string(text)); }

std::string fold_other(std::string_view text) {
  auto unicode = normalised(case_folder, unicode_of(text));
  unicode.findAndReplace(icu::UnicodeString(UChar32{0x2019}), icu::UnicodeString(UChar32{'\''}));
  return utf8_of(unicode);
}

/// Letters that have no decomposition in Unicode. All take two bytes in UTF-8.
using PlainLetter = std::pair<std::string_view, std::string_view>;
constexpr std::array<PlainLetter, 7> letters_as_typed = {
    {{"œ", "oe"}, {"æ", "ae"}, {"ø", "o"}, {"đ", "d"}, {"ı", "i"}, {"ł", "l"}, {"ё", "е"}}};

/// True for ASCII and the Cyrillic letters U+0400 to U+047F, which keep their accents (й).
bool keeps_accents(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) continue;
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if ((byte != 0xD0 && byte != 0xD1) || (next & 0xC0U) != 0x80U) return false;
    ++i;
  }
  return true;
}

bool drops_accents(UChar32 base) {
  UErrorCode status = U_ZERO_ERROR;
  const auto script = uscript_getScript(base, &status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK;
}

bool separates_values(UChar32 c) {
  return u_isUWhiteSpace(c) != 0 || u_charType(c) == U_DASH_PUNCTUATION;
}

/// A word without the punctuation around it.
std::string_view trimmed(std::string_view word) {
  constexpr std::string_view before = "\"'([";
  constexpr std::string_view after = ",.;:?!\"')]";
  while (!word.empty() && before.find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  while (!word.empty() && after.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

/// The run of digits, or of anything else, that begins at a place.
std::string run_at(const std::string& text, std::size_t at, bool digits) {
  auto end = at;
  while (end < text.size() && is_ascii_digit(text[end]) == digits) ++end;
  return text.substr(at, end - at);
}

bool is_ascii_sign(char c) {
  return (c & 0x80) == 0 && !is_ascii_digit(c) && !(c >= 'a' && c <= 'z');
}

}  // namespace

std::string fold_case(std::string_view text) {
  return is_ascii(text) ? fold_ascii(text) : changed_in_runs(text, fold_ascii, fold_other);
}

std::string ascii_upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

std::string ascii_lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

std::string compose(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  const auto same = [](std::string_view run) { return run; };
  return changed_in_runs(text, same, [](std::string_view run) {
    return utf8_of(normalised(composer, unicode_of(run)));
  });
}

std::string plain_letters(std::string text) {
  if (is_ascii(text)) return text;
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto two_bytes = std::string_view(text).substr(at, 2);
    const auto letter = std::find_if(letters_as_typed.begin(), letters_as_typed.end(),
                                     [&](const auto& row) { return row.first == two_bytes; });
    if (letter == letters_as_typed.end()) {
      plain += text[at++];
    } else {
      plain += letter->second;
      at += two_bytes.size();
    }
  }
  return plain;
}

std::string strip_accents(const std::string& accented) {
  auto text = plain_letters(accented);
  if (keeps_accents(text)) return text;
  const auto decomposed = normalised(decomposer, unicode_of(text));
  icu::UnicodeString kept;
  bool dropping = false;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    const bool mark = u_charType(c) == U_NON_SPACING_MARK;
    if (!mark) dropping = drops_accents(c);
    if (!mark || !dropping) kept.append(c);
  }
  return utf8_of(normalised(composer, kept));
}

std::string value_key(std::string_view text) {
  const auto folded = icu::UnicodeString::fromUTF8(strip_accents(fold_case(text)));
  icu::UnicodeString kept;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (!separates_values(c)) kept.append(c);
  }
  return utf8_of(kept);
}

std::string names_key(std::string_view text) {
  const auto folded = strip_accents(fold_case(text));
  std::string key;
  for (std::size_t begin = 0; begin < folded.size();) {
    const auto end = std::min(folded.find_first_of(" \t\n", begin), folded.size());
    const auto word = trimmed(std::string_view(folded).substr(begin, end - begin));
    if (!word.empty()) key.append(key.empty() ? "" : " ").append(word);
    begin = end + 1;
  }
  return key;
}

std::string symbol_key(std::string_view symbol) {
  constexpr std::size_t digits_of_year = 4;
  const auto folded = names_key(symbol);
  std::string key;
  bool after_number = false;
  for (std::size_t at = 0; at < folded.size();) {
    const bool is_number = is_ascii_digit(folded[at]);
    auto part = run_at(folded, at, is_number);
    at += part.size();
    if (is_number) {
      part.erase(0, std::min(part.find_first_not_of('0'), part.size() - 1));
      if (after_number && part.size() == digits_of_year) part.erase(0, 2);
    } else {
      std::erase_if(part, is_ascii_sign);
    }
    if (part.empty()) continue;
    if (!key.empty()) key += ' ';
    key += part;
    after_number = is_number;
  }
  return key;
}

bool holds_words(std::string_view name, std::string_view words) {
  const auto ends = [&](std::size_t at) { return at == name.size() || name[at] == ' '; };
  for (auto at = name.find(words); at != std::string_view::npos; at = name.find(words, at + 1)) {
    if ((at == 0 || name[at - 1] == ' ') && ends(at + words.size())) return true;
  }
  return false;
}

}  // namespace osce::text
