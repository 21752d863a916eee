// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of concordances and statistics.
//
// A concordance:
//     {"query", "understood", "paragraphs", "total", "lines": [line…], "index"}
//     a line: {"id", "symbol", "year", "venue", "label", "left", "hit", "right", "reason"}
//
// Statistics:
//     {"query", "understood", "by", "rows": [row…],
//      "total": {"hits", "paragraphs", "words", "per_1000_words"}, "index"}
//     a row: {"value", "label", "hits", "paragraphs", "words", "per_1000_words"}
//     "value" is null if unknown
#pragma once

#include <string>
#include <vector>

#include "engine/present/json.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/statistics.hpp"

namespace osce::present {

std::string json(const search::Concordance& concordance, Layout layout);
std::string json(const search::Statistics& statistics, Layout layout);

/// The lines or rows as JSON Lines.
std::vector<std::string> lines_of(const search::Concordance& concordance);
std::vector<std::string> lines_of(const search::Statistics& statistics);

}  // namespace osce::present
