// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds the rules and classes that match a query's tokens.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/model/names.hpp"
#include "engine/query/phrases/grammar.hpp"
#include "engine/query/phrases/token_cursor.hpp"

namespace osce::query {

/// What a rule or a class matches: the tokens [begin, end).
struct PhraseMatch {
  std::string_view name;       ///< "time.since", "CITY"
  const Rule* rule = nullptr;  ///< null for a class
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string value = {};  ///< what the words of a class stand for: "Minsk", "7" for "July"
  std::vector<const PhraseMatch*> parts = {};  ///< of a rule, in order

  /// The first match of this name at or below this one, or null.
  [[nodiscard]] const PhraseMatch* find(std::string_view wanted) const;
  /// The value of that match; empty if there is none.
  [[nodiscard]] std::string value_of(std::string_view wanted) const;
};

/// Matches one list of tokens. A rule has at most one match at a place: the longest that its guard
/// accepts, and of equally long ones the first. Matches are kept as long as the matcher.
class Matcher {
 public:
  /// All must outlive the matcher.
  Matcher(const Grammar& grammar, const std::vector<Token>& tokens, const Names& names)
      : grammar_(grammar), tokens_(tokens), names_(names) {}
  Matcher(const Matcher&) = delete;
  Matcher& operator=(const Matcher&) = delete;

  /// The match of a rule that begins at a token, or null.
  [[nodiscard]] const PhraseMatch* match(std::string_view rule, std::size_t at);
  /// The longest match of a class, or null.
  [[nodiscard]] const PhraseMatch* word(std::string_view name, std::size_t at) {
    return match(name, at);
  }

  /// True if a match of this rule or class ends directly before a token.
  [[nodiscard]] bool is_before(std::string_view name, std::size_t at) {
    return is_before(grammar_.number_of(name), at);
  }

  [[nodiscard]] const TokenCursor& tokens() const { return tokens_; }
  [[nodiscard]] const Names& names() const { return names_; }

 private:
  using Matches = std::vector<PhraseMatch>;
  /// What is known of the tokens from one of them on.
  struct Place {
    Symbols present;                                   ///< the classes that match here
    std::unordered_map<std::size_t, Matches> matches;  ///< by symbol
  };
  class Run;

  const Matches& all(std::size_t symbol, std::size_t at);
  bool is_before(std::size_t symbol, std::size_t at);
  Place& place(std::size_t at);
  [[nodiscard]] Place read_place(std::size_t at) const;

  const Grammar& grammar_;
  TokenCursor tokens_;
  const Names& names_;
  std::unordered_map<std::size_t, Place> places_;
};

}  // namespace osce::query
