// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/analyser.hpp"

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

}  // namespace

struct Analyser::State {
  std::unique_ptr<icu::BreakIterator> words = make_word_iterator();
  Xapian::Stem stemmer;
  std::unordered_map<std::string, std::string> stems;  ///< stemming again costs more than this

  const std::string& stem_of(const std::string& word) {
    if (stems.size() >= max_stems) stems.clear();  // whoever asks may send any words, for ever
    const auto [entry, is_new] = stems.try_emplace(word);
    if (is_new) entry->second = cut(strip_accents(stemmer(word)));
    return entry->second;
  }
};

Analyser::Analyser(std::string_view language) : state_(std::make_unique<State>()) {
  state_->stemmer = make_stemmer(language);
}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

std::vector<Token> Analyser::analyse(std::string_view text) {
  const auto unicode = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  auto& words = *state_->words;
  words.setText(unicode);
  std::vector<Token> tokens;
  std::size_t place = 0;  // in code points
  int32_t begin = words.first();
  for (int32_t end = words.next(); end != icu::BreakIterator::DONE;
       begin = end, end = words.next()) {
    const auto length = static_cast<std::size_t>(unicode.countChar32(begin, end - begin));
    if (words.getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
      std::string word;
      unicode.tempSubStringBetween(begin, end).toUTF8String(word);
      const auto folded = cut(fold_case(word));
      tokens.push_back(
          {cut(strip_accents(folded)), state_->stem_of(folded), place, place + length});
    }
    place += length;
  }
  return tokens;
}

}  // namespace osce::text
