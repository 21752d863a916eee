// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/gather.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "indexer/structure/body/assembly.hpp"
#include "indexer/structure/body/chapeau.hpp"
#include "indexer/structure/body/continuation.hpp"
#include "indexer/structure/body/heading.hpp"
#include "indexer/structure/body/line_context.hpp"
#include "indexer/structure/body/look_ahead.hpp"
#include "indexer/structure/body/numbering.hpp"
#include "indexer/structure/body/omission.hpp"
#include "indexer/structure/body/quotation.hpp"
#include "indexer/structure/line/head_forms.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// Digits and nothing else: a page's number, or a year that happens to have a line to itself.
bool is_number(const std::string& text) {
  return text.find_first_not_of("0123456789") == std::string::npos;
}

/// "(A) consider …", not the "(a) of the Convention" of a reference.
bool is_sub_item(const std::vector<Label>& labels, std::string_view rest) {
  if (labels.empty() || labels.front().style != Label::Style::brackets ||
      labels.front().kind == Label::Kind::number) {
    return false;
  }
  static constexpr std::array<std::string_view, 6> references = {"of ",   "above", "below",
                                                                 "and (", "or (",  "to ("};
  return std::none_of(references.begin(), references.end(),
                      [&](std::string_view word) { return rest.starts_with(word); });
}

/// Whether the labels of two lines begin in one column, or end in one as Roman numerals may.
bool are_aligned(const Line& line, const Label& label, const Line& other, const Label& next) {
  const auto shift = static_cast<int>(next.printed.size()) - static_cast<int>(label.printed.size());
  return line.indent == other.indent || line.indent == other.indent + shift;
}

/// "39th meeting" above "11 July 2019", directly below the last sentence.
bool says_when(const LineMeaning& meaning) {
  return std::holds_alternative<SessionLine>(meaning) ||
         std::holds_alternative<DateLine>(meaning) ||
         std::holds_alternative<PlaceDateLine>(meaning);
}

bool in_page_head(const Outline& outline, std::size_t index) {
  const auto range = std::partition_point(outline.page_heads.begin(), outline.page_heads.end(),
                                          [&](const auto& r) { return r.second <= index; });
  return range != outline.page_heads.end() && range->first <= index;
}

/// Whether most of the lines that fill a page's width are in capitals, as on a telex.
bool is_in_capitals(const std::vector<ReadLine>& lines, const Outline& outline) {
  constexpr std::size_t full_width = 40;  // bytes
  std::size_t full = 0;
  std::size_t capitals = 0;
  for (auto i = outline.body_begin; i < outline.body_end; ++i) {
    const auto& text = lines[i].line.plain;
    if (text.size() < full_width || means<FurnitureLine>(lines[i])) continue;
    ++full;
    if (is_all_capitals(text)) ++capitals;
  }
  return capitals * 2 > full;
}

/// Whether the words beside "Artículo 1." are its heading, though they end with a full stop: few
/// and no sentence, with the text of the article below them.
///
///     Artículo 1. Objeto.
///     1. El presente Convenio tiene por objeto:
bool is_closed_caption(std::string_view caption, std::string_view below, const Language& language) {
  constexpr std::size_t most_blanks = 6;
  if (!caption.ends_with('.') || count_blanks(caption) > most_blanks || below.empty()) return false;
  const auto label = number_label(below);
  if (label && label->style != Label::Style::bare) return is_first(*label);
  return !begins_small(below) && !article_label(below) && !begins_sentence(caption, language);
}

/// Whether the words beside "Article 4" are its heading, though its text stands directly below:
/// "– Denunciation", or anything above the number 1.
bool is_caption_above(std::string_view caption, std::string_view below) {
  static constexpr std::array<std::string_view, 3> dashes = {"–", "—", "-"};
  const auto label = number_label(below);
  if (label && is_first(*label)) return true;
  return !begins_small(below) &&
         std::any_of(dashes.begin(), dashes.end(),
                     [&](std::string_view dash) { return caption.starts_with(dash); });
}

class Gatherer {
 public:
  Gatherer(const std::vector<ReadLine>& lines, const Outline& outline, const Language& language,
           const Vocabulary& vocabulary, bool statement)
      : lines_(lines),
        outline_(outline),
        language_(language),
        below_(lines, outline.body_end),
        statement_(statement),
        excerpt_(heads_excerpt(lines, outline)),
        in_capitals_(is_in_capitals(lines, outline)),
        body_(language, vocabulary) {}

