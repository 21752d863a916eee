// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html_page.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

/// A form with more text than this is the page itself (some systems put all of it into one).
constexpr std::size_t most_boilerplate = 2000;

constexpr std::array<std::string_view, 10> raised_digits = {"⁰", "¹", "²", "³", "⁴",
                                                            "⁵", "⁶", "⁷", "⁸", "⁹"};

/// One to three digits, perhaps in brackets like a footnote link, as raised digits.
std::optional<std::string> as_raised_number(std::string_view text) {
  constexpr std::string_view around = " \t\r\n\f[]()";
  const auto first = text.find_first_not_of(around);
  if (first == std::string_view::npos) return std::nullopt;
  text = text.substr(first, text.find_last_not_of(around) - first + 1);
  if (text.size() > 3) return std::nullopt;
  std::string raised;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    raised += raised_digits.at(static_cast<std::size_t>(c - '0'));
  }
  return raised;
}

bool is_list(std::string_view tag) {
  return tag == "ol" || tag == "ul" || tag == "menu" || tag == "dir";
}

/// The bytes of `text` that are not blank.
std::size_t count_bytes(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return !text::is_ascii_blank(c) && c != '\n'; }));
}

bool is_cell(std::string_view tag) {
  return tag == "td" || tag == "th" || tag == "dt" || tag == "dd";
}

/// True if the text before `at` does not end with punctuation and a small letter follows.
bool continues_at(std::string_view text, std::size_t at) {
  const auto last = text.find_last_not_of(" \n\t", at == 0 ? 0 : at - 1);
  if (last == std::string_view::npos || !text::begins_with_small_letter(text.substr(at)))
    return false;
  return std::string_view(".,;:?!)\"").find(text[last]) == std::string_view::npos;
}

/// True if none of the blocks is longer than a line of print.
bool are_narrow(std::string_view text, const std::vector<std::size_t>& begins) {
  constexpr std::size_t longest_line = 120;  // bytes
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const auto end = i + 1 < begins.size() ? begins[i + 1] : text.size();
    if (end > begins[i] + longest_line) return false;
  }
  return true;
}

/// True if the blocks that begin at `begins` are printed lines, not paragraphs. A page made from a
/// PDF often has one block per line, and then more than a quarter of them begin in the middle of a
/// sentence. If there are many, and none is longer than a line, an eighth is enough.
bool blocks_are_lines(std::string_view text, const std::vector<std::size_t>& begins) {
  constexpr std::size_t fewest = 8;
  const auto unfinished = std::count_if(begins.begin(), begins.end(),
                                        [&](std::size_t at) { return continues_at(text, at); });
  constexpr std::size_t many = 20;
  const std::size_t share = begins.size() >= many && are_narrow(text, begins) ? 8 : 4;
  return begins.size() >= fewest && static_cast<std::size_t>(unfinished) * share > begins.size();
}

}  // namespace

void HtmlPage::open(std::string_view tag, const Attributes& attributes) {
  Element element{.tag = std::string(tag), .meaning = meaning_of(tag, attributes)};
  const auto& meaning = element.meaning;
  if (meaning.ignored) ++ignored_;
  if (meaning.bold) ++bold_;
  if (meaning.preformatted) ++preformatted_;
  if (meaning.gap >= Gap::line) {
    close_raised();
    add_gap(meaning.gap);
  }
  if (tag == "a") ++links_;
  if (tag == "li") ++counts_.items;
  element.before = counts_;
  if (meaning.heading || meaning.boilerplate != Boilerplate::no || is_cell(tag) || is_list(tag))
    element.begin = text_.position();
  if (tag == "dt") close_row();
  if (tag == "tr" || tag == "dl" || tag == "dt") rows_.emplace_back();
  if (!rows_.empty() && (meaning.heading || meaning.preformatted || is_list(tag) || tag == "table"))
    rows_.back().holds_blocks();
  if (tag == "br" && preformatted_ > 0) characters("\n", {});
  if (tag == "br" && preformatted_ == 0) text_.line_break();
  if (is_list(tag)) lists_.open_list(tag, attributes);
  if (tag == "li" && ignored_ == 0) text_.label(lists_.open_item(attributes));
  if (tag == "sup") ++raised_depth_;
  element.holds_main = meaning.main;
  elements_.push_back(std::move(element));
}

