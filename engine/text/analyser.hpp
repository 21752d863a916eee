// SPDX-License-Identifier: GPL-2.0-or-later
//
// The one analyser: text becomes words with places. The indexer writes its terms, the planner asks
// with them and the marks are set by them, so that the three can never differ.
//
//     "Commending co‑operation"
//         =>  commending/commend [0,10)   co/co [11,13)   operation/oper [14,23)
//
// Words are ICU's word segments that hold a letter or a digit: blanks, punctuation, hyphens and
// slashes separate ("awareness-raising" is two words, "children's" and "4,564" are one).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace osce::text {

/// A word of a text: its folded form, its stem, and its range in code points of the text analysed
/// (half-open). Forms are at most `max_word_bytes` long; a longer word is cut, here as there.
struct Token {
  std::string folded;
  std::string stem;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Token&) const = default;
};

/// Xapian refuses terms over 245 bytes; this leaves room for a prefix.
inline constexpr std::size_t max_word_bytes = 200;

/// Splits text of one language into words. Keeps ICU and stemmer state: one per thread.
class Analyser {
 public:
  /// `language` is an ISO 639-1 code. A language without a stemmer keeps words as they are.
  explicit Analyser(std::string_view language);
  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;
  Analyser(const Analyser&) = delete;
  Analyser& operator=(const Analyser&) = delete;
  ~Analyser();

  /// The words of UTF-8 `text`, in order.
  [[nodiscard]] std::vector<Token> analyse(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace osce::text
