// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osce::text {

/// True for the folded function words of one of these languages ("the", "of", "после"), of those
/// that we know: en fr de it ru es. They are indexed and searched like all words (a phrase needs
/// them); only when a search is relaxed do they not count.
bool is_stop_word(std::string_view folded, const std::vector<std::string>& languages);

}  // namespace osce::text
