// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the path of a request names.
#pragma once

#include "engine/model/error.hpp"
#include "engine/model/paragraph.hpp"
#include "searchd/routes.hpp"

namespace osce::searchd {

/// The document that the path names first. Throws Error (not found).
inline store::DocumentNumber named_document(const Call& call) {
  const auto document = call.reader.index.catalogue().find(call.path_values.at(0));
  if (document) return *document;
  throw Error(ErrorKind::not_found, "there is no such document", "/v1/documents lists them all");
}

/// The paragraph that the path names, by its document and its label. Throws Error (not found).
inline store::ParagraphNumber named_paragraph(const Call& call) {
  const auto id = paragraph_id(call.path_values.at(0), call.path_values.at(1));
  const auto paragraph = call.reader.index.find(id);
  if (paragraph) return *paragraph;
  throw Error(ErrorKind::not_found, "there is no such paragraph",
              "/v1/documents/{document}/paragraphs lists those of a document");
}

}  // namespace osce::searchd
