// SPDX-License-Identifier: GPL-2.0-or-later
//
// The filters of a plan, evaluated once for each document and each column value of paragraphs, so
// that checking a paragraph takes only two or three lookups.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::search {

/// The groups of filters that a paragraph fails, one bit for each group.
using FailedGroups = std::uint32_t;

class Filters {
 public:
  /// `values` says whether inferred values count. `catalogue` must outlive the filters.
  Filters(const std::vector<query::Condition>& conditions, const store::Catalogue& catalogue,
          store::Values values);

  /// Which values of documents count.
  [[nodiscard]] store::Values values() const { return values_; }

  /// The groups that a paragraph fails; 0 if it passes all filters.
  [[nodiscard]] FailedGroups failed(store::ParagraphNumber paragraph) const {
    auto failed = by_document_[catalogue_.document_of[paragraph - 1]];
    for (const auto& column : by_paragraph_)
      failed |= column.by_value[column.entries[paragraph - 1]];
    return failed;
  }

  /// The groups that all paragraphs of a document fail.
  [[nodiscard]] FailedGroups failed_by_document(store::DocumentNumber document) const {
    return by_document_[document];
  }

  /// The groups that a value in a column of paragraphs fails.
  [[nodiscard]] FailedGroups failed_by_value(const store::Column& column, std::size_t value) const;

  /// The group of the filters on a facet, or 0 if there are none. `from` and `to` belong to the
  /// facet `year`. Filters that belong to no facet share the group `other_filters`.
  [[nodiscard]] FailedGroups group_of(std::string_view facet) const;
  static constexpr FailedGroups other_filters = 1;

  /// True if filters on the facet name values; false if all are ranges or exclusions.
  [[nodiscard]] bool names_values(std::string_view facet) const;

  /// True if some paragraph of the document passes all filters.
  [[nodiscard]] bool admits(store::DocumentNumber document) const {
    return passes_but_for(document, 0);
  }

  /// The undated documents that pass all filters except date filters. Empty if there are no date
  /// filters or they include undated documents.
  [[nodiscard]] std::vector<store::DocumentNumber> undated_left_out() const;

 private:
  struct Group {
    std::string_view facet;
    FailedGroups bit;
    bool names_values;
  };
  struct ParagraphColumn {
    const std::vector<std::uint32_t>& entries;
    std::vector<FailedGroups> by_value;
  };

  void add(const query::Condition& condition, FailedGroups group);
  FailedGroups make_group(const query::Condition& condition);
  ParagraphColumn& column_of(const schema::Field& field);
  [[nodiscard]] const Group* find_group(std::string_view facet) const;
  [[nodiscard]] bool passes_but_for(store::DocumentNumber document, FailedGroups ignored) const;

  const store::Catalogue& catalogue_;
  store::Values values_;
  std::vector<FailedGroups> by_document_;
  std::vector<ParagraphColumn> by_paragraph_;
  std::vector<Group> groups_;
  bool filters_time_ = false;
  bool asks_for_undated_ = false;
};

}  // namespace osce::search
