// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which path is answered by which handler. Handlers are plain functions from request to response.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/caching.hpp"
#include "searchd/http.hpp"
#include "searchd/index_pool.hpp"
#include "searchd/metrics.hpp"
#include "searchd/site.hpp"

namespace osce::searchd {

/// What a handler gets: the request, the parts of the path that the pattern left open, in order,
/// the index, the site, and what was answered so far. What it throws becomes a problem.
struct Call {
  const HttpRequest& request;
  std::vector<std::string> path_values;
  Reader& reader;
  const Site& site;
  const Metrics& metrics;
};

using Handler = HttpResponse (*)(const Call& call);

struct Route {
  std::string_view pattern;  ///< "/v1/documents/{document}": a name in braces is any one segment
  Handler handler;
  /// By commas, the parameters that it takes; "*" leaves that to the handler.
  std::string_view parameters;
  Keeping keeping = Keeping::by_index;
  bool page = false;     ///< for people: its errors are pages, too
  bool for_all = false;  ///< scripts of any site may read it
};

/// All routes, in the order in which they are tried.
std::span<const Route> routes();

/// A route and the parts of the path that its pattern left open.
struct Routed {
  const Route* route;
  std::vector<std::string> path_values;
};
std::optional<Routed> route_of(std::string_view path);

}  // namespace osce::searchd
