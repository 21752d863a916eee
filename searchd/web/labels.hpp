// SPDX-License-Identifier: GPL-2.0-or-later
//
// Names of values, filters and paragraphs in the language of a page. Addresses and JSON keep the
// values themselves ("draft-resolution").
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/query/understood.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::searchd::web {

/// The value of a field: "Draft resolution", "Ministerial Council", "English"; "Undated" for a
/// missing year, "Not known" for another missing value.
std::string label_of(std::string_view field, const std::optional<std::string>& value,
                     const store::Catalogue& catalogue, std::string_view language);

/// A filter, for a chip: "Venue: Minsk", "Year: 2017 or later", "From 2020".
std::string filter_label(const query::UnderstoodFilter& filter, const store::Catalogue& catalogue,
                         std::string_view language);

/// "Vienna 2017", "probably Tbilisi 2016", "undated"
std::string venue_and_year(const Document& document, std::string_view language);

/// "MC.DEC/7/17", "Draft: Law Enforcement …"
std::string document_name_in(const Document& document, const store::Catalogue& catalogue,
                             std::string_view language);

/// "MC.DEC/7/17 · Vienna 2017 · operative part, para. 7"
std::string citation_in(const Document& document, const Paragraph& paragraph,
                        const store::Catalogue& catalogue, std::string_view language);

/// "para. 7", "para. 14 (unnumbered)"
std::string number_in(const Paragraph& paragraph, std::string_view language);

/// What is printed beside a paragraph: "7", "¶ 14" where the text has no number and we count.
std::string margin_label(const Paragraph& paragraph);

/// The same outside its part: "7", "¶ 14 (preamble)".
std::string label_with_part(const Paragraph& paragraph, std::string_view language);

}  // namespace osce::searchd::web
