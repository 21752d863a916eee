// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "searchd/http.hpp"

namespace osce::searchd {

/// 200 with a JSON body.
inline HttpResponse json_response(const std::string& json) {
  return {200, "application/json", json + "\n", {}};
}

}  // namespace osce::searchd
