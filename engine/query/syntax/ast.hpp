// SPDX-License-Identifier: GPL-2.0-or-later
//
// The tree of a query: what was written, before anything is known of fields or indexes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/query/syntax/diagnostics.hpp"

namespace osce::query {

struct Node;

/// Which forms of a word are looked for.
enum class WordForm {
  any,      ///< word: all that share its stem
  exact,    ///< =word: this one
  prefix,   ///< traffick*: all that begin so
  similar,  ///< trafiking~, trafiking~2: those that are nearly it
};
/// A word as typed; the analyser may make several of it ("co-operation") or none ("&").
struct Word {
  std::string text;  ///< without the signs that say its form
  WordForm form = WordForm::any;
  int edits = 0;         ///< of a similar word: how many letters may differ
  bool in_text = false;  ///< text:word, so never read as a name
};
/// Text in quotation marks: these words, in this order, side by side. "*" stands for any word, and
/// ends one that may go on.
struct Phrase {
  std::string text;
  bool stems = false;  ///< "…"~: words in any form
  int extra = 0;       ///< "…"~3: with so many other words between them
};
/// A value of a filter as typed: `>2016`, `Minsk`, `"St. Petersburg"`.
struct FilterValue {
  std::string text;
  bool quoted = false;
  Span span = {};
  std::string said = {};  ///< what stands for it in plain words: "Tbilisi 2016" for its days
  std::vector<int> other_years = {};  ///< of other sessions that these words may mean
};
/// A limit on a field: `venue:Minsk`, `year:(2014 OR 2016)`, or time in plain words ("after 2016"),
/// which is the same as `year:>2016`.
struct Filter {
  std::string field;
  std::vector<FilterValue> values = {};  ///< alternatives
  bool plain_words = false;              ///< recognised in plain words
};
struct And {
  std::vector<Node> children;
  bool written = false;  ///< with AND, not just side by side
};
struct Or {
  std::vector<Node> children;
};
struct Not {
  std::vector<Node> children;  ///< exactly one
};
/// Two things within so many words of each other.
struct Near {
  std::vector<Node> children;  ///< exactly two
  int distance = 1;            ///< 1: side by side
  bool ordered = false;        ///< BEFORE: the first stands first
};
/// Something in brackets.
struct Group {
  std::vector<Node> children;  ///< exactly one
};
/// A filter given by an option or a parameter. Several of one name are alternatives; together they
/// narrow what the query finds.
struct GivenFilter {
  std::string name;
  std::string value;
  bool operator==(const GivenFilter&) const = default;
};

/// A name without a connector, which can be read in two ways: "Minsk" is words of the text, or the
/// filter venue:Minsk. In a query of names alone, a type, a body, a part or a year is the filter,
/// unless no document passes it.
struct Either {
  std::vector<Node> words;   ///< Word nodes, side by side
  std::vector<Node> filter;  ///< filters that must all hold
  bool prefers_filter = false;
};

struct Node {
  std::variant<Word, Phrase, Filter, And, Or, Not, Near, Group, Either> kind;
  Span span;
};

/// The nodes directly below a node; none below words, phrases, filters and names.
std::span<const Node> children_of(const Node& node);

/// What is inside brackets, however many.
const Node& without_brackets(const Node& node);

/// The filter that a node is, or that it excludes (`-venue:Minsk`); null for other nodes.
const Filter* filter_in(const Node& node);

/// A word and a phrase as they are typed, with their signs.
std::string to_string(const Word& word);
std::string to_string(const Phrase& phrase);

/// The tree as an S-expression: `(and age verification (year >2016))`. Words stand bare, phrases in
/// quotes.
std::string to_string(const Node& node);

/// The tree as a query, in the one way that this program writes it: time as `year:>2016`,
/// alternatives as `year:(2014 OR 2016)`, what is excluded as `-venue:Minsk` or `NOT word`. Parsed
/// again it is the same tree.
std::string canonical(const Node& node);
std::string canonical(const Filter& filter);
/// Nodes that stand side by side.
std::string canonical(const std::vector<Node>& nodes, std::string_view joint = " ");

}  // namespace osce::query
