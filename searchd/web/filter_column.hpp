// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <kainjow/mustache.hpp>

#include "engine/search/request.hpp"
#include "searchd/web/frame.hpp"

namespace osce::searchd::web {

/// Data for the column that filters results: the chart of years, the form for a range of years, and
/// the facets, whose values are links.
void add_filter_column(kainjow::mustache::data& content, const search::Request& request,
                       const search::Response& response, const PageContext& context);

}  // namespace osce::searchd::web
