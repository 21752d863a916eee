// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/block_text.hpp"

#include <algorithm>
#include <utility>

#include "indexer/source/html_list.hpp"

namespace osce::indexer {
namespace {

constexpr std::string_view ascii_blanks = " \t\r\n\f";
constexpr std::string_view no_break_blank = "\xC2\xA0";
/// Enough bytes of an item to see whether it begins with its own printed label ("(xxxviii) ").
constexpr std::size_t label_bytes = 12;

/// The length of the run of blanks, including no-break blanks, at the start of `text`.
std::size_t blank_run(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (ascii_blanks.find(text[at]) != std::string_view::npos) {
      ++at;
    } else if (text.substr(at, 2) == no_break_blank) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

/// The offset of the next blank at or after `at`.
std::size_t next_blank(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (blank_run(text.substr(at, 2)) > 0) return at;
  }
  return at;
}

/// The part of `origin` that corresponds to bytes `begin` to `end` of a text. If text and origin
/// differ in length (an entity), the whole origin.
ByteRange origin_part(ByteRange origin, std::size_t size, std::size_t begin, std::size_t end) {
  if (origin.end - origin.begin != size) return origin;
  return {origin.begin + begin, origin.begin + end};
}

}  // namespace

void BlockText::add(std::string_view text, ByteRange origin, bool bold) {
  if (label_.empty()) {
    collapse(text, origin, bold);
    return;
  }
  if (held_.empty()) {
    const auto run = blank_run(text);
    origin = origin_part(origin, text.size(), run, text.size());
    text.remove_prefix(run);
    if (text.empty()) return;
  }
  held_.push_back({std::string(text), origin, bold});
  held_bytes_ += text.size();
  if (held_bytes_ >= label_bytes) settle_label();
}

void BlockText::add_preformatted(std::string_view text, ByteRange origin, bool bold) {
  settle_label();
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (end > at) emit(text.substr(at, end - at), origin_part(origin, text.size(), at, end), bold);
    if (end == text.size()) break;
    make_gap(origin_part(origin, text.size(), end, end));
    end_line();
    out_.add("\n", origin_part(origin, text.size(), end, end + 1));
    line_begin_ = out_.text.size();
    at = end + 1;
  }
}

void BlockText::gap(Gap gap) {
  // There is no gap between an item's number and its first words.
  if (gap >= Gap::line && !label_.empty()) {
    if (held_.empty()) return;
    settle_label();
  }
  gap_ = std::max(gap_, gap);
  broken_ = false;
}

void BlockText::block_gap() {
  gap(Gap::block);
  block_ = block_ || gap_ == Gap::block;
}

void BlockText::line_break() {
  const bool second = broken_;
  gap(second ? Gap::block : Gap::line);
  broken_ = !second && gap_ == Gap::line;
}

void BlockText::label(std::string label) {
  settle_label();
  label_ = std::move(label);
}

void BlockText::end_item() {
  if (held_.empty()) label_.clear();
  settle_label();
}

void BlockText::settle_label() {
  if (label_.empty()) return;
  const auto label = std::exchange(label_, {});
  const auto held = std::exchange(held_, {});
  held_bytes_ = 0;
  std::string first_words;
  for (const auto& piece : held) first_words += piece.text;
  const auto begin = held.empty() ? ByteRange{} : held.front().origin;
  // A label takes the weight of its item, so it does not change whether the line is bold.
  const bool bold = !held.empty() && held.front().bold;
  if (!begins_with_label(first_words, label)) emit(label + " ", {begin.begin, begin.begin}, bold);
  for (const auto& piece : held) collapse(piece.text, piece.origin, piece.bold);
}

void BlockText::collapse(std::string_view text, ByteRange origin, bool bold) {
  for (std::size_t at = 0; at < text.size();) {
    const auto run = blank_run(text.substr(at));
    if (run > 0) blanks(text.substr(at, run));
    at += run;
    const auto end = next_blank(text, at);
    if (end > at) emit(text.substr(at, end - at), origin_part(origin, text.size(), at, end), bold);
    at = end;
  }
}

void BlockText::blanks(std::string_view run) {
  const bool first = gap_ == Gap::none;
  gap_ = std::max(gap_, Gap::blank);
  blank_ = first && run == no_break_blank ? no_break_blank : " ";
}

void BlockText::emit(std::string_view text, ByteRange origin, bool bold) {
  make_gap(origin);
  out_.add(text, origin);
  origin_end_ = std::max(origin_end_, origin.end);
  line_is_bold_ = line_is_bold_ && bold;
}

void BlockText::make_gap(ByteRange origin) {
  const auto gap = std::exchange(gap_, Gap::none);
  const bool block = std::exchange(block_, false);
  broken_ = false;
  if (out_.text.empty() || gap == Gap::none) return;
  if (gap == Gap::blank) {
    // A blank for a blank continues the last piece of the map, which stays small.
    if (!out_.text.ends_with('\n') && !out_.text.ends_with(' '))
      out_.add(blank_, {origin_end_, std::max(origin_end_, origin.begin)});
    return;
  }
  end_line();
  out_.add(gap == Gap::block ? "\n\n" : "\n", {origin.begin, origin.begin});
  line_begin_ = out_.text.size();
  if (block) block_begins_.push_back(line_begin_);
}

void BlockText::end_line() {
  if (line_is_bold_ && out_.text.size() > line_begin_) {
    bold_lines_.push_back({line_begin_, out_.text.size()});
  }
  line_is_bold_ = true;
}

void BlockText::join_lines(std::size_t begin, std::size_t end,
                           bool (*keeps)(std::string_view after)) {
  auto& text = out_.text;
  end = std::min(end, text.size());
  for (auto at = text.find('\n', begin); at < end; at = text.find('\n', at)) {
    const auto after = std::min(text.find_first_not_of('\n', at), end);
    const bool stays = keeps(std::string_view(text).substr(after, end - after));
    // Replaces each line end with a tab, so that the map stays valid.
    if (!stays) {
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
                text.begin() + static_cast<std::ptrdiff_t>(after), '\t');
    }
    at = after;
  }
  const auto was_joined = [&](std::size_t line) {
    return line > begin && line <= end && text[line - 1] != '\n';
  };
  const auto weight_is_lost = [&](const ByteRange& line) {
    return was_joined(line.begin) || (line.end < text.size() && text[line.end] == '\t');
  };
  const auto bold = std::partition_point(bold_lines_.begin(), bold_lines_.end(),
                                         [&](const ByteRange& line) { return line.end <= begin; });
  bold_lines_.erase(std::remove_if(bold, bold_lines_.end(), weight_is_lost), bold_lines_.end());
  const auto blocks = std::upper_bound(block_begins_.begin(), block_begins_.end(), begin);
  block_begins_.erase(std::remove_if(blocks, block_begins_.end(), was_joined), block_begins_.end());
  if (was_joined(line_begin_)) {
    line_begin_ = text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1;
    line_is_bold_ = false;
  }
}

std::size_t BlockText::position() {
  if (!held_.empty()) settle_label();
  return out_.text.size();
}

MappedText BlockText::finish() {
  settle_label();
  end_line();
  return std::move(out_);
}

}  // namespace osce::indexer
