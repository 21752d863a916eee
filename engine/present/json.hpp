// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of responses, for the command line and the daemon. Programs depend on these names and
// shapes: names may be added, but not renamed or removed.
//
// A result (a line of JSON Lines, an element of "results"):
//     {"id": "mc-dec-7-17/7", "citation": "MC.DEC/7/17 · Vienna 2017 · operative 7",
//      "document": {…}, "paragraph": {…}, "text", "marks": [[94, 97, "word"], …], "score": 7.31,
//      "source": {"file", "bytes", "lines", "pages"}}
//     "document", "paragraph", "text" and "source" are as in engine/schema/json_shape.hpp. Marks
//     are half-open ranges of code points in "text". "score" is null unless sorted by relevance. If
//     requested, there are also "snippet": {"begin", "end", "text", "marks"}, "duplicates" (the
//     identifiers of the others) or "more_in_document" (a number). ResultShape selects members.
//
// A search response:
//     {"query", "understood", "total", "relaxed", "results": [result…],
//      "facets": {"year": [{"value", "label", "count", "selected"}, …], …}, "next",
//      "index": {"id", …}}
//     "groups" is the number of results if they are grouped. "understood" is {"text", "canonical",
//     "spans", "filters", "expansions", "notices", "suggestions"}; spans count code points of the
//     query.
//
// A concordance:
//     {"query", "understood", "paragraphs", "total", "lines": [line…], "index"}
//     a line: {"id", "symbol", "year", "venue", "label", "left", "hit", "right", "reason"}
//
// Statistics:
//     {"query", "understood", "by", "rows": [row…],
//      "total": {"hits", "paragraphs", "words", "per_1000_words"}, "index"}
//     a row: {"value", "label", "hits", "paragraphs", "words", "per_1000_words"}
//     "value" is null if unknown
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/syntax/diagnostics.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/reading.hpp"
#include "engine/search/request.hpp"
#include "engine/search/search.hpp"
#include "engine/search/statistics.hpp"
#include "engine/search/suggest.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::present {

/// JSON on one line, or indented for people. Without a newline at the end.
enum class Layout { line, indented };

/// How a result shows its hits.
enum class Highlight {
  offsets,  ///< "marks"
  mark,     ///< also "html": the escaped text or snippet with <mark> around hits
  none,     ///< no marks
};
inline constexpr std::array<std::string_view, 3> highlight_names = {"offsets", "mark", "none"};

/// The members of a result.
inline constexpr std::array<std::string_view, 13> result_members = {
    "id",     "citation", "document",   "paragraph", "text",        "marks",           "score",
    "source", "snippet",  "duplicates", "missing",   "explanation", "more_in_document"};

/// Selects the members of results.
struct ResultShape {
  std::vector<std::string> fields = {};  ///< names of members; empty: all. "id" is always included
  Highlight highlight = Highlight::offsets;
};

std::string json(const search::Result& result, const store::Catalogue& catalogue, Layout layout,
                 const ResultShape& shape = {});
std::string json(const search::Response& response, Layout layout, const ResultShape& shape = {});

std::string json(const search::Concordance& concordance, Layout layout);
std::string json(const search::Statistics& statistics, Layout layout);

/// The lines or rows as JSON Lines.
std::vector<std::string> lines_of(const search::Concordance& concordance);
std::vector<std::string> lines_of(const search::Statistics& statistics);

/// How a query is read: {"query", "tokens": [{"kind", "text", "start", "end"}], "tree", "plan",
/// "xapian", "understood", "index"}.
std::string json(const search::Explanation& explanation, const schema::Identity& index,
                 Layout layout);

/// The errors in a query, on one line: {"query", "errors": [{"parameter", "span", "reason",
/// "hint"}]}.
std::string errors_json(const std::vector<query::QueryError>& errors, std::string_view query);

/// Completions of a query: {"query", "suggestions": [{"kind", "text", "query", "count"}], "index"}.
std::string json(std::string_view typed, const std::vector<search::Completion>& completions,
                 const schema::Identity& index, Layout layout);

/// A result on one line for an export. It includes the "evidence" of its document, so that an
/// identical index can be built from the lines.
std::string export_line(const search::Result& result);

/// The values of all facets of a response, one per line: {"facet", "value", "label", "count",
/// "selected"}.
std::vector<std::string> facet_lines(const search::Response& response);

/// All documents: {"total", "documents": [document…], "index"}. A document has its "source" and the
/// number of its "paragraphs".
std::string documents_json(const store::Catalogue& catalogue, Layout layout);
/// The documents of documents_json(), one per line.
std::vector<std::string> document_lines(const store::Catalogue& catalogue);

/// One document with its evidence and its paragraphs: {"document": {…, "evidence", "source"},
/// "paragraphs": [{"id", "paragraph", "text", "source"}…], "index"}.
std::string json(const search::DocumentText& text, Layout layout);

/// The paragraphs of one document: {"document": its identifier, "paragraphs": […], "index"}.
std::string paragraphs_json(const search::DocumentText& text, Layout layout);

/// One paragraph as a result, with the evidence of its document's values: {…result, "evidence",
/// "index"}. With a context, also "context": {"before", "after"}, lists like "paragraphs" above.
std::string json(const search::ParagraphText& text, Layout layout);

/// The requested range of a list.
struct ListRange {
  std::uint32_t offset = 0;
  std::uint32_t limit = 0;
};
/// The only facet of a response: {"name", "total" (number of values), "missing" (paragraphs without
/// a value), "values": [{"value", "label", "count", "selected"}], "index"}.
std::string facet_json(const search::Response& response, const ListRange& range, Layout layout);

/// The possible meanings of a reference: {"reference", "choices": [{"id", "link"}], "index"}.
std::string choices_json(std::string_view reference, const std::vector<std::string>& ids,
                         std::string_view where, const schema::Identity& index);

/// The addresses of the API: {"links": […]}.
std::string links_json(const std::vector<std::string>& addresses);

/// The program and its index: {"status": "ok", "version", "index": {"id", "schema", "program",
/// "languages", "documents", "paragraphs", "bodies": [{"id", "name"}…]}}.
std::string status_json(const store::Catalogue& catalogue);

/// The description of an index, and the table of "fields".
std::string info_json(const schema::Identity& index, Layout layout);

/// {"status": "ok", "index"}
std::string health_json(const store::Catalogue& catalogue);

/// An error and the text that its span refers to.
struct ErrorIn {
  query::QueryError error;
  std::string text;
};

/// A problem report for programs (RFC 9457): {"type", "title", "status", "detail",
/// "instance", "errors": [{"parameter", "span": [from, to], "reason", "hint"}]}, "errors" only
/// if there are any. Spans count code points.
struct Problem {
  std::string type;
  std::string title;
  int status = 0;
  std::string detail;
  std::string instance;
  std::vector<ErrorIn> errors;
};
std::string json(const Problem& problem);

}  // namespace osce::present
