// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the six official languages of the OSCE call things: one file a language, one table of
// months, openings and function words each. The forms of head lines, which one language borrows from
// another ("ENGLISH / Original: RUSSIAN"), are in structure/line/head_forms.cpp, all languages side by side.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace osce::indexer {

using Words = std::unordered_set<std::string_view>;

/// Particles and objects that belong to a verb: the words that may stand directly behind it.
struct Complement {
  std::string_view stem;  ///< the verb without its ending
  std::vector<std::string_view> words;
};

/// The words that paragraphs open with, all folded (text::fold_case).
struct OpeningWords {
  Words leading_adverbs;                           ///< before the verb
  std::vector<std::string_view> adverb_endings;    ///< other adverbs before the verb end so
  std::vector<std::string_view> trailing_adverbs;  ///< behind the verb; may be two words
  Words reflexives;                                ///< pronouns that belong to the verb behind them
  Words participles;                               ///< and adjectives that open like them
  std::vector<std::string_view> participle_endings;
  Words no_participles;  ///< words with such an ending that are none
  Words prepositions;    ///< open a paragraph only with a complement
  Words finite_verbs;
  std::vector<std::string_view> finite_endings;
  std::vector<Complement> complements;
  Words with;                             ///< "with", before an attitude
  std::vector<std::string_view> express;  ///< stems of verbs that take an attitude as object
  Words attitudes;                        ///< "concern", "regret"
  Words possessives;                      ///< "its", before an attitude
  Words auxiliaries;                      ///< "will", with the verb behind it
  Words linking_verbs;                    ///< "being", "remains", before a participle
  Words predicates;                       ///< make a sentence of what they stand in: "is", "should"
  bool small = false;                     ///< openings may begin with a small letter
};

struct Language {
  std::string_view code;                         ///< ISO 639-1
  std::vector<std::string_view> function_words;  ///< folded; the commonest, to know the language by
  std::array<std::vector<std::string_view>, 12> months;  ///< folded, January first
  OpeningWords openings;
};

extern const Language english;
/// English whose paragraphs begin with small letters, as those of the other languages may.
extern const Language english_in_small_letters;
extern const Language french;
extern const Language german;
extern const Language italian;
extern const Language russian;
extern const Language spanish;

/// English first, then by name.
const std::array<const Language*, 6>& languages();

/// The language with this code, or English.
const Language& language_of(std::string_view code);

/// The language that most of the words of `text` are in; null where too few words tell. `said` is the
/// code of the language that the text is said to be in, empty where nothing says so: weak evidence
/// does not outweigh it.
const Language* detect_language(std::string_view text, std::string_view said = {});

/// The number of the month that one of the languages calls `name`, whatever the case, or 0.
unsigned month_in_any_language(std::string_view name);

}  // namespace osce::indexer
