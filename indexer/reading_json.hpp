// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of readings, which the index keeps and the report shows. Names are those in reading.hpp.
//
// clang-format off
//     {"name", "format", "skipped",
//      "documents": [{…, "evidence", "source", "paragraphs": [{"paragraph", "text", "source"}, …]}],
//      "warnings": [{"line", "code", "severity", "message"}, …],
//      "coverage": {"total", "paragraphs", "labels", "head", "dropped"},
//      "left_out": [{"line_from", "line_to", "as", "text", "characters"}, …]}
// clang-format on
//
// Documents and paragraphs are as in engine/schema/json_shape.hpp.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "indexer/reading.hpp"

namespace osce::indexer {

nlohmann::ordered_json to_json(const SourceReading& reading);
nlohmann::ordered_json to_json(const Warning& warning);
nlohmann::ordered_json to_json(const Coverage& coverage);
nlohmann::ordered_json to_json(const LeftOut& left_out);

/// Reads such JSON; throws nlohmann::json::exception if it has another shape.
SourceReading reading_from_json(const nlohmann::ordered_json& json);

}  // namespace osce::indexer
