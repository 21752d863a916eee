// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of a language by class: SINCE is "since", "not before" …; TYPE is "resolution", which
// stands for type:resolution. data/phrases has one file for each language and describes its format.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/query/phrases/token_cursor.hpp"

namespace osce::query {

/// Words of a class and what they stand for.
struct ClassWords {
  std::size_t number = 0;          ///< of the class, in the order of the file
  std::vector<std::string> words;  ///< as keys of tokens
  std::string value;
  bool capital = false;  ///< only if typed with a capital
};

/// Words found in a query.
struct FoundWords {
  const ClassWords* words = nullptr;
  std::size_t length = 0;  ///< in tokens
};

class WordClasses {
 public:
  /// Reads a file of data/phrases.
  explicit WordClasses(std::string_view file);

  /// All words of all classes that begin at a token, longer ones first.
  [[nodiscard]] std::vector<FoundWords> at(const TokenCursor& tokens, std::size_t at) const;
  /// The entries of a class, in the order of the file.
  [[nodiscard]] const std::vector<ClassWords>& of(std::string_view name) const;
  /// The names of the classes, in the order of the file.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::unordered_map<std::string_view, std::vector<ClassWords>> classes_;
  std::vector<std::string> names_;
  std::unordered_map<std::string_view, std::vector<const ClassWords*>> by_first_word_;
};

/// The classes of the languages that queries are read in.
const WordClasses& word_classes();

/// True if an entry of the class is this one word.
bool has_word(std::string_view name, std::string_view word);
/// The value of the class's entry that is this one word; empty if there is none.
std::string_view value_in_class(std::string_view name, std::string_view word);

}  // namespace osce::query
