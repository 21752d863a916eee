// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/xapian_extensions.hpp"

#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "engine/query/xapian_query.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/paragraph_set.hpp"
#include "engine/search/proximity.hpp"

namespace osce::search {
namespace {

/// The positions of terms in the paragraphs of a database, one paragraph after the other.
class IndexPositions : public Positions {
 public:
  explicit IndexPositions(const Xapian::Database& database) : database_(database) {}

  void move_to(Xapian::docid paragraph) {
    paragraph_ = paragraph;
    found_.clear();
    looked_through_ = asked_.size() > few;
    if (looked_through_) look_through();
  }

  [[nodiscard]] std::vector<Position> of_stem(const query::Stem& stem) const override {
    return of_term(schema::stem_term(schema::term::stem, stem.language, stem.text));
  }
  [[nodiscard]] std::vector<Position> of_form(const std::string& folded) const override {
    return of_term(folded);
  }

 private:
  /// To look up more terms than this, one by one, takes longer than to go through all terms of a
  /// paragraph: a wildcard may stand for hundreds, nearly all of which are in other paragraphs.
  static constexpr std::size_t few = 16;

  void look_through() {
    const auto end = database_.termlist_end(paragraph_);
    for (auto term = database_.termlist_begin(paragraph_); term != end; ++term) {
      if (asked_.contains(*term))
        found_[*term].assign(term.positionlist_begin(), term.positionlist_end());
    }
  }

  [[nodiscard]] std::vector<Position> of_term(const std::string& term) const {
    const bool new_term = asked_.insert(term).second;
    if (looked_through_ && !new_term) {
      const auto found = found_.find(term);
      return found == found_.end() ? std::vector<Position>() : found->second;
    }
    return {database_.positionlist_begin(paragraph_, term),
            database_.positionlist_end(paragraph_, term)};
  }

  const Xapian::Database& database_;
  Xapian::docid paragraph_ = 0;
  mutable std::unordered_set<std::string> asked_;  ///< terms, in all paragraphs so far
  std::unordered_map<std::string, std::vector<Position>> found_;
  bool looked_through_ = false;
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
                                           const Xapian::Database& database, Deadline deadline) {
  const auto candidates = paragraphs_matching(query::presence_query(node), database, deadline);
  std::vector<Xapian::docid> paragraphs;
  IndexPositions positions(database);
  candidates.for_each([&](Xapian::docid candidate) {
    require_time(deadline);
    positions.move_to(candidate);
    if (!proximity_spans(node, positions).empty()) paragraphs.push_back(candidate);
  });
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
  return Xapian::sortable_serialise(static_cast<double>(rank(document.get_docid())));
}

}  // namespace osce::search
