// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace osce {

/// A term of the thesaurus with what a row of it has to say: what an index keeps, to be found by the term's first stem.
/// A stem here is one in the language of the thesaurus; what is one word by its spelling has one.
struct ThesaurusTerm {
  /// Another wording of the row, that does not hold the term itself.
  struct Other {
    std::string text;  ///< as the row writes it
    std::string key;   ///< its stems, a blank between them
    bool operator==(const Other&) const = default;
  };
  std::string key;      ///< the term's stems, likewise
  std::string written;  ///< its words as they are written, likewise
  std::string row;      ///< a ThesaurusRow's id
  double weight = 1.0;
  bool case_sensitive = false;
  bool spelling = false;   ///< is_spelling() of the row
  bool suggested = false;  ///< the wordings are to be offered, not added
  std::vector<Other> others;
  bool operator==(const ThesaurusTerm&) const = default;
};

}  // namespace osce
