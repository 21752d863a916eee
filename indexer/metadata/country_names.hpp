// SPDX-License-Identifier: GPL-2.0-or-later
//
// The names of countries: those of data/authority/countries.tsv, and ICU's in the official
// languages of the OSCE.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/authority_tables.hpp"
#include "engine/model/names.hpp"
#include "engine/text/stemming.hpp"

namespace osce::indexer {

/// Finds countries by their names. Caches stems, so each thread needs its own.
class CountryNames {
 public:
  explicit CountryNames(const std::vector<CountryRow>& rows);

  /// All names by their keys, adjectives included.
  [[nodiscard]] const std::map<std::string, Names::Country>& by_key() const { return by_key_; }

  /// The country that all of `text` names, or nothing. In a text in `language`, names of that
  /// language may be inflected: "Республики Беларусь" is Belarus.
  [[nodiscard]] std::optional<std::string> named(std::string_view text, std::string_view language);

  /// The countries that `text` mentions by name, each once, in order; adjectives do not count.
  [[nodiscard]] std::vector<std::string> mentioned(std::string_view text,
                                                   std::string_view language);

 private:
  using NameWords = std::vector<std::string>;
  /// The names of one language by their stems.
  struct Inflected {
    text::Stemming stemming;
    std::map<std::string, std::string> countries;
  };

  void add(const std::string& country, const std::string& name, std::string_view language);
  void add_adjective(const std::string& country, const std::string& adjective);
  void add_key(const std::string& key, std::string_view language, Names::Country entry);
  Inflected& inflected(std::string_view language);
  [[nodiscard]] std::optional<std::string> named(const NameWords& words, std::string_view language);

  std::map<std::string, Names::Country> by_key_;
  std::map<std::string, std::string> by_words_;  ///< to the country, without adjectives
  std::map<std::string, NameWords, std::less<>> by_language_;  ///< the keys of `by_words_`
  std::map<std::string, Inflected, std::less<>> inflected_;
};

}  // namespace osce::indexer
