// SPDX-License-Identifier: GPL-2.0-or-later
//
// The paragraphs that match a query, as a set. To count matches and facets, it is enough to know
// which paragraphs match; Xapian's matcher would also rank each of them, which takes five to ten
// times as long as reading the posting lists.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include <xapian.h>

#include "engine/search/deadline.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::search {

/// A set of the paragraphs of an index: a bit for each.
class ParagraphSet {
 public:
  /// The empty set; it can hold the paragraphs from 1 to `last`.
  explicit ParagraphSet(store::ParagraphNumber last) : last_(last), words_(last / bits + 1, 0) {}

  void add(store::ParagraphNumber paragraph) { words_[paragraph / bits] |= bit(paragraph); }
  void add_all();
  void add_all_of(const ParagraphSet& other);
  void keep_only(const ParagraphSet& other);
  void remove_all_of(const ParagraphSet& other);

  [[nodiscard]] bool contains(store::ParagraphNumber paragraph) const {
    return (words_[paragraph / bits] & bit(paragraph)) != 0;
  }
  [[nodiscard]] std::uint32_t size() const;

  /// Calls `visit` with each paragraph, in order.
  template <typename Visit>
  void for_each(const Visit& visit) const {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      for (auto rest = words_[word]; rest != 0; rest &= rest - 1) {
        const auto place = static_cast<std::size_t>(std::countr_zero(rest));
        visit(static_cast<store::ParagraphNumber>(word * bits + place));
      }
    }
  }

 private:
  static constexpr std::size_t bits = 64;
  static std::uint64_t bit(store::ParagraphNumber paragraph) {
    return std::uint64_t{1} << (paragraph % bits);
  }

  store::ParagraphNumber last_;
  std::vector<std::uint64_t> words_;
};

/// The paragraphs that match a query. Reads the database, so call it inside guard_xapian(). Throws
/// Error (out of time) after the deadline.
ParagraphSet paragraphs_matching(const Xapian::Query& query, const Xapian::Database& database,
                                 Deadline deadline);

}  // namespace osce::search
