// SPDX-License-Identifier: GPL-2.0-or-later
//
// What matches mean: filters, in the order of the query. A rule without a meaning of its own means
// what its parts do.
#pragma once

#include <vector>

#include "engine/query/phrases/matcher.hpp"
#include "engine/query/syntax/ast.hpp"

namespace osce::query {

/// What a match means by its rule.
std::vector<Node> meaning_of(const Matcher& matcher, const PhraseMatch& match);

/// No filter: words that are not searched for, such as "texts" in "texts of 2016".
std::vector<Node> nothing(const Matcher& matcher, const PhraseMatch& match);
/// The words of the first part, to be searched for: "Norway" of "Norway says".
std::vector<Node> as_word(const Matcher& matcher, const PhraseMatch& match);
/// A filter on the field that is the rule's argument, with the values of all words. Without an
/// argument the values name the field: "type:resolution".
std::vector<Node> as_filter(const Matcher& matcher, const PhraseMatch& match);

/// Countries, persons and cities as alternatives, in those of the rule's fields ("author sponsor")
/// that have them; nothing if none has.
std::vector<Node> as_parties(const Matcher& matcher, const PhraseMatch& match);
/// A name that may be words or the filters that its parts mean. With an argument it is a filter
/// where one document passes it.
std::vector<Node> as_either(const Matcher& matcher, const PhraseMatch& match);

/// A date with the sign that is the rule's argument: "after 2016" is year:>2016.
std::vector<Node> compared(const Matcher& matcher, const PhraseMatch& match);
/// From the first of two dates to the second.
std::vector<Node> from_to(const Matcher& matcher, const PhraseMatch& match);
/// So many years back from the newest text.
std::vector<Node> last_years(const Matcher& matcher, const PhraseMatch& match);
std::vector<Node> one_of_dates(const Matcher& matcher, const PhraseMatch& match);

/// "preambular paragraph 3" is part:preamble para:(3 OR pre.3).
std::vector<Node> as_paragraphs(const Matcher& matcher, const PhraseMatch& match);
/// "subparagraph (c) of paragraph 19" => para:19.c
std::vector<Node> as_subitem(const Matcher& matcher, const PhraseMatch& match);

/// "not in Minsk or by the Council" excludes all that follows "not".
std::vector<Node> negated(const Matcher& matcher, const PhraseMatch& match);
/// Filters joined by "or" are alternatives, and so are values of one field joined by "and" ("in
/// Baku and in Minsk"); otherwise all must hold. Nothing if they cannot be joined.
std::vector<Node> joined(const Matcher& matcher, const PhraseMatch& match);

}  // namespace osce::query
