// SPDX-License-Identifier: GPL-2.0-or-later
//
// Addresses of searches.
#pragma once

#include <string>
#include <string_view>

#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"
#include "searchd/http.hpp"

namespace osce::searchd::web {

/// The address of the page that shows this search.
std::string page_link(const search::Request& request);

/// The address of the same search as JSON.
std::string api_link(const search::Request& request);
std::string feed_link(const search::Request& request);
/// … in another format.
std::string export_link(const search::Request& request, std::string_view format);

/// The address of the page of statistics, and of the same in a format of the API.
std::string statistics_link(const search::StatisticsRequest& request);
std::string statistics_export_link(const search::StatisticsRequest& request,
                                   std::string_view format);

/// The address of a request itself in another language of the pages.
std::string address_in(const HttpRequest& request, std::string_view language);

/// The same search from its first result on.
search::Request from_start(search::Request request);

/// The address of the search with another choice on a facet: `value` beside the values chosen by
/// parameters, or no longer chosen where it is. Limits on the facet that were typed into the query,
/// and ranges, are taken out of it: the link chooses instead.
std::string facet_link(const search::Request& request, const search::Response& response,
                       const std::string& facet, const search::FacetValue& value);

/// The same search from its start, without any limit on a facet, typed or given.
search::Request without_facet(const search::Request& request, const search::Response& response,
                              const std::string& facet);

/// The address of the search without one of its limits.
std::string link_without(const search::Request& request, const query::UnderstoodFilter& filter);

}  // namespace osce::searchd::web
