// SPDX-License-Identifier: GPL-2.0-or-later
//
// The plan of a search: a query resolved against the fields and the analyser. Plain data, without
// Xapian.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/date.hpp"
#include "engine/query/syntax/diagnostics.hpp"
#include "engine/schema/fields.hpp"

namespace osce::query {

/// The value is not known: undated, unplaced.
struct Unknown {};
/// All of a document's days lie within these (both included, an open end is unlimited); or one of
/// them does, if `any_day`: a text of 5–9 July 2017 is one of 6 July.
struct Within {
  std::optional<Date> from;
  std::optional<Date> to;
  bool any_day = false;
};
/// The value equals this one, after folding.
struct Equals {
  std::string key;        ///< text::value_key() of it
  bool or_below = false;  ///< of a label: or begins with this one and a point
};
/// The value is a number, or begins with one and a point, that lies within these, both included.
struct Between {
  int first = 0;
  int last = 0;  ///< not below the first
};
/// The value has these words side by side.
struct Holds {
  std::string key;  ///< text::names_key() of them
};
/// The value mentions this country, by whatever name (Names::countries_in).
struct OfCountry {
  std::string name;  ///< Names::Country::name
};
using Alternative = std::variant<Unknown, Within, Equals, Between, Holds, OfCountry>;

/// A limit on a field: one of the alternatives holds; negated, none does. An undated document
/// passes no limit of time, negated or not, but for Unknown.
struct Condition {
  const schema::Field* field = nullptr;
  std::vector<Alternative> any_of;
  bool negated = false;
  bool is_limit = false;    ///< a range: intersects with others instead of joining them
  bool or_undated = false;  ///< a limit of time that undated documents pass
  bool given = false;       ///< by an option or parameter, not in the query
  std::string label;        ///< for people: "2017 or later"
  std::string canonical;    ///< as a query: "year:>2016"
  std::vector<Span> spans;  ///< where it stands in the query; none where it was given
};

struct PlanNode;

/// A word's stem in one language.
struct Stem {
  std::string language;
  std::string text;     ///< the same for all spellings
  std::string spelled;  ///< in the word's own spelling
  bool operator==(const Stem&) const = default;
};
/// A word of one family with a word of the query: "tourist" with tourism.
struct FamilyWord {
  std::string text;
  Stem stem;
};
/// A word: one of its stems is looked for.
struct WordLeaf {
  std::string folded;
  std::vector<Stem> stems;  ///< one for each language of the collection
  Span span;
  std::size_t parts = 1;   ///< how many words it was typed as: 2 of "co-operation"
  bool corrected = false;  ///< what was typed is not in the collection; this is close to it
  bool counts = true;      ///< a paragraph must contain it; false of stop words and unknown words
  /// More stems, of words that differ from this one in their accents only: "refugi" (of réfugiés)
  /// besides "refug" (of refuges). A language may have several or none.
  std::vector<Stem> accented = {};
  /// What may stand in for it in related paragraphs, never in a match.
  std::vector<FamilyWord> family = {};
};
/// All stems of a word: first one for each language, then those of words with other accents.
std::vector<Stem> all_stems(const WordLeaf& word);
/// Another wording for words of the query: stems that stand side by side.
struct Synonym {
  std::string text;  ///< as the thesaurus writes it
  std::vector<WordLeaf> words;
  double weight = 1;      ///< against the user's own words, 0 to 1
  bool spelling = false;  ///< another way to write the same
  bool family = false;    ///< a word of the same family
};
/// The words of a word's family, as other wordings for it.
std::vector<Synonym> family_synonyms(const WordLeaf& word);
/// Words of which one is looked for, as they are: the forms of traffick*.
struct TermSet {
  std::string typed;               ///< "traffick*"
  std::vector<std::string> forms;  ///< folded
  bool similar = false;            ///< of a word~
};
/// Folded words that must stand side by side.
struct PhraseLeaf {
  std::vector<std::string> words;
};
/// Words in this order, with words between them.
struct LoosePhrase {
  std::vector<PlanNode> words;  ///< WordLeaf or TermSet
  std::vector<int> gaps;        ///< before each, so many words of any kind; of the first none
  int extra = 0;                ///< and so many more, together
};
/// Two things within so many words of each other.
struct NearLeaf {
  std::vector<PlanNode> sides;  ///< two: WordLeaf, TermSet, PhraseLeaf, LoosePhrase, NearLeaf,
                                ///< AnyOf, AllOf of one word, Expanded
  int distance = 1;             ///< 1: side by side
  bool ordered = false;         ///< the first stands first
};
struct AllOf {
  std::vector<PlanNode> children;
  bool one_word = false;  ///< typed as one ("awareness-raising"): never found by a half of it
};
struct AnyOf {
  std::vector<PlanNode> children;
};
/// Words of the query, or another wording for them.
struct Expanded {
  std::vector<PlanNode> own;   ///< all of these
  std::vector<Synonym> added;  ///< or one of these
};
struct NoneOf {
  std::vector<PlanNode> children;
};

struct PlanNode {
  std::variant<WordLeaf, TermSet, PhraseLeaf, LoosePhrase, NearLeaf, Condition, AllOf, AnyOf,
               NoneOf, Expanded>
      kind;
};

struct Plan {
  std::optional<PlanNode> text;  ///< what is looked for in paragraphs; nothing: every paragraph
  std::vector<Condition> conditions;  ///< all must hold
  /// No AND, OR, NOT or brackets: words that may be relaxed.
  bool plain = true;
  /// It has words, and no paragraph contains any of them: nothing is found, but words of their
  /// families are in related paragraphs.
  bool nothing_known = false;
};

/// The words of the plan that are searched for, without excluded words, in order.
std::vector<WordLeaf> wanted_words(const Plan& plan);
/// The condition that a filter at `span` became, or null.
const Condition* condition_at(const Plan& plan, const Span& span);
/// The plan as text, for tests.
std::string to_string(const Plan& plan);

}  // namespace osce::query
