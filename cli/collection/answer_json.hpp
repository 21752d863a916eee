// SPDX-License-Identifier: GPL-2.0-or-later
//
// The answers of the API, read: the other way round of engine/present/json.hpp, for what commands print. All throw
// nlohmann::json::exception where the JSON has not that shape, and std::out_of_range for a document that the catalogue
// does not have.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/query/diagnostic.hpp"
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

/// Of "/v1/documents", with the identity and the bodies of "/v1/status".
SharedCatalogue catalogue_from_json(const Json& documents, const Json& status);
schema::Identity identity_from_status(const Json& status);

search::Response response_from_json(const Json& json, const SharedCatalogue& catalogue);
search::Concordance concordance_from_json(const Json& json, const SharedCatalogue& catalogue);
search::Statistics statistics_from_json(const Json& json, const SharedCatalogue& catalogue);
search::Explanation explanation_from_json(const Json& json);
std::vector<search::Completion> completions_from_json(const Json& json);
search::DocumentText document_from_answer(const Json& json, const SharedCatalogue& catalogue);

/// The "errors" of a problem; `query` is what the spans of "q" are in.
std::vector<query::QueryError> mistakes_from_json(const Json& errors, const std::string& query);

}  // namespace osce::cli