  void read(std::size_t index) {
    const auto& line = lines_[index];
    if (means<BlankLine>(line)) {
      at_break_ = true;
    } else if (in_page_head(outline_, index)) {
      drop(index, LeftOutKind::page_head);
    } else if (index < quotation_end_ && !means<FurnitureLine>(line)) {
      body_.append(index, line.line.plain);
    } else if (begins_article(index)) {
      drop(index, LeftOutKind::heading);
      below_heading_ = true;
      signed_off_ = false;
    } else if (signs_off(index)) {
      drop(index, LeftOutKind::signature);
    } else if (enacts(index)) {
      drop(index, LeftOutKind::enacting_line);
      body_.place.below_enacting = true;
      if (above() != nullptr) body_.place.in_preamble = false;  // "have agreed as follows:"
    } else if (begins_section(index)) {
      drop(index, LeftOutKind::heading);
      below_heading_ = true;
    } else if (const auto as = dropped_as(index)) {
      drop(index, *as);
    } else {
      read_text(index);
    }
  }

  Gathered take() { return body_.take(); }

 private:
  [[nodiscard]] const RawParagraph* above() const { return body_.last(); }

  [[nodiscard]] LineContext line_context(std::size_t index) const {
    return {.above = above(),
            .at_break = at_break_,
            .block_begins = lines_[index].line.block_top,
            .page_break = page_break_,
            .below_enacting = body_.place.below_enacting,
            .section = body_.place.now(),
            .below_heading = below_heading_,
            .in_capitals = in_capitals_};
  }

  // --- lines that are not text ----------------------------------------------------------------

  /// Whether a break or the end of a sentence stands above.
  [[nodiscard]] bool is_apart() const {
    return at_break_ || (above() != nullptr && ends_sentence(above()->text));
  }

  /// Whether the signatures of a treaty begin at line `index`, or above.
  bool signs_off(std::size_t index) {
    signed_off_ = signed_off_ || (is_apart() && !body_.place.article.empty() &&
                                  begins_signatures(lines_[index].line.plain));
    return signed_off_;
  }

  /// "The OSCE Parliamentary Assembly:", also where its colon was lost.
  [[nodiscard]] bool enacts(std::size_t index) const {
    const auto& line = lines_[index];
    if (means<EnactingLine>(line)) return true;
    return means<BodyLine>(line) && at_break_ && line.line.plain.starts_with("The ");
  }

  /// Whether a line heads a section or a preamble, which begins there.
  bool begins_section(std::size_t index) {
    const auto& line = lines_[index].line;
    if (!means<TextLine>(lines_[index])) return false;
    if (heads_preamble(line) && (at_break_ || line.page_top || line.emphasised)) {
      body_.place.in_preamble = true;
      return true;
    }
    const auto section = heads_section(lines_, index, line_context(index), below_, language_);
    if (!section) return false;
    body_.place.enter(*section);
    numbering_.begin_section();
    return true;
  }

  /// "Article 3" or "Article 3 – Definitions" on a line of its own, above the article's paragraphs.
  bool begins_article(std::size_t index) {
    const auto& line = lines_[index].line;
    if (!means<TextLine>(lines_[index])) return false;
    const auto label = article_label(line.plain);
    if (!label || line.plain.starts_with("§")) return false;
    if (!is_apart() && !line.page_top && !line.emphasised) return false;
    const auto rest = std::string_view(line.plain).substr(label->length);
    constexpr std::size_t longest_caption = 100;
    if (begins_small(rest) || rest.size() > longest_caption) return false;
    const bool closed = ends_closed(rest);
    if (closed && !is_closed_caption(rest, below_.text_below(index), language_)) return false;
    if (!closed && !rest.empty() && !below_.ends_block(index) &&
        !is_caption_above(rest, below_.text_below(index)))
      return false;
    body_.drop_agreement();
    body_.place.enter_article(label->printed);
    numbering_.begin_section();
    return true;
  }

  /// What the line is left out as, or nothing where it is text.
  [[nodiscard]] std::optional<LeftOutKind> dropped_as(std::size_t index) const {
    const auto& [line, meaning] = lines_[index];
    const bool apart = at_break_ || line.page_top;
    if (const auto* furniture = std::get_if<FurnitureLine>(&meaning)) {
      const bool text = is_number(line.plain) && !apart && !below_.ends_page(index);
      return text ? std::nullopt : std::optional(furniture->as);
    }
    if (!apart && !(says_when(meaning) && is_apart())) return std::nullopt;
    if (is_head_form(meaning) || (at_break_ && tells_adoption(line.plain)))
      return LeftOutKind::page_head;
    const bool heading = is_heading(lines_, index, line_context(index), below_, language_);
    return heading ? std::optional(LeftOutKind::heading) : std::nullopt;
  }

