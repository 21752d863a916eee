// SPDX-License-Identifier: GPL-2.0-or-later
//
// References to documents and paragraphs, as text and for reference managers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::present {

enum class ReferenceForm { text, ris, bibtex, csl_json };

/// A document, or one of its paragraphs.
struct Cited {
  const Document& document;
  const Paragraph* paragraph = nullptr;
};

/// The reference, with a newline at the end. It includes the paragraph, the author and host of an
/// attachment, and notes that a date is inferred or unknown. `site` is the public address for
/// links; without it, only documents with an official address have a link.
std::string reference(const Cited& cited, const store::Catalogue& catalogue, std::string_view site,
                      ReferenceForm form);

/// Several references, one after another; CSL JSON is one list.
std::string references(const std::vector<Cited>& cited, const store::Catalogue& catalogue,
                       std::string_view site, ReferenceForm form);

}  // namespace osce::present
