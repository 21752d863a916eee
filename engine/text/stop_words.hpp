// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osce::text {

/// True for the folded function words ("the", "of", "после") of these languages. Known are en, fr,
/// de, it, ru and es. Stop words are indexed like all words because phrases need them, but a
/// paragraph need not contain them to match.
bool is_stop_word(std::string_view folded, const std::vector<std::string>& languages);

}  // namespace osce::text