  void drop(std::size_t index, LeftOutKind as) {
    body_.drop(index, as);
    page_break_ = page_break_ || row_of(as).at_page_edge;
    omission_ = omission_ || is_omission_line(lines_[index]);
    at_break_ = true;
  }

  // --- text -----------------------------------------------------------------------------------

  void read_text(std::size_t index) {
    const auto& line = lines_[index].line;
    page_break_ = page_break_ || line.page_top;
    if (const auto article = next_article(index)) {
      begin_article(index, *article);
    } else if (auto placed = numbering_.place(line.plain, context_of(index))) {
      begin_item(index, *placed);
    } else if (above_is_bare_label() || begins_quotation(index) ||
               continues(lines_, index, line_context(index), language_)) {
      body_.append(index, line.plain);
    } else {
      begin_unlabelled(index);
    }
    at_break_ = page_break_ = below_heading_ = false;
  }

  LabelContext context_of(std::size_t index) {
    const auto& plain = lines_[index].line.plain;
    const auto labels = labels_at(plain);
    const auto rest = std::string_view(plain).substr(labels.empty() ? 0 : labels.front().length);
    const bool alone = rest.empty() && !labels.empty();  // its text stands below
    const bool indented = lines_[index].line.indented();
    const bool shown = bullet_length(plain) > 0 || (indented && is_sub_item(labels, rest)) ||
                       ((indented || plain.starts_with('(')) && begins_list(labels, index));
    return {.at_break = at_break_ || shown,
            .closed = above() == nullptr || ends_closed(above()->text),
            .joined = above() != nullptr && ends_with_conjunction(above()->text),
            .introduces = above() != nullptr && above()->text.ends_with(':') &&
                          !is_lone_verb(*above(), language_),
            .fresh = above() == nullptr || body_.place.below_enacting || below_heading_,
            .opens = opening_of(alone ? below_.text_below(index) : rest, language_).form !=
                     Opening::Form::none,
            .says = !labels.empty() && labels.back().kind == Label::Kind::roman &&
                    begins_sentence(rest, language_) && below_.block_ends_closed(index),
            .begins_small = begins_small(rest),
            .cites = above() != nullptr && ends_before_number(above()->text),
            .lists_letters = begins_letters(index),
            .small_openings = language_.openings.small};
  }

  /// "1." has a line to itself, and its text stands below.
  [[nodiscard]] bool above_is_bare_label() const {
    return above() != nullptr && above()->label && above()->text.empty();
  }

  /// Whether the label that comes next after the first of a list begins a line further down, set in
  /// as far: "(a) of names;" above "(b) of places;". Without an indent the item above must be
  /// closed, not so in "paragraphs\n(a) and\n(b)".
  [[nodiscard]] bool begins_list(const std::vector<Label>& labels, std::size_t index) const {
    constexpr std::size_t most_lines = 15;
    const auto end = std::min(outline_.body_end, index + most_lines);
    for (auto i = index + 1; i < end; ++i) {
      const auto& line = lines_[i].line;
      if (line.blank()) continue;
      const auto next = labels_at(line.plain);
      for (const auto& label : labels) {
        const auto comes_next = [&](const Label& other) {
          return other.style == label.style && follows(other, label) &&
                 are_aligned(lines_[index].line, label, line, other);
        };
        if (label.style != Label::Style::bare && std::any_of(next.begin(), next.end(), comes_next))
          return lines_[index].line.indented() || ends_closed(lines_[i - 1].line.plain);
      }
    }
    return false;
  }

  /// Whether "a" without a sign after it begins the line, and "b" the next item.
  bool begins_letters(std::size_t index) {
    const auto first = bare_letter(lines_[index].line.plain);
    if (!first) return false;
    auto& search = letters_[first->value];
    if (search.begin <= index && index < search.end) return search.found;
    search = {index, outline_.body_end, false};
    for (auto i = index + 1; i < outline_.body_end; ++i) {
      const auto next = bare_letter(lines_[i].line.plain);
      search.found = next && follows(*next, *first);
      const bool other_item = lines_[i - 1].line.blank() && !lines_[i].line.blank();
      if (!search.found && !other_item) continue;
      search.end = i;
      break;
    }
    return search.found;
  }

  /// Where the letter after another was searched for, and whether it stands at the end.
  struct LetterSearch {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool found = false;
  };

  /// Whether a quotation begins that the paragraph above introduces: it is part of that paragraph.
  bool begins_quotation(std::size_t index) {
    if (statement_ || above() == nullptr || !above()->text.ends_with(':')) return false;
    const auto end = quotation_end(lines_, index, outline_.body_end);
    if (end == index) return false;
    quotation_end_ = end;
    return true;
  }

