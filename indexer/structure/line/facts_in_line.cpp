// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/facts_in_line.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/pattern.hpp"
#include "indexer/source/offset_map.hpp"
#include "indexer/structure/line/excerpt.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

std::vector<ByteRange> word_ranges(std::string_view text) {
  std::vector<ByteRange> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back({begin, end});
    begin = end + 1;
  }
  return words;
}

/// `range` without the punctuation around it, which does not belong to a fact.
ByteRange bare(std::string_view text, ByteRange range) {
  static constexpr std::array<std::string_view, 4> before = {"(", "[", "“", "|"};
  static constexpr std::array<std::string_view, 9> behind = {",", ";", ":", ")", "]",
                                                             "”", "|", "–", "—"};
  const auto rest = [&] { return text.substr(range.begin, range.end - range.begin); };
  const auto strip = [&](const auto& signs, bool front) {
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
      if (front ? !rest().starts_with(sign) : !rest().ends_with(sign)) return false;
      (front ? range.begin += sign.size() : range.end -= sign.size());
      return true;
    });
  };
  while (strip(before, true)) {
  }
  const bool opened = rest().find('(') != std::string_view::npos;  // "AS (17) D E", "MC(24)"
  while (!(opened && rest().ends_with(')')) && strip(behind, false)) {
  }
  return range;
}

/// Words and signs that join facts: "–", "of", "adopted in", "Declaration," before a place.
bool is_joint(std::string_view word) {
  static constexpr std::string_view joints =
      " of dated from on at in adopted held done as by the annual session meeting plenary "
      "du de le la des adopté adoptée vom von der am zu angenommen del di il el adottata aprobada "
      "от в г. принято принята declaration resolution recommendation decision document "
      "déclaration erklärung dichiarazione declaración декларация ";
  const auto range = bare(word, {0, word.size()});
  const auto plain = word.substr(range.begin, range.end - range.begin);
  const bool letters = std::any_of(plain.begin(), plain.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
  });
  static constexpr std::array<std::string_view, 4> bars = {"–", "—", "·", "•"};
  if (!letters || std::find(bars.begin(), bars.end(), plain) != bars.end()) return true;
  return joints.find(" " + text::fold_case(plain) + " ") != std::string_view::npos;
}

/// Bytes `range` of a line as a line. Where marks of Markdown were taken off the line, its pieces
/// all have its place in the file.
Line cut_out(const Line& line, ByteRange range) {
  Line piece = line;
  piece.plain = line.plain.substr(range.begin, range.end - range.begin);
  if (line.text == line.plain) {
    piece.text = piece.plain;
    piece.begin = line.begin + range.begin;
    piece.end = line.begin + range.end;
  }
  if (range.begin > 0) piece.page_top = piece.block_top = false;
  return piece;
}

/// Which byte of the line as printed byte `end` of the plain line is: blanks and marks of Markdown
/// come on top.
std::size_t end_in_text(const Line& line, std::size_t end) {
  std::size_t at = 0;
  for (std::size_t plain = 0; plain < end && at < line.text.size(); ++at) {
    if (line.text[at] == line.plain[plain]) ++plain;
  }
  return at;
}

/// Reads the facts of one line from left to right.
class FactReader {
 public:
  FactReader(const Line& line, const LineReader& reader)
      : line_(line), reader_(reader), words_(word_ranges(line.plain)) {}

  std::vector<ReadLine> read() {
    if (names_type(0) && pieces_.size() > 1) return take();
    pieces_.clear();
    ends_.clear();
    std::size_t at = begins_with_page_number() ? 1 : words_of_delivery();
    while (at + 1 < words_.size() && is_joint(text(words_[at]))) ++at;  // "Annual Session of the"
    const auto first = at;
    while (at < words_.size()) {
      if (const auto next = fact_at(at)) {
        at = next;
      } else if (facts_ > 0 && (names_type(at) || holds_title_in_brackets(at))) {
        return take();
      } else if (facts_ > 0 && is_joint(text(words_[at]))) {
        ++at;
      } else {
        return takes_title(at) ? take() : std::vector<ReadLine>{};
      }
    }
    const bool introduced = facts_ == 1 && first > 0;  // "Recommendation CM/Rec(2022)21"
    return facts_ > 1 || introduced ? take() : std::vector<ReadLine>{};
  }

 private:
  [[nodiscard]] std::string text(ByteRange range) const {
    return line_.plain.substr(range.begin, range.end - range.begin);
  }
  [[nodiscard]] ByteRange words(std::size_t from, std::size_t to) const {
    const bool last = to == words_.size() && line_.plain.ends_with('.');  // of a sentence
    return bare(line_.plain, {words_[from].begin, words_[to - 1].end - (last ? 1 : 0)});
  }

