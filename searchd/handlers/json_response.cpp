// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/handlers/json_response.hpp"

#include <nlohmann/json.hpp>

#include "engine/schema/record.hpp"

namespace osce::searchd {

HttpResponse json_response(const nlohmann::ordered_json& json) {
  return {200, "application/json", schema::to_line(json) + "\n", {}};
}

}  // namespace osce::searchd
