// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "engine/search/request.hpp"
#include "searchd/site.hpp"

namespace osce::searchd::web {

/// The results as an Atom feed (RFC 4287) with one entry per paragraph and a link to the next page
/// (RFC 5005). Its date is that of its newest text, so that it depends only on index and request.
std::string feed(const search::Request& request, const search::Response& response,
                 const Site& site);

}  // namespace osce::searchd::web
