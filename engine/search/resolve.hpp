// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds the documents or paragraphs that a reference, such as a citation, names.
#pragma once

#include <string>
#include <vector>

#include "engine/search/search.hpp"

namespace osce::search {

/// What a reference names, in the order of the search; nothing if no text in the collection
/// matches.
inline constexpr std::uint32_t most_named = 200;

struct Named {
  bool paragraphs = false;       ///< otherwise documents
  std::vector<std::string> ids;  ///< each once, at most `most_named`
};

/// "mc-dec-7-17/7", "MC.DEC/7/17 para 7", "para 22 of the Minsk resolution", "AS (17) D E".
Named resolve(const std::string& reference, Searcher& searcher, const store::Index& index);

}  // namespace osce::search
