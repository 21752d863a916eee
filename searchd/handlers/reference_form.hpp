// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "engine/present/reference.hpp"
#include "searchd/format.hpp"

namespace osce::searchd {

/// The form of references that a format is; nothing where it is none.
inline std::optional<present::ReferenceForm> reference_form(Format format) {
  switch (format) {
    case Format::text:
      return present::ReferenceForm::text;
    case Format::ris:
      return present::ReferenceForm::ris;
    case Format::bibtex:
      return present::ReferenceForm::bibtex;
    case Format::csl_json:
      return present::ReferenceForm::csl_json;
    default:
      return std::nullopt;
  }
}

}  // namespace osce::searchd
