// SPDX-License-Identifier: GPL-2.0-or-later
//
// References to documents and paragraphs, for reading and for programs that keep references.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::present {

enum class ReferenceForm { text, ris, bibtex, csl_json };

/// What is cited: a document, or one paragraph of it.
struct Cited {
  const Document& document;
  const Paragraph* paragraph = nullptr;
};

/// The reference, with a line end behind it. It pinpoints the paragraph, names the author and the host of an
/// attachment, and marks inferred and unknown dates as such. `site` is the public address that links begin
/// with; where it is empty, and the document has no official address, there is no link.
std::string reference(const Cited& cited, const store::Catalogue& catalogue, std::string_view site,
                      ReferenceForm form);

/// The references of several, one after another; CSL JSON is one list.
std::string references(const std::vector<Cited>& cited, const store::Catalogue& catalogue,
                       std::string_view site, ReferenceForm form);

}  // namespace osce::present
