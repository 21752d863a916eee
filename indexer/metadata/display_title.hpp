// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/paragraph.hpp"

namespace osce::indexer {

/// A title that is printed in capitals, in sentence case: "Strengthening OSCE efforts in Ukraine".
/// Empty for a title that is not in capitals; titles are never changed for anything but their case.
///
/// Its first letter is large. A word is written
///   1. as the tables of acronyms and names of the field have it ("OSCE", "COVID-19", "Council of
///      Europe"), or `names` (cities, countries) do; a letter in brackets ("(A)") as printed;
///   2. as the document's own paragraphs write it inside sentences: small where at least a quarter
///      of the cases are (names of bodies capitalise ordinary words), else in the most frequent
///      form ("Internet", "Roma");
///   3. large where it is a Roman numeral of I, V and X;
///   4. small. German writes its nouns large, and most words of a title that no paragraph has are
///      nouns: there the first letter stays large, unless it is a function word.
/// `language` is the document's, as ISO 639-1.
std::string display_title(const std::string& title, const std::vector<Paragraph>& paragraphs,
                          std::string_view language = "en",
                          const std::vector<std::string>& names = {});

}  // namespace osce::indexer
