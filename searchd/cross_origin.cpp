// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/cross_origin.hpp"

#include <algorithm>

namespace osce::searchd {
namespace {

bool names(const Site& site, std::string_view origin) {
  return std::find(site.origins.begin(), site.origins.end(), origin) != site.origins.end();
}

}  // namespace

void allow_origins(const HttpRequest& request, const Site& site, bool any, HttpResponse& response) {
  const auto origin = header(request, "origin");
  const bool open = any || names(site, "*");
  if (!open && (origin.empty() || !names(site, origin))) return;
  auto& headers = response.headers;
  headers.emplace_back("Access-Control-Allow-Origin", open ? "*" : std::string(origin));
  headers.emplace_back("Access-Control-Expose-Headers", "ETag, Link, Server-Timing, Retry-After");
  if (request.method != "OPTIONS") return;
  headers.emplace_back("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
  headers.emplace_back("Access-Control-Allow-Headers", "Accept, If-None-Match");
  headers.emplace_back("Access-Control-Max-Age", "86400");
}

}  // namespace osce::searchd
