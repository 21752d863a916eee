// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a run of head lines is: the cover of a declaration, or a page head that only repeats the
// head of the document it stands in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/structure/outline/outline.hpp"

namespace osce::indexer {

/// True where the head from `begin` to `end` is a page head: it has a form that only heads have,
/// and says no more than the head of `document`; its type and title may be cut short. Where a 1
/// follows, another document begins.
bool is_page_head(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end,
                  const Outline& document);

/// The name of the declaration whose cover the head from `begin` to `end` is, or "". A cover names
/// a session or its days.
std::string cover_in(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end);

}  // namespace osce::indexer
