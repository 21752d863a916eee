// SPDX-License-Identifier: GPL-2.0-or-later
//
// Documents and paragraphs.
#include "engine/present/json.hpp"
#include "engine/search/reading.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/named.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {

HttpResponse list_documents(const Call& call) {
  return json_response(
      present::documents_json(call.reader.index.catalogue(), present::Layout::line));
}

HttpResponse show_document(const Call& call) {
  return json_response(present::json(search::read_document(call.reader.index, named_document(call)),
                                     present::Layout::line));
}

HttpResponse list_paragraphs(const Call& call) {
  return json_response(present::paragraphs_json(
      search::read_document(call.reader.index, named_document(call)), present::Layout::line));
}

HttpResponse show_paragraph(const Call& call) {
  constexpr std::uint32_t most_neighbours = 20;
  const auto paragraph = named_paragraph(call);
  const auto context = number_parameter(call.request, "context", 0, most_neighbours);
  if (!context) {
    return problem(
        call.request,
        {query::QueryError{
            "context", {}, "context is out of range", "Use a whole number from 0 to 20"}});
  }
  return json_response(present::json(search::read_paragraph(call.reader.index, paragraph, *context),
                                     present::Layout::line));
}

}  // namespace osce::searchd
