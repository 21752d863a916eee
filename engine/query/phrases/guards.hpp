// SPDX-License-Identifier: GPL-2.0-or-later
//
// Conditions of rules that their patterns cannot say.
#pragma once

#include "engine/query/phrases/matcher.hpp"

namespace osce::query {

// --- dates ---

/// Not 31 February.
bool is_in_calendar(Matcher& matcher, const PhraseMatch& match);
/// The tables have a session of this body and number.
bool is_known_session(Matcher& matcher, const PhraseMatch& match);
/// … that texts in the collection are from.
bool has_texts(Matcher& matcher, const PhraseMatch& match);
/// There was a session in the city, in the year if one is beside it. In "until Madrid 2016 to
/// 2018" the year begins a range.
bool was_held(Matcher& matcher, const PhraseMatch& match);
bool has_date(Matcher& matcher, const PhraseMatch& match);
/// Not a text in the collection.
bool is_unknown_text(Matcher& matcher, const PhraseMatch& match);
/// A date, or a city where texts were adopted: "from Vienna to Minsk" means two sessions, "from
/// Moscow to Kyiv" may not.
bool is_firm(Matcher& matcher, const PhraseMatch& match);
bool has_several_dates(Matcher& matcher, const PhraseMatch& match);
/// "of 2016" and "from 2016" are in that year directly after a noun for texts: "resolutions of".
bool follows_text_noun(Matcher& matcher, const PhraseMatch& match);
/// Not "in 2010 or before 2005".
bool no_date_follows(Matcher& matcher, const PhraseMatch& match);
/// From the first year of the CSCE to one past the newest of texts and sessions.
bool is_recent(Matcher& matcher, const PhraseMatch& match);
/// Of the query: "technologies of the last decade in the industry" is not a limit.
bool is_at_an_end(Matcher& matcher, const PhraseMatch& match);
/// In "from 2015 on" nothing follows: otherwise "on" introduces a topic.
bool is_at_end(Matcher& matcher, const PhraseMatch& match);

// --- places, authors, bodies, types ---

/// A text has one of these persons or countries in one of the fields that the rule names.
bool has_party(Matcher& matcher, const PhraseMatch& match);

/// "by" is before it, which speaks of the author of a text: "statements by Belarus".
bool is_after_author_connector(Matcher& matcher, std::size_t at);
/// has_party(), but not where a connector asks for an author that no text has.
bool has_party_here(Matcher& matcher, const PhraseMatch& match);

/// A city, and a year in which a session met there.
bool met_in_year(Matcher& matcher, const PhraseMatch& match);
/// "Baku and Minsk"
bool has_several_cities(Matcher& matcher, const PhraseMatch& match);
/// Not "by Council Decision 8/07", "Decision 9/07 of the Council".
bool is_not_a_citation(Matcher& matcher, const PhraseMatch& match);
/// Not "resolutions and drafts", which are values of two fields.
bool is_of_one_field(Matcher& matcher, const PhraseMatch& match);
/// A topic follows, or nothing.
bool is_before_topic_or_end(Matcher& matcher, const PhraseMatch& match);
/// … and the types are of one field.
bool is_before_topic(Matcher& matcher, const PhraseMatch& match);
/// The collection has texts of this type.
bool has_kind(Matcher& matcher, const PhraseMatch& match);
bool has_no_kind(Matcher& matcher, const PhraseMatch& match);
/// Types with a topic, a filter, or what they are not; a single text ("the resolution") with a
/// topic where it begins a request, or with a time or place that distinguishes it from others.
bool names_kind(Matcher& matcher, const PhraseMatch& match);

// --- filters together ---

bool is_not_negated_twice(Matcher& matcher, const PhraseMatch& match);
/// joined() has a meaning for them.
bool can_be_joined(Matcher& matcher, const PhraseMatch& match);
/// Nothing comes before it, and something follows.
bool begins_query(Matcher& matcher, const PhraseMatch& match);
/// Nothing follows. "At the latest" is a term, not an order.
bool ends_query(Matcher& matcher, const PhraseMatch& match);
/// No proper name and no text begins here.
bool is_no_proper_name(Matcher& matcher, const PhraseMatch& match);
bool is_whole_query(Matcher& matcher, const PhraseMatch& match);
/// The query begins with it.
bool is_first(Matcher& matcher, const PhraseMatch& match);
/// The whole query, from its first word.
bool is_alone(Matcher& matcher, const PhraseMatch& match);
/// "decision on shelters, paragraph 9"
bool follows_comma_at_end(Matcher& matcher, const PhraseMatch& match);
/// Words as they are, not "=Minsk" or "Minsk*".
bool is_without_signs(Matcher& matcher, const PhraseMatch& match);

// --- questions ---

/// A word in capitals ("WHO") is a name.
bool is_not_in_capitals(Matcher& matcher, const PhraseMatch& match);
/// … and the texts that are asked for ("anything about") do not begin here.
bool is_filler(Matcher& matcher, const PhraseMatch& match);

}  // namespace osce::query
