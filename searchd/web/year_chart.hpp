// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kainjow/mustache.hpp>

#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"

namespace osce::searchd::web {

/// A year in a chart.
struct YearBar {
  int year = 0;
  double height = 0;  ///< in any unit, 0 or more
  std::string value;  ///< the height as text
  bool selected = false;
};

/// The paragraphs of each year.
std::vector<YearBar> bars_of(const search::Facet& facet);
/// The hits per thousand words of each year.
std::vector<YearBar> bars_of(const search::Statistics& statistics);

/// A bar for each year from the first to the last, as rectangles of an SVG of height 60; nothing if
/// there are fewer than two years to compare. A list or table beside it must have the same numbers.
std::optional<kainjow::mustache::data> year_chart(const std::vector<YearBar>& bars);

}  // namespace osce::searchd::web
