// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads the parameters of requests. The tables that define them are search_parameters (in the
// .cpp), the table of settings (engine/query/syntax/settings.hpp) and the table of fields
// (engine/schema/fields.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/present/address.hpp"
#include "engine/present/json.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"
#include "searchd/http.hpp"

namespace osce::searchd {

/// The search that the parameters describe. An unknown parameter is an error, so that a typo cannot
/// silently widen a search, and so is one with two values that is not a filter; tracking parameters
/// are ignored, and so are empty values, which forms send. `beside` (comma-separated) are
/// parameters that the caller reads itself; `most` is the largest "limit". This and the other
/// functions throw BadRequest.
search::Request read_search(const HttpRequest& request, std::string_view beside = "",
                            std::uint32_t most = present::max_limit);

/// The same without what cannot be read, so that the rest can be checked too.
search::Request readable_search(const HttpRequest& request);

/// The request without the parameters that are neither of a search nor in `beside`
/// (comma-separated).
HttpRequest without_unknown(HttpRequest request, std::string_view beside = "");

/// The statistics that are asked for: a search, and "by".
search::StatisticsRequest read_statistics(const HttpRequest& request);

/// The concordance that is asked for: a search, and "sort", "width", "limit" and "offset" of its
/// lines.
search::ConcordanceRequest read_concordance(const HttpRequest& request);

/// The suggestions that are asked for: "q", and "limit", 1 to 10.
struct SuggestRequest {
  std::string typed;
  std::uint32_t limit = 10;
};
SuggestRequest read_suggest(const HttpRequest& request);

/// How many paragraphs before and after one are asked for ("context").
struct ContextRequest {
  std::uint32_t paragraphs = 0;
};
ContextRequest read_context(const HttpRequest& request);

/// Which members of results are wanted ("fields", comma-separated), and how matches are marked
/// ("highlight").
present::ResultShape read_shape(const HttpRequest& request);

/// Checks that each parameter is in `wanted` (comma-separated; "*" stands for all) or a tracking
/// parameter, and has one value.
void check_parameters(const HttpRequest& request, std::string_view wanted);

/// Parameters that are added to links ("utm_source") and mean nothing here.
bool is_tracking_parameter(std::string_view name);

/// The names of all parameters of a search, filters included, and those in `beside`.
std::vector<std::string_view> search_parameter_names(std::string_view beside = "");

}  // namespace osce::searchd
