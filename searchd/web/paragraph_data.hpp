// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include <kainjow/mustache.hpp>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/store/catalogue.hpp"
#include "searchd/web/frame.hpp"

namespace osce::searchd::web {

/// A paragraph for a template: "label", "anchor", "language", "link", "context" (its place in the document), "cite",
/// "permalink" and "reference".
kainjow::mustache::data paragraph_data(const Document& document, const Paragraph& paragraph,
                                       const store::Catalogue& catalogue,
                                       const PageContext& context);

/// What corrects a document, and what it corrects, a line each.
kainjow::mustache::data corrections_data(const Document& document,
                                         const store::Catalogue& catalogue);

/// What is known of a document, and from where: "name", "value" and "derivation" each.
kainjow::mustache::data facts_data(const Document& document, const PageContext& context);

/// The identifier of a paragraph's element: "p-19.c".
std::string anchor_of(const Paragraph& paragraph);

}  // namespace osce::searchd::web
