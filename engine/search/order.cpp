// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/order.hpp"

#include <algorithm>
#include <numeric>

namespace osce::search {
namespace {

/// Whether document `a` comes before `b`, documents of one rank undecided.
bool comes_before(const Document& a, const Document& b, Sort sort) {
  if (sort == Sort::document) return a.id < b.id;
  const auto time_a = interval_of(a);
  const auto time_b = interval_of(b);
  if (!time_a || !time_b) return time_a.has_value() && !time_b.has_value();
  return time_a->from < time_b->from;
}

}  // namespace

DocumentOrder::DocumentOrder(const store::Catalogue& catalogue, Sort sort)
    : catalogue_(catalogue), ranks_(catalogue.documents.size()) {
  std::vector<store::DocumentNumber> order(ranks_.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    return comes_before(catalogue.documents[a], catalogue.documents[b], sort);
  });
  for (std::size_t rank = 0; rank < order.size(); ++rank) ranks_[order[rank]] = rank;
}

std::string DocumentOrder::operator()(const Xapian::Document& document) const {
  const auto rank = ranks_[catalogue_.document_of[document.get_docid() - 1]];
  return Xapian::sortable_serialise(static_cast<double>(rank));
}

std::string WordCountOrder::operator()(const Xapian::Document& document) const {
  return {static_cast<char>(words_in_[document.get_docid()])};
}

}  // namespace osce::search
