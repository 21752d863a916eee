// SPDX-License-Identifier: GPL-2.0-or-later
//
// Folding: which differences of writing a search does not see. The shown text is never folded.
#pragma once

#include <string>
#include <string_view>

namespace osce::text {

/// `text` with case, ligatures, compatibility forms and invisible characters (soft hyphen, zero
/// width joiner) folded away, typographic apostrophes as "'". Accents stay: stemmers need them.
/// Invalid UTF-8 becomes U+FFFD.
std::string fold_case(std::string_view text);

/// `text` in the normal form C, which is how it is shown and stored.
std::string compose(std::string_view text);

/// `text` with ASCII's small letters as capitals, as symbols are printed.
std::string ascii_upper(std::string text);

/// `text` without the accents of Latin and Greek letters ("Łódź" keeps its Ł, which is a letter of
/// its own; Cyrillic й and ё stay what they are).
std::string strip_accents(const std::string& text);

/// The key under which names, symbols and other values are the same: folded, without accents,
/// blanks, hyphens and dashes ("AS (14) DE" and "AS(14) D E" have one key).
std::string value_key(std::string_view text);

}  // namespace osce::text
