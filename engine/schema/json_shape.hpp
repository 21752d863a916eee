// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of documents and paragraphs. Records, results and exports share it, so that an index
// stores nothing under a name that users do not know.
//
// A document has the members of engine/model/members.hpp, and then:
//     "inferred": {"year": 2016, "venue": "Tbilisi", ...}   values that are only inferred; they are
//                                                           null under their own names
//     "derivation": {"venue": "authority", ...}             of values of both kinds
// A single document also has:
//     "evidence": {"venue": {"derivation", "text", "line"}, ...}
//     "source": {"file"}
// "date" is {"from", "to"} and "session" is {"number", "name"}.
//
// A paragraph:
//     {"paragraph": {"label", "part", "verb", "numbered", "parent", "position"}, "text",
//      "source": {"file", "bytes": [from, to], "lines": [from, to], "pages": null}}
// In a PDF, "pages" is [from, to], and "bytes" and "lines" are null.
//
// An unknown value is null.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/schema/fields.hpp"

namespace osce::schema {

/// A document as results show it.
nlohmann::ordered_json to_json(const Document& document);

/// The same with "evidence" and "source".
nlohmann::ordered_json to_json_with_evidence(const Document& document);

/// "paragraph", "text" and "source" of a paragraph. `file` is the source of its document.
nlohmann::ordered_json to_json(const Paragraph& paragraph, const std::string& file);

/// Reads such JSON; throws nlohmann::json::exception if it has another shape. Without "evidence",
/// a document has evidence with derivations and nothing else.
Document document_from_json(const nlohmann::ordered_json& json);
Paragraph paragraph_from_json(const nlohmann::ordered_json& json);

/// The identity of an index: {"id", "schema", "program", "languages", "documents", "paragraphs"}.
nlohmann::ordered_json to_json(const Identity& identity);
Identity identity_from_json(const nlohmann::ordered_json& json);

/// `json` on one line. Never throws: invalid UTF-8 becomes U+FFFD.
std::string to_line(const nlohmann::ordered_json& json);

}  // namespace osce::schema
