// SPDX-License-Identifier: GPL-2.0-or-later
//
// The thesaurus, looked up by the words of a query. A term's words are compared by their stems
// ("sex offender registries" is "sex offender registry"), the longest term wins, and rows are not
// chained.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/model/index_tables.hpp"

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

/// The words of the longest of `terms`; 0 where there are none.
std::size_t longest_of(const std::vector<ThesaurusTerm>& terms);

/// Those of `terms` that stand at the beginning of `words`, the longest first. A term in capitals
/// (ICTs, CiO) counts in its case only; where the collection does not know the word, and the row
/// does not say that case matters, in any.
std::vector<TermFound> terms_found(const std::vector<ThesaurusTerm>& terms,
                                   const std::vector<TermWord>& words);

}  // namespace osce::query
