// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::present {

/// The text as HTML, safe inside an element and inside an attribute in quotation marks, with <mark> round each mark.
/// Marks count code points, in order and apart from each other.
std::string marked_html(std::string_view text, const std::vector<search::Mark>& marks);

}  // namespace osce::present
