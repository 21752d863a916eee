// SPDX-License-Identifier: GPL-2.0-or-later
//
// Builds the text of a page, with spans, from a parser's events. Knows HTML, but not the parser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/block_text.hpp"
#include "indexer/source/html_list.hpp"
#include "indexer/source/html_row.hpp"
#include "indexer/source/html_tags.hpp"
#include "indexer/source/source_text.hpp"

namespace osce::indexer {

struct HtmlText {
  MappedText text;  ///< the map leads to the HTML
  std::vector<MarkupSpan> spans;
};

class HtmlPage {
 public:
  /// Tags are in small letters. Every open element is closed, the last one first.
  void open(std::string_view tag, const Attributes& attributes);
  void close(std::string_view tag);
  void characters(std::string_view text, ByteRange origin);

  [[nodiscard]] std::size_t depth() const { return elements_.size(); }
  HtmlText finish();

 private:
  struct Counts {
    std::size_t items = 0;   ///< list items
    std::size_t bytes = 0;   ///< bytes of text
    std::size_t linked = 0;  ///< bytes of text within links
  };
  struct Element {
    std::string tag;
    TagMeaning meaning;
    std::size_t begin = 0;    ///< where its text begins, for spans
    bool holds_main = false;  ///< contains an h1, main or article
    Counts before;            ///< counts when it was opened
  };
  struct Raised {  ///< the content of a <sup>
    std::string text;
    ByteRange origin;
  };
  void add(std::string_view text, ByteRange origin);
  void add_span(std::size_t begin, std::size_t end, MarkupKind kind);
  void add_gap(Gap gap);
  void close_raised();
  void close_row();
  void close_boilerplate(const Element& element);
  [[nodiscard]] bool is_menu(const Element& list) const;

  BlockText text_;
  ListLabels lists_;
  std::vector<HtmlRow> rows_;
  std::vector<Element> elements_;
  std::vector<MarkupSpan> spans_;
  Raised raised_;
  int raised_depth_ = 0;
  Counts counts_;
  int ignored_ = 0;  ///< how many open elements are ignored, bold, …
  int bold_ = 0;
  int links_ = 0;
  int preformatted_ = 0;
};

}  // namespace osce::indexer
