// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads the parameters of requests. The tables that define them are search_parameters (in the
// .cpp), the table of settings (engine/query/settings.hpp) and the table of fields
// (engine/schema/fields.hpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/present/address.hpp"
#include "engine/present/json.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"
#include "searchd/http.hpp"

namespace osce::searchd {

using search::QueryErrors;

/// The search that the parameters describe, or what is wrong with them. An unknown parameter is an
/// error, so that a typo cannot silently widen a search; tracking parameters are ignored, and so
/// are empty values, which forms send. `beside` (comma-separated) are parameters that the caller
/// reads itself; `most` is the largest "limit".
std::variant<search::Request, QueryErrors> read_search(const HttpRequest& request,
                                                       std::string_view beside = "",
                                                       std::uint32_t most = present::max_limit);

/// The request without the parameters that are neither of a search nor in `beside`
/// (comma-separated).
HttpRequest without_unknown(HttpRequest request, std::string_view beside = "");

/// The statistics that are asked for: a search, and "by".
std::variant<search::StatisticsRequest, QueryErrors> read_statistics(const HttpRequest& request);

/// The concordance that is asked for: a search, and "sort", "width", "limit" and "offset" of its
/// lines.
std::variant<search::ConcordanceRequest, QueryErrors> read_concordance(const HttpRequest& request);

/// The suggestions that are asked for: "q", and "limit", 1 to 10.
struct SuggestRequest {
  std::string typed;
  std::uint32_t limit = 10;
};
std::variant<SuggestRequest, QueryErrors> read_suggest(const HttpRequest& request);

/// Which members of results are wanted ("fields", comma-separated), and how matches are marked
/// ("highlight").
std::variant<present::ResultShape, QueryErrors> read_shape(const HttpRequest& request);

/// An error for each parameter that is not in `wanted` (comma-separated; "*" stands for all) and is
/// not a tracking parameter.
QueryErrors unwanted_parameters(const HttpRequest& request, std::string_view wanted);

/// A whole number in a parameter: `fallback` if it is not given, nothing if it is not a number or
/// more than `most`.
std::optional<std::uint32_t> number_parameter(const HttpRequest& request, std::string_view name,
                                              std::uint32_t fallback, std::uint32_t most);

/// Parameters that are added to links ("utm_source") and mean nothing here.
bool is_tracking_parameter(std::string_view name);

/// The names of all parameters of a search, filters included, and those in `beside`.
std::vector<std::string_view> search_parameter_names(std::string_view beside = "");

}  // namespace osce::searchd
