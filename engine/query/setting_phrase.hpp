// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// What is said of the search in plain words: the order of the results at the very end of the query
/// ("tourism latest", "newest first", "oldest first"), and "include undated" anywhere.
std::optional<PlainPhrase> setting_phrase_at(const PhraseWords& words);

}  // namespace osce::query
