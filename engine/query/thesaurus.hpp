// SPDX-License-Identifier: GPL-2.0-or-later
//
// The thesaurus, ready to be looked up by the words of a query. A term's words are compared by their
// stems ("sex offender registries" is "sex offender registry"), the longest term wins, and rows are not
// chained.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/authority_tables.hpp"

namespace osce::query {

/// Another wording that a row has for a term.
struct Wording {
  std::string text;        ///< as the row writes it
  double weight = 0;       ///< 0 to 1
  std::string rule;        ///< the row: "T127"
  bool spelling = false;   ///< another way to write the same, not another word for it
  bool suggested = false;  ///< to be offered, not added
};

/// A word of a query, as it is compared with the words of terms.
struct TermWord {
  std::string text;   ///< as typed
  std::string stem;   ///< in the language of the thesaurus
  bool known = true;  ///< the collection has the word
};

/// A term that stands in a query.
struct TermFound {
  std::size_t words = 0;        ///< how many it takes
  std::vector<Wording> others;  ///< each once, not those that hold the term itself
};

class Thesaurus {
 public:
  /// `tables` must have the forms of its terms, and outlive the thesaurus.
  explicit Thesaurus(const AuthorityTables& tables);

  /// The terms at the beginning of `words`, the longest first. A term in capitals (ICTs, CiO) counts in
  /// its case only; where the collection does not know the word, and the row does not say that case
  /// matters, in any.
  [[nodiscard]] std::vector<TermFound> find(const std::vector<TermWord>& words) const;

  /// The words of the longest term.
  [[nodiscard]] std::size_t longest_term() const { return longest_; }

 private:
  /// A term of a row.
  struct Entry {
    std::string_view key;
    std::string_view written;
    const ThesaurusRow* row = nullptr;
  };
  [[nodiscard]] static bool before(const Entry& one, const Entry& other);
  [[nodiscard]] const TermForm& form_of(const std::string& term) const;
  [[nodiscard]] TermFound gather(std::span<const Entry> entries, const std::vector<TermWord>& words,
                                 const std::string& key, std::size_t length) const;
  [[nodiscard]] static bool stands(const Entry& entry, const std::vector<TermWord>& words,
                                   std::size_t length);

  const AuthorityTables* tables_;
  std::vector<Entry> entries_;  ///< by their keys
  std::size_t longest_ = 0;
};

}  // namespace osce::query
