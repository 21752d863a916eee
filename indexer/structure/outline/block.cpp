// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/outline/block.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"
#include "indexer/structure/line/section.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

bool looks_like_head(const ReadLine& line) {
  return is_head_form(line.meaning) || line.line.emphasised || is_all_capitals(line.line.plain);
}

bool opens_paragraph(const ReadLine& line) { return opens_in_any_language(line.line.plain); }

/// A type, a symbol or an annex's heading, without a title: the title stands below, whatever it
/// begins with ("Combating …").
bool awaits_title(const ReadLine& line) {
  const auto* type = std::get_if<TypeLine>(&line.meaning);
  const auto* attached = std::get_if<AttachmentLine>(&line.meaning);
  return (type != nullptr && type->title.empty()) || means<SymbolLine>(line) ||
         (attached != nullptr && attached->title.empty());
}

bool begins_item_or_section(const ReadLine& line) {
  const auto& text = line.line.plain;
  const auto labels = labels_at(text);
  const auto article = article_label(text);
  if (article && article->length == text.size()) return true;
  return (!labels.empty() && labels.front().style != Label::Style::bare) || section_of(line.line) ||
         heads_preamble(line.line);
}

/// The next document may begin directly below the text of the one before, most often with the
/// number of a page between: "RESOLUTION ON" in capitals does not belong to
/// a sentence.
bool begins_next_document(const std::vector<ReadLine>& lines, std::size_t i) {
  if (!means<TextLine>(lines[i - 1])) return false;
  auto at = i;
  while (at < lines.size() && is_head_form(lines[at].meaning) && !means<TypeLine>(lines[at]) &&
         !means<AttachmentLine>(lines[at])) {
    ++at;
  }
  if (at == lines.size()) return false;
  const auto& line = lines[at].line;
  const bool closed = ends_sentence(lines[i - 1].line.plain);
  if (means<AttachmentLine>(lines[at])) return closed && at > i;
  if (!means<TypeLine>(lines[at])) return false;
  const auto first_word = std::string_view(line.plain).substr(0, line.plain.find(' '));
  return (at > i && (closed || is_all_capitals(first_word))) ||
         ((closed || at > i) && (line.emphasised || is_all_capitals(line.plain)));
}

/// Text may stand directly below a head, without a blank line: a number, an enacting line, or an
/// opening verb below a head line begins a block of its own.
bool begins_block(const ReadLine& line, const ReadLine& above) {
  if (means<TypeLine>(above) && ends_before_number(above.line.plain)) return false;
  if (means<BlankLine>(above) || means<EnactingLine>(line) || means<EnactingLine>(above))
    return true;
  if (!means<TextLine>(line)) return false;
  constexpr std::size_t longest_caption = 80;
  if (is_head_form(above.meaning) && line.line.plain.size() > longest_caption &&
      ends_sentence(line.line.plain))
    return true;
  if (means<AuthorLine>(above) || begins_introduction(line.line.plain)) return true;
  const bool sentence_goes_on = is_all_capitals(above.line.plain) && !awaits_title(above) &&
                                text::begins_with_small_letter(line.line.plain);
  return sentence_goes_on || begins_numbered(line.line.plain) || section_of(line.line) ||
         heads_preamble(line.line) ||
         (looks_like_head(above) && opens_paragraph(line) && !awaits_title(above));
}

/// The last line above `begin` that shows something of a text, or the first of all.
const ReadLine& last_line_above(const std::vector<ReadLine>& lines, std::size_t begin) {
  const auto empty = [](const ReadLine& l) {
    return means<BlankLine>(l) || means<FurnitureLine>(l);
  };
  while (begin > 0 && empty(lines[--begin])) {
  }
  return lines[begin];
}

/// Whether an enacting line begins a text below; one that concludes a preamble does not.
bool enacting_line_follows(const std::vector<ReadLine>& lines, std::size_t end) {
  while (end < lines.size() && means<BlankLine>(lines[end])) ++end;
  const auto* enacting =
      end < lines.size() ? std::get_if<EnactingLine>(&lines[end].meaning) : nullptr;
  return enacting != nullptr && !enacting->concludes;
}

/// `block` without lines at its end that only heads have: "Origin", "Assembly debate on …".
Block without_origin(const std::vector<ReadLine>& lines, Block block) {
  if (!is_left_out_as(lines[block.end - 1], LeftOutKind::other_head_line)) return block;
  while (block.end > block.begin + 1 && is_head_form(lines[block.end - 1].meaning)) --block.end;
  return block;
}

/// A few lines that are not a sentence: a title in small letters, a sponsor's name.
bool is_caption(const std::vector<ReadLine>& lines, const Block& whole) {
  const auto block = without_origin(lines, whole);
  constexpr std::size_t most_lines = 8;
  constexpr std::size_t most_bytes = 300;
  std::size_t bytes = 0;
  for (auto i = block.begin; i < block.end; ++i) bytes += lines[i].line.plain.size();
  const auto& last = lines[block.end - 1];  // "11 июля 2019 г." does not end a sentence
  return block.end - block.begin <= most_lines && bytes <= most_bytes &&
         (means<DateLine>(last) || !ends_closed(last.line.plain)) &&
         (awaits_title(last_line_above(lines, block.begin)) ||
          enacting_line_follows(lines, block.end) || !opens_paragraph(lines[block.begin]));
}

BlockKind kind_of(const std::vector<ReadLine>& lines, const Block& block) {
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(block.begin);
  const auto end = lines.begin() + static_cast<std::ptrdiff_t>(block.end);
  if (std::any_of(begin, end, means<EnactingLine>)) return BlockKind::body;
  if (means<TextLine>(*begin) && begins_item_or_section(*begin)) return BlockKind::body;
  const auto names_type = [](const ReadLine& l) {
    return means<TypeLine>(l) || means<AttachmentLine>(l);
  };
  const bool all_head = std::all_of(begin, end, looks_like_head);
  const auto type = std::find_if(begin, end, names_type);
  if (type != end && std::all_of(begin, type, looks_like_head)) return BlockKind::anchor;
  return all_head || is_caption(lines, block) ? BlockKind::head : BlockKind::body;
}

}  // namespace

std::vector<Block> blocks_of(const std::vector<ReadLine>& lines) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (means<BlankLine>(lines[i])) continue;
    const bool starts = blocks.empty() || i == 0 || begins_block(lines[i], lines[i - 1]) ||
                        begins_next_document(lines, i);
    if (starts) blocks.push_back({i, i, BlockKind::body});
    blocks.back().end = i + 1;
  }
  for (auto& block : blocks) block.kind = kind_of(lines, block);
  return blocks;
}

}  // namespace osce::indexer
