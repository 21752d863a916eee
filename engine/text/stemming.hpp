// SPDX-License-Identifier: GPL-2.0-or-later
//
// The stems of one language.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace osce::text {

/// A word's stem, and the stem that it has in its own spelling: "organized" has organis and organ,
/// "organised" organis and organis. Words that are looked for together have the same `stem`; whether
/// that is for their form or for their spelling the other tells.
struct Stem {
  std::string stem;
  std::string as_spelled;
};

/// Stems words of a language. Keeps what it made: stemming again costs more. For one thread at a time.
class Stemming {
 public:
  /// `language` is ISO 639-1; without a stemmer for it words are their own stems.
  explicit Stemming(std::string_view language);
  Stemming(Stemming&&) noexcept;
  Stemming& operator=(Stemming&&) noexcept;
  Stemming(const Stemming&) = delete;
  Stemming& operator=(const Stemming&) = delete;
  ~Stemming();

  /// The stems of a word, which must be folded but for its accents; they have none. Lives until the
  /// next call.
  const Stem& stem_of(const std::string& word);

  /// From now on words with the stem `other` have the stem `stem`, too.
  void join(const std::string& stem, const std::string& other);

 private:
  struct Stemmer;
  std::unique_ptr<Stemmer> stemmer_;
  std::unordered_map<std::string, std::string> joined_;
  std::unordered_map<std::string, Stem> stems_;
};

/// `word`, cut on a character to what fits into a term.
std::string cut_to_term(std::string word);

}  // namespace osce::text
