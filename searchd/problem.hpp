// SPDX-License-Identifier: GPL-2.0-or-later
//
// The one place where errors become HTTP statuses. Bodies are problem+json (RFC 9457):
//     {"type", "title", "status", "detail", "instance",
//      "errors": [{"parameter", "span": [from, to], "reason", "hint"}]}
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/model/error.hpp"
#include "engine/search/request.hpp"
#include "searchd/http.hpp"

namespace osce::searchd {

/// The phrase that goes with a status: in the status line, and as the title of a problem.
std::string_view status_title(int status);

using search::QueryErrors;

/// Errors in the parameters of a request: 400.
struct BadRequest : std::exception {
  explicit BadRequest(QueryErrors all) : errors(std::move(all)) {}
  QueryErrors errors;
};

/// The value that was read; throws BadRequest if there are errors instead.
template <typename Value>
Value valid(std::variant<Value, QueryErrors> read) {
  if (auto* errors = std::get_if<QueryErrors>(&read)) throw BadRequest(std::move(*errors));
  return std::get<Value>(std::move(read));
}

/// At most 60 bytes of `text`: an answer must not grow with what is sent.
std::string_view beginning(std::string_view text);
/// The same in quotation marks, with "…" if something is missing.
std::string in_quotes(std::string_view text);

/// What an Error means for a client.
struct Failure {
  int status = 500;
  std::string_view kind;  ///< the end of the problem's type
  std::string what;       ///< one line, no full stop
  std::string hint;       ///< what to do; may be empty
};
Failure failure_of(const Error& error);

/// How many errors of one request are reported.
inline constexpr std::size_t most_errors = 10;
/// The first errors, with the beginnings of the values that they quote.
QueryErrors first_errors(QueryErrors errors);

/// Errors in parameters: 400.
HttpResponse problem(const HttpRequest& request, const QueryErrors& errors);

/// An Error as a problem.
HttpResponse problem(const HttpRequest& request, const Error& error);

/// A problem with this status; `kind` is the end of its type.
HttpResponse problem(const HttpRequest& request, int status, std::string_view kind,
                     const std::string& detail);

/// The first value of a parameter that is not empty; empty if there is none.
std::string parameter_text(const HttpRequest& request, std::string_view name);

}  // namespace osce::searchd
