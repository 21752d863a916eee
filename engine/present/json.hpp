// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of answers: one writer for the command line and the daemon. Names and shapes here are
// the contract with programs; new names may be added, none is renamed or dropped.
//
// A result (a line of JSON Lines, an element of "results"):
//     {"id": "mc-dec-7-17/7", "document": {…}, "paragraph": {…}, "text", "marks": [[94, 97,
//     "word"], …],
//      "score": 7.31, "source": {"file", "bytes", "lines", "pages"}}
//     "document", "paragraph", "text" and "source" are as in engine/schema/record.hpp; marks count
//     code points of "text", half-open; "score" is null where the order is not by relevance.
//
// A search response:
//     {"query", "understood", "total", "relaxed", "partial", "results": [result…],
//      "facets": {"year": [{"value", "label", "count", "selected"}, …], …}, "next", "index": {"id",
//      …}}
//     "understood" is {"text", "canonical", "spans", "filters", "expansions", "notices",
//     "suggestions"}; spans count code points of the query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "engine/query/diagnostic.hpp"
#include "engine/search/request.hpp"
#include "engine/store/index.hpp"

namespace osce::present {

using Json = nlohmann::ordered_json;

/// A result.
Json to_json(const search::Result& result);

/// A search response.
Json to_json(const search::Response& response);

/// What an answer says of the index it comes from.
Json index_json(const schema::Identity& identity);

/// All documents: {"total", "documents": [document…], "index"}.
Json documents_json(const store::Catalogue& catalogue);

/// One document with its evidence and its paragraphs: {"document": {…, "evidence", "source"},
/// "paragraphs": [{"id", "paragraph", "text", "source"}…], "index"}.
Json document_json(const store::Index& index, store::DocumentNumber number);

/// One paragraph as a result, with the evidence of its document's values: {…result, "evidence",
/// "index"}.
Json paragraph_json(const store::Index& index, store::ParagraphNumber number);

/// A mistake: {"parameter", "span": [from, to], "reason", "hint"}; `text` is what it is in.
Json to_json(const query::Mistake& mistake, std::string_view text);

}  // namespace osce::present
