// SPDX-License-Identifier: GPL-2.0-or-later
//
// Texts and paragraphs as they are cited:
//
//     MC.DEC/7/17 para 7   para 22 of the Minsk resolution   paras 18-20 of Minsk   Decision No.
//     7/17
#pragma once

#include <optional>

#include "engine/model/names.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// A text of the collection named by its symbol or number: "MC.DEC/7/17", "Decision No. 7/17", "MC
/// decision 7/17".
struct TextAt {
  const Names::Text* text;
  std::size_t length = 0;
};
std::optional<TextAt> text_at(const PhraseWords& words, const Names& names, std::size_t offset);

/// The citation that begins at the first of `words`, or nothing. A symbol counts where the
/// collection has the text, "paragraph" in full beside a text only: sentences speak of paragraphs,
/// too.
std::optional<PlainPhrase> citation_phrase_at(const PhraseWords& words, const Names& names);

/// What is said of a text at the first of `words`, behind a connector of time ("after Decision
/// 9/07"), that the collection does not have: it is but words.
std::optional<Notice> text_notice_at(const PhraseWords& words, const Names& names,
                                     std::string_view query);

}  // namespace osce::query
