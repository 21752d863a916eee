// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/run_on.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string_view>
#include <utility>

#include "engine/text/code_point.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

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

/// Where "N. Calls on" begins after `at` directly behind punctuation, as in "of energy,2. Noting";
/// npos for nowhere.
std::size_t glued_number(std::string_view text, std::size_t at, int number) {
  const auto label = std::to_string(number) + ".";
  for (at = text.find(label, at + 1); at != std::string_view::npos; at = text.find(label, at + 1)) {
    const bool behind = std::string_view(";,.:").find(text[at - 1]) != std::string_view::npos;
    if (behind && begins_paragraph(text.substr(at), number)) return at;
  }
  return std::string_view::npos;
}

/// Where the paragraph `number` begins after `at`, behind punctuation and a blank; npos for
/// nowhere.
std::size_t spaced_number(std::string_view text, std::size_t at, int number) {
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

/// Where in `text` after `at` the paragraph `number` begins, or npos.
std::size_t next_paragraph(std::string_view text, std::size_t at, int number) {
  return std::min(glued_number(text, at, number), spaced_number(text, at, number));
}

/// Where the items of a list stand in `text`: "which should a. be open; b. be tested." Nowhere
/// without at least two; a semicolon ends each.
std::vector<std::size_t> letters_in(std::string_view text) {
  constexpr std::size_t fewest = 2;
  for (const auto& [open, close] :
       {std::pair("(", ") "), std::pair("", ") "), std::pair("", ". ")}) {
    std::vector<std::size_t> items;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      const auto label = std::string(" ") + open + letter + close;
      const auto at = text.find(label, items.empty() ? 0 : items.back());
      if (at == std::string_view::npos || (letter > 'a' && !ends_sentence(text.substr(0, at))))
        break;
      items.push_back(at + 1);
    }
    if (items.size() >= fewest) return items;
  }
  return {};
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

/// Where the parts of a line begin after its own beginning.
struct Cuts {
  std::vector<std::size_t> at;
  std::vector<std::size_t> letters;  ///< those at which an item of a list begins
  bool page_head = false;            ///< the first part is the head of a page
};

/// Follows the numbers of a source from line to line.
class RunOnLines {
 public:
  /// Where the parts of `line` begin; mostly nowhere.
  Cuts cuts_in(const ReadLine& line) {
    if (!means<TextLine>(line)) return {};
    const auto behind_head = behind_page_head(line);
    const auto label = number_label(line.line.plain);
    const bool number = behind_head == 0 && label && label->kind == Label::Kind::number;
    if (number && (label->value == last_ + 1 || begins_paragraph(line.line.plain, label->value))) {
      last_ = label->value;
      quoting_ = false;
    }
    if (behind_head > 0) ++last_;
    const bool quoted = quoting_;
    quoting_ = is_quoting(quoting_, line.line.plain);
    Cuts cuts;
    cuts.page_head = behind_head > 0;
    if (cuts.page_head) cuts.at.push_back(behind_head);
    if (!quoted && !quoting_) add_numbers_in(line.line.text, cuts.at);
    any_ = any_ || !cuts.at.empty();
    if (any_) add_letters(letters_in(line.line.text), cuts);
    return cuts;
  }

 private:
  static void add_letters(std::vector<std::size_t> letters, Cuts& cuts) {
    cuts.at.insert(cuts.at.end(), letters.begin(), letters.end());
    std::sort(cuts.at.begin(), cuts.at.end());
    cuts.letters = std::move(letters);
  }

  void add_numbers_in(std::string_view text, std::vector<std::size_t>& cuts) {
    for (auto next = next_number(text, 0); next != std::string::npos;
         next = next_number(text, next)) {
      cuts.push_back(next);
      ++last_;
    }
  }

  /// Where the next paragraph begins behind the head of its page, as in "30 6. urges …" and "2 - 2
  /// - MC.DEC/9/13 6 December 2013 3. Calls on …"; 0 for nowhere.
  [[nodiscard]] std::size_t behind_page_head(const ReadLine& line) const {
    static const Pattern head(
        R"((?:[-\u2013\u2014]? ?[0-9]{1,4} ?[-\u2013\u2014]? ){0,2}(?:(?-i:[A-Z]{2,6}\.[A-Z]{2,6})/\S{1,20} )?)"
        R"((?:[0-9]{1,2} \p{L}{3,12} [0-9]{4} )?([0-9]{1,3}[.)] \p{L}.*))");
    const std::string_view text = line.line.text;
    const bool number = !text.empty() && (text::is_ascii_digit(text.front()) ||
                                          text.starts_with('-') || text.starts_with("–"));
    if (last_ == 0 || !number || begins_with_number(text, last_ + 1)) return 0;
    const auto beginning = text::code_point_range(text, 0, longest_page_head);
    const auto match = head.match(std::string(beginning));
    if (!match) return 0;
    const auto length = beginning.size() - (*match)[1].size();
    return begins_with_number(text.substr(length), last_ + 1) ? length : 0;
  }

  static constexpr std::size_t longest_page_head = 100;  // code points, and some of the text

  [[nodiscard]] std::size_t next_number(std::string_view text, std::size_t at) const {
    return last_ == 0 ? std::string_view::npos : next_paragraph(text, at, last_ + 1);
  }

  bool any_ = false;  ///< a line above holds several paragraphs
  int last_ = 0;      ///< the number of the paragraph that the line stands in, 0 before the first
  bool quoting_ = false;  ///< in it a quotation is open, which has numbers of its own
};

}  // namespace

void part_run_on_lines(std::vector<ReadLine>& lines) {
  std::map<std::size_t, Cuts> cuts;  // by line
  RunOnLines run_on;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (auto in_line = run_on.cuts_in(lines[i]); !in_line.at.empty()) cuts[i] = std::move(in_line);
  }
  if (cuts.empty()) return;
  std::vector<ReadLine> parted;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto found = cuts.find(i);
    if (found == cuts.end()) {
      parted.push_back(std::move(lines[i]));
      continue;
    }
    const auto& line = lines[i].line;
    auto& ends = found->second.at;
    ends.push_back(line.text.size());
    const auto& letters = found->second.letters;
    std::size_t begin = 0;
    for (const auto end : ends) {
      parted.push_back({piece_of(line, {begin, end}), TextLine{}});
      const bool item = std::binary_search(letters.begin(), letters.end(), begin);
      if (item) ++parted.back().line.indent;  // as a list is printed
      begin = end;
    }
    if (!found->second.page_head) continue;
    auto& head = parted[parted.size() - ends.size()];
    const auto& text = head.line.plain;
    const bool number = std::all_of(text.begin(), text.end(), text::is_ascii_digit);
    head.meaning = FurnitureLine{number ? LeftOutKind::page_number : LeftOutKind::page_head};
  }
  lines = std::move(parted);
}

}  // namespace osce::indexer