  void add(ByteRange range, LineMeaning meaning) {
    pieces_.push_back({cut_out(line_, range), std::move(meaning)});
    ends_.push_back(range.end);
  }

  /// "As delivered by Ambassador Ann Example at the": how many words stand before where that was.
  [[nodiscard]] std::size_t words_of_delivery() const {
    static const Pattern delivered(
        R"((?:as )?(?:delivered|made|read|prononcée?|gehalten) (?:by|par|von) .*)");
    if (!delivered.matches(line_.plain)) return 0;
    for (std::size_t at = 2; at + 1 < words_.size(); ++at) {
      const auto joint = text(words_[at]) + " " + text(words_[at + 1]);
      if (joint == "at the" || joint == "to the" || joint == "in the") return at + 2;
    }
    return 0;
  }

  /// "1 MC.DEC/9/13 Kyiv 2013 …": a page in one line, with its number.
  [[nodiscard]] bool begins_with_page_number() const {
    constexpr std::size_t most_digits = 3;
    if (words_.size() < 2) return false;
    const auto number = text(words_[0]);
    return number.size() <= most_digits &&
           number.find_first_not_of("0123456789") == std::string::npos &&
           reader_.names_symbol(text(words_[1]));
  }

  /// The word after the longest fact that begins at word `at`; 0 where none does.
  std::size_t fact_at(std::size_t at) {
    constexpr std::size_t most_words = 12;
    for (auto end = std::min(words_.size(), at + most_words); end > at; --end) {
      const auto range = words(at, end);
      if (range.end <= range.begin) continue;
      auto meaning = reader_.fact_in(text(range));
      if (!meaning) meaning = meeting_number(text(range));
      if (!meaning) continue;
      add(range, std::move(*meaning));
      ++facts_;
      return end;
    }
    return 0;
  }

