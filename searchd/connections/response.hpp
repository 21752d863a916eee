// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "searchd/http.hpp"

namespace osce::searchd {

/// A response in bytes. A response to HEAD has the headers alone.
std::string response_bytes(const HttpResponse& response, std::string_view method, bool keep_alive);

}  // namespace osce::searchd
