// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace osce::searchd {

/// What the operator says of the site.
struct Site {
  std::vector<std::string>
      origins;  ///< whose pages may read answers: "https://example.org", or "*"
  std::string
      public_url;        ///< "https://search.example.org", without a slash behind; empty: not known
  std::string contact;   ///< where readers report errors of reading: an address of mail, or a page
  bool metrics = false;  ///< /metrics has counters for Prometheus
  bool demo = false;     ///< /demo shows a made-up site that embeds the search box
  std::chrono::milliseconds search_time{5000};  ///< the longest search; beyond, 503
  std::chrono::seconds max_age{60};  ///< how long answers may be taken from a cache without asking
};

}  // namespace osce::searchd
