// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>

#include "cli/http/client.hpp"

namespace osce::cli {

/// Loads the HTTP client's module, which is installed with the program, and makes a client for
/// `origin`. Throws Error if the module cannot be loaded.
std::unique_ptr<HttpClient> make_http_client(const std::string& origin);

}  // namespace osce::cli
