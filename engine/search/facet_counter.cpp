// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/facet_counter.hpp"

#include <algorithm>

namespace osce::search {
namespace {

bool is_of_document(const schema::Field& field) { return field.home == schema::Home::document; }

/// Unknown values always come last.
void sort_values(const schema::Field& field, FacetOrder order, std::vector<FacetValue>& values) {
  const bool is_time = field.kind == schema::FieldKind::time;
  const bool by_count = order == FacetOrder::count || (order == FacetOrder::usual && !is_time);
  const bool newest_first = order != FacetOrder::value && is_time;
  std::sort(values.begin(), values.end(), [&](const FacetValue& a, const FacetValue& b) {
    if (a.value.has_value() != b.value.has_value()) return a.value.has_value();
    if (by_count && a.count != b.count) return a.count > b.count;
    return newest_first ? a.value > b.value : a.value < b.value;
  });
}

/// Keeps the first `limit` values and all selected ones.
void shorten(std::vector<FacetValue>& values, std::size_t limit) {
  if (limit == 0 || limit >= values.size()) return;
  values.erase(std::remove_if(values.begin() + static_cast<std::ptrdiff_t>(limit), values.end(),
                              [](const FacetValue& value) { return !value.selected; }),
               values.end());
}

}  // namespace

FacetCounter::FacetCounter(const std::vector<std::string>& fields,
                           const store::Catalogue& catalogue, const Filters& filters)
    : catalogue_(catalogue),
      filters_(filters),
      passing_by_document_(catalogue.documents.size(), 0) {
  for (const auto& name : fields) {
    const auto& field = schema::field_named(name);
    const auto& column = catalogue.column(field, filters.values());
    const auto places = is_of_document(field) ? catalogue.documents.size() : column.values.size();
    counts_.push_back(
        {&field, &column, filters.group_of(name), std::vector<std::uint32_t>(places, 0)});
  }
}

void FacetCounter::add(Counts& counts, store::ParagraphNumber paragraph) const {
  const auto place = is_of_document(*counts.field) ? catalogue_.document_of[paragraph - 1]
                                                   : counts.column->entries[paragraph - 1];
  ++counts.within[place];
}

void FacetCounter::count(store::ParagraphNumber paragraph, FailedGroups failed) {
  if (failed == 0) {
    ++total_;
    ++passing_by_document_[catalogue_.document_of[paragraph - 1]];
  }
  for (auto& counts : counts_) {
    if (failed == 0 ? !is_of_document(*counts.field) : failed == counts.group)
      add(counts, paragraph);
  }
}

std::vector<std::uint32_t> FacetCounter::by_value(const Counts& counts) const {
  if (!is_of_document(*counts.field)) return counts.within;
  std::vector<std::uint32_t> sums(counts.column->values.size(), 0);
  for (std::size_t d = 0; d < counts.within.size(); ++d) {
    sums[counts.column->entries[d]] += counts.within[d] + passing_by_document_[d];
  }
  return sums;
}

std::vector<bool> FacetCounter::selected(const Counts& counts) const {
  std::vector<bool> admitted(counts.column->values.size(), false);
  if (counts.group == 0) return admitted;
  if (is_of_document(*counts.field)) {
    for (store::DocumentNumber d = 0; d < catalogue_.documents.size(); ++d) {
      if ((filters_.failed_by_document(d) & counts.group) == 0)
        admitted[counts.column->entries[d]] = true;
    }
    return admitted;
  }
  for (std::size_t value = 0; value < admitted.size(); ++value) {
    admitted[value] = (filters_.failed_by_value(*counts.column, value) & counts.group) == 0;
  }
  return admitted;
}

Facet FacetCounter::facet(const Counts& counts, FacetOrder order) const {
  Facet facet{std::string(counts.field->name), {}};
  const auto sums = by_value(counts);
  const auto admitted = selected(counts);
  const bool shows_chosen = filters_.names_values(counts.field->name);
  for (std::size_t value = 0; value < sums.size(); ++value) {
    if (sums[value] == 0 && !(shows_chosen && admitted[value])) continue;
    facet.values.push_back({counts.column->values[value], sums[value], admitted[value]});
  }
  sort_values(*counts.field, order, facet.values);
  return facet;
}

std::vector<Facet> FacetCounter::facets(FacetOrder order, std::size_t limit) const {
  std::vector<Facet> facets;
  for (const auto& counts : counts_) {
    facets.push_back(facet(counts, order));
    shorten(facets.back().values, limit);
  }
  return facets;
}

}  // namespace osce::search
