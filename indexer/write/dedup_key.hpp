// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/paragraph.hpp"
#include "engine/text/analyser.hpp"

namespace osce::indexer {

/// A hash of a paragraph's folded words after its opening words, so that "Aware that …" and
/// "Recalling that …" share one key. Nothing if fewer than six words follow. `words` are the words
/// of the paragraph's text.
std::optional<std::string> dedup_key(const Paragraph& paragraph,
                                     const std::vector<text::Token>& words);

}  // namespace osce::indexer
