// SPDX-License-Identifier: GPL-2.0-or-later
//
// The addresses that pages and feeds link to.
#pragma once

#include <string>
#include <string_view>

#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"
#include "searchd/http.hpp"

namespace osce::searchd::web {

/// The results page of a search.
std::string page_link(const search::Request& request);

/// The same search as JSON, as a feed, and in another format.
std::string api_link(const search::Request& request);
std::string feed_link(const search::Request& request);
std::string export_link(const search::Request& request, std::string_view format);

/// The statistics page, and the same statistics in a format of the API.
std::string statistics_link(const search::StatisticsRequest& request);
std::string statistics_export_link(const search::StatisticsRequest& request,
                                   std::string_view format);

/// The same page in another language.
std::string address_in(const HttpRequest& request, std::string_view language);

/// The same search, from its first result.
search::Request from_start(search::Request request);

/// Adds `value` to the values of a facet that parameters select, or removes it if it is selected.
/// Filters on the facet that were typed into the query, and ranges, are dropped: the selected
/// values replace them.
std::string facet_link(const search::Request& request, const search::Response& response,
                       const std::string& facet, const search::FacetValue& value);

/// The same search, from its first result, without filters on a facet, typed or given.
search::Request without_facet(const search::Request& request, const search::Response& response,
                              const std::string& facet);

/// The search without one of its filters.
std::string link_without(const search::Request& request, const query::UnderstoodFilter& filter);

}  // namespace osce::searchd::web
