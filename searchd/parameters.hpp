// SPDX-License-Identifier: GPL-2.0-or-later
//
// The parameters of a search, read from a request. Which there are stands in one table
// (search_parameters), in the table of settings and in the table of fields.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/present/address.hpp"
#include "engine/present/json.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"
#include "searchd/http.hpp"

namespace osce::searchd {

using Mistakes = std::vector<query::QueryError>;

/// The search that a request's parameters ask for, or what is wrong with them. An unknown parameter
/// is a mistake (a typing error must not widen a search in silence), except those that begin with
/// "utm_" or "_", which links gather on their way. Empty values do not count: forms send them.
/// `beside`, by commas, are parameters that the caller reads itself; `most` is the largest "limit".
std::variant<search::Request, std::vector<query::QueryError>> read_search(
    const HttpRequest& request, std::string_view beside = "",
    std::uint32_t most = present::max_limit);

/// The request without the parameters that neither a search knows nor `beside` has, by commas.
HttpRequest without_unknown(HttpRequest request, std::string_view beside = "");

/// Which statistics are wanted: a search, and "by".
std::variant<search::StatisticsRequest, std::vector<query::QueryError>> read_statistics(
    const HttpRequest& request);

/// Which concordance is wanted: a search, "sort" (of lines), "width", "limit" and "offset" (of lines).
std::variant<search::ConcordanceRequest, std::vector<query::QueryError>> read_concordance(
    const HttpRequest& request);

/// What is asked for while somebody types: "q", and "limit", 1 to 10.
struct SuggestRequest {
  std::string typed;
  std::uint32_t limit = 10;
};
std::variant<SuggestRequest, std::vector<query::QueryError>> read_suggest(
    const HttpRequest& request);

/// Which members of results a request wants ("fields", by commas), and how ("highlight").
std::variant<present::ResultShape, std::vector<query::QueryError>> read_shape(
    const HttpRequest& request);

/// The parameters of a request that are not among `wanted` (by commas; "*": all are), as mistakes; those
/// of links on their way aside.
std::vector<query::QueryError> unwanted_parameters(const HttpRequest& request,
                                                   std::string_view wanted);

/// A whole number in a parameter: `fallback` where it is not given, nothing where it is none, or over `most`.
std::optional<std::uint32_t> number_parameter(const HttpRequest& request, std::string_view name,
                                              std::uint32_t fallback, std::uint32_t most);

/// Parameters that links gather on their way: nobody here asked for them.
bool is_gathered_on_the_way(std::string_view name);

/// The names of all parameters of a search, filters included.
std::vector<std::string> search_parameter_names();

}  // namespace osce::searchd
