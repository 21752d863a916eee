// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>

#include "cli/http/client.hpp"

namespace osce::cli {

/// Loads the module of the HTTP client, which lies beside the program, and makes a client of `origin`. Throws Error
/// where it cannot be loaded.
std::unique_ptr<HttpClient> make_http_client(const std::string& origin);

}  // namespace osce::cli
