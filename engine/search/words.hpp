// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of a paragraph, as far as a search needs them. To find out where the words of a query
// stand in thousands of paragraphs, their texts are not read: the index has the words of each
// paragraph by number (store/word_rows.hpp), and nearly all of these numbers are not those of words
// in the query.
//
//     "trafficking in children"  children  =>  (empty) (empty) children/child
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/store/word_rows.hpp"
#include "engine/text/analyser.hpp"

namespace osce::search {

/// The words of a text, in order. Words that nobody needs are empty.
using Words = std::vector<const text::Token*>;

/// All words of an analysed text.
Words words_of(const std::vector<text::Token>& tokens);

/// What is looked for among words.
class SoughtWords {
 public:
  SoughtWords() = default;
  /// All that `plan` looks for, and the words of their families.
  explicit SoughtWords(const query::Plan& plan);

  /// All that `node` needs to match.
  void add(const query::PlanNode& node);
  void add(const query::WordLeaf& word);
  void add_stem(std::string_view language, std::string_view stem);
  void add_form(std::string_view folded) { forms_.emplace(folded); }

  /// The numbers of their forms in an index.
  [[nodiscard]] std::vector<std::uint32_t> forms_in(const store::WordRows& rows) const;

 private:
  void add_all(const std::vector<query::PlanNode>& nodes);

  std::set<std::pair<std::string, std::string>> stems_;  ///< each with its language
  std::set<std::string, std::less<>> forms_;
};

/// Reads the words of paragraphs from an index. For one thread at a time.
class RowWords {
 public:
  /// `rows` must outlive this object.
  RowWords(const store::WordRows& rows, const SoughtWords& sought);

  /// The words of a paragraph; those that are not sought are empty. They are valid until the next
  /// call. Throws Error if the index is damaged.
  const Words& of(store::ParagraphNumber paragraph);
  /// How many words the same paragraph has.
  [[nodiscard]] std::size_t count() const { return words_.size(); }
  /// The folded words of the same paragraph, from `first` to before `end`.
  [[nodiscard]] std::vector<std::string_view> folded(std::size_t first, std::size_t end) const;

 private:
  [[nodiscard]] bool is_sought(std::uint32_t form) const {
    return form < is_sought_.size() && is_sought_[form];
  }
  const text::Token& token_of(const store::RowWord& word);

  const store::WordRows& rows_;
  std::vector<bool> is_sought_;  ///< by form
  /// The words that were needed so far.
  std::map<store::RowWord, text::Token> tokens_;
  store::ParagraphNumber paragraph_ = 0;  ///< read last
  Words words_;
};

}  // namespace osce::search
