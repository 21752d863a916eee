// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searchd/http.hpp"

namespace osce::searchd {

/// 200 with a JSON body on one line.
HttpResponse json_response(const nlohmann::ordered_json& json);

}  // namespace osce::searchd
