// SPDX-License-Identifier: GPL-2.0-or-later
//
// The one place where errors become HTTP statuses. Bodies are problem+json (RFC 9457):
//     {"type", "title", "status", "detail", "instance",
//      "errors": [{"parameter", "span": [from, to], "reason", "hint"}]}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/error.hpp"
#include "engine/query/diagnostic.hpp"
#include "searchd/http.hpp"

namespace osce::searchd {

/// Mistakes in parameters: 400.
HttpResponse problem(const HttpRequest& request, const std::vector<query::Mistake>& mistakes);

/// What an Error means for a client.
HttpResponse problem(const HttpRequest& request, const Error& error);

/// A problem of this status; `kind` is the end of its type.
HttpResponse problem(const HttpRequest& request, int status, std::string_view kind,
                     const std::string& detail);

/// The values of a parameter, joined as mistakes' spans count them; empty where it is absent.
std::string parameter_text(const HttpRequest& request, std::string_view name);

}  // namespace osce::searchd
