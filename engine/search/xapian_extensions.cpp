// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/xapian_extensions.hpp"

#include <numeric>

#include "engine/query/xapian_query.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/proximity.hpp"

namespace osce::search {
namespace {

/// The positions of terms in a paragraph of a database.
class IndexPositions : public Positions {
 public:
  IndexPositions(const Xapian::Database& database, Xapian::docid paragraph)
      : database_(database), paragraph_(paragraph) {}

  [[nodiscard]] std::vector<Position> of_stem(const query::Stem& stem) const override {
    return of_term(schema::stem_term(schema::term::stem, stem.language, stem.text));
  }
  [[nodiscard]] std::vector<Position> of_form(const std::string& folded) const override {
    return of_term(folded);
  }

 private:
  [[nodiscard]] std::vector<Position> of_term(const std::string& term) const {
    return {database_.positionlist_begin(paragraph_, term),
            database_.positionlist_end(paragraph_, term)};
  }
  const Xapian::Database& database_;
  Xapian::docid paragraph_;
};

using query::Sort;
using Days = std::optional<DateRange>;

/// True if `a` comes before `b`. Unknown days come last.
bool come_before(const Days& a, const Days& b, Sort sort) {
  if (!a || !b) return a.has_value() && !b.has_value();
  if (sort == Sort::oldest) return a->from < b->from;
  return a->to != b->to ? a->to > b->to : a->from > b->from;
}

}  // namespace

std::vector<Xapian::docid> paragraphs_with(const query::PlanNode& node,
                                           const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_query(query::presence_query(node));
  const auto candidates = enquire.get_mset(0, database.get_doccount());
  std::vector<Xapian::docid> paragraphs;
  for (auto it = candidates.begin(); it != candidates.end(); ++it) {
    if (!proximity_spans(node, IndexPositions(database, *it)).empty()) paragraphs.push_back(*it);
  }
  return paragraphs;
}

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
  const auto rank = ranks_[catalogue_.document_of[document.get_docid() - 1]];
  return Xapian::sortable_serialise(static_cast<double>(rank));
}

}  // namespace osce::search
