// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/footnotes.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>
#include <string>

#include "engine/text/code_point.hpp"
#include "indexer/structure/label.hpp"

namespace osce::indexer {
namespace {

constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴",
                                                     "⁵", "⁶", "⁷", "⁸", "⁹"};

std::size_t raised_digit_at(std::string_view text, std::size_t at) {
  for (const auto digit : raised) {
    if (text.substr(at).starts_with(digit)) return digit.size();
  }
  return 0;
}

std::size_t raised_number_at(std::string_view text, std::size_t at) {
  const auto begin = at;
  while (const auto length = raised_digit_at(text, at)) at += length;
  return at - begin;
}

/// "12" as raised digits.
std::string raised_form(const std::string& digits) {
  std::string form;
  for (const char digit : digits) form += raised.at(static_cast<std::size_t>(digit - '0'));
  return form;
}

/// The mark that `text` begins with, as it would stand in the text: "²", "[2]"; `loose` admits "2" and
/// "*". Empty where it begins with none.
std::string mark_at_start(const std::string& text, bool loose) {
  if (const auto length = raised_number_at(text, 0)) return text.substr(0, length);
  std::size_t digits = 0;
  const bool bracket = text.front() == '[';
  const std::size_t begin = bracket ? (text.starts_with("[^") ? 2 : 1) : 0;  // Markdown's "[^1]"
  while (begin + digits < text.size() &&
         std::isdigit(static_cast<unsigned char>(text[begin + digits])) != 0) {
    ++digits;
  }
  const auto end = begin + digits;
  if (bracket) {
    const bool closed = digits > 0 && digits < 3 && end + 1 < text.size() && text[end] == ']';
    return closed ? text.substr(0, end + 1) : "";
  }
  if (!loose) return "";
  const bool apart = end == text.size() || text[end] == ' ' || text[end] == '\t' ||
                     text::begins_with_capital(std::string_view(text).substr(end));
  if (digits > 0 && digits < 3 && apart) return text.substr(0, digits);
  const auto stars = std::min(text.find_first_not_of('*'), text.size());
  return stars > 0 && stars < 4 && stars < text.size() ? text.substr(0, stars) : "";
}

bool raised_digit_before(const std::string& text, std::size_t at) {
  return std::any_of(raised.begin(), raised.end(), [&](std::string_view digit) {
    return std::string_view(text).substr(0, at).ends_with(digit);
  });
}

/// "…pays, 1" at a line's end or before a word: how a PDF gives a raised number behind a comma.
bool stands_raised(const std::string& text, std::size_t at, std::size_t end) {
  const bool behind =
      at > 1 && std::string_view(",.;:)").find(text[at - 2]) != std::string_view::npos;
  return behind && (end == text.size() || text[end] == ' ');
}

/// Where `mark` stands glued to a word or its punctuation in `text`, or npos.
std::size_t glued_mark(const std::string& text, const std::string& mark) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    const auto end = at + mark.size();
    if (at == 0 || raised_digit_at(text, end) > 0 || raised_digit_before(text, at)) continue;
    if (text[at - 1] == ' ' && !stands_raised(text, at, end)) continue;
    if (text::is_ascii_digit(mark.front())) {
      if (text[at - 1] == ' ') return at - 1;
      const char above = text[at - 1];
      const bool word_before = std::isalpha(static_cast<unsigned char>(above)) != 0 ||
                               (above & 0x80) != 0 || above == ')';
      const bool ends = end == text.size() ||
                        std::string_view(" .,;:)").find(text[end]) != std::string_view::npos;
      if (!word_before || !ends) continue;
    }
    return at;
  }
  return std::string::npos;
}

bool is_rule(const ReadLine& line) {
  constexpr std::size_t shortest = 5;
  const auto* furniture = std::get_if<FurnitureLine>(&line.meaning);
  return furniture != nullptr && furniture->as == "separator" && line.line.plain.size() >= shortest;
}

bool is_page_end(const ReadLine& line) {
  if (line.line.page_top) return true;
  const auto* furniture = std::get_if<FurnitureLine>(&line.meaning);
  return furniture != nullptr && furniture->as != "footnote";
}

