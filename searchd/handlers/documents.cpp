// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/json.hpp"
#include "engine/search/reading.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"
#include "searchd/handlers/named.hpp"

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

}  // namespace osce::searchd
