// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads documents and paragraphs without a search.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/store/catalogue.hpp"
#include "engine/store/index.hpp"

namespace osce::search {

/// A document with all of its paragraphs, in order.
struct DocumentText {
  Document document;
  std::vector<Paragraph> paragraphs;
  std::shared_ptr<const store::Catalogue> catalogue;
};

/// The paragraphs before and after a paragraph, in order.
struct Neighbours {
  std::vector<Paragraph> before;
  std::vector<Paragraph> after;
};

struct ParagraphText {
  Document document;
  Paragraph paragraph;
  std::optional<Neighbours> context;  ///< if requested
  std::shared_ptr<const store::Catalogue> catalogue;
};

DocumentText read_document(const store::Index& index, store::DocumentNumber number);

/// A paragraph with up to `neighbours` paragraphs on each side; 0 for no context.
ParagraphText read_paragraph(const store::Index& index, store::ParagraphNumber number,
                             std::uint32_t neighbours);

/// The same from a document that was read; nothing if it has no paragraph with this label.
std::optional<ParagraphText> paragraph_in(const DocumentText& text, std::string_view label,
                                          std::uint32_t neighbours);

}  // namespace osce::search
