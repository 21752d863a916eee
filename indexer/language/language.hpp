// SPDX-License-Identifier: GPL-2.0-or-later
//
// The words of the OSCE's six official languages, read from data/languages. The forms of head lines
// mix languages ("ENGLISH / Original: RUSSIAN"), so structure/line/head_forms.cpp has them for all
// languages together.
#pragma once

#include <array>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace osce::indexer {

using Words = std::unordered_set<std::string_view>;

/// Particles and objects that belong to a verb and may directly follow it.
struct Complement {
  std::string_view stem;  ///< the verb without its ending
  std::vector<std::string_view> words;
};

/// The words that paragraphs open with, all folded (text::fold_case).
struct OpeningWords {
  Words leading_adverbs;                           ///< before the verb
  std::vector<std::string_view> adverb_endings;    ///< endings of other adverbs before the verb
  std::vector<std::string_view> trailing_adverbs;  ///< after the verb; may be two words
  Words reflexives;                                ///< pronouns that belong to the next verb
  Words participles;                               ///< and adjectives that open like them
  std::vector<std::string_view> participle_endings;
  /// Endings of adjectives that open like participles before a word of `adjective_particles`:
  /// "Appreciative of".
  std::vector<std::string_view> adjective_endings;
  Words adjective_particles;
  Words no_participles;  ///< words with such an ending that are not participles
  Words prepositions;    ///< open a paragraph only with a complement
  Words finite_verbs;
  std::vector<std::string_view> finite_endings;
  std::vector<Complement> complements;
  Words with;                             ///< "with", before an attitude
  std::vector<std::string_view> express;  ///< stems of verbs that take an attitude as object
  Words attitudes;                        ///< "concern", "regret"
  Words possessives;                      ///< "its", before an attitude
  Words auxiliaries;                      ///< "will", before a verb
  Words linking_verbs;                    ///< "being", "remains", before a participle
  Words predicates;                       ///< make their text a sentence: "is", "should"
  bool small = false;                     ///< openings may begin with a small letter
};

struct Language {
  std::string_view code;  ///< ISO 639-1
  /// Folded; the most common ones, to detect the language.
  std::vector<std::string_view> function_words;
  std::array<std::vector<std::string_view>, 12> months;  ///< folded, January first
  OpeningWords openings;
};

extern const Language english;
/// English with paragraphs that begin with small letters, as they may in the other languages.
extern const Language english_in_small_letters;
/// English as "We, the members of …" write it, with verbs in the plural; and so in small letters.
extern const Language english_of_us;
extern const Language english_of_us_small;
extern const Language french;
extern const Language german;
extern const Language italian;
extern const Language russian;
extern const Language spanish;

/// Reads a file of data/languages. `text` must outlive the language. Throws Error for a list that
/// is unknown, missing or given twice.
Language read_language(std::string_view code, std::string_view text);

/// English first, then the others by name.
const std::array<const Language*, 6>& languages();

/// The language with this code, or English.
const Language& language_of(std::string_view code);

/// The language of most of the words of `text`; null if there are too few to decide. `said` is the
/// code of the language that the document itself names, or empty; weak evidence does not outweigh
/// it.
const Language* detect_language(std::string_view text, std::string_view said = {});

/// The number of the month `name` in any of the languages, ignoring case, or 0.
unsigned month_in_any_language(std::string_view name);

}  // namespace osce::indexer
