// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/parts.hpp"

#include <algorithm>

namespace osce::indexer {
namespace {

using Iterator = std::vector<RawParagraph>::const_iterator;

bool is_participle(const RawParagraph& p) {
  return p.opening.form == Opening::Form::participle;
}
bool is_finite(const RawParagraph& p) {
  return p.below_chapeau || p.opening.form == Opening::Form::finite;
}

/// The paragraph below the enacting line that parts participles from finite verbs, or the end.
Iterator below_parting_line(const std::vector<RawParagraph>& paragraphs) {
  for (auto it = paragraphs.begin(); it != paragraphs.end(); ++it) {
    if (it->after_enacting && std::any_of(paragraphs.begin(), it, is_participle) &&
        std::any_of(it, paragraphs.end(), is_finite)) {
      return it;
    }
  }
  return paragraphs.end();
}

/// The first numbered paragraph, if unnumbered ones stand before it, or the end.
Iterator where_numbers_begin(const std::vector<RawParagraph>& paragraphs) {
  const auto first = std::find_if(paragraphs.begin(), paragraphs.end(),
                                  [](const RawParagraph& p) { return p.label && !p.parent; });
  return first == paragraphs.begin() ? paragraphs.end() : first;
}

/// Where the operative part begins; the end where all is preamble.
Iterator operative_begin(const std::vector<RawParagraph>& paragraphs) {
  if (const auto line = below_parting_line(paragraphs); line != paragraphs.end()) return line;
  const auto finite = std::find_if(paragraphs.begin(), paragraphs.end(), is_finite);
  if (finite != paragraphs.end()) return finite;
  if (const auto number = where_numbers_begin(paragraphs); number != paragraphs.end())
    return number;
  return std::any_of(paragraphs.begin(), paragraphs.end(), is_participle) ? paragraphs.end()
                                                                          : paragraphs.begin();
}

}  // namespace

std::vector<Part> parts_of(const std::vector<RawParagraph>& paragraphs) {
  const auto operative = operative_begin(paragraphs);
  std::vector<Part> parts;
  parts.reserve(paragraphs.size());
  for (auto it = paragraphs.begin(); it != paragraphs.end(); ++it) {
    parts.push_back(it->parent ? parts[*it->parent]
                               : (it < operative ? Part::preamble : Part::operative));
  }
  return parts;
}

}  // namespace osce::indexer
