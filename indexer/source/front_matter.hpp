// SPDX-License-Identifier: GPL-2.0-or-later
//
// What note-taking programs and website generators print above a text in Markdown:
//
//     ---
//     title: "Resolution on Forced Labour"
//     date: 2019-07-08
//     tags: [labour]
//     ---
#pragma once

#include <vector>

#include "indexer/source/lines.hpp"

namespace osce::indexer {

/// `lines` with the values that say what the text is on lines of their own, as a printed head has
/// them; the other lines of the front matter are marked as navigation. A place gets the date.
std::vector<Line> with_front_matter_as_head(std::vector<Line> lines);

}  // namespace osce::indexer
