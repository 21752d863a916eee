// SPDX-License-Identifier: GPL-2.0-or-later
//
// English for messages: lists, plurals and articles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osce::text {

/// "a, b and c"
std::string enumeration(const std::vector<std::string>& items, std::string_view joint);

/// "draft-resolution or treaty" as "draft resolutions or treaties"
std::string in_plural(std::string label);

/// "a draft resolution", "an action plan"; of a word that is not empty
std::string with_article(std::string noun);

/// The name of a country with its article: "the Russian Federation", "the Holy See", "Norway"
std::string with_the(const std::string& country);

}  // namespace osce::text
