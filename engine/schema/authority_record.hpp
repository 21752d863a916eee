// SPDX-License-Identifier: GPL-2.0-or-later
//
// The JSON of the authority tables in an index:
//
//     {"bodies": [{"id", "short", "name", "symbols", "session", "aliases"}…],
//      "sessions": [{"body", "number", "year", "city", "variants", "country", "date", "row"}…],
//      "thesaurus": [{"id", "direction", "terms", "expands_to", "case_sensitive", "weight", "mode"}…]}
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "engine/model/authority_tables.hpp"

namespace osce::schema {

nlohmann::ordered_json to_json(const AuthorityTables& tables);

/// The other way round; throws nlohmann::json::exception where `json` has not this shape.
AuthorityTables authority_from_json(const nlohmann::ordered_json& json);

}  // namespace osce::schema
