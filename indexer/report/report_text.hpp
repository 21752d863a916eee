// SPDX-License-Identifier: GPL-2.0-or-later
//
// The report for people: a row a source, what was left out as what, then problems and notes with
// their lines. What is not printable in names and texts becomes U+FFFD.
#pragma once

#include <string>

#include "indexer/report/report.hpp"

namespace osce::indexer {

/// How much is said.
enum class Detail {
  problems,  ///< problems alone, nothing where there are none
  usual,     ///< all of the report, of what was left out the counts
  all,       ///< every line that was left out as well
};

/// `db` is how the index was named.
std::string report_text(const Report& report, Detail detail, const std::string& db);

}  // namespace osce::indexer
