// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of answers: one writer for the command line and the daemon. Names and shapes here are
// the contract with programs; new names may be added, none is renamed or dropped.
//
// A result (a line of JSON Lines, an element of "results"):
//     {"id": "mc-dec-7-17/7", "citation": "MC.DEC/7/17 · Vienna 2017 · operative 7", "document": {…}, "paragraph": {…}, "text",
//      "marks": [[94, 97, "word"], …], "score": 7.31,
//      "source": {"file", "bytes", "lines", "pages"}}
//     "document", "paragraph", "text" and "source" are as in engine/schema/json_shape.hpp; marks
//     count code points of "text", half-open; "score" is null where the order is not by relevance. Where
//     snippets are asked for it has "snippet": {"begin", "end", "text", "marks"}, and where duplicates are
//     grouped "duplicates", the identifiers of the others; where documents are, "more_in_document", a number. result_shape.hpp: which of them are wanted, and how.
//
// A search response:
//     {"query", "understood", "total", "relaxed", "partial", "results": [result…],
//      "facets": {"year": [{"value", "label", "count", "selected"}, …], …}, "next",
//      "index": {"id", …}}
//     Where they are grouped, "groups" is how many results there are. "understood" is {"text", "canonical", "spans", "filters", "expansions", "notices",
//     "suggestions"}; spans count code points of the query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/present/result_shape.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/reading.hpp"
#include "engine/search/request.hpp"
#include "engine/search/search.hpp"
#include "engine/search/suggest.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::present {

/// How JSON is laid out: on one line, or indented for people. No line end behind it.
enum class Layout { line, indented };

std::string json(const search::Result& result, const store::Catalogue& catalogue, Layout layout,
                 const ResultShape& shape = {});
std::string json(const search::Response& response, Layout layout, const ResultShape& shape = {});

/// How a query is read: {"query", "tokens": [{"kind", "text", "start", "end"}], "tree", "plan", "xapian",
/// "understood", "index"}.
std::string json(const search::Explanation& explanation, const schema::Identity& index,
                 Layout layout);

/// What is wrong with a query: {"query", "errors": [{"parameter", "span", "reason", "hint"}]}, on one line.
std::string mistakes_json(const std::vector<query::QueryError>& mistakes, std::string_view query);

/// What may complete a query: {"query", "suggestions": [{"kind", "text", "query", "count"}], "index"}.
std::string json(std::string_view typed, const std::vector<search::Completion>& completions,
                 const schema::Identity& index, Layout layout);

/// A result on one line, as an export has it: with the "evidence" in its document, so that another
/// index can be made of the lines that is the same as this one.
std::string export_line(const search::Result& result);

/// The values of all facets of a response, one a line: {"facet", "value", "label", "count",
/// "selected"}.
std::vector<std::string> facet_lines(const search::Response& response);

/// All documents: {"total", "documents": [document…], "index"}, a document with its "source" and the number of its
/// "paragraphs".
std::string documents_json(const store::Catalogue& catalogue, Layout layout);
/// The documents of documents_json(), one a line.
std::vector<std::string> document_lines(const store::Catalogue& catalogue);

/// One document with its evidence and its paragraphs: {"document": {…, "evidence", "source"},
/// "paragraphs": [{"id", "paragraph", "text", "source"}…], "index"}.
std::string json(const search::DocumentText& text, Layout layout);

/// The paragraphs of one document: {"document": its identifier, "paragraphs": […], "index"}.
std::string paragraphs_json(const search::DocumentText& text, Layout layout);

/// One paragraph as a result, with the evidence of its document's values: {…result, "evidence",
/// "index"}; where it has a context, "context": {"before", "after"}, lists as "paragraphs" above.
std::string json(const search::ParagraphText& text, Layout layout);

/// Which stretch of a list is wanted.
struct Part {
  std::uint32_t offset = 0;
  std::uint32_t limit = 0;
};
/// The one facet of a response: {"name", "total" (of its values), "missing" (paragraphs without a value),
/// "values": [{"value", "label", "count", "selected"}], "index"}.
std::string facet_json(const search::Response& response, const Part& part, Layout layout);

/// What a reference may mean: {"reference", "choices": [{"id", "link"}], "index"}.
std::string choices_json(std::string_view reference, const std::vector<std::string>& ids,
                         std::string_view where, const schema::Identity& index);

/// The addresses of the API: {"links": […]}.
std::string links_json(const std::vector<std::string>& addresses);

/// What runs, and on what: {"status": "ok", "version", "index": {"id", "schema", "program", "languages", "documents",
/// "paragraphs", "bodies": [{"id", "name"}…]}}.
std::string status_json(const store::Catalogue& catalogue);

/// The index's description of itself, and the table of "fields".
std::string info_json(const schema::Identity& index, Layout layout);

/// {"status": "ok", "index"}
std::string health_json(const store::Catalogue& catalogue);

/// A mistake, and the text that its span is in.
struct MistakeIn {
  query::QueryError mistake;
  std::string text;
};

/// Something that went wrong, for programs (RFC 9457): {"type", "title", "status", "detail",
/// "instance", "errors": [{"parameter", "span": [from, to], "reason", "hint"}]}, "errors" only
/// where there are any; spans count code points.
struct Problem {
  std::string type;
  std::string title;
  int status = 0;
  std::string detail;
  std::string instance;
  std::vector<MistakeIn> mistakes;
};
std::string json(const Problem& problem);

}  // namespace osce::present
