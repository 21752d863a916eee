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

/// True where `document` is the record of a database about the text whose head the lines from
/// `begin` to `end` are: it names the same number or, without one, the
/// same title, and has no paragraphs of its own.
///
///     Decision No. 1399: Flood Warning Systems
///     Publisher:                                       a record
///     Permanent Council
///
///     PC.DEC/1399
///     DECISION No. 1399                                the text
bool is_record_of(const std::vector<ReadLine>& lines, const Outline& document, std::size_t begin,
                  std::size_t end);

/// The name of the declaration whose cover the head from `begin` to `end` is, or "". A cover names
/// a session or its days.
std::string cover_in(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end);

}  // namespace osce::indexer
