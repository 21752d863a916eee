// SPDX-License-Identifier: GPL-2.0-or-later
//
// Conditions of rules that their patterns cannot say.
#pragma once

#include "engine/query/phrases/matcher.hpp"

namespace osce::query {

/// For meanings that a match may lack: parties that no text is by, filters that cannot be joined.
bool has_meaning(Matcher& matcher, const PhraseMatch& match);

/// Filters that have a meaning together and are joined by "or".
bool is_alternative(Matcher& matcher, const PhraseMatch& match);

// --- dates ---

/// Not 31 February.
bool is_in_calendar(Matcher& matcher, const PhraseMatch& match);
bool is_not_in_calendar(Matcher& matcher, const PhraseMatch& match);
/// The tables have a session of this body and number.
bool is_known_session(Matcher& matcher, const PhraseMatch& match);
/// … that texts in the collection are from.
bool has_texts(Matcher& matcher, const PhraseMatch& match);
/// There was a session in the city, in the year if one is beside it. In "until Madrid 2016 to
/// 2018" the year begins a range.
bool was_held(Matcher& matcher, const PhraseMatch& match);
bool has_date(Matcher& matcher, const PhraseMatch& match);
/// From the first year of the CSCE to one past the newest of texts and sessions.
bool is_recent(Matcher& matcher, const PhraseMatch& match);
/// Of the query: "technologies of the last decade in the industry" is not a limit.
bool is_at_an_end(Matcher& matcher, const PhraseMatch& match);
/// Not the year of a text that only other texts name: "Madrid decision of 2007", where no text is
/// from Madrid.
bool is_not_of_elsewhere(Matcher& matcher, const PhraseMatch& match);

// --- places, authors, types ---

/// "by" is before it, which speaks of the author of a text: "statements by Belarus".
bool is_after_author_connector(Matcher& matcher, std::size_t at);
/// has_meaning(), but not where a connector asks for an author that no text has.
bool has_party_here(Matcher& matcher, const PhraseMatch& match);
/// A city, and a year in which a session met there.
bool met_in_year(Matcher& matcher, const PhraseMatch& match);
/// Not "resolutions and drafts", which are values of two fields.
bool is_of_one_field(Matcher& matcher, const PhraseMatch& match);
/// The collection has texts of this type.
bool has_kind(Matcher& matcher, const PhraseMatch& match);
bool has_no_kind(Matcher& matcher, const PhraseMatch& match);
/// Types with a topic, a filter, or what they are not; a single text ("the resolution") with a
/// topic where it begins a request, or with a time or place that distinguishes it from others.
bool names_kind(Matcher& matcher, const PhraseMatch& match);

// --- words ---

bool is_not_negated_twice(Matcher& matcher, const PhraseMatch& match);
/// Words as they are, not "=Minsk" or "Minsk*".
bool is_without_signs(Matcher& matcher, const PhraseMatch& match);
/// A word in capitals ("WHO") is a name, except "OSCE".
bool is_not_in_capitals(Matcher& matcher, const PhraseMatch& match);

}  // namespace osce::query
