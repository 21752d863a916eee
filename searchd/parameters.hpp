// SPDX-License-Identifier: GPL-2.0-or-later
//
// The parameters of a search, read from a request. Which there are stands in one table
// (search_parameters), in the table of settings and in the table of fields.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/query/diagnostic.hpp"
#include "engine/search/request.hpp"
#include "searchd/http.hpp"

namespace osce::searchd {

/// The most results that one response holds.
inline constexpr std::uint32_t max_limit = 200;

/// The search that a request's parameters ask for, or what is wrong with them. An unknown parameter
/// is a mistake (a typing error must not widen a search in silence), except those that begin with
/// "utm_" or "_", which links gather on their way. Empty values do not count: forms send them.
std::variant<search::Request, std::vector<query::Mistake>> read_search(const HttpRequest& request);

/// What is asked for while somebody types: "q", and "limit", 1 to 10.
struct SuggestRequest {
  std::string typed;
  std::uint32_t limit = 10;
};
std::variant<SuggestRequest, std::vector<query::Mistake>> read_suggest(const HttpRequest& request);

/// The parameters of a request that is no search, as mistakes; those of links on their way aside.
std::vector<query::Mistake> unwanted_parameters(const HttpRequest& request);

/// The names of all parameters of a search, filters included.
std::vector<std::string> search_parameter_names();

}  // namespace osce::searchd
