// SPDX-License-Identifier: GPL-2.0-or-later
//
// The report for people: a row for each source, a table of what was left out, then problems and
// notes with their lines. Unprintable characters in names and texts become U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/report/report.hpp"

namespace osce::indexer {

enum class Detail {
  problems,  ///< only problems; nothing if there are none
  usual,     ///< everything, but only counts of what was left out
  all,       ///< every line that was left out, too
};

/// `db` is the name of the index, as the user gave it.
std::string report_text(const Report& report, Detail detail, const std::string& db);

/// "1 document", "2 documents"
std::string counted(std::size_t number, const char* what);

/// `text` cut to `width` code points. "…" replaces the middle, because both ends of a file name
/// matter.
std::string shortened(std::string_view text, std::size_t width);

}  // namespace osce::indexer
