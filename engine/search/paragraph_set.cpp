// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/paragraph_set.hpp"

namespace osce::search {
namespace {

using Xapian::Query;

/// Xapian has no way to stop a match except an exception.
class Clock {
 public:
  explicit Clock(Deadline deadline) : deadline_(deadline) {}
  void tick() {
    constexpr std::uint32_t between = 1024;
    if (seen_++ % between == 0) require_time(deadline_);
  }

 private:
  Deadline deadline_;
  std::uint32_t seen_ = 0;
};

/// Adds what matches to a set.
class Collector : public Xapian::MatchDecider {
 public:
  Collector(ParagraphSet& paragraphs, Clock& clock) : paragraphs_(paragraphs), clock_(clock) {}
  bool operator()(const Xapian::Document& document) const override {
    clock_.tick();
    paragraphs_.add(document.get_docid());
    return true;
  }

 private:
  ParagraphSet& paragraphs_;
  Clock& clock_;
};

/// Evaluates a query from its leaves upwards.
class Evaluation {
 public:
  Evaluation(const Xapian::Database& database, Deadline deadline)
      : database_(database), clock_(deadline) {}

  ParagraphSet of(const Query& query) {
    switch (query.get_type()) {
      case Query::LEAF_TERM:
        return with_term(*query.get_terms_begin());
      case Query::LEAF_MATCH_NOTHING:
        return none();
      case Query::LEAF_MATCH_ALL:
        return all();
      case Query::OP_AND:
      case Query::OP_FILTER:
        return joined(query, &ParagraphSet::keep_only);
      case Query::OP_OR:
      case Query::OP_SYNONYM:
        return joined(query, &ParagraphSet::add_all_of);
      case Query::OP_AND_NOT:
        return joined(query, &ParagraphSet::remove_all_of);
      case Query::OP_AND_MAYBE:
      case Query::OP_SCALE_WEIGHT:
        return of(query.get_subquery(0));
      default:  // sources of our own
        return by_matcher(query);
    }
  }

 private:
  [[nodiscard]] ParagraphSet none() const { return ParagraphSet(database_.get_lastdocid()); }

  [[nodiscard]] ParagraphSet all() const {
    auto paragraphs = none();
    paragraphs.add_all();
    return paragraphs;
  }

  ParagraphSet with_term(const std::string& term) {
    auto paragraphs = none();
    const auto end = database_.postlist_end(term);
    for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
      clock_.tick();
      paragraphs.add(*posting);
    }
    return paragraphs;
  }

  ParagraphSet joined(const Query& query, void (ParagraphSet::*join)(const ParagraphSet&)) {
    auto paragraphs = of(query.get_subquery(0));
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i)
      (paragraphs.*join)(of(query.get_subquery(i)));
    return paragraphs;
  }

  ParagraphSet by_matcher(const Query& query) {
    auto paragraphs = none();
    const Collector collector(paragraphs, clock_);
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.get_mset(0, 1, database_.get_doccount(), nullptr, &collector);
    return paragraphs;
  }

  const Xapian::Database& database_;
  Clock clock_;
};

}  // namespace

void ParagraphSet::add_all() {
  for (auto& word : words_) word = ~std::uint64_t{0};
  words_.front() &= ~std::uint64_t{1};  // there is no paragraph 0
  const auto used = last_ % bits + 1;   // in the last word
  if (used < bits) words_.back() &= (std::uint64_t{1} << used) - 1;
}

void ParagraphSet::add_all_of(const ParagraphSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
}

void ParagraphSet::keep_only(const ParagraphSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
}

void ParagraphSet::remove_all_of(const ParagraphSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
}

std::uint32_t ParagraphSet::size() const {
  std::uint32_t size = 0;
  for (const auto word : words_) size += static_cast<std::uint32_t>(std::popcount(word));
  return size;
}

ParagraphSet paragraphs_matching(const Xapian::Query& query, const Xapian::Database& database,
                                 Deadline deadline) {
  return Evaluation(database, deadline).of(query);
}

}  // namespace osce::search
