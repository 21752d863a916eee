// SPDX-License-Identifier: GPL-2.0-or-later
//
// How documents, paragraphs and facet values are named for people.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::present {

/// The title as people read it: in sentence case where it is printed in capitals.
const std::string& shown_title(const Document& document);

/// A document by its symbol or, without one, its title, a draft named as such: "MC.DEC/7/17",
/// "Draft: Law Enforcement …"; an attached statement by its author and host: "Statement (Russian
/// Federation) attached to MC.DEC/7/17"; an annex by its number: "Annex 1 to MC.DEC/2/03".
std::string document_name(const Document& document, const store::Catalogue& catalogue);

/// Where and when: "Vienna 2017", "probably Tbilisi 2016", "undated".
std::string place_and_time(const Document& document);

/// What corrects, replaces or adds to what: "corrects MC.DEC/7/17", "replaced by PC.DEC/557/Rev.1"; of
/// most documents nothing. A corrected document that is not in the collection is named by its identifier.
std::vector<std::string> corrections(const Document& document, const store::Catalogue& catalogue);

/// Part and label: "preamble 16", "preamble 14 (unnumbered)", "operative 19.c", "statement 2".
std::string part_and_label(const Paragraph& paragraph);

/// The whole: "MC.DEC/7/17 · Vienna 2017 · operative 7".
std::string citation(const Document& document, const Paragraph& paragraph,
                     const store::Catalogue& catalogue);

/// The value of a facet for people: "Ministerial Council" for "ministerial-council", "undated" for
/// an unknown year, "unknown" for other unknown values.
std::string value_label(std::string_view field, const std::optional<std::string>& value,
                        const store::Catalogue& catalogue);

}  // namespace osce::present
