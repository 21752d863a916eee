// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/read_line.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/structure/line/enacting_line.hpp"
#include "indexer/structure/line/facts_in_line.hpp"
#include "indexer/structure/line/head_cells.hpp"
#include "indexer/structure/line/head_forms.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"
#include "indexer/structure/line/sponsors.hpp"

namespace osce::indexer {

void leave_out(std::vector<ReadLine>& lines, std::size_t from, std::size_t to, LeftOutKind kind) {
  for (auto i = from; i < to; ++i) {
    if (!lines[i].line.blank()) lines[i].meaning = FurnitureLine{kind};
  }
}

namespace {

/// Facts side by side are looked for on top of a source, and beside the lines of a head.
class HeadZone {
 public:
  [[nodiscard]] bool holds() const { return texts_ < deepest_; }
  void pass(const ReadLine& line) {
    if (means<BlankLine>(line) || is_left_out_as(line, LeftOutKind::navigation)) return;
    texts_ = is_head_form(line.meaning) && !means<FurnitureLine>(line) ? 0 : texts_ + 1;
    if (texts_ > 0) deepest_ = std::max(shallow, deepest_ - 1);
  }

 private:
  static constexpr int shallow = 2;  ///< lines of text below a head line
  int deepest_ = 12;                 ///< … from the top of the source
  int texts_ = 0;
};

bool may_hold_facts(const ReadLine& line) {
  constexpr std::size_t longest = 300;
  const auto& text = line.line.plain;
  const auto* type = std::get_if<TypeLine>(&line.meaning);
  const bool statement = type != nullptr && type->type == DocumentType::statement;
  const bool dated_title =
      type != nullptr && (text.ends_with(')') || text::is_ascii_digit(text.back()) ||
                          (statement && text.find(" at the ") != std::string::npos));
  const bool delivered = text.starts_with("As delivered") || text.starts_with("Adopted by ");
  const bool barred = text.find(" | ") != std::string::npos;  // "Berlin 2018 | Resolution on …"
  return (means<TextLine>(line) || barred || dated_title || delivered) && text.size() <= longest &&
         !line.line.navigation && !text.ends_with(';') && !text.ends_with(',') &&
         (!text.ends_with('.') || delivered);
}

/// Reads lines one after the other, each by what stands above it.
class LinesReader {
 public:
  explicit LinesReader(const LineReader& reader) : reader_(reader) {}

  void read(const Line& line) {
    const bool in_head = zone_.holds();
    auto page = in_head ? lines_of_page(line, reader_) : std::vector<Line>{};
    for (auto& cell : page.empty() ? head_cells(line, reader_) : std::move(page))
      add_cell(std::move(cell), in_head);
  }

  std::vector<ReadLine> take() { return std::move(lines_); }

 private:
  void add_cell(Line cell, bool in_head) {
    auto meaning = reader_.meaning_of(cell, lines_.empty() ? nullptr : &lines_.back());
    ReadLine line{std::move(cell), std::move(meaning)};
    if (in_head && !body_begun_) tell_head_form(line);
    if (is_beside_symbol(line, in_head) || (!in_head && repeats_head(line)))
      line.meaning = FurnitureLine{LeftOutKind::page_head};
    const bool in_sentence = !lines_.empty() && means<TextLine>(lines_.back()) &&
                             !ends_closed(lines_.back().line.plain) &&
                             begins_small(line.line.plain);
    auto facts = in_head && !in_sentence && may_hold_facts(line) ? facts_in_line(line.line, reader_)
                                                                 : std::vector<ReadLine>{};
    if (facts.empty()) return add(std::move(line));
    for (auto& fact : facts) add(std::move(fact));
  }

  /// Forms that would be text anywhere but in a head.
  void tell_head_form(ReadLine& line) const {
    const auto& text = line.line.plain;
    const bool named_apart = !lines_.empty() && lines_.back().line.plain == "By";
    if (tells_origin(text) || named_apart)
      line.meaning = FurnitureLine{LeftOutKind::other_head_line};
    if (!means<TextLine>(line)) return;
    if (const auto number = session_number(text)) line.meaning = SessionLine{"", number, "", false};
    if (const auto title = resolution_title(text))
      line.meaning = TypeLine{DocumentType::resolution, Status::adopted, "", *title, ""};
  }

  void add(ReadLine line) {
    if (zone_.holds()) head_ += text::fold_case(line.line.plain) + " ";
    body_begun_ = body_begun_ || means<EnactingLine>(line) ||
                  (means<TextLine>(line) && begins_numbered(line.line.plain));
    if (const auto* symbol = std::get_if<SymbolLine>(&line.meaning))
      symbols_.insert(symbol->symbol.printed);
    zone_.pass(line);
    lines_.push_back(std::move(line));
  }

  /// "A/RES/70/179 Improving …", or the other way round, where the head has both.
  [[nodiscard]] bool repeats_head(const ReadLine& line) const {
    constexpr std::size_t longest = 200;
    constexpr std::size_t shortest_title = 20;
    const std::string_view text = line.line.plain;
    if (!means<TextLine>(line) || text.size() > longest || ends_closed(text)) return false;
    return std::any_of(symbols_.begin(), symbols_.end(), [&](const std::string& symbol) {
      std::string_view title;
      if (text.starts_with(symbol + " ")) title = text.substr(symbol.size() + 1);
      if (text.ends_with(" " + symbol)) title = text.substr(0, text.size() - symbol.size() - 1);
      return title.size() >= shortest_title &&
             head_.find(text::fold_case(title)) != std::string::npos;
    });
  }

  /// "A/RES/70/179     Improving …" on top of a later page.
  [[nodiscard]] bool is_beside_symbol(const ReadLine& line, bool in_head) const {
    return !in_head && means<TextLine>(line) && !lines_.empty() &&
           lines_.back().line.number == line.line.number && means<SymbolLine>(lines_.back());
  }

  const LineReader& reader_;
  std::vector<ReadLine> lines_;
  HeadZone zone_;
  bool body_begun_ = false;        ///< an enacting line or a numbered paragraph stands above
  std::string head_;               ///< the lines of heads, in one and folded
  std::set<std::string> symbols_;  ///< as printed on lines of their own
};

/// "15.4.2011"
bool is_in_numbers(std::string_view date) {
  return date.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// The date below "Distr.: General", or in numbers just above "Official Journal", is that of
/// printing.
void leave_out_dates_of_print(std::vector<ReadLine>& lines) {
  constexpr std::size_t nearest = 3;  // lines that are not blank
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (means<BlankLine>(lines[i])) continue;
    if (means<DateLine>(lines[i]) && !shown.empty() &&
        is_distribution(lines[shown.back()].line.plain))
      leave_out(lines, i, i + 1, LeftOutKind::print_code);
    const bool journal = lines[i].line.plain.starts_with("Official Journal");
    for (auto at = shown.size(); journal && at-- > 0;) {
      if (shown.size() - at > nearest) break;
      if (means<DateLine>(lines[shown[at]]) && is_in_numbers(lines[shown[at]].line.plain))
        leave_out(lines, shown[at], shown[at] + 1, LeftOutKind::print_code);
    }
    shown.push_back(i);
  }
}

}  // namespace

std::vector<ReadLine> read_lines(const std::vector<Line>& lines, const LineReader& reader) {
  LinesReader all(reader);
  for (const auto& line : lines) all.read(line);
  auto read = all.take();
  leave_out_dates_of_print(read);
  tell_enacting_lines(read);
  tell_sponsors(read);
  return read;
}

}  // namespace osce::indexer
