// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/connections/response.hpp"

#include <fmt/format.h>

#include "searchd/problem.hpp"

namespace osce::searchd {
namespace {

/// A line break in a value would begin another header.
std::string header_line(std::string_view name, std::string_view value) {
  const bool one_line = value.find_first_of("\r\n") == std::string_view::npos;
  return one_line ? fmt::format("{}: {}\r\n", name, value) : "";
}

}  // namespace

std::string response_bytes(const HttpResponse& response, std::string_view method, bool keep_alive) {
  auto bytes = fmt::format("HTTP/1.1 {} {}\r\n", response.status, status_title(response.status));
  for (const auto& [name, value] : response.headers) bytes += header_line(name, value);
  if (!response.content_type.empty()) bytes += header_line("Content-Type", response.content_type);
  const bool never_has_body = response.status == 204 || response.status == 304;
  if (!never_has_body) bytes += fmt::format("Content-Length: {}\r\n", response.body.size());
  bytes += header_line("Connection", keep_alive ? "keep-alive" : "close");
  bytes += "\r\n";
  return never_has_body || method == "HEAD" ? bytes : bytes + response.body;
}

}  // namespace osce::searchd
