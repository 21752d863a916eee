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

/// What a status of 400 or more is called: the title of its problem, and the phrase beside it.
std::string_view status_title(int status);

/// What an Error means for a client.
struct Failure {
  int status = 500;
  std::string_view kind;  ///< the end of the problem's type
  std::string what;       ///< one line, no full stop
  std::string hint;       ///< what to do, may be empty
};
Failure failure_of(const Error& error);

/// Mistakes in parameters: 400.
HttpResponse problem(const HttpRequest& request, const std::vector<query::QueryError>& mistakes);

/// An Error as a problem.
HttpResponse problem(const HttpRequest& request, const Error& error);

/// A problem of this status; `kind` is the end of its type.
HttpResponse problem(const HttpRequest& request, int status, std::string_view kind,
                     const std::string& detail);

/// The first value of a parameter that is not empty; empty where there is none.
std::string parameter_text(const HttpRequest& request, std::string_view name);

}  // namespace osce::searchd
