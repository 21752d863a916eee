// SPDX-License-Identifier: GPL-2.0-or-later
//
// Data for the templates about paragraphs and their documents.
#pragma once

#include <string>
#include <vector>

#include <kainjow/mustache.hpp>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/search/request.hpp"
#include "engine/store/catalogue.hpp"
#include "searchd/web/frame.hpp"

namespace osce::searchd::web {

/// A paragraph: "label", "anchor", "language", "link", "context" (the address of its place in the
/// document), "cite", "permalink" and "reference".
kainjow::mustache::data paragraph_data(const Document& document, const Paragraph& paragraph,
                                       const store::Catalogue& catalogue,
                                       const PageContext& context);

/// A text as a list of "run"s, each "marked" or not.
kainjow::mustache::data text_runs(const std::string& text, const std::vector<search::Mark>& marks);

/// One line for each document that corrects this one, or that it corrects.
kainjow::mustache::data corrections_data(const Document& document,
                                         const store::Catalogue& catalogue);

/// What we know about a document, and how: "name", "value", perhaps "link"; "derivation", and
/// "evidence" in the words of the source or in English.
kainjow::mustache::data facts_data(const Document& document, const store::Catalogue& catalogue,
                                   const PageContext& context);

/// The identifier of a paragraph's element: "p-19.c".
std::string anchor_of(const Paragraph& paragraph);

}  // namespace osce::searchd::web
