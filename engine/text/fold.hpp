// SPDX-License-Identifier: GPL-2.0-or-later
//
// Folding: removes the differences in writing that a search ignores. Displayed text is never
// folded.
#pragma once

#include <string>
#include <string_view>

namespace osce::text {

/// `text` with case, ligatures, compatibility forms and invisible characters (soft hyphen, zero
/// width joiner) folded away and typographic apostrophes as "'". Accents stay because stemmers need
/// them. Invalid UTF-8 becomes U+FFFD.
std::string fold_case(std::string_view text);

/// `text` in Unicode normal form C, in which it is displayed and stored.
std::string compose(std::string_view text);

/// `text` with ASCII letters in upper case, as in symbols.
std::string ascii_upper(std::string text);
/// `text` with ASCII letters in lower case, as in names of tags, charsets and files.
std::string ascii_lower(std::string text);

/// Folded `text` with letters that most keyboards lack as people type them instead: œ as oe, æ as
/// ae, ø as o, đ as d, ı as i, ł as l, ё as е. (Folding writes ß as ss.)
std::string plain_letters(std::string text);

/// Folded text with plain letters and without accents on Latin and Greek letters. Cyrillic й is
/// unchanged: it is a letter of its own.
std::string strip_accents(const std::string& accented);

/// The key by which names, symbols and other values are compared: folded, without accents, blanks,
/// hyphens and dashes ("AS (14) DE" and "AS(14) D E" have one key).
std::string value_key(std::string_view text);

/// The key by which names are compared (engine/model/names.hpp): folded, without accents and
/// without punctuation around words, with single blanks.
std::string names_key(std::string_view text);

/// The key by which symbols of texts are compared, however they are written: letters together, and
/// numbers apart without leading zeros. "MC.DEC/7/17" and "MC DEC 07/2017" are "mcdec 7 17"; "AS
/// (17) D E" and "AS(17)DE" are "as 17 de".
std::string symbol_key(std::string_view symbol);

/// True if the key `name` contains the key `words` as consecutive whole words.
bool holds_words(std::string_view name, std::string_view words);

}  // namespace osce::text
