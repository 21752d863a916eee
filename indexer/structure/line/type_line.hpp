// SPDX-License-Identifier: GPL-2.0-or-later
//
// The lines that name a document's type, in the six languages: "RESOLUTION ON …", "PROJET DE
// RÉSOLUTION", "РЕШЕНИЕ № 7/17".
#pragma once

#include <optional>
#include <string>

#include "engine/model/vocabulary.hpp"

namespace osce::indexer {

/// Names the document's type; begins, or is followed by, its title.
struct TypeLine {
  DocumentType type;
  std::optional<Status> status;  ///< of a text that is adopted or a draft
  std::string number;            ///< of a decision: "7/17"
  std::string title;             ///< what of the title stands on the same line
  std::string author;            ///< of a statement: the delegation, where the line names it
};

/// What `text`, a line in single blanks, says of its document's type, or nothing.
std::optional<TypeLine> type_line(const std::string& text);

/// "MINSK DECLARATION AND", "DÉCLARATION D'OSLO ET RÉSOLUTIONS …": the name of a declaration on the
/// cover that its resolutions share; nothing for other lines.
std::optional<std::string> cover_title(const std::string& text);

}  // namespace osce::indexer
