// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/read_line.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/enacting_line.hpp"
#include "indexer/structure/line/facts_in_line.hpp"
#include "indexer/structure/line/head_cells.hpp"
#include "indexer/structure/line/head_forms.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/numbered_resolution.hpp"
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
    if (means<BlankLine>(line) || is_left_out_as(line, LeftOutKind::navigation) ||
        is_left_out_as(line, LeftOutKind::other_head_line) || is_link(line))
      return;
    texts_ = is_head_form(line.meaning) && !means<FurnitureLine>(line) ? 0 : texts_ + 1;
    if (texts_ > 0) deepest_ = std::max(shallow, deepest_ - 1);
  }

 private:
  /// "Home", "Permanent Council": an entry of a menu with a line to itself.
  static bool is_link(const ReadLine& line) {
    return means<TextLine>(line) && count_blanks(line.line.plain) < 2 &&
           !ends_closed(line.line.plain);
  }

  static constexpr int shallow = 2;  ///< lines of text below a head line
  int deepest_ = 12;                 ///< … from the top of the source
  int texts_ = 0;
};

bool may_hold_facts(const ReadLine& line, bool of_page) {
  const std::size_t longest = of_page ? 1000 : 300;  // bytes; a page in one line has a whole head
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

/// "Home   Documents   News   Agenda": three cells or more, without figures.
bool is_menu(const Line& line) {
  static const Pattern menu(R"(\p{L}[^0-9.;:]{1,40}? {3,}[^0-9.;:]{1,40}? {3,}[^0-9.;:]{1,80})");
  return line.text.find("   ") != std::string::npos && menu.matches(line.text);
}

/// "Publisher<tab>OSCE Parliamentary Assembly", as databases show their records above a text.
bool is_record_row(const std::string& text) {
  static const Pattern name(R"((?-i:\p{Lu})[\p{L} ()/'’-]{2,40}:?)");
  const auto tab = text.find('\t');
  return tab != std::string::npos && name.matches(text.substr(0, tab));
}

/// Reads lines one after the other, each by what stands above it.
class LinesReader {
 public:
  explicit LinesReader(const LineReader& reader) : reader_(reader) {}

  void read(const Line& line) {
    const bool in_head = zone_.holds();
    auto page = in_head ? lines_of_page(line, reader_) : std::vector<Line>{};
    const bool of_page = !page.empty();
    in_record_ = is_record_row(line.text);
    for (auto& cell : of_page ? std::move(page) : head_cells(line, reader_))
      add_cell(std::move(cell), in_head, of_page);
  }

  std::vector<ReadLine> take() { return std::move(lines_); }

 private:
  void add_cell(Line cell, bool in_head, bool of_page) {
    auto meaning = reader_.meaning_of(cell, lines_.empty() ? nullptr : &lines_.back());
    ReadLine line{std::move(cell), std::move(meaning)};
    if (auto enacting = enacting_line_ending_in(line)) {
      lines_.back().meaning = *enacting;
      line.meaning = *enacting;
    }
    if (means<TextLine>(line) && is_below_title()) {
      if (auto enacting = reader_.enacting_line(line.line.plain)) line.meaning = *enacting;
    }
    if (in_head && !body_begun_) tell_head_form(line);
    if (is_beside_symbol(line, in_head) || (!in_head && repeats_head(line)))
      line.meaning = FurnitureLine{LeftOutKind::page_head};
    const bool in_sentence = !lines_.empty() && means<TextLine>(lines_.back()) &&
                             !ends_closed(lines_.back().line.plain) &&
                             begins_small(line.line.plain);
    const bool heads = in_head || begins_compiled_text(line) || begins_with_symbol(line);
    auto facts = heads && !in_sentence && may_hold_facts(line, of_page)
                     ? facts_in_line(line.line, reader_)
                     : std::vector<ReadLine>{};
    if (facts.empty()) return add(std::move(line));
    for (auto& fact : facts) add(std::move(fact));
  }

  /// What a line enacts together with the first line of a paragraph above it: "The Committee of
  /// Ministers, under the terms of Article 15.b of the Statute of the", "Council of Europe,".
  [[nodiscard]] std::optional<EnactingLine> enacting_line_ending_in(const ReadLine& line) const {
    constexpr std::size_t longest = 200;  // bytes of both
    if (!means<TextLine>(line) || lines_.empty() || !means<TextLine>(lines_.back()))
      return std::nullopt;
    const auto& above = lines_.back().line.plain;
    const auto* before = lines_.size() == 1 ? nullptr : &lines_[lines_.size() - 2];
    const bool capitals = is_all_capitals(above) && is_all_capitals(line.line.plain);
    const bool first = before == nullptr || !means<TextLine>(*before) ||
                       (capitals && !is_all_capitals(before->line.plain));
    if (!first || ends_closed(above) || (!capitals && above.find(", ") == std::string::npos) ||
        above.size() + line.line.plain.size() > longest)
      return std::nullopt;
    return reader_.enacting_line(above + " " + line.line.plain);
  }

  /// Whether only lines of a title stand between a type and here: "Decision No. 3/19 on Undersea",
  /// "Cables".
  [[nodiscard]] bool is_below_title() const {
    constexpr std::size_t most_lines = 5;
    for (auto i = lines_.size(); i-- > 0 && lines_.size() - i <= most_lines;) {
      if (means<TypeLine>(lines_[i])) return true;
      if (!means<TextLine>(lines_[i]) || ends_closed(lines_[i].line.plain)) return false;
    }
    return false;
  }

  /// "MC.DEC/15/04 of 7 December 2004, Sofia", "2 PC.DEC/1284"
  [[nodiscard]] bool begins_with_symbol(const ReadLine& line) const {
    const auto& text = line.line.plain;
    if (!means<TextLine>(line) || text.find('/') == std::string::npos) return false;
    const auto page = number_label(text);
    const std::size_t begin = page && page->style == Label::Style::bare ? page->length : 0;
    return reader_.names_symbol(text.substr(begin, text.find(' ', begin) - begin));
  }

  /// "Porto 2002 (Declaration on Trafficking in Human Beings)", "Athens 2009, Decision No. 6/09 on
  /// Seasonal Workers": a compilation heads its texts so.
  [[nodiscard]] bool begins_compiled_text(const ReadLine& line) const {
    static const Pattern head(
        R"(.{4,40}[0-9]{2,4}.{0,20} \((?-i:\p{Lu}).{8,}\)|)"
        R"((?-i:\p{Lu})\p{L}[\p{L}’' -]{1,30}? [12][0-9]{3}(?:,|:| [\u2013-]) (?-i:\p{Lu}).{8,}[^.,;:])");
    const bool apart = lines_.empty() || means<BlankLine>(lines_.back());
    return apart && means<TextLine>(line) && text::has_digit(line.line.plain) &&
           head.matches(line.line.plain);
  }

  /// "Agenda item 64 (a)", above the heading of the item: "Advancement of women".
  static bool is_agenda_item(const ReadLine& line) {
    return means<FurnitureLine>(line) && line.line.plain.starts_with("Agenda item");
  }

  /// Forms that would be text anywhere but in a head.
  void tell_head_form(ReadLine& line) {
    const auto& text = line.line.plain;
    const bool named_apart =
        !lines_.empty() && (lines_.back().line.plain == "By" || is_agenda_item(lines_.back()));
    const bool cites = !lines_.empty() && lines_.back().line.number == line.line.number &&
                       text.find("entered into force") != std::string::npos;
    below_origin_ = tells_origin(text) ? 1 : origin_goes_on(line) ? below_origin_ + 1 : 0;
    if (!head_begun_ && is_menu(line.line)) line.meaning = FurnitureLine{LeftOutKind::navigation};
    const bool apart = lines_.empty() || !means<TextLine>(lines_.back());
    const bool adopted =  // "adopted by the Security Council at its 8199th meeting"
        apart && means<TextLine>(line) && begins_small(text) && tells_adoption(text);
    if (below_origin_ > 0 || named_apart || adopted || cites ||
        (means<TextLine>(line) && in_record_))
      line.meaning = FurnitureLine{LeftOutKind::other_head_line};
    if (!means<TextLine>(line)) return;
    if (const auto number = session_number(text)) line.meaning = SessionLine{"", number, "", false};
    if (const auto title = resolution_title(text))
      line.meaning = TypeLine{DocumentType::resolution, Status::adopted, "", *title, ""};
  }

  /// Whether a line continues "Origin - Assembly debate on …", which fills the one above.
  [[nodiscard]] bool origin_goes_on(const ReadLine& line) const {
    constexpr int most_lines = 3;
    constexpr std::size_t full_line = 60;  // bytes
    if (below_origin_ == 0 || below_origin_ >= most_lines || !means<TextLine>(line)) return false;
    const auto& above = lines_.back().line.plain;
    const bool complete = ends_sentence(above) || above.ends_with(')') || above.ends_with(']');
    return above.size() >= full_line && !complete && labels_at(line.line.plain).empty();
  }

  void add(ReadLine line) {
    head_begun_ = head_begun_ || (is_head_form(line.meaning) && !means<FurnitureLine>(line));
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

  /// "A/RES/70/179     Improving …" on top of a later page, and the rest of that title on the line
  /// below.
  [[nodiscard]] bool is_beside_symbol(const ReadLine& line, bool in_head) const {
    if (!means<TextLine>(line) || lines_.size() < 2) return false;
    const auto& above = lines_.back();
    if (!in_head && means<SymbolLine>(above)) return above.line.number == line.line.number;
    const bool below = is_left_out_as(above, LeftOutKind::page_head) &&
                       means<SymbolLine>(lines_[lines_.size() - 2]) &&
                       lines_[lines_.size() - 2].line.number == above.line.number;
    return below && head_.find(text::fold_case(above.line.plain + " " + line.line.plain)) !=
                        std::string::npos;
  }

  const LineReader& reader_;
  std::vector<ReadLine> lines_;
  HeadZone zone_;
  int below_origin_ = 0;     ///< lines from "Origin - Assembly debate on …" to the one above
  bool head_begun_ = false;  ///< a line that only a head has stands above
  bool in_record_ = false;   ///< the line is a row of a database's record
  bool body_begun_ = false;  ///< an enacting line or a numbered paragraph stands above
  std::string head_;         ///< the lines of heads, in one and folded
  std::set<std::string> symbols_;  ///< as printed on lines of their own
};

/// "15.4.2011"
bool is_in_numbers(std::string_view date) {
  return date.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// "Distr.: Limited" heads drafts, which have no other date than that below it.
bool is_general_distribution(std::string_view text) {
  return is_distribution(text) && text.find("imited") == std::string_view::npos &&
         text.find("imitée") == std::string_view::npos;
}

/// The date below "Distr.: General", or in numbers just above "Official Journal", is that of
/// printing.
void leave_out_dates_of_print(std::vector<ReadLine>& lines) {
  constexpr std::size_t nearest = 3;  // lines that are not blank
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (means<BlankLine>(lines[i])) continue;
    if (means<DateLine>(lines[i]) && !shown.empty() &&
        is_general_distribution(lines[shown.back()].line.plain))
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
  tell_numbered_resolutions(read);
  tell_sponsors(read);
  return read;
}

}  // namespace osce::indexer
