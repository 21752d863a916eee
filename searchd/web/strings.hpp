// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the pages say, in the six official languages of the OSCE.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace osce::searchd::web {

/// English, French, German, Italian, Russian, Spanish, by ISO 639-1.
inline constexpr std::array<std::string_view, 6> languages = {"en", "fr", "de", "it", "ru", "es"};

/// The language of a page, from `languages`: `wanted` if it is one of ours, else the one that
/// `accept_language` likes best, else English.
std::string_view page_language(std::string_view wanted, std::string_view accept_language);

/// What the pages call `key` in a language, which must be one of ours. Every key of the templates has a row: a test
/// sees to it.
std::string_view phrase(std::string_view key, std::string_view language);

/// "1 paragraph", "24 paragraphs", by the language's rules for numbers (CLDR).
std::string paragraphs_in_words(std::size_t count, std::string_view language);

/// All keys, for the templates.
struct Phrase {
  std::string_view key;
  std::array<std::string_view, 6> in;  ///< in the order of `languages`
};
std::span<const Phrase> all_phrases();

}  // namespace osce::searchd::web
