// SPDX-License-Identifier: GPL-2.0-or-later
//
// Requests and responses as the handlers see them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace osce::searchd {

/// Names and values in order; a name may occur more than once.
using NamedValues = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest {
  std::string method;
  std::string path;          ///< decoded, without the query
  NamedValues parameters;    ///< decoded
  NamedValues headers = {};  ///< names in small letters; only those that the daemon uses
};

struct HttpResponse {
  int status = 200;
  std::string content_type;
  std::string body;
  NamedValues headers;
};

/// The value of a header, by its name in small letters; empty if the request does not have it.
inline std::string_view header(const HttpRequest& request, std::string_view name) {
  for (const auto& [known, value] : request.headers) {
    if (known == name) return value;
  }
  return {};
}

}  // namespace osce::searchd
