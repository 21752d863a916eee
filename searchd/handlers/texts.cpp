// SPDX-License-Identifier: GPL-2.0-or-later
//
// Documents and paragraphs.
#include "engine/present/json.hpp"
#include "engine/search/reading.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/named.hpp"
#include "searchd/parameters.hpp"

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
  const auto paragraph = named_paragraph(call);
  const auto context = read_context(call.request).paragraphs;
  return json_response(present::json(search::read_paragraph(call.reader.index, paragraph, context),
                                     present::Layout::line));
}

}  // namespace osce::searchd
