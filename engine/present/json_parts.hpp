// SPDX-License-Identifier: GPL-2.0-or-later
//
// What several writers of JSON in this room need.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "engine/present/json.hpp"
#include "engine/schema/fields.hpp"

namespace osce::present {

/// No line end behind it. What is not UTF-8 is replaced, and no control character stands in it as it is.
std::string laid_out(const nlohmann::ordered_json& json, Layout layout);

/// The value of a field, of facets and statistics alike. A year is a number in JSON, as it is in the document.
nlohmann::ordered_json value_json(const std::optional<std::string>& value, std::string_view field);

/// The "index" of an answer: {"id", "documents", "paragraphs"}.
nlohmann::ordered_json index_json(const schema::Identity& identity);

}  // namespace osce::present