  /// "No. 1949" after the name of a body: which of its meetings.
  [[nodiscard]] std::optional<LineMeaning> meeting_number(const std::string& text) const {
    const auto* body = pieces_.empty() ? nullptr : std::get_if<BodyLine>(&pieces_.back().meaning);
    if (body == nullptr) return std::nullopt;
    const auto digits = text.find_first_of("0123456789");
    static constexpr std::array<std::string_view, 5> signs = {"No. ", "No ", "Nr. ", "N° ", "№ "};
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](std::string_view s) {
      return text.starts_with(s) && digits == s.size();
    });
    constexpr std::size_t most_digits = 5;
    if (sign == signs.end() || text.size() > digits + most_digits ||
        text.find_first_not_of("0123456789", digits) != std::string::npos)
      return std::nullopt;
    return SessionLine{body->body, std::stoi(text.substr(digits)), ""};
  }

  /// Whether the rest of the line from word `at` on names a type.
  bool names_type(std::size_t at) {
    ByteRange range{words_[at].begin, line_.plain.size() - remark_length()};
    auto behind = fact_at_end(range);
    if (behind) range.end = behind->begin;
    while (range.end > range.begin &&
           std::string_view(" ,").find(line_.plain[range.end - 1]) != std::string_view::npos)
      --range.end;
    auto type = type_line(text(range));
    const bool begins_title =
        type && type->title == text(range) &&
        std::all_of(pieces_.begin(), pieces_.end(), [](const ReadLine& piece) {
          return means<BodyLine>(piece) || is_left_out_as(piece, LeftOutKind::organisation);
        });
    if (!type) type = dated_type(range);
    if (!type) return false;
    if (begins_title) {  // "United Nations Plan of Action for …": a title from its first word on
      pieces_.clear();
      ends_.clear();
      range.begin = 0;
      type->title = text(range);
    }
    add(range, *type);
    if (behind) add(behind->inside, std::move(behind->meaning));
    return true;
  }

  /// "(excerpts)" or "– p. 33" at the end of the line: how many bytes it takes, with the blank
  /// before it.
  [[nodiscard]] std::size_t remark_length() const {
    static const Pattern remarked(
        R"((.+?) (?:\()" + std::string(excerpt_words) +
        R"(\)|[\u2013\u2014-] (?:p\.|page|s\.|seite|стр\.) ?[0-9]{1,4}))");
    const auto match = remarked.match(line_.plain);
    return match ? line_.plain.size() - (*match)[1].size() : 0;
  }

  /// A fact at the end of a title, and what of the line it takes.
  struct FactBehind {
    std::size_t begin;
    ByteRange inside;
    LineMeaning meaning;
  };

  /// "(Oslo, 2010)", "(2004)", ", Brussels, 5 December 2006", " on 17 December 2015".
  [[nodiscard]] std::optional<FactBehind> fact_at_end(ByteRange range) const {
    const auto rest = text(range);
    if (const auto open = rest.rfind(" ("); rest.ends_with(')') && open != std::string::npos) {
      const ByteRange inside{range.begin + open + 2, range.end - 1};
      auto meaning = reader_.fact_in(text(inside));
      if (!meaning) meaning = reader_.year_in(text(inside));
      if (meaning) return FactBehind{range.begin + open, inside, std::move(*meaning)};
    }
    if (const auto at = rest.rfind(" at the "); at != std::string::npos) {
      const ByteRange inside{range.begin + at + 8, range.end};
      auto meaning = reader_.fact_in(text(inside));
      if (meaning && std::holds_alternative<SessionLine>(*meaning))
        return FactBehind{range.begin + at, inside, std::move(*meaning)};
    }
    constexpr std::size_t longest_fact = 60;
    const auto first = rest.size() > longest_fact ? rest.size() - longest_fact : 0;
    for (const std::string_view joint : {", ", " on "}) {
      for (auto at = rest.find(joint, first); at != std::string::npos;
           at = rest.find(joint, at + 1)) {
        const ByteRange inside{range.begin + at + joint.size(), range.end};
        auto meaning = reader_.fact_in(text(inside));
        if (meaning && says_when(*meaning))
          return FactBehind{range.begin + at, inside, std::move(*meaning)};
      }
    }
    return std::nullopt;
  }

  static bool says_when(const LineMeaning& meaning) {
    return std::holds_alternative<DateLine>(meaning) ||
           std::holds_alternative<PlaceDateLine>(meaning) ||
           std::holds_alternative<PlaceYearLine>(meaning);
  }

  /// "Brussels 2006 (Decision No. 19/06 on …)", "PC.DEC/821 of 22 November 2007 (Action against
  /// …)": whether the rest of the line from word `at` on is a type or a title in brackets.
  bool holds_title_in_brackets(std::size_t at) {
    if (!line_.plain.ends_with(')') || line_.plain[words_[at].begin] != '(') return false;
    const ByteRange inside{words_[at].begin + 1, line_.plain.size() - 1};
    if (auto type = type_line(text(inside))) {
      add(inside, std::move(*type));
      return true;
    }
    const auto* symbol = std::get_if<SymbolLine>(&pieces_.front().meaning);
    const auto type = symbol == nullptr ? std::nullopt : type_by_symbol(symbol->symbol);
    if (!type || !text::begins_with_capital(text(inside))) return false;
    add(inside, TypeLine{*type, Status::adopted, "", text(inside), ""});
    return true;
  }

  /// "resolution of 26 February 2014 on …": the date becomes a fact before the type.
  [[nodiscard]] std::optional<TypeLine> dated_type(ByteRange range) {
    const auto rest = text(range);
    const auto of = rest.find(" of ");
    const auto on = rest.find(" on ", of == std::string::npos ? 0 : of);
    if (of == std::string::npos || on == std::string::npos || on <= of) return std::nullopt;
    const ByteRange date{range.begin + of + 4, range.begin + on};
    auto meaning = reader_.fact_in(text(date));
    if (!meaning || !says_when(*meaning)) return std::nullopt;
    auto type = type_line(rest.substr(0, of) + rest.substr(on));
    if (type) add(date, std::move(*meaning));
    return type;
  }

  /// Whether the rest of the line from word `at` on is a title: after a symbol, or a place and
  /// year; after the date of a symbol only with "on".
  bool takes_title(std::size_t at) {
    if (pieces_.empty() || at >= words_.size()) return false;
    const auto& before = pieces_.back();
    const bool dated = means<DateLine>(before) && means<SymbolLine>(pieces_.front()) &&
                       text(words_[at - 1]) == "on";
    if (!dated && !means<SymbolLine>(before) && !means<PlaceYearLine>(before)) return false;
    const ByteRange rest{words_[at].begin, line_.plain.size()};
    const auto title = text(rest);
    if ((text::begins_with_small_letter(title) && !dated) || ends_closed(title)) return false;
    add(rest, TextLine{});
    return true;
  }

  /// The pieces, each with its part of the line as printed. What joins two of them ("of", "–")
  /// belongs to the second, and what follows the last to the last: no character is lost.
  std::vector<ReadLine> take() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const bool last = i + 1 == pieces_.size();
      const auto end = last ? line_.text.size() : std::max(begin, end_in_text(line_, ends_[i]));
      auto& piece = pieces_[i].line;
      piece.text = line_.text.substr(begin, end - begin);
      piece.begin = line_.begin + begin;
      piece.end = line_.begin + end;
      begin = end;
    }
    return std::move(pieces_);
  }

  const Line& line_;
  const LineReader& reader_;
  std::vector<ByteRange> words_;
  std::vector<ReadLine> pieces_;
  std::vector<std::size_t> ends_;  ///< of the pieces, in bytes of the plain line
  std::size_t facts_ = 0;
};

