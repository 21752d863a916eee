// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/json.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"

namespace osce::searchd {

HttpResponse show_health(const Call& call) {
  const auto reader = call.pool.lend();
  if (reader->index.catalogue().paragraph_count() > 0) {
    const auto first = reader->index.paragraph(1);  // throws where searches would
  }
  return json_response(present::health_json(reader->index.catalogue()));
}

}  // namespace osce::searchd
