// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of documents and paragraphs: what records store, results show and exports hold, so that
// an index stores nothing under a name that users do not know.
//
// A document:
//     {"id", "symbol", "title", "display_title", "type", "status", "body", "year", "date": {"from",
//      "to"}, "venue", "country", "session": {"number", "name"}, "sponsor", "language",
//      "attached_to", "author", "corrects", "url", "derivation": {"venue": "authority", …}}
//     and, where a single document is asked for,
//      "evidence": {"venue": {"derivation", "text", "line"}, …}, "source": {"file"}
// A paragraph:
//     {"paragraph": {"label", "part", "verb", "numbered", "parent", "position"}, "text",
//      "source": {"file", "bytes": [from, to], "lines": [from, to], "pages": null}}
//     a PDF has "pages": [from, to], and null for bytes and lines
// An unknown value is null.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/schema/identity.hpp"

namespace osce::schema {

/// A document as results show it.
nlohmann::ordered_json to_json(const Document& document);

/// A document with its evidence and source.
nlohmann::ordered_json to_json_with_evidence(const Document& document);

/// The fields "paragraph", "text" and "source" of a paragraph. `file` is its document's source.
nlohmann::ordered_json to_json(const Paragraph& paragraph, const std::string& file);

/// The other way round; throws nlohmann::json::exception where `json` has not this shape. Of a document without
/// "evidence" the derivations are known alone.
Document document_from_json(const nlohmann::ordered_json& json);
Paragraph paragraph_from_json(const nlohmann::ordered_json& json);

/// What an index says of itself: {"id", "schema", "program", "languages", "documents",
/// "paragraphs"}.
nlohmann::ordered_json to_json(const Identity& identity);
Identity identity_from_json(const nlohmann::ordered_json& json);

/// `json` on one line. Never throws: bytes that are no UTF-8 become U+FFFD.
std::string to_line(const nlohmann::ordered_json& json);

}  // namespace osce::schema
