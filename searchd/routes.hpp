// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which handler answers which path. Handlers are plain functions from request to response.
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

/// What a handler gets. An Error that it throws becomes a problem.
struct Call {
  const HttpRequest& request;
  std::vector<std::string> path_values;  ///< the open segments of the path, in order
  Reader& reader;
  const Site& site;
  const Metrics& metrics;  ///< of the answers so far
};

using Handler = HttpResponse (*)(const Call& call);

struct Route {
  /// "/v1/documents/{document}": a name in braces stands for any one segment.
  std::string_view pattern;
  Handler handler;  ///< null if `at_once`
  /// The parameters that it takes, comma-separated; "*": the handler checks them.
  std::string_view parameters;
  Keeping keeping = Keeping::by_index;
  bool page = false;     ///< its errors are pages, too
  bool for_all = false;  ///< scripts of any site may read it
  bool at_once = false;  ///< answer_at_once() answers it
};

/// All routes, in the order in which they are tried.
std::span<const Route> routes();

/// A route, and the segments of the path that its pattern leaves open.
struct Routed {
  const Route* route;
  std::vector<std::string> path_values;
};
std::optional<Routed> route_of(std::string_view path);
/// The route of a path if its requests are answered at once, or null.
const Route* route_at_once(std::string_view path);

/// The path with or without its final slash, if that has a route: "/v1/" for "/v1", and
/// "/p/mc-dec-7-17" for "/p/mc-dec-7-17/".
std::optional<std::string> path_with_other_end(std::string_view path);

}  // namespace osce::searchd
