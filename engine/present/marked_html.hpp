// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::present {

/// The text as HTML, with <mark> around each mark. It is safe inside an element and inside a quoted
/// attribute. Marks are in code points, in order and without overlaps.
std::string marked_html(std::string_view text, const std::vector<search::Mark>& marks);

}  // namespace osce::present
