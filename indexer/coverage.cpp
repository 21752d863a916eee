// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/coverage.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

/// The code points of `text` that are not blank, composed as they are displayed.
std::u32string characters_of(std::string_view text) {
  const auto shown = text::compose(text);
  std::u32string characters;
  for (std::size_t at = 0; at < shown.size();) {
    const auto c = text::next_code_point(shown, at);
    if (!text::is_blank(c)) characters += c;
  }
  return characters;
}

std::string to_utf8(const std::u32string& characters) {
  std::string text;
  for (const auto c : characters) text::append_code_point(text, c);
  return text;
}

/// The kind of a single character that was removed from a paragraph.
LeftOutKind kind_of_character(char32_t c) {
  if (c == U'-' || c == U'\u2010' || c == U'\u00AD') return LeftOutKind::cut_hyphen;
  const bool mark = (c >= U'0' && c <= U'9') || c == U'¹' || c == U'²' || c == U'³' ||
                    (c >= U'\u2070' && c <= U'\u2079') || c == U'[' || c == U']';
  return mark ? LeftOutKind::footnote_mark : LeftOutKind::markup;
}

class CoverageMeter {
 public:
  CoverageMeter(const std::vector<ReadLine>& lines, SourceReading& reading)
      : lines_(lines), reading_(reading) {}

  void add(const DocumentDraft& draft) {
    for (const auto& raw : draft.body.raw) add_paragraph(raw);
  }

  void finish(const std::vector<std::optional<LeftOutKind>>& left_out) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto count = characters_of(lines_[i].line.text).size();
      reading_.coverage.total += count;
      if (left_out[i] && count > 0) leave_out(i, *left_out[i], count);
    }
    std::stable_sort(reading_.left_out.begin(), reading_.left_out.end(),
                     [](const LeftOut& a, const LeftOut& b) { return a.line_from < b.line_from; });
  }

 private:
  /// Compares the printed lines with what was kept. The kept characters occur in them in order.
  void add_paragraph(const RawParagraph& raw) {
    std::u32string printed;
    for (const auto line : raw.lines) printed += characters_of(lines_[line].line.text);
    const auto label = characters_of(raw.label_text);
    const auto kept = label + characters_of(raw.text);
    std::u32string lost;
    std::size_t at = 0;
    for (const auto c : printed) {
      if (at < kept.size() && kept[at] == c) {
        ++at;
      } else {
        lost += c;
      }
    }
    const auto labels = std::min(at, label.size());
    reading_.coverage.labels += labels;
    reading_.coverage.paragraphs += at - labels;
    reading_.coverage.dropped += lost.size();
    if (!lost.empty()) add_lost(raw, lost);
  }

  void add_lost(const RawParagraph& raw, const std::u32string& lost) {
    for (const auto kind :
         {LeftOutKind::markup, LeftOutKind::cut_hyphen, LeftOutKind::footnote_mark}) {
      std::u32string of_kind;
      std::copy_if(lost.begin(), lost.end(), std::back_inserter(of_kind),
                   [&](char32_t c) { return kind_of_character(c) == kind; });
      if (of_kind.empty()) continue;
      reading_.left_out.push_back({lines_[raw.lines.front()].line.number,
                                   lines_[raw.lines.back()].line.number, kind, to_utf8(of_kind),
                                   of_kind.size()});
    }
  }

  void leave_out(std::size_t i, LeftOutKind as, std::size_t count) {
    const auto& line = lines_[i].line;
    (as == LeftOutKind::head ? reading_.coverage.head : reading_.coverage.dropped) += count;
    auto& all = reading_.left_out;
    const bool joins = i == after_left_out_ && all.back().as == as;
    if (joins) {
      all.back().line_to = line.number;
      all.back().text += "\n" + line.text;
      all.back().characters += count;
    } else {
      all.push_back({line.number, line.number, as, line.text, count});
    }
    after_left_out_ = i + 1;
  }

  const std::vector<ReadLine>& lines_;
  SourceReading& reading_;
  std::size_t after_left_out_ = SIZE_MAX;  ///< the line after the last one left out
};

void tell_left_out(const std::vector<ReadLine>& lines, const DocumentDraft& draft,
                   std::vector<std::optional<LeftOutKind>>& left_out) {
  const auto& [outline, body, facts, host, statement] = draft;
  for (auto i = outline.head_begin; i < outline.body_begin; ++i)
    left_out[i] = facts.lines.contains(i) ? LeftOutKind::head : LeftOutKind::other_head_line;
  for (auto i = outline.head_begin; i < outline.body_end; ++i) {
    if (means<BlankLine>(lines[i])) left_out[i] = LeftOutKind::markup;
    if (const auto* furniture = std::get_if<FurnitureLine>(&lines[i].meaning))
      left_out[i] = furniture->as;
  }
  for (const auto& dropped : body.dropped) left_out[dropped.line] = dropped.as;
  for (const auto& raw : body.raw) {
    for (const auto line : raw.lines) left_out[line] = std::nullopt;
  }
}

}  // namespace

std::vector<std::optional<LeftOutKind>> left_out_lines(const std::vector<ReadLine>& lines,
                                                       const std::vector<DocumentDraft>& drafts) {
  std::vector<std::optional<LeftOutKind>> left_out(lines.size(), LeftOutKind::outside);
  for (const auto& draft : drafts) tell_left_out(lines, draft, left_out);
  return left_out;
}

void measure_coverage(const std::vector<ReadLine>& lines, const std::vector<DocumentDraft>& drafts,
                      SourceReading& reading) {
  CoverageMeter meter(lines, reading);
  for (const auto& draft : drafts) meter.add(draft);
  meter.finish(left_out_lines(lines, drafts));
}

}  // namespace osce::indexer
