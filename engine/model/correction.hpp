// SPDX-License-Identifier: GPL-2.0-or-later
//
// Texts that follow another of the same number: corrigenda, revisions, addenda.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/document.hpp"

namespace osce {

/// What such a text does to the other, in words of two sides.
struct CorrectionWords {
  std::string_view does = "corrects";
  std::string_view undergone = "corrected by";
};

struct Correction {
  std::string symbol;  ///< of the other text: "MC.DEC/7/17" of "MC.DEC/7/17/Corr.1"
  CorrectionWords words;
};

/// What the text with `symbol` does to which: "/Corr.1" corrects, "/Rev.1" replaces, "/Add.1" adds to.
/// Nothing where the symbol does not end so.
std::optional<Correction> correction_in(std::string_view symbol);

/// The words for a document that names another one in `corrects`.
CorrectionWords correction_words(const Document& document);

}  // namespace osce
