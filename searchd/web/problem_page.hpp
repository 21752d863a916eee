// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/query/diagnostic.hpp"
#include "searchd/web/frame.hpp"

namespace osce::searchd::web {

/// The page that shows what is wrong with a request, with the query in the box to be mended.
std::string mistake_page(const std::vector<query::QueryError>& mistakes,
                         const PageContext& context);

/// The page of any other error: what is wrong, and what to do about it.
std::string error_page(const std::string& what, const std::string& hint,
                       const PageContext& context);

}  // namespace osce::searchd::web
