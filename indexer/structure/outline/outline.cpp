// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/outline/outline.hpp"

#include <algorithm>
#include <set>

#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"
#include "indexer/structure/outline/act_begin.hpp"
#include "indexer/structure/outline/block.hpp"
#include "indexer/structure/outline/head_run.hpp"
#include "indexer/structure/outline/head_type.hpp"

namespace osce::indexer {
namespace {

/// Head blocks since the last body block: the next document's head if one of them is an anchor,
/// else page heads and headings inside the current document.
struct PendingHead {
  std::size_t begin = 0;
  bool any = false;
  bool anchored = false;
  bool attachment = false;

  void add(const std::vector<ReadLine>& lines, const Block& block) {
    if (!any) begin = block.begin;
    any = true;
    anchored = anchored || block.kind == BlockKind::anchor;
    for (auto i = block.begin; i < block.end; ++i)
      attachment = attachment || means<AttachmentLine>(lines[i]);
  }
};

bool has_enacting_line(const std::vector<ReadLine>& lines, const Outline& outline) {
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(outline.body_begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(outline.body_end),
                     means<EnactingLine>);
}

/// A journal only lists what a meeting did.
bool is_journal(const std::vector<ReadLine>& lines, const Outline& outline) {
  const auto* symbol = symbol_in(lines, outline.head_begin, outline.body_end);
  return symbol != nullptr && symbol->kind == "JOUR";
}

/// Whether a text above the first document has numbered paragraphs, as an excerpt has and a
/// covering letter does not.
bool has_numbers(const std::vector<ReadLine>& lines, const Outline& outline) {
  constexpr int fewest = 2;
  int numbers = 0;
  for (auto i = outline.body_begin; i < outline.body_end; ++i) {
    const auto label = number_label(lines[i].line.plain);
    const bool item = label && label->style != Label::Style::bare &&
                      label->kind == Label::Kind::number && means<TextLine>(lines[i]);
    numbers += item && ends_closed(lines[i].line.plain) ? 1 : 0;
  }
  return numbers >= fewest;
}

/// The pages of "SUM.DOC/1/10/Corr.1" may bear the symbol without its last part.
bool of_one_text(const std::string& a, const std::string& b) {
  return a == b || a.starts_with(b + "/") || b.starts_with(a + "/");
}

/// "42nd plenary meeting" and "24 July 2008", and nothing else: printed below a resolution of the
/// United Nations, not above the next one.
bool tells_adoption_of_text(const std::vector<ReadLine>& lines, const Block& block) {
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(block.begin);
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(block.end);
  return block.end - block.begin == 2 && std::any_of(first, last, means<SessionLine>) &&
         std::any_of(first, last, means<DateLine>);
}

class Outliner {
 public:
  explicit Outliner(const std::vector<ReadLine>& lines) : lines_(lines) {}

  std::vector<Outline> run() {
    for (const auto& block : blocks_of(lines_)) {
      if (block.kind == BlockKind::body) {
        add_body(block);
      } else {
        add_head(block);
      }
    }
    if (head_.anchored) begin_document(head_.begin, lines_.size(), "");  // a title without text
    return take();
  }

 private:
  struct Found {
    Outline outline;
    bool certain;  ///< its head says that it is a document
  };

  void add_head(const Block& block) {
    if (!head_.any && !found_.empty() && tells_adoption_of_text(lines_, block)) {
      found_.back().outline.body_end = block.end;
      return;
    }
    head_.add(lines_, block);
    if (!found_.empty() && !head_.anchored) found_.back().outline.body_end = block.end;
  }

  void add_body(const Block& block) {
    if (repeats_head(block.begin)) {
      found_.back().outline.page_heads.emplace_back(head_.begin, block.begin);
      head_ = {};
    }
    head_.anchored = head_.anchored || has_new_symbol(block.begin);
    const auto cover = new_cover(block.begin);
    if (found_.empty() || head_.anchored || !cover.empty())
      begin_document(head_.any ? head_.begin : block.begin, block.begin, cover);
    found_.back().outline.body_end = block.end;
    head_ = {};
  }

