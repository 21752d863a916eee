// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "engine/present/reference.hpp"
#include "searchd/content_negotiation.hpp"

namespace osce::searchd {

/// The form of references in this format; nothing if it is not one for references.
inline std::optional<present::ReferenceForm> reference_form(ResponseFormat format) {
  switch (format) {
    case ResponseFormat::text:
      return present::ReferenceForm::text;
    case ResponseFormat::ris:
      return present::ReferenceForm::ris;
    case ResponseFormat::bibtex:
      return present::ReferenceForm::bibtex;
    case ResponseFormat::csl_json:
      return present::ReferenceForm::csl_json;
    default:
      return std::nullopt;
  }
}

}  // namespace osce::searchd
