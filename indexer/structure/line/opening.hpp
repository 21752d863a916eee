// SPDX-License-Identifier: GPL-2.0-or-later
//
// The opening words of a paragraph. Preambles open with participles ("Recalling", "Deeply
// alarmed"), operative parts with finite verbs ("Calls on", "Urges"): together with the enacting
// line this tells the parts apart, and the verb is worth a facet of its own.
#pragma once

#include <string>
#include <string_view>

#include "indexer/language/language.hpp"

namespace osce::indexer {

struct Opening {
  enum class Form { none, participle, finite };
  Form form = Form::none;
  /// As printed: the verb with its adverbs, particle or object noun, without "that", "by", "of":
  /// "Also calls on", "Taking note", "Noting with deepest regret". Empty where there is none.
  std::string verb;
};

/// The opening of a paragraph's text in `language`.
Opening opening_of(std::string_view text, const Language& language);

/// True where `text` opens like a paragraph in one of the languages, with a capital.
bool opens_in_any_language(std::string_view text);

}  // namespace osce::indexer
