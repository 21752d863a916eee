// SPDX-License-Identifier: GPL-2.0-or-later
//
// What caches may keep (RFC 9110, 13; RFC 9111). An answer depends only on the index, the program's
// version and the request, so its tag is made of these three, and a client that already has the
// answer is told so without a search.
#pragma once

#include <ctime>
#include <optional>
#include <string>
#include <string_view>

#include "searchd/http.hpp"
#include "searchd/site.hpp"

namespace osce::searchd {

/// How long an answer may be kept.
enum class Keeping {
  never,     ///< it shows the state of the moment
  by_index,  ///< until the index or the program changes
  for_ever,  ///< its address contains a version
};

/// The value of Cache-Control.
std::string cache_control(Keeping keeping, const Site& site);

/// Which of the operator's settings are visible in answers: other settings make other answers.
std::string settings_shown(const Site& site);

/// The strong tag of the answer to a request, with its quotes. The order of parameters does not
/// matter, and tracking parameters ("utm_…", "_…") do not count. `also` is whatever else the answer
/// depends on.
std::string entity_tag(const HttpRequest& request, std::string_view index_id,
                       std::string_view also);

/// The tag of the same answer when it is compressed.
std::string compressed_tag(std::string_view tag);

/// True if If-None-Match names this tag, compressed or not.
bool has_tag(const HttpRequest& request, std::string_view tag);

/// True if the client has some version of the answer (If-None-Match: *), or one that is not older
/// than `modified` (If-Modified-Since, unless there is an If-None-Match).
bool has_version(const HttpRequest& request, std::optional<std::time_t> modified);

/// "Sun, 22 Nov 2026 22:04:05 GMT", in any locale.
std::string http_date(std::time_t time);

/// The time in that form; nothing if it is not one.
std::optional<std::time_t> parse_http_date(std::string_view text);

}  // namespace osce::searchd
