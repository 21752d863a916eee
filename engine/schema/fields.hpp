// SPDX-License-Identifier: GPL-2.0-or-later
//
// THE table of fields, and the description of an index that goes with it. The query language, the
// options of `osce`, the parameters of the API, the facets, `osce info` and the indexer all read
// this table, and a test checks the docs against it.
//
// What an index holds
// -------------------
// A Xapian document for each paragraph. Documents (resolutions, decisions, ...) come newest first
// and undated ones last, with their paragraphs in order. So the docids are in the order "newest",
// and the paragraphs of a document have consecutive docids.
//
// Terms.     Each word of a paragraph, folded, without a prefix. Its stem under `Z` with the
//            language of the document (`Zen:traffic`), because a stem means nothing without its
//            language. For words joined by hyphens also the stem of the joined word (`Zen:cooper`
//            for "co-operation"). Under `ZW` the stems of wordings of the thesaurus that have
//            several words (`ZWen:sex trade`). The stems of the words of the document's title
//            under `ZS`. The paragraph's identifier under `Q`. (Xapian reserves these prefixes.)
//            Under `XT` a hash of the words after the opening words, which duplicates share. No
//            term has positions: store/row_format.hpp says where words stand.
// Values.    See `Slot`.
// Data.      The paragraph as JSON (json_shape.hpp).
// Metadata.  `document:NNNNNNNN` is the record of a document (line_record.cpp), by its place in
//            the order. `phrases` are the most frequent phrases, `printed` the words that the texts
//            mostly print in another form than folded, `authority` the tables that the index was
//            made with, `thesaurus:STEM` the terms of the thesaurus that begin with a stem,
//            `family:STEM` the words of one family with a stem, `unaccented` what words typed
//            without accents mean, `names` the names that queries may mention, `identity` the
//            Identity.
//
// Values that belong to a document (year, venue, body, ...) are stored once, in its record. A
// reader loads them into columns when it opens an index (store/catalogue.hpp); filters and facets
// look values up in those columns.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"

namespace osce::schema {

/// Raised whenever the meaning of the stored data changes. Other versions are refused.
inline constexpr int version = 14;

/// An index's description of itself, also in its manifest. The same sources and authority files
/// give the same `id`, in any order of the files and any number of runs.
struct Identity {
  std::string id;  ///< a hash of everything stored, in hexadecimal
  int schema_version = 0;
  std::string program_version;         ///< of the osce-index that wrote it; not part of `id`
  std::vector<std::string> languages;  ///< of the documents, sorted; ISO 639-1
  std::uint32_t documents = 0;
  std::uint32_t paragraphs = 0;
  bool operator==(const Identity&) const = default;
};

namespace term {
inline constexpr std::string_view stem = "Z";
inline constexpr std::string_view title_stem = "ZS";
inline constexpr std::string_view wording = "ZW";
inline constexpr std::string_view id = "Q";
inline constexpr std::string_view dedup = "XT";
inline constexpr std::array prefixes = {stem, title_stem, wording, id, dedup};
}  // namespace term

/// The value slots of a paragraph: those of its fields in the order of the table, then others.
enum Slot : unsigned {
  part_slot,
  verb_slot,
  label_slot,
  dedup_slot,     ///< the hash that duplicates share, as under term::dedup
  words_slot,     ///< the number of its words, in decimal
  document_slot,  ///< the place of its document in the order, in decimal
};
inline constexpr int first_own_slot = dedup_slot;
inline constexpr int no_slot = -1;

/// The name of the record with the terms of the thesaurus that begin with this stem.
std::string thesaurus_metadata(std::string_view stem);
/// The name of the record with the family of the words with this stem.
std::string family_metadata(std::string_view stem);

/// The term of a stem in a language; `prefix` is term::stem or term::title_stem.
std::string stem_term(std::string_view prefix, std::string_view language, std::string_view stem);
/// The term of a wording of the thesaurus that has several words, by their stems.
std::string wording_term(std::string_view language, const std::vector<std::string>& stems);

enum class FieldKind {
  words,    ///< searched by words and phrases
  wording,  ///< the value has these words in a row
  country,  ///< by any name of the country
  party,    ///< by any name of a country in the value, or by words that it has in a row
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
  FieldKind kind;
  Home home;
  int slot;     ///< a Slot, or no_slot
  bool filter;  ///< may be a filter: `name:value`, `--name`, `name=`
  bool facet;   ///< may be counted
  std::span<const std::string_view> vocabulary;          ///< the only values; empty if any will do
  std::optional<std::string> (*value)(const Document&);  ///< if the home is the document
  std::optional<std::string> (*slot_value)(const Paragraph&);  ///< if there is a slot
  std::string_view help;
  std::string_view example;
};

inline constexpr std::size_t field_count = 20;
extern const std::array<Field, field_count> fields;

/// The field of this name, or null.
const Field* find_field(std::string_view name);

/// The field that a query means by a name: its own name or another in use for it ("lang", "id").
const Field* find_field_in_query(std::string_view name);

/// An example of a field's use in a query: "venue:Minsk". A name of no field gets that one, too.
std::string_view example_of(std::string_view name);

/// The field of this name, which must be in the table.
const Field& field_named(std::string_view name);

/// True of what many documents or paragraphs do not have, such as a symbol or an author: if there
/// is none, it is not unknown.
bool may_be_absent(std::string_view field);

/// The facet in which a filter on `field` selects values: the field's own, and the year for `from`
/// and `to`. Empty if the field has no facet.
std::string_view facet_of(const Field& field);

/// The names of all fields that can be filters, in the table's order.
std::vector<std::string_view> filter_names();

/// The names of all fields that can be facets, in the table's order.
std::vector<std::string_view> facet_names();

}  // namespace osce::schema
