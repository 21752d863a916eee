// SPDX-License-Identifier: GPL-2.0-or-later
//
// Requests and responses as the handlers see them. The HTTP library stays behind server.cpp.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace osce::searchd {

struct HttpRequest {
  std::string method;
  std::string path;                                             ///< decoded, without the query
  std::vector<std::pair<std::string, std::string>> parameters;  ///< decoded; equal names in order
};

struct HttpResponse {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

}  // namespace osce::searchd
