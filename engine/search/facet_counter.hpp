// SPDX-License-Identifier: GPL-2.0-or-later
//
// Counts the values of facets in one loop over the matches of a query's text.
//
// The counts of a facet ignore the filters on that facet. A match that passes all filters counts
// for every facet, one that fails only the filters of one facet counts for that facet, and all
// others count for none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/search/filters.hpp"
#include "engine/search/request.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::search {

class FacetCounter {
 public:
  /// `fields` are the requested facets. `catalogue` and `filters` must outlive the counter.
  FacetCounter(const std::vector<std::string>& fields, const store::Catalogue& catalogue,
               const Filters& filters);

  /// Counts a paragraph that matches the query's text but fails the filters `failed`.
  void count(store::ParagraphNumber paragraph, FailedGroups failed);

  /// The number of counted paragraphs that pass all filters.
  [[nodiscard]] std::uint32_t total() const { return total_; }

  /// The number of those paragraphs in one document.
  [[nodiscard]] std::uint32_t found_in(store::DocumentNumber document) const {
    return passing_by_document_[document];
  }

  /// The requested facets. A value with count 0 is listed only if a filter names it. `limit` is
  /// Request::facet_limit.
  [[nodiscard]] std::vector<Facet> facets(FacetOrder order, std::size_t limit) const;

 private:
  /// Counts for one facet: by document for fields of documents, otherwise by column entry.
  struct Counts {
    const schema::Field* field;
    const store::Column* column;
    FailedGroups group;
    std::vector<std::uint32_t> within;  ///< matches that fail no other facet's filters
  };

  void add(Counts& counts, store::ParagraphNumber paragraph) const;
  [[nodiscard]] Facet facet(const Counts& counts, FacetOrder order) const;
  [[nodiscard]] std::vector<std::uint32_t> by_value(const Counts& counts) const;
  [[nodiscard]] std::vector<bool> selected(const Counts& counts) const;

  const store::Catalogue& catalogue_;
  const Filters& filters_;
  std::vector<Counts> counts_;
  std::vector<std::uint32_t> passing_by_document_;  ///< matches that pass all filters
  std::uint32_t total_ = 0;
};

}  // namespace osce::search
