// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a request names: the document or paragraph in its path, the form of a reference.
#pragma once

#include <optional>
#include <string>

#include "engine/model/error.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/present/reference.hpp"
#include "searchd/content_negotiation.hpp"
#include "searchd/problem.hpp"
#include "searchd/routes.hpp"

namespace osce::searchd {

/// Throws Error (not found).
inline store::DocumentNumber named_document(const Call& call) {
  const auto document = call.reader.index.catalogue().find(call.path_values.at(0));
  if (document) return *document;
  const bool api = call.request.path.starts_with("/v1/");
  throw Error(ErrorKind::not_found, "Document not found",
              api ? "See /v1/documents for a list" : "");
}

/// Nothing if the document has no such paragraph. Throws Error if there is no such document.
inline std::optional<store::ParagraphNumber> find_paragraph(const Call& call) {
  named_document(call);
  return call.reader.index.find(paragraph_id(call.path_values.at(0), call.path_values.at(1)));
}

inline std::string no_such_paragraph(const Call& call) {
  return "This document has no paragraph " + std::string(beginning(call.path_values.at(1)));
}

inline std::string list_of_paragraphs(const std::string& document) {
  return "See /v1/documents/" + document + "/paragraphs for a list";
}

/// Throws Error (not found).
inline store::ParagraphNumber named_paragraph(const Call& call) {
  if (const auto paragraph = find_paragraph(call)) return *paragraph;
  throw Error(ErrorKind::not_found, no_such_paragraph(call),
              list_of_paragraphs(call.path_values.at(0)));
}

/// The form of references in this format; nothing if it is not one for references.
inline std::optional<present::ReferenceForm> reference_form(ResponseFormat format) {
  constexpr auto first = static_cast<int>(ResponseFormat::text);
  static_assert(first + static_cast<int>(present::ReferenceForm::csl_json) ==
                static_cast<int>(ResponseFormat::csl_json));
  const auto form = static_cast<int>(format) - first;
  return form < 0 ? std::nullopt : std::optional(static_cast<present::ReferenceForm>(form));
}

}  // namespace osce::searchd
