// SPDX-License-Identifier: GPL-2.0-or-later
#include <nlohmann/json.hpp>

#include "engine/present/json.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/json_response.hpp"

namespace osce::searchd {

HttpResponse show_health(const Call& call) {
  const auto reader = call.pool.lend();
  return json_response(
      {{"status", "ok"}, {"index", present::index_json(reader->index.catalogue().identity)}});
}

}  // namespace osce::searchd
