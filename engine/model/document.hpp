// SPDX-License-Identifier: GPL-2.0-or-later
//
// A document: one resolution, draft resolution, decision, declaration, action plan or statement,
// with what is known about it and how each value came to be known. Plain data.
//
// A new member of Document goes into the list in members.hpp as well; otherwise that file does not
// compile.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "engine/model/date.hpp"
#include "engine/model/vocabulary.hpp"

namespace osce {

/// The numbered meeting that adopted a text: number 26, "26th annual session".
struct Session {
  std::optional<int> number;
  std::string name;
  bool operator==(const Session&) const = default;
};

/// How a metadata value was derived, and the printed line or the row of a table that shows it.
struct Evidence {
  Derivation derivation = Derivation::printed;
  std::string text;
  std::optional<int> line;  ///< 1-based line of the source, if the value is printed
  bool operator==(const Evidence&) const = default;
};

/// When and where a draft was adopted, inferred from an adopted text with the same wording. People
/// see "probably 2016". Filters, facets and sorting use these values only in a search that asks for
/// inferred values. Other inferred values, such as a language, are ordinary values.
struct InferredValues {
  std::optional<int> year;
  std::optional<DateRange> date;
  std::optional<std::string> venue;
  std::optional<std::string> country;
  std::optional<Session> session;
  bool operator==(const InferredValues&) const = default;
};

struct Document {
  std::string id;  ///< readable and stable: "mc-dec-7-17"
  std::optional<std::string> symbol;
  std::string title;          ///< as printed, its lines joined
  std::string display_title;  ///< the title in sentence case if it is printed in capitals
  std::optional<DocumentType> type;
  std::optional<Status> status;  ///< none for statements
  std::optional<std::string> body;
  std::optional<int> year;
  std::optional<DateRange> date;
  std::optional<std::string> venue;
  std::optional<std::string> country;
  std::optional<Session> session;
  std::optional<std::string> sponsor;
  std::string language;                    ///< ISO 639-1
  std::optional<std::string> attached_to;  ///< the host document's id
  std::optional<std::string> author;       ///< the delegation that made an attached statement
  std::optional<std::string> corrects;  ///< what it corrects, replaces or adds to (correction.hpp)
  std::optional<std::string> url;       ///< the official address
  InferredValues inferred;              ///< for members above that are not known otherwise
  std::string source_file;              ///< relative to the folder that was indexed
  std::map<std::string, Evidence> evidence;  ///< by the name of the value, as in the JSON

  bool operator==(const Document&) const = default;
};

/// The days a document belongs to: its dates, else its whole year, else nothing (undated).
inline std::optional<DateRange> interval_of(const Document& document) {
  if (document.date) return document.date;
  if (document.year) return whole_year(*document.year);
  return std::nullopt;
}

}  // namespace osce
