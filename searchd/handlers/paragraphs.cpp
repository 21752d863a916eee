// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/model/paragraph.hpp"
#include "engine/present/json.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {

HttpResponse show_paragraph(const Call& call) {
  const auto reader = call.pool.lend();
  const auto id = paragraph_id(call.path_values.at(0), call.path_values.at(1));
  const auto paragraph = reader->index.find(id);
  if (!paragraph) return problem(call.request, 404, "not-found", "there is no such paragraph");
  return json_response(present::paragraph_json(reader->index, *paragraph, present::Layout::line));
}

}  // namespace osce::searchd
