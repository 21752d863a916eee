// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which path is answered by which handler. Handlers are plain functions from request to response;
// an Error that leaves one becomes a problem here.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "searchd/http.hpp"
#include "searchd/index_pool.hpp"

namespace osce::searchd {

/// What a handler gets: the request, the parts of the path that the pattern left open, in order,
/// and the index.
struct Call {
  const HttpRequest& request;
  std::vector<std::string> path_values;
  IndexPool& pool;
};

using Handler = HttpResponse (*)(const Call& call);

struct Route {
  std::string_view pattern;  ///< "/v1/documents/{document}": a name in braces is any one segment
  Handler handler;
  bool searches = false;  ///< takes a search's parameters; the others take none
};

/// All routes, in the order in which they are tried.
std::span<const Route> routes();

/// The answer to a request. Never throws.
HttpResponse answer(const HttpRequest& request, IndexPool& pool);

}  // namespace osce::searchd