  /// The first paragraph turns out to enact what stands below it.
  void drop_opening_address(std::string_view below) {
    if (statement_ || body_.all().size() != 1 || !is_opening_address(*above(), below, language_))
      return;
    body_.drop_last();
    body_.place.below_enacting = true;
  }

  void begin_item(std::size_t index, const LabelPlacement& placed) {
    const auto& text = lines_[index].line.plain;
    if (!statement_ && placed.depth == 0 && above() != nullptr &&
        is_chapeau(*above(), placed.label, language_))
      body_.drop_last();
    if (placed.depth == 0) drop_opening_address(std::string_view(text).substr(placed.label.length));
    warn_of_gap(index, placed);
    if (placed.depth == 0) omission_ = false;
    numbering_.take(placed);
    if (placed.resumes) body_.resume();
    RawParagraph paragraph;
    paragraph.label = placed.label;
    paragraph.label_text = text.substr(0, placed.label.length);
    if (placed.depth > 0) paragraph.parent = body_.open_at(placed.depth - 1);
    paragraph.lines = {index};
    paragraph.text = text.substr(placed.label.length);
    paragraph.numbered_anew = placed.anew;
    paragraph.misnumbered = placed.returns;
    body_.begin(std::move(paragraph), placed.depth);
  }

  /// "Article 3. The former Convention is repealed.": an article that has no heading, after others
  /// that have one.
  [[nodiscard]] std::optional<Label> next_article(std::size_t index) const {
    if (body_.place.article.empty() || !is_apart()) return std::nullopt;
    auto label = article_label(lines_[index].line.plain);
    const auto last = article_label("Art. " + body_.place.article);
    const bool next = label && last && label->value == last->value + 1;
    const auto rest = std::string_view(lines_[index].line.plain).substr(next ? label->length : 0);
    return next && !begins_small(rest) ? std::move(label) : std::nullopt;
  }

  void begin_article(std::size_t index, const Label& label) {
    const auto& text = lines_[index].line.plain;
    body_.place.enter_article(label.printed);
    numbering_.begin_section();
    numbering_.take_unlabelled();
    RawParagraph paragraph;
    paragraph.label_text = text.substr(0, label.length);
    paragraph.lines = {index};
    paragraph.text = text.substr(label.length);
    body_.begin(std::move(paragraph), 0);
  }

  void begin_unlabelled(std::size_t index) {
    const auto& text = lines_[index].line.plain;
    body_.drop_lone_verb();
    const auto bullet = bullet_length(text);
    drop_opening_address(std::string_view(text).substr(bullet));
    numbering_.take_unlabelled();
    RawParagraph paragraph;
    paragraph.bullet = bullet > 0;
    paragraph.label_text = text.substr(0, bullet);
    paragraph.lines = {index};
    paragraph.text = text.substr(bullet);
    body_.begin(std::move(paragraph), 0);
  }

  void warn_of_gap(std::size_t index, const LabelPlacement& placed) {
    if (!placed.gap) return;
    const bool told = omission_ || excerpt_ || omits_since_last_number(body_.all());
    const auto severity = told ? Severity::note : Severity::problem;
    const auto& number = placed.label.printed;
    const bool twice = number == *placed.gap;
    body_.warn({lines_[index].line.number, placed.returns ? "numbering-order" : "numbering-gap",
                severity,
                twice ? fmt::format("the number {} is printed twice", number)
                      : fmt::format("the numbering {} from {} to {}",
                                    placed.returns ? "goes back" : "jumps", *placed.gap, number)});
  }

  const std::vector<ReadLine>& lines_;
  const Outline& outline_;
  const Language& language_;
  LookAhead below_;
  bool statement_;
  bool excerpt_;
  bool in_capitals_;
  Assembly body_;
  Numbering numbering_;
  std::map<int, LetterSearch> letters_;  ///< by place in the alphabet
  std::size_t quotation_end_ = 0;        ///< one past a quotation's last line
  bool at_break_ = true;                 ///< a blank line or a dropped one stands above
  bool page_break_ = false;              ///< … and a page ends between
  bool below_heading_ = false;           ///< of a section
  bool signed_off_ = false;              ///< the signatures of a treaty stand here
  bool omission_ = false;                ///< "(...)" stands above, after the last number
};

}  // namespace

Gathered gather(const std::vector<ReadLine>& lines, const Outline& outline,
                const Language& language, const Vocabulary& vocabulary, bool statement) {
  Gatherer gatherer(lines, outline, language, vocabulary, statement);
  for (auto i = outline.body_begin; i < outline.body_end; ++i) gatherer.read(i);
  return gatherer.take();
}

}  // namespace osce::indexer
