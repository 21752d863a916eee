// SPDX-License-Identifier: GPL-2.0-or-later
//
// The one analyser: text becomes words with places. The indexer writes its terms, the planner asks
// with them and the marks are set by them, so that the three can never differ.
//
//     "Commending co‑operation"
//         =>  commending/commend [0,10)   co/co [11,13)   operation/oper [14,23)
//             and, beginning with co, the compound cooper of two words
//
// Words are ICU's word segments that hold a letter or a digit: blanks, punctuation, hyphens and
// slashes separate ("awareness-raising" is two words, "children's" and "4,564" are one). So does the
// apostrophe behind a word that French or Italian elides ("l'exploitation", "dell'uomo"). Where
// words begin and end does not depend on the language; what their stems are does.
//
// Words joined by hyphens are a compound as well, so that "cooperation" finds "co-operation" and the
// other way round.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osce::text {

/// Words read as one.
struct Compound {
  std::string stem;          ///< of the words without what stands between them
  std::size_t words = 0;     ///< how many; 2 or more
  bool is_one_word = false;  ///< by the table of spellings, however it is written
  bool operator==(const Compound&) const = default;
};

/// A word of a text: its folded form, its stem, and its range in code points of the text analysed
/// (half-open). Forms are at most `max_word_bytes` long; a longer word is cut, here as there.
struct Token {
  std::string folded;
  std::string stem;  ///< the same for all spellings of the word
  /// The stem in the word's own spelling: "organ" of organized, whose stem is organis.
  std::string spelled;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<Compound> compound = {};  ///< that begins here
  bool operator==(const Token&) const = default;
};

/// What `length` words from `at` on are, written as one.
std::string folded_as_one(const std::vector<Token>& tokens, std::size_t at, std::size_t length);

/// Xapian refuses terms over 245 bytes; this leaves room for a prefix.
inline constexpr std::size_t max_word_bytes = 200;

/// Ways to write the same: {"labour", "labor"}, {"co-operation", "cooperation", "co operation"}.
using Spellings = std::vector<std::vector<std::string>>;

/// Splits text into words. Keeps the state of ICU and of stemmers: one per thread.
class Analyser {
 public:
  /// Forms of one word in a row of `spellings` have one stem. Two words of a row that together are
  /// one word of it are a compound also with a blank between them; other rows of several words say
  /// nothing here.
  explicit Analyser(Spellings spellings = {});
  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;
  Analyser(const Analyser&) = delete;
  Analyser& operator=(const Analyser&) = delete;
  ~Analyser();

  /// The words of UTF-8 `text`, in order, with their stems in `language` (ISO 639-1). In a language
  /// without a stemmer words are their own stems.
  [[nodiscard]] std::vector<Token> analyse(std::string_view text, std::string_view language);

  /// The words, folded, that the table of spellings also knows in two: "cooperation".
  [[nodiscard]] std::vector<std::string> words_also_apart();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace osce::text
