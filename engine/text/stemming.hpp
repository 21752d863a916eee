// SPDX-License-Identifier: GPL-2.0-or-later
//
// Stemming for one language.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace osce::text {

/// A word's stem after and before unifying the spelling: "organis" and "organ" for "organized",
/// "organis" twice for "organised". Words that match each other have the same `stem`; `as_spelled`
/// shows whether they differ in form or in spelling.
struct StemForms {
  std::string stem;
  std::string as_spelled;
};

/// Stems words of one language and caches the results. For one thread at a time.
///
/// A stop word is its own stem, and no other word has that stem: Russian "тема" (a topic) would
/// otherwise find every "тем" (than). Its stem is "тем-".
class Stemming {
 public:
  /// `language` is an ISO 639-1 code. If it has no stemmer, words are their own stems.
  explicit Stemming(std::string_view language);

  /// The stems, without accents, of a folded word with its accents. Valid until the next call.
  const StemForms& stem_of(const std::string& word);

  /// From now on, words with the stem `other` get the stem `stem`.
  void join(const std::string& stem, const std::string& other);

 private:
  [[nodiscard]] std::string by_xapian(const std::string& word) const;
  [[nodiscard]] StemForms stem(const std::string& word) const;
  [[nodiscard]] StemForms english_stem(const std::string& word) const;

  std::vector<std::string> language_;  ///< one
  Xapian::Stem stemmer_;
  bool is_english_;
  std::unordered_map<std::string, std::string> joined_;
  std::unordered_map<std::string, StemForms> stems_;
};

/// `word`, cut at a character boundary so that it fits into a term.
std::string cut_to_term(std::string word);

}  // namespace osce::text