void HtmlPage::close(std::string_view tag) {
  if (elements_.empty() || elements_.back().tag != tag) return;
  const auto element = std::move(elements_.back());
  elements_.pop_back();
  const auto& meaning = element.meaning;
  if (meaning.ignored) --ignored_;
  if (meaning.bold) --bold_;
  if (meaning.preformatted) --preformatted_;
  if (tag == "sup" && --raised_depth_ == 0) close_raised();
  if (meaning.gap >= Gap::line) close_raised();
  if (tag == "li") text_.end_item();
  if (tag == "a") --links_;
  if (is_list(tag)) lists_.close_list();
  if (is_list(tag) && is_menu(element))
    add_span(element.begin, text_.position(), MarkupKind::navigation);
  if (meaning.heading) add_span(element.begin, text_.position(), MarkupKind::heading);
  if (meaning.boilerplate != Boilerplate::no) close_boilerplate(element);
  const bool of_row = !rows_.empty() && (tag != "dd" || !rows_.back().empty());
  if (is_cell(tag) && of_row) rows_.back().add_cell(element.begin, text_.position());
  if (tag == "tr" || tag == "dl") close_row();
  if (meaning.gap >= Gap::line) add_gap(meaning.gap);
  if (element.holds_main && !elements_.empty()) elements_.back().holds_main = true;
}

void HtmlPage::add_gap(Gap gap) {
  if (gap == Gap::block) {
    text_.block_gap();
  } else {
    text_.gap(gap);
  }
}

void HtmlPage::close_row() {
  if (rows_.empty()) return;
  rows_.back().finish(text_);
  rows_.pop_back();
}

void HtmlPage::close_boilerplate(const Element& element) {
  const auto end = text_.position();
  const bool page_itself =
      element.holds_main || (element.tag == "form" && end - element.begin > most_boilerplate);
  if (element.meaning.boilerplate == Boilerplate::yes || !page_itself)
    add_span(element.begin, end, MarkupKind::navigation);
}

/// A list of nothing but links leads elsewhere: to other texts, or to sections of this one.
bool HtmlPage::is_menu(const Element& list) const {
  const auto bytes = counts_.bytes - list.before.bytes;
  return counts_.items - list.before.items >= 2 && bytes > 0 &&
         bytes == counts_.linked - list.before.linked;
}

void HtmlPage::characters(std::string_view text, ByteRange origin) {
  if (ignored_ > 0) return;
  counts_.bytes += count_bytes(text);
  if (links_ > 0) counts_.linked += count_bytes(text);
  if (raised_depth_ == 0) {
    add(text, origin);
    return;
  }
  if (raised_.text.empty()) raised_.origin.begin = origin.begin;
  raised_.origin.end = origin.end;
  raised_.text += text;
}

void HtmlPage::close_raised() {
  const auto raised = std::exchange(raised_, {});
  if (raised.text.empty()) return;
  const auto number = as_raised_number(raised.text);
  add(number ? *number : raised.text, raised.origin);
}

void HtmlPage::add(std::string_view text, ByteRange origin) {
  if (preformatted_ > 0) {
    text_.add_preformatted(text, origin, bold_ > 0);
  } else {
    text_.add(text, origin, bold_ > 0);
  }
}

void HtmlPage::add_span(std::size_t begin, std::size_t end, MarkupKind kind) {
  if (end > begin) spans_.push_back({begin, end, kind});
}

HtmlText HtmlPage::finish() {
  close_raised();
  HtmlText result{text_.finish(), std::move(spans_)};
  for (const auto& line : text_.bold_lines()) {
    result.spans.push_back({line.begin, line.end, MarkupKind::heading});
  }
  if (!blocks_are_lines(result.text.text, text_.block_begins())) {
    for (const auto begin : text_.block_begins())
      result.spans.push_back({begin, begin + 1, MarkupKind::block});
  }
  for (auto& span : result.spans) {
    // Line ends of the gap before a span do not belong to it.
    const auto first = result.text.text.find_first_not_of('\n', span.begin);
    span.begin = std::min(first, span.end);
  }
  std::erase_if(result.spans, [](const MarkupSpan& s) { return s.begin >= s.end; });
  std::stable_sort(result.spans.begin(), result.spans.end(),
                   [](const MarkupSpan& a, const MarkupSpan& b) {
                     return std::pair(a.begin, b.end) < std::pair(b.begin, a.end);
                   });
  const auto same = std::unique(result.spans.begin(), result.spans.end());
  result.spans.erase(same, result.spans.end());
  return result;
}

}  // namespace osce::indexer
