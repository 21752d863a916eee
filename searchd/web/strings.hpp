// SPDX-License-Identifier: GPL-2.0-or-later
//
// The text of the pages in the six official languages of the OSCE.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace osce::searchd::web {

/// English, French, German, Italian, Russian, Spanish (ISO 639-1).
inline constexpr std::array<std::string_view, 6> languages = {"en", "fr", "de", "it", "ru", "es"};

/// The language of a page, from `languages`: `wanted` if we have it, else the one that
/// `accept_language` prefers, else English.
std::string_view page_language(std::string_view wanted, std::string_view accept_language);

/// The texts of translations.tsv by key, each in the order of `languages`. A key with ":" is a
/// value of a field ("type:decision") or a plural ("more:few").
using Translations = std::map<std::string_view, std::array<std::string_view, languages.size()>>;
const Translations& translations();

/// The text for `key` in one of `languages`; the key if it has none. A test checks that every key
/// used in a template has a translation.
std::string_view translated(std::string_view key, std::string_view language);

/// "1 paragraph", "24 paragraphs", with the plural rules of the language (CLDR).
std::string paragraphs_in_words(std::size_t count, std::string_view language);

/// "4 more paragraphs in this document"
std::string more_in_document(std::size_t count, std::string_view language);

}  // namespace osce::searchd::web
