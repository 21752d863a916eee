// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "indexer/report/report.hpp"

namespace osce::indexer {

/// The report for programs: one JSON object and a line end. docs/report.md describes it.
std::string report_json(const Report& report);

}  // namespace osce::indexer
