// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/paragraphs.hpp"

#include "engine/text/fold.hpp"
#include "indexer/source/markdown.hpp"
#include "indexer/structure/body/labelling.hpp"
#include "indexer/structure/body/parts.hpp"

namespace osce::indexer {

namespace {

/// The verb that a paragraph opens with, else that of the chapeau above its list.
std::optional<std::string> verb_of(const RawParagraph& raw) {
  if (!raw.opening.verb.empty()) return raw.opening.verb;
  return raw.chapeau_verb.empty() ? std::nullopt : std::optional(raw.chapeau_verb);
}

}  // namespace

BodyText read_body(const std::vector<ReadLine>& lines, const Outline& outline,
                   const Language& language, const Vocabulary& vocabulary, bool statement) {
  auto gathered = gather(lines, outline, language, vocabulary, statement);
  for (auto& raw : gathered.paragraphs) {
    raw.text = text::compose(strip_emphasis(raw.text));
    if (!statement && !raw.parent) raw.opening = opening_of(raw.text, language);
  }
  const auto parts = statement ? std::vector(gathered.paragraphs.size(), Part::statement)
                               : parts_of(gathered.paragraphs);
  const auto labels = labels_of(gathered.paragraphs, parts);
  BodyText body{{}, {}, std::move(gathered.dropped), std::move(gathered.warnings)};
  for (std::size_t i = 0; i < gathered.paragraphs.size(); ++i) {
    const auto& raw = gathered.paragraphs[i];
    body.paragraphs.push_back(
        {.label = labels[i],
         .part = parts[i],
         .verb = verb_of(raw),
         .numbered = raw.label.has_value(),
         .parent = raw.parent ? std::optional(labels[*raw.parent]) : std::nullopt,
         .position = static_cast<int>(i) + 1,
         .text = raw.text,
         .place = {}});
  }
  body.raw = std::move(gathered.paragraphs);
  return body;
}

}  // namespace osce::indexer
