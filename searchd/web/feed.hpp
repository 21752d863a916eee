// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "engine/search/request.hpp"
#include "searchd/site.hpp"

namespace osce::searchd::web {

/// The results as an Atom feed (RFC 4287), an entry a paragraph, with links to what follows (RFC 5005). It is
/// as new as the newest text in it: an answer depends on the index and the request alone.
std::string feed(const search::Request& request, const search::Response& response,
                 const Site& site);

}  // namespace osce::searchd::web
