// SPDX-License-Identifier: GPL-2.0-or-later
//
// The "understood" of answers, for the writers of JSON in this room.
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include "engine/query/understood.hpp"

namespace osce::present {

/// A range of `text`, in code points: [begin, end].
nlohmann::ordered_json span_json(const query::Span& span, std::string_view text);

/// {"text", "canonical", "spans", "filters", "expansions", "notices", "suggestions"}; spans count code points of the
/// query.
nlohmann::ordered_json understood_json(const query::Understood& understood, std::string_view query);

}  // namespace osce::present
