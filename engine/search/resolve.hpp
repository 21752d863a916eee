// SPDX-License-Identifier: GPL-2.0-or-later
//
// From a reference, as people write one, to what it names.
#pragma once

#include <string>
#include <vector>

#include "engine/search/search.hpp"

namespace osce::search {

/// What a reference names, in the order of the search; nothing where it names no text of the collection.
struct Named {
  bool paragraphs = false;       ///< else documents
  std::vector<std::string> ids;  ///< each once, at most 200
};

/// "mc-dec-7-17/7", "MC.DEC/7/17 para 7", "para 22 of the Minsk resolution", "AS (17) D E".
Named resolve(const std::string& reference, Searcher& searcher, const store::Index& index);

}  // namespace osce::search
