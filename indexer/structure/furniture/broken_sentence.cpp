// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/broken_sentence.hpp"

#include <algorithm>
#include <string_view>

#include "engine/text/fold.hpp"
#include "indexer/language/language.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

bool is_page_furniture(const ReadLine& line) {
  const auto* furniture = std::get_if<FurnitureLine>(&line.meaning);
  return furniture != nullptr && row_of(furniture->as).at_page_edge;
}

bool may_stand_in_page_head(const ReadLine& line) {
  return means<BlankLine>(line) || is_page_furniture(line) || means<SymbolLine>(line) ||
         means<DateLine>(line) || means<RevisionLine>(line) || means<LanguageLine>(line) ||
         means<AttachmentLine>(line);
}

/// No sentence ends with "the" or "of".
bool ends_with_function_word(std::string_view text) {
  const auto blank = text.rfind(' ');
  if (blank == std::string_view::npos) return false;
  const auto word = text::fold_case(text.substr(blank + 1));
  return std::any_of(languages().begin(), languages().end(), [&](const Language* language) {
    const auto& words = language->function_words;
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

bool sentence_goes_on(const ReadLine& above, const ReadLine& below) {
  const auto& text = above.line.plain;
  if (!means<TextLine>(above) || !means<TextLine>(below) || above.line.emphasised) return false;
  if (ends_closed(text) || is_all_capitals(text) || number_label(below.line.plain)) return false;
  return begins_small(below.line.plain) || ends_with_function_word(text);
}

/// What a run of lines must hold to be a page head: at least two lines, and one of them a symbol,
/// or a page's number and the name of an attachment.
struct HeadRun {
  std::size_t lines = 0;
  bool symbol = false;
  bool number = false;
  bool attachment = false;

  void add(const ReadLine& line) {
    if (means<BlankLine>(line)) return;
    ++lines;
    symbol = symbol || means<SymbolLine>(line);
    number = number || is_left_out_as(line, LeftOutKind::page_number);
    attachment = attachment || means<AttachmentLine>(line);
  }
  [[nodiscard]] bool is_head() const { return lines >= 2 && (symbol || (number && attachment)); }
};

void mark_head(std::vector<ReadLine>& lines, std::size_t begin, std::size_t end) {
  bool first = true;
  for (auto i = begin; i < end; ++i) {
    if (means<BlankLine>(lines[i])) continue;
    lines[i].line.page_top = lines[i].line.page_top || first;
    first = false;
    if (means<AttachmentLine>(lines[i])) leave_out(lines, i, i + 1, LeftOutKind::page_head);
  }
}

}  // namespace

void mark_broken_sentences(std::vector<ReadLine>& lines) {
  for (std::size_t above = 0; above + 1 < lines.size(); ++above) {
    if (!means<TextLine>(lines[above])) continue;
    HeadRun run;
    auto below = above + 1;
    for (; below < lines.size() && may_stand_in_page_head(lines[below]); ++below)
      run.add(lines[below]);
    if (below == lines.size() || !run.is_head()) continue;
    if (sentence_goes_on(lines[above], lines[below])) mark_head(lines, above + 1, below);
  }
}

}  // namespace osce::indexer
