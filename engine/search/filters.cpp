// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/filters.hpp"

#include <algorithm>

#include "engine/query/filters/time_value.hpp"
#include "engine/query/syntax/number_range.hpp"
#include "engine/text/fold.hpp"

namespace osce::search {
namespace {

using query::Condition;
using query::Equals;
using query::Unknown;
using query::Within;

bool asks_unknown(const Condition& condition) {
  return std::any_of(condition.any_of.begin(), condition.any_of.end(),
                     [](const auto& one) { return std::holds_alternative<Unknown>(one); });
}

/// Undated documents pass a date filter only if it includes them. A document passes a negated
/// filter only if all of its days are outside the period.
bool passes_time(const Condition& condition, const std::optional<DateRange>& days) {
  if (!days) return condition.or_undated || (asks_unknown(condition) && !condition.negated);
  const auto holds = [&](const query::Alternative& one) {
    const auto* within = std::get_if<Within>(&one);
    if (within == nullptr) return condition.negated;
    return condition.negated ? lies_outside(*days, *within) : lies_within(*days, *within);
  };
  return condition.negated ? std::all_of(condition.any_of.begin(), condition.any_of.end(), holds)
                           : std::any_of(condition.any_of.begin(), condition.any_of.end(), holds);
}

bool lies_between(std::string_view key, const query::Between& numbers) {
  const auto number = query::whole_number(key.substr(0, key.find('.')));
  return number && numbers.first <= *number && *number <= numbers.last;
}

bool passes(const Condition& condition, const std::optional<std::string>& value,
            const Names& names) {
  const auto key = value ? text::value_key(*value) : std::string();
  const auto holds = [&](const query::Alternative& one) {
    if (const auto* holds_it = std::get_if<query::Holds>(&one))
      return value && text::holds_words(text::names_key(*value), holds_it->key);
    if (const auto* country = std::get_if<query::OfCountry>(&one))
      return value && mentions_country(names, text::names_key(*value), country->name);
    if (const auto* numbers = std::get_if<query::Between>(&one))
      return value && lies_between(key, *numbers);
    const auto* equals = std::get_if<Equals>(&one);
    if (equals == nullptr) return !value;
    const bool below = equals->or_below && key.starts_with(equals->key + ".");
    return value && (equals->key == key || below);
  };
  return std::any_of(condition.any_of.begin(), condition.any_of.end(), holds) != condition.negated;
}

}  // namespace

Filters::Filters(const std::vector<Condition>& conditions, const store::Catalogue& catalogue,
                 store::Values values)
    : catalogue_(catalogue), values_(values), by_document_(catalogue.documents.size(), 0) {
  for (const auto& condition : conditions) {
    add(condition, make_group(condition));
    if (condition.field->kind != schema::FieldKind::time) continue;
    filters_time_ = true;
    asks_for_undated_ = asks_for_undated_ || condition.or_undated ||
                        (asks_unknown(condition) && !condition.negated);
  }
}

FailedGroups Filters::make_group(const Condition& condition) {
  const auto facet = schema::facet_of(*condition.field);
  if (facet.empty()) return other_filters;
  if (find_group(facet) == nullptr)
    groups_.push_back({facet, FailedGroups{2} << groups_.size(), false});
  auto& group = *std::find_if(groups_.begin(), groups_.end(),
                              [&](const Group& known) { return known.facet == facet; });
  group.names_values = group.names_values || !(condition.is_limit || condition.negated);
  return group.bit;
}

const Filters::Group* Filters::find_group(std::string_view facet) const {
  const auto found = std::find_if(groups_.begin(), groups_.end(),
                                  [&](const Group& group) { return group.facet == facet; });
  return found == groups_.end() ? nullptr : &*found;
}

FailedGroups Filters::group_of(std::string_view facet) const {
  const auto* group = find_group(facet);
  return group == nullptr ? 0 : group->bit;
}

bool Filters::names_values(std::string_view facet) const {
  const auto* group = find_group(facet);
  return group != nullptr && group->names_values;
}

FailedGroups Filters::failed_by_value(const store::Column& column, std::size_t value) const {
  const auto found =
      std::find_if(by_paragraph_.begin(), by_paragraph_.end(),
                   [&](const auto& known) { return &known.entries == &column.entries; });
  return found == by_paragraph_.end() ? 0 : found->by_value[value];
}

void Filters::add(const Condition& condition, FailedGroups group) {
  if (condition.field->kind == schema::FieldKind::time) {
    for (store::DocumentNumber d = 0; d < by_document_.size(); ++d) {
      if (!passes_time(condition, catalogue_.days(d, values_))) by_document_[d] |= group;
    }
    return;
  }
  const auto& column = catalogue_.column(*condition.field, values_);
  std::vector<FailedGroups> failed;
  for (const auto& value : column.values)
    failed.push_back(passes(condition, value, catalogue_.names) ? 0 : group);
  if (condition.field->home == schema::Home::document) {
    for (std::size_t i = 0; i < by_document_.size(); ++i)
      by_document_[i] |= failed[column.entries[i]];
  } else {
    auto& by_value = column_of(*condition.field).by_value;
    for (std::size_t i = 0; i < failed.size(); ++i) by_value[i] |= failed[i];
  }
}

Filters::ParagraphColumn& Filters::column_of(const schema::Field& field) {
  const auto& column = catalogue_.column(field, values_);
  for (auto& known : by_paragraph_) {
    if (&known.entries == &column.entries) return known;
  }
  by_paragraph_.push_back({column.entries, std::vector<FailedGroups>(column.values.size(), 0)});
  return by_paragraph_.back();
}

bool Filters::passes_but_for(store::DocumentNumber document, FailedGroups ignored) const {
  if ((by_document_[document] & ~ignored) != 0) return false;
  for (auto p = catalogue_.first_paragraph[document]; p < catalogue_.first_paragraph[document + 1];
       ++p) {
    if ((failed(p) & ~ignored) == 0) return true;
  }
  return false;
}

std::vector<store::DocumentNumber> Filters::undated_left_out() const {
  std::vector<store::DocumentNumber> left_out;
  if (!filters_time_ || asks_for_undated_) return left_out;
  const auto time = group_of("year");
  for (store::DocumentNumber d = 0; d < catalogue_.documents.size(); ++d) {
    if (!catalogue_.days(d, values_) && passes_but_for(d, time)) left_out.push_back(d);
  }
  return left_out;
}

}  // namespace osce::search
