// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/search/request.hpp"
#include "searchd/web/frame.hpp"

namespace osce::searchd::web {

/// The page that answers a search. `without` says, where nothing was found, how much each of the answer's
/// filters leaves out: what would be found without it, in their order; empty where that is not known.
std::string results_page(const search::Request& request, const search::Response& response,
                         const std::vector<std::uint32_t>& without, const PageContext& context);

}  // namespace osce::searchd::web
