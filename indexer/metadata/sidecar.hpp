// SPDX-License-Identifier: GPL-2.0-or-later
//
// Metadata that somebody gives beside a source: NAME.meta.json. It wins over what the source prints
// and what the tables know, and what it gives has the derivation "given".
//
//     {"body": "parliamentary-assembly", "date": "2017-07-05", "url": "https://…",
//      "documents": [{"document": 2, "title": "…", "sponsor": null}]}
//
// The keys are those of a document's JSON (docs/http-api.md):
//
//   title                    a text
//   symbol, venue, country,
//   sponsor, author          a text, or null: unknown
//   body                     its id in bodies.tsv ("ministerial-council"), or null
//   type, status             a word of the vocabulary, or null
//   year                     1000 to 2999, or null
//   date                     "2017-07-05", or {"from": "2017-07-05", "to": "2017-07-09"}, or null
//   session                  its number, or {"number": 26, "name": "26th annual session"} with
//   either,
//                            or null
//   language                 two small letters of ISO 639-1
//   url                      an http or https address, or null
//   documents                a list; each names the document that it is about, 1 for the first in
//   the
//                            source, and gives or corrects values of it alone
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/model/document.hpp"
#include "indexer/authority.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// Values given for a document: its members that are in `names`. A given value may be unknown.
struct GivenValues {
  Document values;
  std::set<std::string, std::less<>> names;

  [[nodiscard]] bool has(std::string_view name) const { return names.contains(name); }
};

struct Sidecar {
  GivenValues all;                               ///< for every document of the source
  std::map<std::size_t, GivenValues> documents;  ///< for single ones, by their 1-based number

  /// The language given for a document: known before any text is read.
  [[nodiscard]] std::optional<std::string> language_for(std::size_t document_number) const;
};

/// Why a sidecar is ignored: no JSON, an unknown key, a value of the wrong kind, a body that is not
/// in the tables, a year that its date contradicts. Each reason names the key and what it may be.
using SidecarReasons = std::vector<std::string>;

/// Reads a sidecar, or says all that is wrong with it.
std::variant<Sidecar, SidecarReasons> read_sidecar(std::string_view bytes,
                                                   const Authority& authority);

/// A problem "bad-sidecar" for each document that the sidecar of `source` names and the source,
/// which has so many `documents`, does not hold.
std::vector<Warning> problems_with_numbers(const Sidecar& sidecar, const std::string& source,
                                           std::size_t documents);

/// Sets what is given for the document with this 1-based number in its source; values for it alone
/// win. Evidence names the sidecar, `document.source_file` + ".meta.json".
///
/// What was worked out from a value that is now another one goes, unless it is given itself:
///   year      given, takes away a date outside it; so does a null
///   date      given, sets the year it ends in
///   body, year, date, session   given and other than before, take away what the table of sessions
///             said (derivation `authority`) of session, year, date, venue and country
///   venue     given and other than before, takes away a country that is not printed
///   type      given, sets the status: `draft` for a draft resolution, none for a statement, else
///             `adopted`
///   title     given, is the display title too
/// The identifier stays as it is.
void apply(const Sidecar& sidecar, std::size_t document_number, Document& document);

}  // namespace osce::indexer
