// SPDX-License-Identifier: GPL-2.0-or-later
//
// From a request to its complete response, in stages:
//
//     route ─▶ parameters ─▶ does the client have it? 304
//                            └─▶ handler ─▶ headers (cache, origins, time) ─▶ gzip
#pragma once

#include <optional>
#include <string_view>

#include "searchd/http.hpp"
#include "searchd/index_pool.hpp"
#include "searchd/metrics.hpp"
#include "searchd/site.hpp"

namespace osce::searchd {

/// The answer to a request. Never throws; thread-safe.
HttpResponse answer(const HttpRequest& request, IndexPool& pool, const Site& site,
                    const Metrics& metrics);

/// The answer to /livez, which needs neither a worker nor an index: a busy daemon gives it, too.
/// Nothing for other requests. Thread-safe.
std::optional<HttpResponse> answer_at_once(const HttpRequest& request, const Site& site);

/// The answer to a request that is refused before it is answered, which may be incomplete.
/// Thread-safe.
HttpResponse refusal(const HttpRequest& request, int status, std::string_view reason,
                     const Site& site);

}  // namespace osce::searchd
