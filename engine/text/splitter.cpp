// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/splitter.hpp"

#include <algorithm>
#include <array>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "engine/model/error.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/number.hpp"
#include "engine/text/stemming.hpp"

namespace osce::text {
namespace {

using IteratorMaker = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

std::unique_ptr<icu::BreakIterator> iterator_by(IteratorMaker make) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(make(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) throw Error(ErrorKind::system, std::string("ICU: ") + u_errorName(status));
  return iterator;
}

icu::UnicodeString utf16_of(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::vector<std::size_t> breaks_by(IteratorMaker make, std::string_view text) {
  const auto iterator = iterator_by(make);
  const auto unicode = utf16_of(text);
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

/// Elided words in French and Italian, which precede an apostrophe. English has no word
/// that begins with one of them and an apostrophe, so one table serves all languages.
constexpr std::array<std::string_view, 24> elided = {  // sorted
    "all", "anch", "c",      "coll", "d",     "dall",  "dell",   "j", "jusqu", "l", "lorsqu", "m",
    "n",   "nell", "puisqu", "qu",   "quell", "quest", "quoiqu", "s", "sull",  "t", "tutt",   "un"};

/// The length of the elided part in UTF-16 units, including the apostrophe; 0 if there is none.
int32_t elision_in(const icu::UnicodeString& word) {
  const auto typewritten = word.indexOf(u'\'');
  const auto apostrophe = typewritten >= 0 ? typewritten : word.indexOf(u'\u2019');
  if (apostrophe <= 0) return 0;
  std::string before;
  word.tempSubString(0, apostrophe).toUTF8String(before);
  static_assert(std::is_sorted(elided.begin(), elided.end()));
  return std::binary_search(elided.begin(), elided.end(), fold_case(before)) ? apostrophe + 1 : 0;
}

Joint joint_of(const icu::UnicodeString& between) {
  if (between == u"-" || between == u"\u2010" || between == u"\u2011") return Joint::hyphen;
  for (int32_t i = 0; i < between.length(); ++i) {
    if (u_isUWhiteSpace(between.charAt(i)) == 0) return Joint::other;
  }
  return Joint::blank;
}

/// An acronym without its dots: "un" for "u.n" (the last dot is not a part of the word). Other
/// words with dots inside are unchanged: "mc.dec".
std::string without_dots(std::string word) {
  if (word.find('.') == std::string::npos) return word;
  std::string letters;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = next_code_point(word, at);
    const bool ends = at == word.size() || word[at++] == '.';
    if (!is_letter(c) || !ends) return word;
    append_code_point(letters, c);
  }
  return letters;
}

std::string fold_word(std::string_view word) {
  return cut_to_term(without_separators(without_dots(plain_letters(fold_case(word)))));
}

Segment make_segment(const icu::UnicodeString& word, std::size_t begin, Joint joint) {
  std::string text;
  word.toUTF8String(text);
  return {fold_word(text), begin, begin + static_cast<std::size_t>(word.countChar32()), joint};
}

/// Adds a word as one segment, or as two if it begins with an elided word.
void add_word(const icu::UnicodeString& word, std::size_t begin, Joint joint,
              std::vector<Segment>& segments) {
  const auto elision = elision_in(word);
  if (elision > 0) {
    segments.push_back(make_segment(word.tempSubString(0, elision - 1), begin, joint));
    joint = Joint::other;
  }
  const auto before = static_cast<std::size_t>(word.countChar32(0, elision));
  segments.push_back(make_segment(word.tempSubString(elision), begin + before, joint));
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Text whose words are simply its runs of letters, as ICU would also find: ASCII without digits, _
/// and @, and without an apostrophe, point or colon between two letters. True for most English
/// sentences.
bool is_plain(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_ascii_letter(c)) continue;
    if ((c & 0x80) != 0 || c == '_' || c == '@' || (c >= '0' && c <= '9')) return false;
    const bool may_join = c == '\'' || c == '.' || c == ':';
    const bool between = i > 0 && i + 1 < text.size() && is_ascii_letter(text[i - 1]) &&
                         is_ascii_letter(text[i + 1]);
    if (may_join && between) return false;
  }
  return true;
}

Joint plain_joint(std::string_view between) {
  if (between == "-") return Joint::hyphen;
  const auto other = between.find_first_not_of(" \t\n\v\f\r");
  return other == std::string_view::npos ? Joint::blank : Joint::other;
}

std::vector<Segment> split_plain(std::string_view text) {
  std::vector<Segment> segments;
  std::size_t word_end = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    if (!is_ascii_letter(text[begin])) {
      ++begin;
      continue;
    }
    auto end = begin;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    segments.push_back({cut_to_term(fold_case(text.substr(begin, end - begin))), begin, end,
                        plain_joint(text.substr(word_end, begin - word_end))});
    word_end = end;
    begin = end;
  }
  return segments;
}

}  // namespace

std::vector<Segment> Splitter::split(std::string_view text) {
  if (is_plain(text)) return split_plain(text);
  if (!words_) words_ = iterator_by(icu::BreakIterator::createWordInstance);
  auto unicode = utf16_of(text);
  // ICU joins words with the narrow blank that French texts have before ; and :.
  unicode.findAndReplace(icu::UnicodeString(u'\u202f'), icu::UnicodeString(u'\u00a0'));
  auto& words = *words_;
  words.setText(unicode);
  std::vector<Segment> segments;
  std::size_t place = 0;  // in code points
  int32_t word_end = 0;   // of the last word
  int32_t begin = words.first();
  for (int32_t end = words.next(); end != icu::BreakIterator::DONE;
       begin = end, end = words.next()) {
    if (words.getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
      add_word(unicode.tempSubStringBetween(begin, end), place,
               joint_of(unicode.tempSubStringBetween(word_end, begin)), segments);
      word_end = end;
    }
    place += static_cast<std::size_t>(unicode.countChar32(begin, end - begin));
  }
  join_digit_groups(segments);
  return segments;
}

std::vector<std::size_t> character_breaks(std::string_view text) {
  return breaks_by(icu::BreakIterator::createCharacterInstance, text);
}

std::vector<std::size_t> line_breaks(std::string_view text) {
  return breaks_by(icu::BreakIterator::createLineInstance, text);
}

}  // namespace osce::text
