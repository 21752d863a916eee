// SPDX-License-Identifier: GPL-2.0-or-later
//
// The analyser splits text into words with positions. Indexing, queries and highlighting all use
// it, so that they cannot disagree.
//
//     "Commending co‑operation"
//         =>  commending/commend [0,10)   co/co [11,13)   operation/oper [14,23)
//             and, beginning with co, the compound cooper of two words
//
// A word is an ICU word segment with a letter or a digit. Blanks, punctuation, hyphens and slashes
// separate words: "awareness-raising" is two words, "children's" and "4,564" are one (4564, and so
// is "4 564": number.hpp). The apostrophe after an elided word separates too ("l'exploitation",
// "dell'uomo"). Word boundaries do not depend on the language, but stems do.
//
// Words joined by hyphens also form a compound, so that "cooperation" finds "co-operation" and vice
// versa.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osce::text {

/// Several words read as one.
struct Compound {
  std::string stem;          ///< of the words, joined without separators
  std::size_t words = 0;     ///< 2 or more
  bool is_one_word = false;  ///< the spellings list it as one word
  bool operator==(const Compound&) const = default;
};

/// A word of a text: its folded form, its stem, and its range in code points of the text analysed
/// (half-open). Words longer than `max_word_bytes` are cut, in the index and in queries.
struct Token {
  std::string folded;
  std::string stem;  ///< the same for all spellings of the word
  /// The stem in the word's own spelling: "organ" of organized, whose stem is organis.
  std::string spelled;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<Compound> compound = {};  ///< that begins here
  std::string accented = {};  ///< the folded word with its accents; empty if it has none
  bool operator==(const Token&) const = default;

  /// True if this is a stem of the word, or of the compound.
  [[nodiscard]] bool has_stem(std::string_view wanted) const {
    return stem == wanted || (compound && compound->stem == wanted);
  }
};

/// How a compound that is one word is read: as its words, or as one. Searches look for both.
enum class Compounds { apart, as_one };

/// How many words the word at `at` takes.
std::size_t length_at(const std::vector<Token>& tokens, std::size_t at, Compounds compounds);

/// The stems of `tokens`.
std::vector<std::string> stems_of(const std::vector<Token>& tokens, Compounds compounds);

/// `length` words from `at` on, written as one word.
std::string folded_as_one(const std::vector<Token>& tokens, std::size_t at, std::size_t length);

/// Xapian refuses terms over 245 bytes; this leaves room for a prefix.
inline constexpr std::size_t max_word_bytes = 200;

/// Groups of equivalent spellings: {"labour", "labor"}, {"co-operation", "cooperation", "co
/// operation"}.
using Spellings = std::vector<std::vector<std::string>>;

/// Splits text into words. Holds ICU and stemmer state, so each thread needs its own.
class Analyser {
 public:
  /// All single words in a row of `spellings` get the same stem. If a row lists a word both as one
  /// and as two ("web site", "website"), the two are a compound even with a blank between them.
  /// Other rows with several words are ignored here.
  explicit Analyser(Spellings spellings = {});
  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;
  Analyser(const Analyser&) = delete;
  Analyser& operator=(const Analyser&) = delete;
  ~Analyser();

  /// The words of UTF-8 `text`, in order, with their stems in `language` (ISO 639-1). If there
  /// is no stemmer for the language, words are their own stems.
  [[nodiscard]] std::vector<Token> analyse(std::string_view text, std::string_view language);

  /// The folded words that the spellings also list as two words: "cooperation".
  [[nodiscard]] std::vector<std::string> words_also_apart();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace osce::text
