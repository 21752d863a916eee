// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/paragraph.hpp"
#include "engine/text/analyser.hpp"

namespace osce::indexer {

/// What paragraphs share that say the same: a hash of their folded words behind the opening ones
/// ("Aware that …", "Recalling that …"). Nothing where fewer than six words follow those. `words` are
/// those of the paragraph's text.
std::optional<std::string> dedup_key(const Paragraph& paragraph,
                                     const std::vector<text::Token>& words);

}  // namespace osce::indexer
