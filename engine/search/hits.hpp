// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "engine/query/plan.hpp"
#include "engine/search/marks.hpp"
#include "engine/search/words.hpp"
#include "engine/store/index.hpp"

namespace osce::search {

/// The hits of a plan in paragraphs, found without reading their texts.
class Hits {
 public:
  /// `index` must outlive this object.
  Hits(const query::Plan& plan, const store::Index& index)
      : index_(index), marker_(plan), words_(index.rows(), SoughtWords(plan)) {}

  /// The marks in a paragraph, in order.
  std::vector<WordMark> in(store::ParagraphNumber paragraph) {
    const auto& language = index_.catalogue().document_with(paragraph).language;
    return marker_.word_marks(words_.of(paragraph), language);
  }
  /// The words of the same paragraph.
  [[nodiscard]] const RowWords& words() const { return words_; }

 private:
  const store::Index& index_;
  Marker marker_;
  RowWords words_;
};

}  // namespace osce::search
