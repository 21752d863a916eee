// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words with accents, and what people type for them without.
//
// Stemmers need the accents: French "réfugiés" has the stem "réfugi", but "refugies" has "refug".
// So an index keeps a table of its own words (model/index_tables.hpp): whoever types "refugies"
// searches for the stem of "réfugiés" as well.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/model/index_tables.hpp"
#include "engine/text/analyser.hpp"

namespace osce::text {

/// A folded word as people type it without accents. In German, "Flüchtling" is also typed
/// "Fluechtling".
std::vector<std::string> unaccented_spellings(const std::string& word, std::string_view language);

/// Collects the words with accents in a collection.
class AccentedWords {
 public:
  void add(const std::vector<Token>& tokens, const std::string& language);

  /// What typing them without accents means, sorted by language and word. A word that texts also
  /// print without accents ("DECISION") has the stem of that, too. For forms of a word that the
  /// collection does not have, the table also has the stems of the unaccented words.
  [[nodiscard]] std::vector<UnaccentedWord> unaccented(Analyser& analyser) const;

 private:
  /// The words of a language, folded.
  struct Words {
    std::set<std::string> accented;
    std::unordered_set<std::string> bare;  ///< without accents
  };
  std::map<std::string, Words> words_;  ///< by language
};

}  // namespace osce::text
