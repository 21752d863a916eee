// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/reading.hpp"

#include <algorithm>

namespace osce::search {
namespace {

/// The paragraphs [from, to).
std::vector<Paragraph> paragraphs_between(const store::Index& index, store::ParagraphNumber from,
                                          store::ParagraphNumber to) {
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(to - from);
  for (auto p = from; p < to; ++p) paragraphs.push_back(index.paragraph(p));
  return paragraphs;
}

}  // namespace

DocumentText read_document(const store::Index& index, store::DocumentNumber number) {
  const auto& catalogue = index.catalogue();
  const auto& first = catalogue.first_paragraph;
  return {catalogue.documents.at(number),
          paragraphs_between(index, first[number], first[number + 1]), index.shared_catalogue()};
}

ParagraphText read_paragraph(const store::Index& index, store::ParagraphNumber number,
                             std::uint32_t neighbours) {
  const auto& catalogue = index.catalogue();
  const auto document = catalogue.document_of[number - 1];
  ParagraphText text{catalogue.documents[document], index.paragraph(number), std::nullopt,
                     index.shared_catalogue()};
  if (neighbours == 0) return text;
  const auto begin = catalogue.first_paragraph[document];
  const auto end = catalogue.first_paragraph[document + 1];
  const auto from = number - std::min(neighbours, number - begin);
  const auto to = number + 1 + std::min(neighbours, end - number - 1);
  text.context = {paragraphs_between(index, from, number),
                  paragraphs_between(index, number + 1, to)};
  return text;
}

std::optional<ParagraphText> paragraph_in(const DocumentText& text, std::string_view label,
                                          std::uint32_t neighbours) {
  const auto& all = text.paragraphs;
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const Paragraph& paragraph) { return paragraph.label == label; });
  if (found == all.end()) return std::nullopt;
  ParagraphText one{text.document, *found, std::nullopt, text.catalogue};
  if (neighbours == 0) return one;
  const auto before = std::min<std::ptrdiff_t>(neighbours, found - all.begin());
  const auto after = std::min<std::ptrdiff_t>(neighbours, all.end() - found - 1);
  one.context = {{found - before, found}, {found + 1, found + 1 + after}};
  return one;
}

}  // namespace osce::search
