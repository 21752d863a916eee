// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/http.hpp"
#include "searchd/site.hpp"

namespace osce::searchd {

/// Lets scripts of the sites that the operator names read a response (CORS), without credentials; to
/// OPTIONS it says what they may send. `any` opens it to all: the search box itself.
void allow_origins(const HttpRequest& request, const Site& site, bool any, HttpResponse& response);

}  // namespace osce::searchd
