// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace osce::text {

/// True for the folded function words of English ("the", "of", "after"). They are indexed and
/// searched like all words (a phrase needs them); only when a search is relaxed do they not count.
bool is_stop_word(std::string_view folded);

}  // namespace osce::text
