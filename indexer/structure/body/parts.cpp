// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/parts.hpp"

#include <algorithm>

namespace osce::indexer {
namespace {

using Iterator = std::vector<RawParagraph>::const_iterator;

/// Whether a label says the part: "PP1", "OP1".
bool is_labelled(const RawParagraph& p, std::string_view part) {
  return p.label && p.label->parent == part;
}

bool is_participle(const RawParagraph& p) {
  const bool recital = p.label && p.label->kind == Label::Kind::capital && !p.parent;
  return recital || is_labelled(p, "PP") || p.opening.form == Opening::Form::participle;
}
bool is_finite(const RawParagraph& p) {
  return p.below_chapeau || is_labelled(p, "OP") || p.opening.form == Opening::Form::finite;
}

/// The paragraph below the enacting line that parts participles from finite verbs, or the end.
Iterator below_parting_line(Iterator begin, Iterator end) {
  for (auto it = begin; it != end; ++it) {
    if (it->after_enacting && std::any_of(begin, it, is_participle) &&
        std::any_of(it, end, is_finite))
      return it;
  }
  return end;
}

/// The first numbered paragraph, if unnumbered ones stand before it, or the end.
Iterator where_numbers_begin(Iterator begin, Iterator end) {
  const auto first =
      std::find_if(begin, end, [](const RawParagraph& p) { return p.label && !p.parent; });
  return first == begin ? end : first;
}

/// One gerund does not make a preamble: "Housing that an employer provides should be inspected."
bool most_open_with_participles(Iterator begin, Iterator end) {
  const auto whole = std::count_if(begin, end, [](const RawParagraph& p) { return !p.parent; });
  return 2 * std::count_if(begin, end, is_participle) >= whole;
}

/// Where the operative part of a document or chapter begins; the end where all is preamble.
Iterator operative_begin(Iterator begin, Iterator end) {
  const auto article = std::find_if(begin, end, [](const RawParagraph& p) {
    const bool named = p.label && p.label->style == Label::Style::named;
    return !p.article.empty() || (named && !is_participle(p));  // "§ 1 Considérant …" is a recital
  });
  if (article != end) return article;
  if (const auto line = below_parting_line(begin, end); line != end) return line;
  const bool recitals =
      std::any_of(begin, end, is_participle) &&
      std::any_of(begin, end, [](const auto& p) { return is_finite(p) || p.after_enacting; });
  if (!recitals && !begin->section.empty()) return begin;  // a plan has no preamble
  if (const auto finite = std::find_if(begin, end, is_finite); finite != end) return finite;
  if (const auto number = where_numbers_begin(begin, end); number != end) return number;
  return most_open_with_participles(begin, end) ? end : begin;
}

/// Whether a chapter begins at `it`: a heading says so, or an enacting line opens a new preamble
/// after operative paragraphs.
bool begins_chapter(Iterator first, Iterator it, Iterator end) {
  if (it->begins_chapter) return true;
  return it->after_enacting && is_participle(*it) && std::any_of(first, it, is_finite) &&
         std::any_of(it, end, is_finite);
}

}  // namespace

std::vector<Part> parts_of(const std::vector<RawParagraph>& paragraphs) {
  std::vector<Part> parts;
  parts.reserve(paragraphs.size());
  auto begin = paragraphs.begin();
  bool seen_operative = false;
  while (begin != paragraphs.end()) {
    auto end = begin + 1;
    while (end != paragraphs.end() && !begins_chapter(begin, end, paragraphs.end())) ++end;
    const bool several = begin != paragraphs.begin() || end != paragraphs.end();
    auto operative = operative_begin(begin, end);
    if (several && std::none_of(begin, end, is_participle)) {
      // a chapter without participles goes on with what stands before it
      const bool finite = std::any_of(begin, end, is_finite);
      operative = seen_operative || finite || begin->label || !begin->article.empty() ? begin : end;
    }
    bool seen_finite = false;
    for (auto it = begin; it != end; ++it) {
      seen_finite = seen_finite || is_finite(*it);
      const bool before = it < operative || (it->in_preamble && !seen_finite);
      parts.push_back(it->parent ? parts[*it->parent]
                                 : (before ? Part::preamble : Part::operative));
      seen_operative = seen_operative || parts.back() == Part::operative;
    }
    begin = end;
  }
  return parts;
}

}  // namespace osce::indexer
