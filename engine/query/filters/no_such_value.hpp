// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osce::query {

/// That no text has a value, and the first of those that there are: "No text in this collection was
/// adopted in Paris; the venues are Baku, Minsk, Tbilisi".
std::string no_such_value_text(std::string_view field, std::string_view value,
                               std::vector<std::string> known);

}  // namespace osce::query
