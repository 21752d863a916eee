// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/analyser.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>
#include <xapian.h>

#include "engine/model/error.hpp"
#include "engine/text/fold.hpp"

namespace osce::text {
namespace {

constexpr std::size_t max_stems = 1 << 17;

std::unique_ptr<icu::BreakIterator> make_word_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) throw Error(ErrorKind::system, std::string("ICU: ") + u_errorName(status));
  return iterator;
}

Xapian::Stem make_stemmer(std::string_view language) {
  Xapian::Stem stemmer;  // leaves words as they are
  try {
    stemmer = Xapian::Stem(std::string(language));
  } catch (const Xapian::InvalidArgumentError&) {  // no stemmer for this language
  }
  return stemmer;
}

std::string cut(std::string word) {
  if (word.size() <= max_word_bytes) return word;
  std::size_t end = max_word_bytes;
  while ((word[end] & 0xC0) == 0x80) --end;
  word.resize(end);
  return word;
}

/// What French and Italian put before an apostrophe and the word it belongs to. English has none of
/// them at the beginning of a word, so that one table serves all languages.
constexpr std::array<std::string_view, 24> elided = {  // sorted
    "all", "anch", "c",      "coll", "d",     "dall",  "dell",   "j", "jusqu", "l", "lorsqu", "m",
    "n",   "nell", "puisqu", "qu",   "quell", "quest", "quoiqu", "s", "sull",  "t", "tutt",   "un"};

/// How many UTF-16 units of a word are elided, the apostrophe included; 0 where none are.
int32_t elision_in(const icu::UnicodeString& word) {
  const auto typewritten = word.indexOf(u'\'');
  const auto apostrophe = typewritten >= 0 ? typewritten : word.indexOf(u'\u2019');
  if (apostrophe <= 0) return 0;
  std::string before;
  word.tempSubString(0, apostrophe).toUTF8String(before);
  static_assert(std::is_sorted(elided.begin(), elided.end()));
  return std::binary_search(elided.begin(), elided.end(), fold_case(before)) ? apostrophe + 1 : 0;
}

}  // namespace

struct Analyser::State {
  /// The stemmer of a language, and what it made of words: stemming again costs more than this.
  struct Stemming {
    Xapian::Stem stemmer;
    std::unordered_map<std::string, std::string> stems;

    const std::string& stem_of(const std::string& word) {
      if (stems.size() >= max_stems) stems.clear();  // whoever asks may send any words, for ever
      const auto [entry, is_new] = stems.try_emplace(word);
      if (is_new) entry->second = cut(strip_accents(stemmer(word)));
      return entry->second;
    }

    Token token(const icu::UnicodeString& word, std::size_t place) {
      std::string text;
      word.toUTF8String(text);
      const auto folded = cut(fold_case(text));
      return {cut(strip_accents(folded)), stem_of(folded), place,
              place + static_cast<std::size_t>(word.countChar32())};
    }
  };

  std::unique_ptr<icu::BreakIterator> words = make_word_iterator();
  std::map<std::string, Stemming, std::less<>> by_language;

  Stemming& stemming(std::string_view language) {
    const auto known = by_language.find(language);
    if (known != by_language.end()) return known->second;
    return by_language.emplace(language, Stemming{make_stemmer(language), {}}).first->second;
  }
};

Analyser::Analyser() : state_(std::make_unique<State>()) {}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

std::vector<Token> Analyser::analyse(std::string_view text, std::string_view language) {
  const auto unicode = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  auto& words = *state_->words;
  auto& stemming = state_->stemming(language);
  words.setText(unicode);
  std::vector<Token> tokens;
  std::size_t place = 0;  // in code points
  int32_t begin = words.first();
  for (int32_t end = words.next(); end != icu::BreakIterator::DONE;
       begin = end, end = words.next()) {
    if (words.getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
      const auto segment = unicode.tempSubStringBetween(begin, end);
      const auto elision = elision_in(segment);
      if (elision > 0)
        tokens.push_back(stemming.token(segment.tempSubString(0, elision - 1), place));
      const auto before = static_cast<std::size_t>(segment.countChar32(0, elision));
      tokens.push_back(stemming.token(segment.tempSubString(elision), place + before));
    }
    place += static_cast<std::size_t>(unicode.countChar32(begin, end - begin));
  }
  return tokens;
}

}  // namespace osce::text
