// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/json.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {

HttpResponse list_documents(const Call& call) {
  const auto reader = call.pool.lend();
  return json_response(present::documents_json(reader->index.catalogue(), present::Layout::line));
}

HttpResponse show_document(const Call& call) {
  const auto reader = call.pool.lend();
  const auto document = reader->index.catalogue().find(call.path_values.at(0));
  if (!document) return problem(call.request, 404, "not-found", "there is no such document");
  return json_response(present::document_json(reader->index, *document, present::Layout::line));
}

}  // namespace osce::searchd
