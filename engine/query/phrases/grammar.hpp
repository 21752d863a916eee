// SPDX-License-Identifier: GPL-2.0-or-later
//
// Rules, and the rules and classes as one list of symbols.
#pragma once

#include <bitset>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/query/phrases/open_classes.hpp"
#include "engine/query/phrases/pattern.hpp"
#include "engine/query/syntax/ast.hpp"

namespace osce::query {

class Matcher;
struct PhraseMatch;

/// What else must hold for a match: "31 February" is not a day.
using GuardFunction = bool (*)(Matcher& matcher, const PhraseMatch& match);
/// What a match means: filters, a sort order, or nothing.
using MeaningFunction = std::vector<Node> (*)(const Matcher& matcher, const PhraseMatch& match);

/// rules.cpp has the table of rules.
struct Rule {
  std::string_view name;
  std::string_view pattern;
  std::string_view example = {};      ///< a query for users
  MeaningFunction meaning = nullptr;  ///< null: what its parts mean, one after another
  std::string_view argument = {};     ///< of the meaning: a field, or a sign such as ">="
  GuardFunction guard = nullptr;
};

inline constexpr std::size_t max_symbols = 320;
using Symbols = std::bitset<max_symbols>;

/// A rule, an open class, or a class of words.
struct Symbol {
  std::string_view name;
  const Rule* rule = nullptr;
  OpenClass open = nullptr;
  Pattern pattern = {};  ///< of a rule
  Symbols begins = {};   ///< the classes that its matches may begin with
};

class Grammar {
 public:
  explicit Grammar(std::span<const Rule> rules);
  [[nodiscard]] const std::vector<Symbol>& symbols() const { return symbols_; }
  /// The number of a symbol. Throws std::logic_error if there is none of this name.
  [[nodiscard]] std::size_t number_of(std::string_view name) const;
  /// Of a class of words, by its number among them.
  [[nodiscard]] std::size_t number_of_words(std::size_t number) const { return words_ + number; }
  [[nodiscard]] std::size_t first_open_class() const { return open_; }

 private:
  void add(Symbol symbol);
  /// The classes that a rule may begin with, which are filled in on the way.
  const Symbols& begins(std::size_t number);

  std::vector<Symbol> symbols_;
  std::unordered_map<std::string_view, std::size_t> numbers_;
  std::size_t open_ = 0;   ///< the number of the first open class
  std::size_t words_ = 0;  ///< of the first class of words
};

}  // namespace osce::query
