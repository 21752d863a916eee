// SPDX-License-Identifier: GPL-2.0-or-later
//
// The document or paragraph in the path of a request.
#pragma once

#include "engine/model/error.hpp"
#include "engine/model/paragraph.hpp"
#include "searchd/routes.hpp"

namespace osce::searchd {

/// Throws Error (not found).
inline store::DocumentNumber named_document(const Call& call) {
  const auto document = call.reader.index.catalogue().find(call.path_values.at(0));
  if (document) return *document;
  throw Error(ErrorKind::not_found, "Document not found", "See /v1/documents for a list");
}

/// Throws Error (not found).
inline store::ParagraphNumber named_paragraph(const Call& call) {
  const auto id = paragraph_id(call.path_values.at(0), call.path_values.at(1));
  const auto paragraph = call.reader.index.find(id);
  if (paragraph) return *paragraph;
  throw Error(ErrorKind::not_found, "Paragraph not found",
              "See /v1/documents/{document}/paragraphs for a list");
}

}  // namespace osce::searchd
