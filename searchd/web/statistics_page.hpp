// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "engine/search/statistics.hpp"
#include "searchd/web/frame.hpp"

namespace osce::searchd::web {

/// The page that says how often something is said: a chart, and a table with the same in numbers, each row a link to
/// its paragraphs.
std::string statistics_page(const search::StatisticsRequest& request,
                            const search::Statistics& statistics, const PageContext& context);

}  // namespace osce::searchd::web
