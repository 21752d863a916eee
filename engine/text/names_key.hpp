// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace osce::text {

/// `text` as names are compared (engine/model/names.hpp): folded, without accents and the punctuation
/// round its words, in single blanks.
std::string names_key(std::string_view text);

/// True where the words of the key `words` stand side by side in the key `name`.
bool holds_words(std::string_view name, std::string_view words);

}  // namespace osce::text