  /// Whether the head above `end` only says again whose page it is.
  [[nodiscard]] bool repeats_head(std::size_t end) const {
    if (!head_.any || found_.empty()) return false;
    if (is_page_head(lines_, head_.begin, end, found_.back().outline)) return true;
    return !head_.anchored && has_cover(cover_in(lines_, head_.begin, end));
  }

  /// Whether the head above `end` has the symbol of a document that is not the current one.
  [[nodiscard]] bool has_new_symbol(std::size_t end) const {
    const auto* symbol = head_.any ? symbol_in(lines_, head_.begin, end) : nullptr;
    if (symbol == nullptr || !makes_document(*symbol)) return false;
    return last_symbol_.empty() || !of_one_text(last_symbol_, symbol->printed);
  }

  /// The name of the declaration whose cover the head above `end` is, for the first time, or "".
  [[nodiscard]] std::string new_cover(std::size_t end) const {
    if (!head_.any) return {};
    auto cover = cover_in(lines_, head_.begin, end);
    if (!head_.anchored && has_cover(cover)) return {};
    return cover;
  }

  [[nodiscard]] bool has_cover(const std::string& cover) const {
    return !cover.empty() && covers_.contains(cover);
  }

  void begin_document(std::size_t begin, std::size_t body, const std::string& cover) {
    if (!found_.empty()) found_.back().outline.body_end = begin;
    if (!found_.empty() && is_record_of(lines_, found_.back().outline, begin, body)) {
      found_.back().outline.body_begin = found_.back().outline.body_end = body;
      return;
    }
    covers_.insert(cover);
    const bool certain = head_.anchored || !cover.empty();
    found_.push_back({{begin, body, body, head_.attachment, false, cover, {}}, certain});
    if (const auto* symbol = symbol_in(lines_, begin, body)) last_symbol_ = symbol->printed;
  }

  std::vector<Outline> take() {
    std::vector<Outline> outlines;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const bool journal = !found_[i].certain && is_journal(lines_, found_[i].outline);
      if (journal) continue;
      const bool host = i + 1 < found_.size() && found_[i + 1].outline.attachment;
      if (found_[i].certain || host || has_enacting_line(lines_, found_[i].outline)) {
        outlines.push_back(found_[i].outline);
        if (!found_[i].certain) find_act(lines_, outlines.back());
      } else if (found_.size() > 1 && has_numbers(lines_, found_[i].outline)) {
        outlines.push_back(found_[i].outline);
        outlines.back().unannounced = true;
      }
    }
    return outlines;
  }

  const std::vector<ReadLine>& lines_;
  std::vector<Found> found_;
  PendingHead head_;
  std::set<std::string> covers_;  ///< names of declarations that have begun
  std::string last_symbol_;       ///< in a document's head
};

/// Whether a block has a sentence: some words, and the end of one.
bool has_sentence(const std::vector<ReadLine>& lines, const Block& block) {
  constexpr std::size_t fewest_words = 6;
  std::size_t words = 0;
  for (auto i = block.begin; i < block.end; ++i) {
    if (!means<TextLine>(lines[i])) continue;
    words += count_blanks(lines[i].line.plain) + 1;
    if (words >= fewest_words && ends_sentence(lines[i].line.plain)) return true;
  }
  return false;
}

/// A text that no head announces, as one document. Its head is what stands above the first sentence
/// and looks like a head.
std::vector<Outline> whole_source(const std::vector<ReadLine>& lines) {
  const auto blocks = blocks_of(lines);
  const auto has_one = [&](const Block& block) { return has_sentence(lines, block); };
  if (std::none_of(blocks.begin(), blocks.end(), has_one)) return {};
  const auto body = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
    return block.kind == BlockKind::body || has_one(block);
  });
  Outline outline;
  outline.body_begin = body->begin;
  outline.body_end = lines.size();
  outline.unannounced = true;
  find_act(lines, outline);
  return {outline};
}

}  // namespace

std::vector<Outline> outline_of(const std::vector<ReadLine>& lines, Accept accept) {
  auto outlines = Outliner(lines).run();
  if (accept == Accept::every_text) return outlines.empty() ? whole_source(lines) : outlines;
  std::erase_if(outlines, [](const Outline& outline) { return outline.unannounced; });
  return outlines;
}

}  // namespace osce::indexer
