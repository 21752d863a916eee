// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads the API's answers: the inverse of engine/present/json.hpp, as far as commands need it. All
// functions throw nlohmann::json::exception if the JSON has another shape, and std::out_of_range
// for a document that is not in the catalogue.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/query/syntax/diagnostics.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/reading.hpp"
#include "engine/search/search.hpp"
#include "engine/search/statistics.hpp"
#include "engine/search/suggest.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::cli {

using Json = nlohmann::ordered_json;
using SharedCatalogue = std::shared_ptr<const store::Catalogue>;

/// From "/v1/documents", with the identity and the bodies from "/v1/status".
SharedCatalogue catalogue_from_json(const Json& documents, const Json& status);
schema::Identity identity_from_status(const Json& status);

search::Response response_from_json(const Json& json, const SharedCatalogue& catalogue);
search::Concordance concordance_from_json(const Json& json, const SharedCatalogue& catalogue);
search::Statistics statistics_from_json(const Json& json, const SharedCatalogue& catalogue);
search::Explanation explanation_from_json(const Json& json);
std::vector<search::Completion> completions_from_json(const Json& json);
search::DocumentText document_from_answer(const Json& json, const SharedCatalogue& catalogue);

/// The "errors" of a problem; spans of errors in "q" refer to `query`.
search::QueryErrors errors_from_json(const Json& errors, const std::string& query);

}  // namespace osce::cli
