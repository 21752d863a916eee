// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/footnotes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/text/code_point.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/furniture/foot_of_page.hpp"
#include "indexer/structure/furniture/footnote_mark.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

bool is_rule(const ReadLine& line) {
  constexpr std::size_t shortest = 5;
  return is_left_out_as(line, LeftOutKind::separator) && line.line.text.size() >= shortest;
}

/// Whether a line is printed at a page's edge: its number, head or code.
bool ends_page(const ReadLine& line) {
  const auto* furniture = std::get_if<FurnitureLine>(&line.meaning);
  return furniture != nullptr && furniture->as != LeftOutKind::footnote &&
         row_of(furniture->as).at_page_edge;
}

bool is_page_end(const ReadLine& line) {
  if (line.line.page_top) return true;
  return means<FurnitureLine>(line) && !is_left_out_as(line, LeftOutKind::footnote);
}

/// "1" in "1. ↑ See the report", as wikis print their notes, and the arrow itself where the number
/// was lost; "" for other lines.
std::string mark_before_arrow(const std::string& text) {
  if (text.starts_with("↑ ")) return "↑";
  const auto digits = text.find_first_not_of("0123456789");
  if (digits == std::string::npos || digits == 0 || digits > 2) return "";
  const auto rest = std::string_view(text).substr(digits);
  return rest.starts_with(". ↑") || rest.starts_with(". ^") ? text.substr(0, digits) : "";
}

bool is_digits(const std::string& mark) {
  return std::all_of(mark.begin(), mark.end(), text::is_ascii_digit);
}