class FootnoteMarker {
 public:
  explicit FootnoteMarker(std::vector<ReadLine>& lines) : lines_(lines) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].line.page_top || (is_page_number(i) && !heads_note(i))) page_begin_ = i;
      if (lines_[i].line.blank()) continue;
      if (is_rule(lines_[i])) {
        below_rule_ = true;
      } else if (is_page_end(lines_[i])) {
        below_rule_ = false;
      }
      const bool lone_mark = is_page_number(i) && heads_note(i);
      if (std::holds_alternative<TextLine>(lines_[i].meaning) || lone_mark) i = read(i);
    }
    take_marks_off();
  }

 private:
  [[nodiscard]] bool is_page_number(std::size_t i) const {
    const auto* furniture = std::get_if<FurnitureLine>(&lines_[i].meaning);
    return furniture != nullptr && furniture->as == "page number";
  }

  /// Whether the number that has line `i` to itself is the mark of the note directly below.
  [[nodiscard]] bool heads_note(std::size_t i) const {
    return i + 1 < lines_.size() && std::holds_alternative<TextLine>(lines_[i + 1].meaning) &&
           !lines_[i + 1].line.page_top && is_glued_above(lines_[i].line.plain, i);
  }

  /// Reads line `i`; returns the last line that belongs to it.
  std::size_t read(std::size_t i) {
    const bool apart = i == 0 || lines_[i - 1].line.blank() || in_note_ == i ||
                       std::holds_alternative<FurnitureLine>(lines_[i - 1].meaning) ||
                       ends_closed(lines_[i - 1].line.plain);
    if (!apart) return i;
    const auto mark = mark_at_start(lines_[i].line.text, below_rule_ || at_foot(i));
    if (mark.empty() || (is_loose(mark) && !is_glued_above(mark, i))) {
      if (!below_rule_) return i;
      below_rule_ = false;  // a rule with text below it is a separator
      return i;
    }
    marks_.insert(mark);
    if (text::is_ascii_digit(mark.front())) marks_.insert(raised_form(mark));
    auto end = i;
    while (end < lines_.size() && continues_note(end, i)) {
      lines_[end].meaning = FurnitureLine{"footnote"};
      ++end;
    }
    in_note_ = end;
    return end - 1;
  }

  [[nodiscard]] bool continues_note(std::size_t line, std::size_t begin) const {
    if (line == begin) return true;
    return !lines_[line].line.blank() && !lines_[line].line.page_top &&
           std::holds_alternative<TextLine>(lines_[line].meaning) &&
           mark_at_start(lines_[line].line.text, true).empty() &&
           !number_label(lines_[line].line.plain);
  }

  static bool is_loose(const std::string& mark) {
    return text::is_ascii_digit(mark.front()) || mark.front() == '*';
  }

  /// True where nothing but notes can stand between line `i` and the end of its page.
  [[nodiscard]] bool at_foot(std::size_t i) const {
    constexpr std::size_t most_lines = 14;
    for (std::size_t line = i + 1; line < std::min(lines_.size(), i + most_lines); ++line) {
      if (lines_[line].line.page_top || is_page_number(line)) return true;
      const auto& text = lines_[line].line.plain;
      const auto label = number_label(text);
      if (label && label->style != Label::Style::bare) return false;
    }
    return i + most_lines >= lines_.size() && page_begin_ > 0;
  }

  [[nodiscard]] bool is_glued_above(const std::string& mark, std::size_t i) const {
    const auto raised_mark = text::is_ascii_digit(mark.front()) ? raised_form(mark) : mark;
    for (auto line = i; line-- > page_begin_;) {
      const auto& text = lines_[line].line.plain;
      if (glued_mark(text, mark) != std::string::npos ||
          text.find(raised_mark) != std::string::npos)
        return true;
    }
    return false;
  }

  void take_marks_off() {
    if (marks_.empty()) return;
    for (auto& [line, meaning] : lines_) {
      if (!std::holds_alternative<TextLine>(meaning)) continue;
      for (const auto& mark : marks_) {
        const auto at = glued_mark(line.plain, mark);
        if (at == std::string::npos) continue;
        line.plain.erase(at, mark.size() + (line.plain[at] == ' ' ? 1 : 0));
      }
    }
  }

  std::vector<ReadLine>& lines_;
  std::set<std::string> marks_;
  std::size_t page_begin_ = 0;
  std::size_t in_note_ = 0;  ///< the line behind the last note
  bool below_rule_ = false;
};

}  // namespace

void mark_footnotes(std::vector<ReadLine>& lines) {
  FootnoteMarker(lines).run();
}

}  // namespace osce::indexer
