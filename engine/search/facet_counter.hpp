// SPDX-License-Identifier: GPL-2.0-or-later
//
// Counts the values of facets in one pass over the matches of a query's text.
//
// Facets are disjunctive: the counts of a facet leave out the filters on that very facet. So a match
// that fails no limit counts for every facet, one that fails the filters of a single facet counts
// for that facet alone, and all others count for none.
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
  /// `fields` are the names of the facets wanted. Catalogue and filters must outlive the counter.
  FacetCounter(const std::vector<std::string>& fields, const store::Catalogue& catalogue,
               const Filters& filters);

  /// Counts a paragraph that matches the query's text and fails the filters `failed`.
  void count(store::ParagraphNumber paragraph, FailedGroups failed);

  /// How many counted paragraphs pass all filters.
  [[nodiscard]] std::uint32_t total() const { return total_; }

  /// How many of them are of one document.
  [[nodiscard]] std::uint32_t found_in(store::DocumentNumber document) const {
    return passing_by_document_[document];
  }

  /// The facets as they were asked for. A value that nothing found has is listed only where the search chose it
  /// by name. `limit`: Request::facet_limit.
  [[nodiscard]] std::vector<Facet> facets(FacetOrder order, std::size_t limit) const;

 private:
  /// Counts for one facet: by document where the field is the document's, else by column entry.
  struct Counts {
    const schema::Field* field;
    const store::Column* column;
    FailedGroups group;
    std::vector<std::uint32_t> within;  ///< matches that fail this facet's filters alone, or none
  };

  void add(Counts& counts, store::ParagraphNumber paragraph) const;
  [[nodiscard]] Facet facet(const Counts& counts, FacetOrder order) const;
  [[nodiscard]] std::vector<std::uint32_t> by_value(const Counts& counts) const;
  [[nodiscard]] std::vector<bool> selected(const Counts& counts) const;

  const store::Catalogue& catalogue_;
  const Filters& filters_;
  std::vector<Counts> counts_;
  std::vector<std::uint32_t> passing_by_document_;  ///< matches that fail no limit
  std::uint32_t total_ = 0;
};

}  // namespace osce::search