class FootnoteMarker {
 public:
  explicit FootnoteMarker(std::vector<ReadLine>& lines) : lines_(lines) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_left_out_as(lines_[i], LeftOutKind::page_head)) page_head_ = i;
      if (lines_[i].line.page_top ||
          (is_left_out_as(lines_[i], LeftOutKind::page_number) && !heads_note(i)))
        page_begin_ = i;
      if (lines_[i].line.blank()) continue;
      const bool lone_mark = is_left_out_as(lines_[i], LeftOutKind::page_number) && heads_note(i);
      if (is_rule(lines_[i])) {
        below_rule_ = true;
      } else if (is_page_end(lines_[i]) && !lone_mark) {
        below_rule_ = false;
      }
      if (means<TextLine>(lines_[i]) || lone_mark) {
        i = read(i);
      } else if (is_left_out_as(lines_[i], LeftOutKind::footnote)) {
        i = leave_out_note(i) - 1;
      }
    }
    take_marks_off();
  }

 private:
  /// Whether the number that has line `i` to itself is the mark of the note directly below.
  [[nodiscard]] bool heads_note(std::size_t i) {
    const auto& mark = lines_[i].line.plain;  // not "2/5", a page of five
    return is_digits(mark) && i + 1 < lines_.size() && means<TextLine>(lines_[i + 1]) &&
           !lines_[i + 1].line.page_top && is_glued_above(lines_[i].line.plain, i);
  }

  /// Reads line `i`; returns the last line that belongs to it.
  std::size_t read(std::size_t i) {
    const bool apart = i == 0 || lines_[i - 1].line.blank() || in_note_ == i ||
                       means<FurnitureLine>(lines_[i - 1]) ||
                       ends_closed(lines_[i - 1].line.plain) || answers_mark_above(i);
    if (!apart) return i;
    const auto mark = mark_of(i);
    if (mark.empty()) {
      const auto end = below_rule_ ? end_of_foot(lines_, i) : i;
      below_rule_ = false;  // a rule with text below it is a separator
      leave_out(lines_, i, end, LeftOutKind::footnote);
      return std::max(i + 1, end) - 1;
    }
    leave_out_heading(i);
    marks_.insert(mark);
    last_mark_ = mark;
    if (is_digits(mark)) {
      marks_.insert(raised_form(mark));
      marks_.insert("[" + mark + "]");
    } else if (mark.front() == '[' && text::is_ascii_digit(mark[1])) {
      marks_.insert(raised_form(mark.substr(1, mark.size() - 2)));
    }
    in_note_ = leave_out_note(i);
    return in_note_ - 1;
  }

  /// Leaves out the note that begins at line `i`; returns the line below it.
  std::size_t leave_out_note(std::size_t i) {
    auto end = i;
    while (end < lines_.size() && continues_note(end, i)) {
      lines_[end].meaning = FurnitureLine{LeftOutKind::footnote};
      ++end;
    }
    return end;
  }

  /// "Notes", on a line of its own above the first note at line `i`.
  void leave_out_heading(std::size_t i) {
    static const Pattern heading(
        R"((?:foot|end)?notes|notes de bas de page|anmerkungen|fu(?:ß|ss)noten|note|notas|примечания|сноски)");
    auto above = i;
    while (above > 0 && lines_[above - 1].line.blank()) --above;
    if (above > 0 && means<TextLine>(lines_[above - 1]) &&
        heading.matches(lines_[above - 1].line.plain))
      leave_out(lines_, above - 1, above, LeftOutKind::footnote);
  }

  /// Whether the line above `i` ends with the mark that this one begins with: "households;1".
  [[nodiscard]] bool answers_mark_above(std::size_t i) const {
    const auto mark = mark_at_start(lines_[i].line.text, true);
    const auto& above = lines_[i - 1].line.plain;
    return !mark.empty() && above.ends_with(mark) &&
           ends_closed(std::string_view(above).substr(0, above.size() - mark.size()));
  }

  /// The mark of the note that begins at line `i`, or "".
  std::string mark_of(std::size_t i) {
    const auto& text = lines_[i].line.text;
    if (auto mark = mark_before_arrow(text); !mark.empty()) return mark;
    const bool closing = text.starts_with('*') && is_closing_note(lines_, i);
    auto mark = mark_at_start(text, closing || below_rule_ || at_foot(i));
    if (in_note_ == i && is_next_note(mark)) return mark;
    const auto number = mark_at_start(text, text.front() == '(');
    const bool bracketed =  // "[1] Recalling …", a paragraph
        !number.empty() && (number.front() == '[' || number.front() == '(');
    if (bracketed && !below_rule_ && takes_paragraph_number(number, mark, i)) return "";
    if (mark.empty() || !is_loose_mark(mark) || closing) return mark;
    if (mark.front() == '*' && is_bullet(lines_, i, mark)) return "";
    return is_glued_above(mark, i) ? mark : "";
  }

  /// Whether `printed`, "[2]", is the number of a paragraph: it cannot be a note's `mark` there,
  /// has no mark above, or the paragraph above is [1]. Remembers the number if so.
  bool takes_paragraph_number(const std::string& printed, const std::string& mark, std::size_t i) {
    const auto digits = printed.substr(1, printed.size() - 2);
    const auto number = std::atoi(digits.c_str());
    if (!mark.empty() && (number != bracketed_paragraph_ + 1 || number == 1)) {
      if (is_glued_above(mark, i) || is_glued_above(digits, i)) return false;
    }
    bracketed_paragraph_ = number;
    return true;
  }

  /// Whether the mark comes next after that of the note above, which may be set on the next page.
  [[nodiscard]] bool is_next_note(const std::string& mark) const {
    return !mark.empty() && text::is_ascii_digit(mark.front()) &&
           text::is_ascii_digit(last_mark_.front()) && std::stoi(mark) == std::stoi(last_mark_) + 1;
  }

  [[nodiscard]] bool continues_note(std::size_t line, std::size_t begin) const {
    if (line == begin) return true;
    return !lines_[line].line.blank() && !lines_[line].line.page_top &&
           means<TextLine>(lines_[line]) && mark_at_start(lines_[line].line.text, true).empty() &&
           !(begins_paragraph(line) && lines_[line].line.indent <= lines_[begin].line.indent);
  }

  /// Whether line `line`, below one of a note, begins with a paragraph's number, not with the year
  /// that ends the note: "2006."
  [[nodiscard]] bool begins_paragraph(std::size_t line) const {
    const auto& text = lines_[line].line.plain;
    const auto label = number_label(text);
    return label && (label->length < text.size() || ends_sentence(lines_[line - 1].line.plain));
  }

  /// True where nothing but notes can stand between line `i` and the end of its page.
  [[nodiscard]] bool at_foot(std::size_t i) {
    constexpr std::size_t most_lines = 14;
    for (std::size_t line = i + 1; line < std::min(lines_.size(), i + most_lines); ++line) {
      if (lines_[line].line.page_top || ends_page(lines_[line])) return true;
      if (!means<TextLine>(lines_[line]) || !begins_numbered(lines_[line].line.plain)) continue;
      const auto mark = mark_at_start(lines_[line].line.text, true);  // "2/ See A/49/3.", a note
      if (!(mark.ends_with('/') || mark.starts_with('(')) || !is_glued_above(mark, i)) return false;
    }
    return i + most_lines >= lines_.size();
  }

  [[nodiscard]] bool is_glued_above(const std::string& mark, std::size_t i) {
    const bool digits = is_digits(mark);
    const auto raised_mark = digits ? raised_form(mark) : mark;
    const bool anywhere = mark.front() != '(';  // "(2)" is the number of a paragraph, too
    const auto bracketed_mark = digits ? "[" + mark + "]" : mark;
    const auto begin = anywhere ? page_begin_ : std::max(page_begin_, page_head_);
    auto& seen = seen_[mark];
    for (; seen.lines < i; ++seen.lines) {
      const auto& text = lines_[seen.lines].line.plain;
      if (glued_mark(text, mark) != std::string::npos ||
          (anywhere && text.find(raised_mark) != std::string::npos) ||
          glued_mark(text, bracketed_mark) != std::string::npos)
        seen.below_last = seen.lines + 1;
    }
    return seen.below_last > begin;
  }

  void take_marks_off() {
    if (marks_.empty()) return;
    for (const auto& mark : marks_) lengths_.insert(mark.size());
    for (auto& [line, meaning] : lines_) {
      if (std::holds_alternative<TextLine>(meaning)) take_marks_off(line.plain);
    }
  }

  void take_marks_off(std::string& text) const {
    std::string done;
    for (auto marks = marks_in(text); !marks.empty();) {
      done = *marks.begin();
      const auto at = glued_mark(text, done);
      if (at == std::string::npos) {
        marks.erase(marks.begin());
        continue;
      }
      text.erase(at, done.size() + (text[at] == ' ' ? 1 : 0));
      marks = marks_in(text);
      marks.erase(marks.begin(), marks.upper_bound(done));
    }
  }

  /// The marks that occur in `text`, in their order.
  [[nodiscard]] std::set<std::string> marks_in(std::string_view text) const {
    constexpr std::string_view first_bytes = "0123456789*[(\xC2\xE2";  // ¹, ⁴, ↑
    std::set<std::string> found;
    for (auto at = text.find_first_of(first_bytes); at < text.size();
         at = text.find_first_of(first_bytes, at + 1)) {
      for (const auto length : lengths_) {
        auto mark = std::string(text.substr(at, length));
        if (marks_.contains(mark)) found.insert(std::move(mark));
      }
    }
    return found;
  }

  /// Where a mark was found at the end of a word, in the lines from the first on.
  struct Seen {
    std::size_t lines = 0;       ///< how many were searched
    std::size_t below_last = 0;  ///< the line below the last one that has it
  };

  std::vector<ReadLine>& lines_;
  std::set<std::string> marks_;
  std::set<std::size_t> lengths_;     ///< of the marks
  std::map<std::string, Seen> seen_;  ///< by mark
  std::string last_mark_ = "*";
  int bracketed_paragraph_ = 0;  ///< the number of the last paragraph that has it in brackets
  std::size_t page_begin_ = 0;
  std::size_t page_head_ = 0;  ///< the last one
  std::size_t in_note_ = 0;    ///< the line after the last note
  bool below_rule_ = false;
};

}  // namespace

void mark_footnotes(std::vector<ReadLine>& lines) { FootnoteMarker(lines).run(); }

}  // namespace osce::indexer
