// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads documents and paragraphs, and finds those that a reference, such as a citation, names.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/search/search.hpp"

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

/// The most identifiers that resolve() returns.
inline constexpr std::uint32_t most_named = 200;

/// What a reference names, in the order of the search; nothing if no text in the collection
/// matches.
struct Named {
  bool paragraphs = false;       ///< otherwise documents
  std::vector<std::string> ids;  ///< each once, at most `most_named`
};

/// "mc-dec-7-17/7", "MC.DEC/7/17 para 7", "para 22 of the Minsk resolution", "AS (17) D E".
Named resolve(const std::string& reference, Searcher& searcher, const store::Index& index);

}  // namespace osce::search
