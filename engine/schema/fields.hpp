// SPDX-License-Identifier: GPL-2.0-or-later
//
// THE table of fields, and the prose that goes with it. The query language, the options of `osce`,
// the parameters of the API, the facets, `osce info` and the writer all read this table; the docs
// are checked against it.
//
// What an index holds
// -------------------
// One Xapian document a paragraph. Documents (resolutions, decisions, …) stand newest first,
// undated ones last, and their paragraphs in order, so that docids are the order "newest" and
// the paragraphs of one document have consecutive docids.
//
// Terms.     Every word of a paragraph, folded, under no prefix; its stem in the document's language
//            under `Z` (`Zen:traffic`: what a stem is worth depends on the language), and the stem of
//            words that hyphens join, as one word (`Zen:cooper` of "co-operation"), at the place of
//            the first; all with positions. The words of the document's title, as such stems, under
//            `ZS`. The paragraph's identifier under `Q`. (Xapian's reserved prefixes.) What it shares with
//            its duplicates, a hash of the words behind the opening ones, under `XT`.
// Values.    Slot 0 the part, slot 1 the verb, slot 2 the label of a paragraph, slot 3 that hash,
//            slot 4 the number of its words, slot 5 the place of its document in the order.
// Data.      The paragraph as JSON (schema/json_shape.hpp).
// Metadata.  `document:NNNNNNNN` the document as JSON with the number of its paragraphs, by its
//            place in the order; `phrases` the most frequent phrases; `authority` the tables that it was made with; `identity` the
//            index's description of itself (schema/identity.hpp).
//
// Values that belong to a document (year, venue, body, …) are stored once, in its record. A reader
// loads them into columns when it opens an index (store/catalogue.hpp), and filters and facets are
// look-ups in those columns.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"

namespace osce::schema {

/// Raised whenever the meaning of what is stored changes; another version is refused.
inline constexpr int version = 8;

namespace term {
inline constexpr std::string_view stem = "Z";
inline constexpr std::string_view title_stem = "ZS";
inline constexpr std::string_view id = "Q";
inline constexpr std::string_view dedup = "XT";
}  // namespace term

/// The value slot of what duplicates share: a hash of the words behind the opening ones, as under term::dedup.
inline constexpr unsigned dedup_slot = 3;
/// The value slot of the number of words, in decimal.
inline constexpr unsigned words_slot = 4;
/// The value slot of the document's place, in decimal: what the paragraphs of one document share.
inline constexpr unsigned document_slot = 5;

/// The name of the record with the terms of the thesaurus that begin with this stem.
std::string thesaurus_metadata(std::string_view stem);

/// The term of a stem in a language; `prefix` is term::stem or term::title_stem.
std::string stem_term(std::string_view prefix, std::string_view language, std::string_view stem);

enum class Kind {
  words,    ///< searched by words and phrases
  wording,  ///< the value has these words side by side
  time,     ///< compared with a document's days: years, dates and ranges
  keyword,  ///< equal or not, after folding
  label,    ///< equal, or below it (19 has 19.c as well), or within a range of numbers (18..20)
};

/// Where a field's values are kept.
enum class Home {
  terms,      ///< terms of the paragraph
  paragraph,  ///< a value slot of the paragraph
  document,   ///< the record of the document
};

struct Field {
  std::string_view name;
  Kind kind;
  Home home;
  int slot;     ///< the value slot, -1 where there is none
  bool filter;  ///< may limit a search: `name:value`, `--name`, `name=`
  bool facet;   ///< may be counted
  std::span<const std::string_view> vocabulary;          ///< the only values, empty where open
  std::optional<std::string> (*value)(const Document&);  ///< where the home is the document
  std::optional<std::string> (*slot_value)(const Paragraph&);  ///< where there is a slot
  std::string_view help;
  std::string_view example;
};

inline constexpr std::size_t field_count = 18;
extern const std::array<Field, field_count> fields;

/// The field of this name, or null.
const Field* find_field(std::string_view name);

/// The field that a query means by a name: its own, or another one that people use for it ("lang", "id").
const Field* find_field_in_query(std::string_view name);

/// The field of this name, which must be in the table.
const Field& field_named(std::string_view name);

/// The facet whose choice a filter on `field` is: its own, of `from` and `to` the year; empty for a
/// filter that is no facet's.
std::string_view facet_of(const Field& field);

/// The names of all fields that can be filters, in the table's order.
std::vector<std::string_view> filter_names();

/// The names of all fields that can be facets, in the table's order.
std::vector<std::string_view> facet_names();

}  // namespace osce::schema
