// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace osce::indexer {

/// The 1-based line of the first tag with more than `most` attributes, or 0 if there is none.
int line_of_swollen_tag(std::string_view html, std::size_t most);

}  // namespace osce::indexer
