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

/// The phrase that goes with a status: in the status line, and as the title of a problem.
std::string_view status_title(int status);

/// What an Error means for a client.
struct Failure {
  int status = 500;
  std::string_view kind;  ///< the end of the problem's type
  std::string what;       ///< one line, no full stop
  std::string hint;       ///< what to do; may be empty
};
Failure failure_of(const Error& error);

/// How many errors of one request are reported: an answer must not grow with what is sent.
inline constexpr std::size_t most_errors = 10;
std::vector<query::QueryError> first_errors(std::vector<query::QueryError> errors);

/// Errors in parameters: 400.
HttpResponse problem(const HttpRequest& request, const std::vector<query::QueryError>& errors);

/// An Error as a problem.
HttpResponse problem(const HttpRequest& request, const Error& error);

/// A problem with this status; `kind` is the end of its type.
HttpResponse problem(const HttpRequest& request, int status, std::string_view kind,
                     const std::string& detail);

/// The first value of a parameter that is not empty; empty if there is none.
std::string parameter_text(const HttpRequest& request, std::string_view name);

}  // namespace osce::searchd
