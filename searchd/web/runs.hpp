// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include <kainjow/mustache.hpp>

#include "engine/search/request.hpp"

namespace osce::searchd::web {

/// A text in runs, marked or not, for a template: marks count code points, the runs are cut at them.
kainjow::mustache::data text_runs(const std::string& text, const std::vector<search::Mark>& marks);

}  // namespace osce::searchd::web
