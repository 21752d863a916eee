// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/run_on.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string_view>
#include <utility>

#include "engine/text/code_point.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"

namespace osce::indexer {
namespace {

/// The bytes `begin` to `end` of a line as a line of its own.
ReadLine part_of_line(const Line& line, std::size_t begin, std::size_t end) {
  while (end > begin && text::is_ascii_blank(line.text[end - 1])) --end;
  Line part = line;
  part.text = line.text.substr(begin, end - begin);
  part.plain = plain_text(part.text);
  part.end = line.begin + end;
  part.begin = line.begin + begin;
  if (begin > 0) part.page_top = part.block_top = false;
  return {std::move(part), TextLine{}};
}

/// Whether `text` begins with "N. ", N being `number`, with a point or bracket after it.
bool begins_with_number(std::string_view text, int number) {
  const auto label = number_label(text);
  return label && label->kind == Label::Kind::number && label->style != Label::Style::bare &&
         label->value == number;
}

/// … and a word after it that opens paragraphs: "N. Calls on".
bool begins_paragraph(std::string_view text, int number) {
  return begins_with_number(text, number) &&
         opens_in_any_language(text.substr(number_label(text)->length));
}

/// Where in `text` after `at` the paragraph `number` begins, or npos.
std::size_t next_paragraph(std::string_view text, std::size_t at, int number) {
  for (at = text.find(' ', at); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const auto begin = text.find_first_not_of(' ', at);
    if (begin == std::string_view::npos || at == 0) continue;
    const bool ended = std::string_view(";,.").find(text[at - 1]) != std::string_view::npos;
    if (!ended || !text::is_ascii_digit(text[begin])) continue;
    const auto rest = text.substr(begin);  // after a semicolon only a paragraph has a number
    if (begins_paragraph(rest, number) || (text[at - 1] == ';' && begins_with_number(rest, number)))
      return begin;
  }
  return std::string_view::npos;
}

/// Whether a quotation that typographic marks open is still open after `text`.
bool is_quoting(bool before, std::string_view text) {
  const auto last = [&](std::initializer_list<std::string_view> marks) {
    std::size_t place = 0;
    for (const auto mark : marks) {
      const auto at = text.rfind(mark);
      if (at != std::string_view::npos) place = std::max(place, at + 1);
    }
    return place;
  };
  const auto opened = last({"“", "„", "«"});
  const auto closed = last({"”", "»"});
  return opened == closed ? before : opened > closed;
}

/// Follows the numbers of a source from line to line.
class RunOnLines {
 public:
  /// Where the parts of `line` begin after its own beginning; mostly nowhere.
  std::vector<std::size_t> cuts_in(const ReadLine& line) {
    if (!means<TextLine>(line)) return {};
    const auto label = number_label(line.line.plain);
    const bool number = label && label->kind == Label::Kind::number;
    if (number && (label->value == last_ + 1 || begins_paragraph(line.line.plain, label->value))) {
      last_ = label->value;
      quoting_ = false;
    }
    const auto behind_page = behind_page_number(line);
    if (behind_page > 0) ++last_;
    const bool quoted = quoting_;
    quoting_ = is_quoting(quoting_, line.line.plain);
    auto cuts = quoted || quoting_ ? std::vector<std::size_t>{} : numbers_in(line.line.text);
    if (behind_page > 0) cuts.insert(cuts.begin(), behind_page);
    return cuts;
  }

 private:
  std::vector<std::size_t> numbers_in(std::string_view text) {
    std::vector<std::size_t> cuts;
    for (auto next = next_number(text, 0); next != std::string::npos;
         next = next_number(text, next)) {
      cuts.push_back(next);
      ++last_;
    }
    return cuts;
  }

  /// Where the next paragraph begins behind a page's number, as in "30 6. urges …"; 0 for nowhere.
  [[nodiscard]] std::size_t behind_page_number(const ReadLine& line) const {
    const auto page = number_label(line.line.text);
    if (last_ == 0 || !page || page->style != Label::Style::bare) return 0;
    const auto rest = std::string_view(line.line.text).substr(page->length);
    return begins_with_number(rest, last_ + 1) ? page->length : 0;
  }

  [[nodiscard]] std::size_t next_number(std::string_view text, std::size_t at) const {
    return last_ == 0 ? std::string_view::npos : next_paragraph(text, at, last_ + 1);
  }

  int last_ = 0;  ///< the number of the paragraph that the line stands in, 0 before the first
  bool quoting_ = false;  ///< in it a quotation is open, which has numbers of its own
};

}  // namespace

void part_run_on_lines(std::vector<ReadLine>& lines) {
  std::map<std::size_t, std::vector<std::size_t>> cuts;  // by line
  RunOnLines run_on;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (auto in_line = run_on.cuts_in(lines[i]); !in_line.empty()) cuts[i] = std::move(in_line);
  }
  if (cuts.empty()) return;
  std::vector<ReadLine> parted;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto found = cuts.find(i);
    if (found == cuts.end()) {
      parted.push_back(std::move(lines[i]));
      continue;
    }
    std::size_t begin = 0;
    for (const auto end : found->second) {
      parted.push_back(part_of_line(lines[i].line, begin, end));
      begin = end;
    }
    parted.push_back(part_of_line(lines[i].line, begin, lines[i].line.text.size()));
    auto& first = parted[parted.size() - found->second.size() - 1];
    const auto& text = first.line.plain;
    if (std::all_of(text.begin(), text.end(), text::is_ascii_digit))
      first.meaning = FurnitureLine{LeftOutKind::page_number};
  }
  lines = std::move(parted);
}

}  // namespace osce::indexer
