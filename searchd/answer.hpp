// SPDX-License-Identifier: GPL-2.0-or-later
//
// From a request to its whole response, in stages:
//
//     route ─▶ parameters ─▶ the client has it already? 304 ─▶ handler ─▶ headers: cache, origins, time ─▶ gzip
#pragma once

#include "searchd/http.hpp"
#include "searchd/index_pool.hpp"
#include "searchd/metrics.hpp"
#include "searchd/site.hpp"

namespace osce::searchd {

/// The answer to a request. Never throws; thread-safe.
HttpResponse answer(const HttpRequest& request, IndexPool& pool, const Site& site,
                    const Metrics& metrics);

}  // namespace osce::searchd
