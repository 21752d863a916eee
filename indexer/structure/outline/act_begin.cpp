// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/outline/act_begin.hpp"

#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"
#include "indexer/structure/line/section.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

bool is_first_article(const ReadLine& line) {
  if (!means<TextLine>(line)) return false;
  const auto label = article_label(line.line.plain);
  return label && is_first(*label) && label->length == line.line.plain.size();
}

bool begins_act(const ReadLine& line) {
  const auto* enacting = std::get_if<EnactingLine>(&line.meaning);
  return (enacting != nullptr && !enacting->concludes) || is_first_article(line) ||
         (means<TextLine>(line) && heads_preamble(line.line));
}

/// "1. Objectives", "Recalling …": a paragraph, which stands in no page's head.
bool is_paragraph(const ReadLine& line) {
  return means<TextLine>(line) &&
         (begins_numbered(line.line.plain) || opens_in_any_language(line.line.plain));
}

/// The first of the lines up to `end` that stand together, not above line `first`.
std::size_t block_top(const std::vector<ReadLine>& lines, std::size_t first, std::size_t end) {
  while (end > first && !means<BlankLine>(lines[end - 1])) --end;
  return end;
}

/// The first line of the title above line `end`, over the headings of chapters and lines that only
/// heads have; `end` where a sentence stands there. A gazette's title ends like one, above the
/// heading of a preamble.
std::size_t title_above(const std::vector<ReadLine>& lines, std::size_t first, std::size_t end) {
  constexpr std::size_t longest_title = 300;  // bytes
  constexpr std::size_t fewest_blanks = 2;
  for (auto bottom = end; bottom > first;) {
    if (means<BlankLine>(lines[bottom - 1])) {
      --bottom;
      continue;
    }
    const auto top = block_top(lines, first, bottom);
    std::size_t bytes = 0;
    std::size_t blanks = 0;
    for (auto i = top; i < bottom; ++i) {
      bytes += lines[i].line.plain.size();
      if (means<TextLine>(lines[i])) blanks += count_blanks(lines[i].line.plain);
    }
    const bool sentence =
        ends_sentence(lines[bottom - 1].line.plain) && !heads_preamble(lines[end].line);
    if (sentence || bytes > longest_title) return end;
    if (blanks >= fewest_blanks && !section_of(lines[top].line)) return top;
    bottom = top;
  }
  return end;
}

}  // namespace

void find_act(const std::vector<ReadLine>& lines, Outline& document) {
  constexpr int most_sentences = 8;  // a longer text has paragraphs, and only quotes an act
  int sentences = 0;
  auto begin = document.body_begin;
  for (; begin < document.body_end && !begins_act(lines[begin]); ++begin) {
    sentences += ends_sentence(lines[begin].line.plain) ? 1 : 0;
    if (is_paragraph(lines[begin]) || sentences > most_sentences) return;
  }
  if (begin == document.body_begin || begin == document.body_end) return;
  const auto title = title_above(lines, document.head_begin, begin);
  if (title == begin) return;
  document.head_begin = title;
  document.body_begin = begin;
}

}  // namespace osce::indexer
