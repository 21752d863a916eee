// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include <kainjow/mustache.hpp>

#include "engine/search/request.hpp"

namespace osce::searchd::web {

/// A bar for each year from the first of the facet to the last, as rectangles of an SVG 60 high; nothing where
/// there are fewer than two years to compare. The list of the facet's values beside it says the same in words.
std::optional<kainjow::mustache::data> year_chart(const search::Facet& facet);

}  // namespace osce::searchd::web
