// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace osce::indexer {

/// What texts call an excerpt, in the six languages: a part of a pattern, without groups.
inline constexpr std::string_view excerpt_words =
    "(?:extracts?|excerpts?|extraits?|auszug|auszüge|auszugsweise|estratt[oi]|stralcio|выдержк[аи]|"
    "извлечени[ея]|отрыв(?:ок|ки)|extractos?|fragmentos?)";

}  // namespace osce::indexer
