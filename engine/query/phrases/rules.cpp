// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/phrases/rules.hpp"

#include <array>

#include "engine/query/phrases/guards.hpp"
#include "engine/query/phrases/meaning.hpp"

namespace osce::query {
namespace {

// clang-format off
constexpr auto all_rules = std::to_array<Rule>({
    // --- what a date filter may name ---
    {"date.decade", "[THE] DECADE"},
    {"date.year", "[[THE] YEAR_NOUN] YEAR"},
    {"date.month", "(ISO_MONTH | MONTH YEAR)"},
    {"date.day", "(ISO_DAY | DAY MONTH YEAR | MONTH DAY YEAR)", "", nullptr, "", is_in_calendar},
    {"date.not_in_calendar", "(ISO_DAY | DAY MONTH YEAR | MONTH DAY YEAR)", "", nullptr, "", is_not_in_calendar},
    {"date", "(date.decade | date.year | date.month | date.day)"},
    {"session.number", "[THE] (SESSION_SYMBOL | NUMBERED_SESSION NUMBER)", "", as_filter, "session"},
    {"session.ordinal", "[THE] ORDINAL_NUMBER", "", as_filter, "session"},
    {"session.body", "SESSION_KIND", "", as_filter, "body"},
    {"session", "(session.number | session.ordinal session.body)"},
    {"session.known", "session", "", nullptr, "", is_known_session},
    {"session.city", "(ANY_CITY [session.noun] | THE ANY_CITY session.noun) [year.beside]", "", nullptr, "", was_held},
    {"session.noun", "(COUNCIL_NOUN | SESSION_NOUN | TYPE | TYPES)"},
    {"year.beside", "(YEAR | YEAR_IN_BRACKETS)", "", as_filter, "year"},
    {"text", "TEXT", "", as_filter, "symbol"},
    {"text.dated", "TEXT", "", nullptr, "", has_date},
    {"moment", "(date | session.known | session.city | text.dated)"},
    {"moment.firm", "(&date | &place.bare) moment"},

    // --- dates ---
    {"time.after", "(AFTER moment | AFTER_DATE date)", "after 2016", compared, ">"},
    {"time.of", "<TEXT_NOUN OF date !onwards", "resolutions of 2016", compared, "", is_not_of_elsewhere},
    {"time.since", "(SINCE moment | SINCE_DATE date) [onwards]", "since Tbilisi", compared, ">="},
    {"time.before", "(BEFORE moment | BEFORE_DATE date)", "before 8 December 2017", compared, "<"},
    {"time.until", "(UNTIL moment | UNTIL_DATE date)", "until July 2017", compared, "<="},
    {"time.in", "IN_TIME date", "in the 2010s", compared, "", is_not_of_elsewhere},
    {"time.on", "ON date.day", "on 8 December 2017", compared, ""},
    {"time.in_each", "IN_EACH date, date {, date}", "in 2014, 2016 and 2017", one_of_dates},
    {"time.or_later", "[IN_OR_FROM] date OR_LATER !date", "2015 or later", compared, ">="},
    {"time.or_earlier", "[IN_OR_FROM] date OR_EARLIER !date", "in 2010 or earlier", compared, "<="},
    {"time.between", "BETWEEN (YEAR_RANGE | moment BETWEEN_AND moment)", "between Baku and Minsk", from_to},
    {"time.from_to", "FROM (YEAR_RANGE | moment.firm FROM_TO moment.firm)", "from 2008 to 2014", from_to},
    {"time.range", "[RANGE_IN] date.range", "2008-2014", from_to},
    {"date.range", "(YEAR_RANGE | date RANGE_TO date)"},
    {"time.signed", "SIGNED_YEAR", ">2016", as_filter, "year"},
    {"time.onwards", "date onwards", "2015 onwards", compared, ">="},
    {"onwards", "(ONWARDS | ON &END)"},
    {"time.one_of", "(date.range | date {, date})", "", one_of_dates},
    {"time.not_in", "NOT_IN_TIME time.one_of", "not in 2014 or 2016", negated},
    {"time.last", "[IN_TIME] [THE] (LAST COUNT YEARS | LAST YEAR_NOUN | LAST DECADE_NOUN)", "last five years", last_years, "", is_at_an_end},
    {"time", "[PARTICIPLE] (time.last | time.between | time.from_to | time.range | time.not_in | time.in_each | time.of | "
             "time.or_later | time.or_earlier | time.on | time.after | time.since | time.before | time.until | "
             "time.in | time.signed | time.onwards)"},

    // --- places ---
    {"place.bare", "[THE] CITY {, CITY}", "", as_filter, "venue"},
    {"place.of", "OF_TEXT [THE] CITY {, CITY}", "", as_filter, "venue"},
    {"place.several", "[THE] CITY, CITY {, CITY}", "", as_filter, "venue"},
    {"place.in_one", "IN_PLACE [THE] CITY [SESSION_NOUN]", "in Wien", as_filter, "venue"},
    {"place.in_year", "place.in_one [year.beside]", "in Baku 2014", nullptr, "", met_in_year},
    {"place.item", "[THE] (CITY | COUNTRY)"},
    {"places", "place.item {, place.item}", "", as_parties, "venue country", has_meaning},
    {"place.in_several", "IN_PLACE places", "in Baku, Minsk or Georgia"},
    {"place.session", "[THE] CITY SESSION_NOUN", "the Minsk session", as_filter, "venue"},
    {"place.not_in", "NOT_IN_PLACE (place.session | places)", "outside Georgia", negated},
    {"place", "(place.in_year | place.in_several | place.not_in | place.session)"},

    // --- sessions, bodies, parts, opening verbs, sponsors ---
    {"session.texts", "AT_SESSION session", "at the 24th Ministerial Council", nullptr, "", has_texts},
    {"part.in", "[IN_PART] PART_NOUN [TOPIC]", "shelter in the operative paragraphs", as_filter, "part"},
    {"part.on", "(IN_PART PART_NOUN_ON [TOPIC] | PART_NOUN_ON TOPIC)", "preamble on airlines", as_filter, "part"},
    {"draft.noun", "DRAFT", "", as_filter, "", has_kind},
    {"draft.in", "(OF_TEXT draft.noun (&END | TOPIC) | draft.noun TOPIC)", "passports in the draft"},
    {"body.bare", "(BODY | BODY_ADJECTIVE)", "", as_filter, "body"},
    {"body.by", "<!DIGITS BY_BODY [THE] BODY {, [THE] BODY} !types !DECISION_NOUN", "by the Ministerial Council", as_filter, "body"},
    {"says.who", "([THE] (body.bare | host.city | name.type) | text | [THE] name.session | name.country | "
                 "name.person)"},
    {"says.next", "JOINT says.who"},
    {"says.whom", "says.who {says.next}", "", joined, "", has_meaning},
    {"says.order", "(EVER | says.first)"},
    {"says.first", "SAY_ORDER", "", as_filter, "sort"},
    {"says", "says.whom [says.order] (SAY TOPIC | DISCUSS)", "the Minsk resolution says about shelter"},
    {"says.end", "says.whom [says.order] (SAY | WRITE) &END", "what did Smith sponsor"},
    {"says.nobody", "COUNTRY [says.order] (SAY TOPIC | DISCUSS | (SAY | WRITE) &END)", "", as_word},
    {"language.in", "IN_LANGUAGE LANGUAGE (&END | &TOPIC)", "texts in Russian", as_filter, "language"},
    {"undated.texts", "&BEGINNING UNDATED ([GENERIC_NOUN] &QUERY_END | GENERIC_NOUN TOPIC | &types)", "undated texts", as_filter, "year"},
    {"verb.bare", "VERB {, [THAT] VERB}", "", as_filter, "verb"},
    {"verb.that", "THAT verb.bare", "paragraphs that call on"},
    {"party", "([TITLE] PERSON [OPEN party.country CLOSE] | [THE] COUNTRY)"},
    {"party.country", "COUNTRY", "", nothing},
    {"party.unknown", "JOINT [TITLE] CAPITALISED (&TOPIC | &END)"},
    {"sponsor.by", "SPONSORED_BY party {, party} [party.unknown]", "sponsored by Smith", as_parties, "sponsor", has_meaning},
    {"author.by", "<!SPONSORED BY_AUTHOR party {, party} [party.unknown]", "by Smith", as_parties, "author sponsor", has_meaning},

    // --- types ---
    {"type.topic", "TYPES [TOPIC]", "", as_filter},
    {"type.known", "(TYPE | TYPES)", "", as_filter, "", has_kind},
    {"type.other", "(TYPE | TYPES)", "", nothing, "", has_no_kind},
    {"type.any", "(type.known | type.other)"},
    {"body.type", "body.bare type.topic", "ministerial decisions on grooming"},
    {"place.type", "(place.bare type.any TOPIC | (place.of | place.several) type.any [TOPIC])", "Minsk resolution on verification"},
    {"types", "(TYPE | TYPES {, TYPES})", "", as_filter, "", is_of_one_field},
    {"types.alone", "TYPES {, TYPES} (&TOPIC | &END)", "", as_filter, "", is_of_one_field},
    {"types.others", "(NOT_TYPES types | OPEN NOT_TYPES types CLOSE)", "decisions (not resolutions) on ICTs", nothing},
    {"types.named", "[ALL_OR_ANY] types [types.others]", "", as_filter},
    {"article.first", "&BEGINNING ARTICLE"},
    {"type.texts", "[article.first] types.named [[WERE] limits] [TOPIC]", "resolutions or decisions on trafficking", nullptr, "", names_kind},
    {"texts", "([ALL] GENERIC_NOUN | ALL | EVERYTHING)", "", nothing},
    {"texts.limited", "(texts limits [TOPIC] | [ALL] GENERIC_NOUN verb.bare)", "all texts since 2016"},

    // --- citations ---
    {"paragraphs", "(([PART_ADJECTIVE] (PARA | PARAGRAPH) | PART_PARA | PART_WORD) (LABEL | CARDINAL) | PART_ADJECTIVE LABEL | PART_LABEL | SECTION_LABEL | COUNTED_LABEL) {, (LABEL | PART_LABEL | NEXT_ITEM)}", "", as_paragraphs, "", has_meaning},
    {"paragraphs.short", "(([PART_ADJECTIVE] PARA | PART_PARA) LABEL | PART_LABEL) {, (LABEL | PART_LABEL | NEXT_ITEM)}", "OP 7", as_paragraphs, "", has_meaning},
    {"paragraph.whole", "[PART_ADJECTIVE] (PARA | PARAGRAPH) (NUMBER | CARDINAL)"},
    {"paragraphs.subitem", "(ITEM_NOUN ITEM_LETTER OF_TEXT paragraph.whole | paragraph.whole ITEM_NOUN ITEM_LETTER)", "subparagraph (c) of paragraph 19", as_subitem},
    {"paragraphs.ordinal", "ORDINAL_NUMBER PART_PREAMBULAR PARAGRAPH", "third preambular paragraph", as_paragraphs},
    {"paragraphs.item", "ITEM_LABEL {, NEXT_ITEM}", "", as_paragraphs},
    {"paragraphs.number", "NUMBER_IN_BRACKETS", "", as_paragraphs},
    {"paragraphs.last", "<COMMA paragraphs &END", "child trafficking, paragraph 9"},
    {"paragraph.number", "(NUMBER | NUMBER_RANGE)", "", as_paragraphs},
    {"paragraph.bare", "paragraph.number &QUERY_END", "", as_either},
    {"place.venue", "CITY", "", as_filter, "venue"},
    {"place.either", "place.venue", "", as_either},
    {"host.city", "(year.beside place.venue | place.venue [year.beside]) [(type.other | types)]"},
    {"host", "([OF_TEXT] (text | host.city) | "
             "OF_TEXT ([year.beside] type.known | type.texts | texts.limited | draft.noun))"},
    {"paragraphs.any", "(paragraphs.subitem | paragraphs | paragraphs.item | paragraphs.number)"},
    {"cite.text", "(&BEGINNING text paragraph.bare | text [paragraphs.any])", "MC.DEC/7/17 para 7"},
    {"cite.city", "[THE] host.city paragraphs.any", "Minsk resolution paragraph 22"},
    {"cite.kind", "[THE] (type.known [author.by] | draft.noun) paragraphs", "draft OP 5"},
    {"cite.number", "&BEGINNING place.either paragraph.bare", "Baku 16"},
    {"cite.number_in_year", "&BEGINNING place.venue year.beside paragraph.number &QUERY_END", "Baku 2014 3"},
    {"paragraph.named", "(PARAGRAPH (LABEL | CARDINAL) | COUNTED_LABEL)", "", as_paragraphs},
    {"paragraphs.alone", "&BEGINNING paragraph.named &QUERY_END", "paragraph 22", as_either},
    {"cite.paragraphs", "(paragraphs host | paragraphs.item (host | type.known | &QUERY_END) | paragraphs.subitem [host] | [THE] paragraphs.ordinal [host] | paragraphs.short | paragraphs.last | paragraphs.alone)", "19c of the Tbilisi resolution"},
    {"cite", "(cite.text | cite.city | cite.kind | cite.number | cite.number_in_year | cite.paragraphs) [cite.end]"},
    {"cite.end", "(SAY | QUESTION_TAIL) &END", "what does paragraph 7 of MC.DEC/7/17 say", nothing},

    // texts that are not in the collection
    {"text.unknown", "!TEXT ([DECISION_NOUN] SYMBOL | DECISION_NOUN DECISION_NUMBER | THE YEAR CAPITALISED)"},
    {"text.cited", "!TEXT (SYMBOL | &BEGINNING DECISION_NOUN DECISION_NUMBER &QUERY_END)"},

    // --- filters that belong together ---
    {"limit.one", "(time | part.in | part.on | draft.in | session.texts | body.type | place.type | body.by | says | says.end | says.nobody | "
                  "verb.that | sponsor.by | place | author.by | language.in | undated.texts)"},
    {"body.alone", "[THE] body.bare"},
    {"type.alone", "ARTICLE TYPE &END", "", as_filter},
    {"text.alone", "[OF_TEXT] text"},
    {"limit.not", "NOT (limit.one | types.alone | type.alone | body.alone | text.alone | [THE] name.session | "
                  "name.country | name.person)", "not by the Ministerial Council", negated, "", is_not_negated_twice},
    {"limit", "(limit.one | limit.not)"},
    {"limit.joined", "limit {limit.next}", "before 2010 or after 2016", joined, "", has_meaning},
    {"place.or", "place.bare limit.next {limit.next}", "Minsk or by the Ministerial Council", joined, "", is_alternative},
    {"limit.next", "JOINT limit"},
    {"order.word", "ORDER_WORD", "", as_filter, "sort"},
    {"order.noun", "(types | GENERIC_NOUN) [TOPIC]"},
    {"order.text", "ORDER_TEXT", "", as_filter, "sort"},
    {"order.first", "&BEGINNING ([THE] (order.word (TOPIC | order.noun) | order.text order.noun) | "
                    "THE order.word | order.word !END)", "latest resolution on tourism"},
    {"order.mention", "ORDER_MENTION", "", as_filter, "sort"},
    {"order.mentioned", "&BEGINNING [[THE] (types | TYPE | GENERIC_NOUN)] order.mention !END", "resolution first mentioned refugees"},
    {"order.last", "<!THE ORDER &QUERY_END", "tourism newest first", as_filter, "sort"},
    {"undated.included", "INCLUDE_UNDATED [UNDATED_NOUN]", "tourism include undated", as_filter, "undated"},
    {"limit.any", "(order.last | undated.included | limit.joined | place.or)"},
    {"limits", "limit.any {limit.any}"},
    {"phrase", "(order.first | order.mentioned | cite | type.texts | texts.limited | limit.any)"},

    // --- names without a connector ---
    {"name.type", "(TYPE | TYPES | DRAFT)", "resolutions", as_filter},
    {"name.body", "[ORGANISATION] BODY", "Ministerial Council", as_filter, "body"},
    {"name.part", "(PART_NOUN | PART_NOUN_ON)", "preamble", as_filter, "part"},
    {"name.date", "(date.day | date.month | date.decade | YEAR)", "", compared, "", is_recent},
    {"name.year", "YEAR", "", nullptr, "", is_recent},
    {"name.years", "name.year, name.year {, name.year}", "2014 or 2017", one_of_dates},
    {"name.session", "session", "25th annual session", nullptr, "", has_texts},
    {"name.place_year", "name.any_place year.beside", "Baku (2014)", nullptr, "", met_in_year},
    {"name.any_place", "ANY_CITY", "", as_filter, "venue"},
    {"name.place", "place.venue [type.other]", "Tbilisi declaration"},
    {"name.country", "(COUNTRY | COUNTRY_ADJECTIVE)", "Georgia", as_parties, "country author sponsor", has_party_here},
    {"name.person", "[TITLE] PERSON [OPEN party.country CLOSE]", "Smith", as_parties, "author sponsor", has_meaning},
    {"name.decision", "TEXT_NUMBER", "7/17", as_filter, "symbol"},
    {"name.places", "place.several", "Minsk and Vienna"},
    {"name.origin", "(name.place_year | name.session | name.places | name.place | name.country | name.person | name.decision)"},
    {"either", "(name.origin | name.years | name.date | name.body | name.type)", "", as_either, "", is_without_signs},

    // --- a query of nothing but names ---
    {"only.filter", "(types | name.type | name.body | name.part | name.years | name.date)", "", as_either, "filter", is_without_signs},
    {"only.name", "name.origin", "", as_either, "", is_without_signs},
    {"only.first", "!only.words [BEFORE_NAME] (only.filter | only.name)"},
    {"only.next", "!only.words [BETWEEN_NAMES] (only.filter | only.name)"},
    {"only.connected", "!only.words OF_CITY CITY {, CITY}", "", as_filter, "venue"},
    {"only.limit", "!only.words !says.nobody limit.any"},
    {"only.words", "(PROPER_NAME | TEXT)"},
    {"names", "(only.limit | only.first) {(only.limit | only.connected | only.next)} &QUERY_END", "2014 resolutions"},

    // --- questions ---
    {"question.texts", "(texts [WERE] (THAT_MENTIONS | TOPIC) | [THE] [ORGANISATION] TOPIC_NOUN TOPIC | TEXTS_ON)", "", nothing},
    {"question.word", "QUESTION", "", nothing, "", is_not_in_capitals},
    {"question.request", "REQUEST", "", nothing, "", is_not_in_capitals},
    {"question.filler", "!question.texts (FILLER | ORGANISATION)", "", nothing, "", is_not_in_capitals},
    {"question", "(question.word {question.filler} [(question.texts | ASKED_NOUN)] | question.texts | "
                 "question.request question.filler {question.filler} [question.texts] | "
                 "question.request question.texts | question.request &cite)", "", nothing},
    {"question.tail", "QUESTION_TAIL", "when was age verification first mentioned", nothing},
    {"asked.text", "(year.beside place.venue | place.venue [year.beside]) (type.other | types)"},
    {"asked", "question [OF_TEXT] [THE] asked.text [question.tail] &QUERY_END", "who sponsored the Astana resolution"},
});
// clang-format on

}  // namespace

std::span<const Rule> rules() { return all_rules; }

const Grammar& grammar() {
  static const Grammar made(all_rules);
  return made;
}

}  // namespace osce::query