/// The words that enact in a page that stands in one line: "… The Permanent Council, Recalling …"
std::optional<ByteRange> enacting_words(std::string_view text, const LineReader& reader) {
  constexpr std::size_t furthest = 4000;
  constexpr std::size_t most_words = 10;
  const auto words = word_ranges(text.substr(0, furthest));
  for (std::size_t first = 1; first < words.size(); ++first) {
    if (!text::begins_with_capital(text.substr(words[first].begin))) continue;
    for (auto last = first; last < std::min(words.size(), first + most_words); ++last) {
      const char end = text[words[last].end - 1];
      if (end != ',' && end != ':') continue;
      const ByteRange range{words[first].begin, words[last].end};
      if (reader.enacting_line(std::string(text.substr(range.begin, range.end - range.begin))))
        return range;
      break;
    }
  }
  return std::nullopt;
}

/// Where the first of the numbers 1, 2, 3 … stands in `text`, behind a title without a stop; the
/// size of the text if there are none.
std::size_t first_number(std::string_view text) {
  std::size_t first = text.size();
  for (const auto& word : word_ranges(text)) {
    const auto label = word.begin == 0 ? std::nullopt : number_label(text.substr(word.begin));
    if (!label || label->style == Label::Style::bare || label->kind != Label::Kind::number)
      continue;
    if (label->value == 1 && first == text.size()) first = word.begin;
    if (label->value == 2 && first < text.size()) return first;
  }
  return text.size();
}

/// Where in `text` from `begin` on paragraphs begin: at openings after punctuation, and at numbers
/// that count on from `number`.
std::vector<std::size_t> paragraphs_in(std::string_view text, std::size_t begin, int number) {
  std::vector<std::size_t> begins = {begin};
  for (const auto& word : word_ranges(text)) {
    if (word.begin <= begin) continue;
    const char before = text[word.begin - 2];
    if (std::string_view(".,;:").find(before) == std::string_view::npos) continue;
    const auto rest = text.substr(word.begin);
    const auto label = number_label(rest);
    const bool next = label && label->style != Label::Style::bare && label->value == number + 1 &&
                      !ends_before_number(text.substr(0, word.begin - 1));
    if (next) number = label->value;
    if (next || (number == 0 && before != '.' && opens_in_any_language(rest)))
      begins.push_back(word.begin);
  }
  return begins;
}

/// Where the type begins in "29 RESOLUTION ON FORCED LABOUR", behind a page's number; 0 in other
/// heads.
std::size_t type_behind_page_number(std::string_view head) {
  const auto page = number_label(head);
  if (!page || page->style != Label::Style::bare) return 0;
  auto type = head.substr(page->length);
  while (type.ends_with(' ')) type.remove_suffix(1);
  return type_line(std::string(type)) ? page->length : 0;
}

}  // namespace

std::vector<ReadLine> facts_in_line(const Line& line, const LineReader& reader) {
  return FactReader(line, reader).read();
}

std::vector<Line> lines_of_page(const Line& line, const LineReader& reader) {
  constexpr std::size_t shortest = 120;
  const std::string_view text = line.plain;
  if (text.size() < shortest) return {};
  const auto enacting = enacting_words(text, reader);
  if (!enacting || enacting->end + 1 >= text.size()) return {};
  const auto below = text.substr(enacting->end + 1);  // not "…, Łódź, 2 December 2022"
  if (!opens_in_any_language(below) && !number_label(below)) return {};
  const auto numbers = first_number(text);
  const bool preamble = numbers < enacting->begin;  // the recitals are numbered, too
  auto begins =
      preamble ? paragraphs_in(text, numbers, 1) : paragraphs_in(text, enacting->end + 1, 0);
  begins.insert(begins.begin(), type_behind_page_number(text.substr(0, begins.front())));
  begins.insert(std::upper_bound(begins.begin(), begins.end(), enacting->begin), enacting->begin);
  const auto below_enacting = std::lower_bound(begins.begin(), begins.end(), enacting->end + 1);
  if (below_enacting == begins.end() || *below_enacting != enacting->end + 1)
    begins.insert(below_enacting, enacting->end + 1);
  begins.push_back(text.size() + 1);
  std::vector<Line> lines;
  for (std::size_t i = 0; i + 1 < begins.size(); ++i)
    lines.push_back(cut_out(line, {begins[i], begins[i + 1] - 1}));
  return lines;
}

}  // namespace osce::indexer
