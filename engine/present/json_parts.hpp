// SPDX-License-Identifier: GPL-2.0-or-later
//
// The parts of JSON that several writers share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "engine/present/json.hpp"
#include "engine/query/understood.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/request.hpp"

namespace osce::present {

/// JSON as text, without a newline at the end. Invalid UTF-8 is replaced, and all control
/// characters are escaped.
std::string laid_out(const nlohmann::ordered_json& json, Layout layout);

/// The value of a field in facets and statistics. Years are numbers, as in documents.
nlohmann::ordered_json value_json(const std::optional<std::string>& value, std::string_view field);

/// The "index" of a response: {"id", "documents", "paragraphs"}.
nlohmann::ordered_json index_json(const schema::Identity& identity);

/// A range of `text`, in code points: [begin, end].
nlohmann::ordered_json span_json(const query::Span& span, std::string_view text);

/// {"text", "canonical", "spans", "filters", "expansions", "notices", "suggestions"}; spans
/// count code points of the query.
nlohmann::ordered_json understood_json(const query::Understood& understood, std::string_view query);

/// A result as described in json.hpp.
nlohmann::ordered_json result_json(const search::Result& result, const store::Catalogue& catalogue,
                                   const ResultShape& shape = {});

/// The text as HTML, with <mark> around each mark. It is safe inside an element and inside a quoted
/// attribute. Marks are in code points, in order and without overlaps.
std::string marked_html(std::string_view text, const std::vector<search::Mark>& marks);

}  // namespace osce::present
