// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/outline.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/structure/label.hpp"
#include "indexer/structure/opening.hpp"
#include "indexer/structure/section.hpp"

namespace osce::indexer {
namespace {

enum class BlockKind { body, head, anchor };

/// Lines that stand together, and whether they look like a head. An anchor names a document's type.
struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
  BlockKind kind = BlockKind::body;
};

template <typename Meaning>
bool is(const ReadLine& line) {
  return std::holds_alternative<Meaning>(line.meaning);
}

bool looks_like_head(const ReadLine& line) {
  return is_head_form(line.meaning) || line.line.emphasised || is_all_capitals(line.line.plain);
}

bool opens_paragraph(const ReadLine& line) {
  return opens_in_any_language(line.line.plain);
}

/// A number that labels an item; a bare one may be any number.
bool begins_with_number(const ReadLine& line) {
  const auto label = number_label(line.line.plain);
  return label && label->style != Label::Style::bare;
}

/// A type without a title: the title stands below, whatever it begins with ("Combating …").
bool awaits_title(const ReadLine& line) {
  const auto* type = std::get_if<TypeLine>(&line.meaning);
  return type != nullptr && type->title.empty();
}

bool begins_item_or_section(const ReadLine& line) {
  const auto labels = labels_at(line.line.plain);
  return (!labels.empty() && labels.front().style != Label::Style::bare) || section_of(line.line) ||
         heads_preamble(line.line);
}

/// Text may stand directly below a head, without a blank line: a number, an enacting line, or an
/// opening verb below a head line begins a block of its own.
bool begins_block(const ReadLine& line, const ReadLine& above) {
  if (is<BlankLine>(above) || is<EnactingLine>(line) || is<EnactingLine>(above)) return true;
  if (!is<TextLine>(line)) return false;
  if (is<AuthorLine>(above)) return true;
  const bool sentence_goes_on = is_all_capitals(above.line.plain) && !awaits_title(above) &&
                                text::begins_with_small_letter(line.line.plain);
  return sentence_goes_on || begins_with_number(line) || section_of(line.line) ||
         heads_preamble(line.line) ||
         (looks_like_head(above) && opens_paragraph(line) && !awaits_title(above));
}

/// The last line above `begin` that is not blank, or the first of all.
const ReadLine& last_line_above(const std::vector<ReadLine>& lines, std::size_t begin) {
  while (begin > 0 && is<BlankLine>(lines[--begin])) {
  }
  return lines[begin];
}

/// A few lines that are no sentence: a title in small letters, a sponsor's name.
bool is_caption(const std::vector<ReadLine>& lines, const Block& block) {
  constexpr std::size_t most_lines = 8;
  constexpr std::size_t most_bytes = 300;
  std::size_t bytes = 0;
  for (auto i = block.begin; i < block.end; ++i) bytes += lines[i].line.plain.size();
  return block.end - block.begin <= most_lines && bytes <= most_bytes &&
         !ends_closed(lines[block.end - 1].line.plain) &&
         (awaits_title(last_line_above(lines, block.begin)) ||
          !opens_paragraph(lines[block.begin]));
}

BlockKind kind_of(const std::vector<ReadLine>& lines, const Block& block) {
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(block.begin);
  const auto end = lines.begin() + static_cast<std::ptrdiff_t>(block.end);
  if (std::any_of(begin, end, is<EnactingLine>)) return BlockKind::body;
  if (is<TextLine>(*begin) && begins_item_or_section(*begin)) return BlockKind::body;
  const auto names_type = [](const ReadLine& l) {
    return is<TypeLine>(l) || is<AttachmentLine>(l);
  };
  const bool all_head = std::all_of(begin, end, looks_like_head);
  const auto type = std::find_if(begin, end, names_type);
  if (type != end && std::all_of(begin, type, looks_like_head)) return BlockKind::anchor;
  return all_head || is_caption(lines, block) ? BlockKind::head : BlockKind::body;
}

std::vector<Block> blocks_of(const std::vector<ReadLine>& lines) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is<BlankLine>(lines[i])) continue;
    const bool starts = blocks.empty() || i == 0 || begins_block(lines[i], lines[i - 1]);
    if (starts) blocks.push_back({i, i, BlockKind::body});
    blocks.back().end = i + 1;
  }
  for (auto& block : blocks) block.kind = kind_of(lines, block);
  return blocks;
}

/// Head blocks since the last body block: the next document's head if one of them is an anchor,
/// else page heads and headings inside the current document.
struct PendingHead {
  std::size_t begin = 0;
  bool any = false;
  bool anchored = false;
  bool attachment = false;

  void add(const std::vector<ReadLine>& lines, const Block& block) {
    if (!any) begin = block.begin;
    any = true;
    anchored = anchored || block.kind == BlockKind::anchor;
    for (auto i = block.begin; i < block.end; ++i)
      attachment = attachment || is<AttachmentLine>(lines[i]);
  }
};

