// SPDX-License-Identifier: GPL-2.0-or-later
//
// Chapeaux: words above a list of paragraphs that say who decides, or that something is decided,
// and are not a paragraph themselves.
//
//     The participating States,      an opening address
//     Recalling …
//     Decides:                       a lone verb
//     1. …
#pragma once

#include <string_view>

#include "indexer/language/language.hpp"
#include "indexer/structure/body/raw_paragraph.hpp"

namespace osce::indexer {

/// "Decides:", "décide de :", "Decides as follows:" and no more.
bool is_lone_verb(const RawParagraph& paragraph, const Language& language);

/// "Have agreed as follows:", "HAVE ADOPTED THIS DIRECTIVE:" above the first article.
bool says_what_follows(const RawParagraph& paragraph, const Language& language);

/// Above the label `below`: a lone verb, a caption of a few words with a colon ("Measures at
/// home:"), or a finite verb whose sentence the items end ("Calls on participating States to:"), of
/// a few words unless the label is the first of a list. Other words that begin a sentence ("States
/// should:") are a paragraph.
bool is_chapeau(const RawParagraph& paragraph, const Label& below, const Language& language);

/// Whether a text says who must do what, or that something is so: it opens with a verb, or has one.
bool begins_sentence(std::string_view text, const Language& language);

/// "The participating States of the OSCE," above `below`, which opens with a participle: it enacts,
/// whoever it names. The parties of a treaty may take more words, and a semicolon.
bool is_opening_address(const RawParagraph& paragraph, std::string_view below,
                        const Language& language);

}  // namespace osce::indexer
