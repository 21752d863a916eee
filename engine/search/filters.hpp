// SPDX-License-Identifier: GPL-2.0-or-later
//
// The conditions of a plan, resolved against a catalogue: for each document and each value of a
// paragraph's columns it is worked out once which conditions fail, so that asking for a paragraph
// is two or three look-ups.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::search {

/// Which groups of filters a paragraph fails, one bit a group.
using FailedGroups = std::uint32_t;

class Filters {
 public:
  /// `values` says whether inferred values of documents count. `catalogue` must outlive the filters.
  Filters(const std::vector<query::Condition>& conditions, const store::Catalogue& catalogue,
          store::Values values);

  /// Which values of documents were looked at.
  [[nodiscard]] store::Values values() const { return values_; }

  /// The groups that a paragraph fails; 0 where it passes all filters.
  [[nodiscard]] FailedGroups failed(store::ParagraphNumber paragraph) const {
    auto failed = by_document_[catalogue_.document_of[paragraph - 1]];
    for (const auto& column : by_paragraph_)
      failed |= column.by_value[column.entries[paragraph - 1]];
    return failed;
  }

  /// The groups that a document fails, whatever its paragraphs.
  [[nodiscard]] FailedGroups failed_by_document(store::DocumentNumber document) const {
    return by_document_[document];
  }

  /// The groups that a value of a paragraph's column fails by itself.
  [[nodiscard]] FailedGroups failed_by_value(const store::Column& column, std::size_t value) const;

  /// The group of the filters on a facet, 0 where it has none. The filters `from` and `to` belong to
  /// the facet `year`. Filters that belong to no facet share the group `other_filters`.
  [[nodiscard]] FailedGroups group_of(std::string_view facet) const;
  static constexpr FailedGroups other_filters = 1;

  /// True where the facet's filters name values, and are not just ranges or exclusions.
  [[nodiscard]] bool names_values(std::string_view facet) const;

  /// True where a paragraph of the document passes all filters.
  [[nodiscard]] bool admits(store::DocumentNumber document) const {
    return passes_but_for(document, 0);
  }

  /// The undated documents that pass all filters but those of time; none where there are no filters
  /// of time, or they ask for undated documents.
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
