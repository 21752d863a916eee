// SPDX-License-Identifier: GPL-2.0-or-later
//
// Names of documents, paragraphs and facet values, for display.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::present {

/// The title, in sentence case if it is printed in capitals.
const std::string& shown_title(const Document& document);

/// The title to print below the name of a document; empty if the name contains it.
std::string title_below_name(const Document& document);

/// The symbol of a document, or its title if it has none: "MC.DEC/7/17", "Draft: Law Enforcement
/// …". Attachments: "Statement (Russian Federation) attached to MC.DEC/7/17", "Annex 1 to
/// MC.DEC/2/03".
std::string document_name(const Document& document, const store::Catalogue& catalogue);

/// Venue and year: "Vienna 2017", "probably Tbilisi 2016", "undated".
std::string place_and_time(const Document& document);

/// Corrections in both directions: "corrects MC.DEC/7/17", "replaced by PC.DEC/557/Rev.1". Empty
/// for most documents. A corrected document that is not in the collection is shown by its
/// identifier.
std::vector<std::string> corrections(const Document& document, const store::Catalogue& catalogue);

/// Part and label: "preamble 16", "preamble 14 (unnumbered)", "operative 19.c", "statement 2".
std::string part_and_label(const Paragraph& paragraph);

/// The complete citation: "MC.DEC/7/17 · Vienna 2017 · operative 7".
std::string citation(const Document& document, const Paragraph& paragraph,
                     const store::Catalogue& catalogue);

/// The label of a facet value: "Ministerial Council" for "ministerial-council", "undated" for
/// an unknown year, "none" for what may be absent, "unknown" for other unknown values.
std::string value_label(std::string_view field, const std::optional<std::string>& value,
                        const store::Catalogue& catalogue);

}  // namespace osce::present
