// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/xapian_extensions.hpp"

#include <numeric>

namespace osce::search {
namespace {

using query::Sort;
using Days = std::optional<DateRange>;

/// True if `a` comes before `b`. Unknown days come last.
bool come_before(const Days& a, const Days& b, Sort sort) {
  if (!a || !b) return a.has_value() && !b.has_value();
  if (sort == Sort::oldest) return a->from < b->from;
  return a->to != b->to ? a->to > b->to : a->from > b->from;
}

}  // namespace

DocumentOrder::DocumentOrder(const store::Catalogue& catalogue, Sort sort, store::Values values)
    : catalogue_(catalogue), ranks_(catalogue.documents.size()) {
  std::vector<store::DocumentNumber> order(ranks_.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    if (sort == Sort::document) return catalogue.documents[a].id < catalogue.documents[b].id;
    return come_before(catalogue.days(a, values), catalogue.days(b, values), sort);
  });
  for (std::size_t rank = 0; rank < order.size(); ++rank) ranks_[order[rank]] = rank;
}

std::string DocumentOrder::operator()(const Xapian::Document& document) const {
  return Xapian::sortable_serialise(static_cast<double>(rank(document.get_docid())));
}

}  // namespace osce::search
