// SPDX-License-Identifier: GPL-2.0-or-later
//
// Texts that follow another text of the same number: corrigenda, revisions and addenda.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/document.hpp"

namespace osce {

/// The words for the relation, seen from either text.
struct CorrectionWords {
  std::string_view does = "corrects";
  std::string_view undergone = "corrected by";
};

struct Correction {
  std::string symbol;  ///< of the other text: "MC.DEC/7/17" for "MC.DEC/7/17/Corr.1"
  CorrectionWords words;
};

/// The text that `symbol` refers to, and how: a text "/Corr.1" corrects, "/Rev.1" replaces and
/// "/Add.1" adds to another one. Nothing for other symbols.
std::optional<Correction> correction_in(std::string_view symbol);

/// The words for the relation of a document to the one in its `corrects`.
CorrectionWords correction_words(const Document& document);

}  // namespace osce
