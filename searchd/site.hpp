// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace osce::searchd {

/// The operator's settings for the site.
struct Site {
  std::vector<std::string> origins;  ///< allowed by CORS: "https://example.org", or "*"
  std::string public_url;            ///< "https://search.example.org"; empty if unknown
  std::string contact;   ///< an e-mail address or a page, for reports of mistakes in a text
  bool metrics = false;  ///< serve /metrics
  bool demo = false;     ///< serve /demo, a made-up site that embeds the search box
  std::chrono::milliseconds search_time{5000};  ///< the timeout of a search (then 503)
  std::chrono::seconds max_age{60};             ///< how long caches may keep answers
};

}  // namespace osce::searchd
