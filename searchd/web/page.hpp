// SPDX-License-Identifier: GPL-2.0-or-later
//
// The search page: results and facets as HTML, made from the template beside this file. Everything
// a text or a query says is escaped by the template library.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/query/diagnostic.hpp"
#include "engine/search/request.hpp"
#include "searchd/http.hpp"

namespace osce::searchd::web {

/// The page that answers a search.
std::string results_page(const search::Request& request, const search::Response& response);

/// The page that shows what is wrong with a request, with the query in the box to be mended.
std::string mistake_page(const HttpRequest& request, const std::vector<query::Mistake>& mistakes);

/// The page of any other error: what is wrong, and what to do about it.
std::string error_page(const HttpRequest& request, const std::string& what,
                       const std::string& hint);

std::string_view style_sheet();

}  // namespace osce::searchd::web
