// SPDX-License-Identifier: GPL-2.0-or-later
//
// From a filter as written to a condition: the field is looked up, its values are read.
#pragma once

#include <optional>

#include "engine/query/filters/time_value.hpp"
#include "engine/query/plan.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/diagnostics.hpp"
#include "engine/query/syntax/settings.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::query {

/// Reads filters, and says what is wrong or odd about them.
class ConditionReader {
 public:
  /// `undated` says whether undated documents pass date filters. `catalogue` and
  /// `diagnostics` must outlive the reader.
  ConditionReader(const store::Catalogue& catalogue, Undated undated, Diagnostics& diagnostics)
      : catalogue_(catalogue), undated_(undated), diagnostics_(diagnostics) {}

  /// The condition that `filter` means, or nothing, with an error noted. `parameter` is "q" for a
  /// filter in the query, else the option or parameter that gave it.
  std::optional<Condition> read(const Filter& filter, const Span& span,
                                const std::string& parameter);

  /// True once a value asked for inferred values as well ("year:~2016").
  [[nodiscard]] bool asks_inferred() const { return asks_inferred_; }

 private:
  void add(const ResolvedValue& resolved, const FilterValue& value, Condition& condition);
  const store::Catalogue& catalogue_;
  Undated undated_;
  Diagnostics& diagnostics_;
  bool asks_inferred_ = false;
};

/// True if a document in the collection has one of a filter's values (of a year, the year itself).
bool has_documents(const store::Catalogue& catalogue, const Filter& filter);
/// True if a document is from one of the times that a date filter names.
bool has_documents_from(const store::Catalogue& catalogue, const Filter& filter);

/// `first` and `second`, conditions on one field side by side, as one with the alternatives of
/// both.
Condition joined(Condition first, const Condition& second);

}  // namespace osce::query