bool has_enacting_line(const std::vector<ReadLine>& lines, const Outline& outline) {
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(outline.body_begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(outline.body_end),
                     is<EnactingLine>);
}

bool says_nothing(const ReadLine& line) {
  return is<FurnitureLine>(line) || is<BlankLine>(line);
}

/// What lines from the first that names a type on say, in one; empty where none does.
std::string type_and_title(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end) {
  std::string text;
  bool named = false;
  for (auto i = begin; i < end; ++i) {
    named = named || is<TypeLine>(lines[i]);
    if (named && !says_nothing(lines[i])) text += text::fold_case(lines[i].line.plain) + " ";
  }
  return text;
}

/// Whether the head of `document` has this very line.
bool has_line(const std::vector<ReadLine>& lines, const Outline& document, const ReadLine& wanted) {
  return std::any_of(
      lines.begin() + static_cast<std::ptrdiff_t>(document.head_begin),
      lines.begin() + static_cast<std::ptrdiff_t>(document.body_begin), [&](const ReadLine& line) {
        return text::fold_case(line.line.plain) == text::fold_case(wanted.line.plain);
      });
}

/// Whether the head from `begin` to `end` is a page head: it has a form that only heads have, and
/// says no more than the head of `document`; its type and title may be cut short. Where a 1 follows,
/// another document begins.
bool is_page_head(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end,
                  const Outline& document) {
  const auto label = number_label(lines[end].line.plain);
  if (label && label->value == 1) return false;
  const auto title = type_and_title(lines, begin, end);
  if (!type_and_title(lines, document.head_begin, document.body_begin).starts_with(title))
    return false;
  bool has_form = !title.empty();
  for (auto i = begin; i < end && !is<TypeLine>(lines[i]); ++i) {
    if (says_nothing(lines[i])) continue;
    if (!has_line(lines, document, lines[i])) return false;
    has_form = has_form || is_head_form(lines[i].meaning);
  }
  return has_form;
}

/// The name of the declaration whose cover the head from `begin` to `end` is, or "". A cover names a
/// session or its days.
std::string cover_in(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end) {
  constexpr std::size_t longest = 300;
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(end);
  if (std::none_of(first, last, is<SessionLine>) && std::none_of(first, last, is<PlaceDateLine>))
    return {};
  for (auto from = begin; from < end; ++from) {
    std::string joined;
    for (auto i = from; i < end && joined.size() < longest; ++i) {
      if (!is<TextLine>(lines[i]) && !is<BodyLine>(lines[i])) break;
      joined += (joined.empty() ? "" : " ") + lines[i].line.plain;
    }
    if (auto title = cover_title(joined)) return *title;
  }
  return {};
}

struct Found {
  Outline outline;
  bool anchored;
};

bool has_cover(const std::vector<Found>& found, const std::string& cover) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Found& f) { return f.outline.cover == cover; });
}

}  // namespace

std::vector<Outline> outline_of(const std::vector<ReadLine>& lines) {
  std::vector<Found> found;
  PendingHead head;
  for (const auto& block : blocks_of(lines)) {
    if (block.kind != BlockKind::body) {
      head.add(lines, block);
      if (!found.empty() && !head.anchored) found.back().outline.body_end = block.end;
      continue;
    }
    if (head.any && !found.empty() &&
        is_page_head(lines, head.begin, block.begin, found.back().outline)) {
      found.back().outline.page_heads.emplace_back(head.begin, block.begin);
      head = {};
    }
    const auto cover = head.any ? cover_in(lines, head.begin, block.begin) : std::string();
    const bool new_cover = !cover.empty() && !head.anchored && !has_cover(found, cover);
    if (!cover.empty() && !head.anchored && !new_cover) {
      found.back().outline.page_heads.emplace_back(head.begin, block.begin);
      head = {};
    }
    if (found.empty() || head.anchored || new_cover) {
      const auto begin = head.any ? head.begin : block.begin;
      if (!found.empty()) found.back().outline.body_end = begin;
      found.push_back({{begin, block.begin, block.end, head.attachment, cover, {}},
                       head.anchored || new_cover});
    }
    found.back().outline.body_end = block.end;
    head = {};
  }
  if (head.anchored) {  // a title without text: the report says so
    if (!found.empty()) found.back().outline.body_end = head.begin;
    found.push_back({{head.begin, lines.size(), lines.size(), head.attachment}, true});
  }
  std::vector<Outline> outlines;
  for (const auto& [outline, anchored] : found) {
    if (anchored || has_enacting_line(lines, outline)) outlines.push_back(outline);
  }
  return outlines;
}

}  // namespace osce::indexer
