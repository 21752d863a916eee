// SPDX-License-Identifier: GPL-2.0-or-later
//
// What Xapian cannot do by itself. Posting sources: filters inside OR and NOT, and lists of
// paragraphs. A maker of sort keys: orders that Xapian does not have. The arguments of constructors
// must outlive the match.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "engine/query/plan.hpp"
#include "engine/search/filters.hpp"
#include "engine/search/request.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::search {

/// The paragraphs that pass a filter.
class ConditionSource : public Xapian::PostingSource {
 public:
  ConditionSource(const query::Condition& condition, const store::Catalogue& catalogue,
                  store::Values values)
      : filters_({condition}, catalogue, values),
        description_(condition.canonical),
        last_(catalogue.paragraph_count()) {}

  void init(const Xapian::Database& /*database*/) override { at_ = 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return last_ / 2; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return last_; }
  void next(double /*min_weight*/) override { advance_to(at_ + 1); }
  void skip_to(Xapian::docid wanted, double /*min_weight*/) override {
    advance_to(std::max(at_, wanted));
  }
  [[nodiscard]] bool at_end() const override { return at_ > last_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }
  [[nodiscard]] std::string get_description() const override { return description_; }

 private:
  void advance_to(Xapian::docid wanted) {
    at_ = std::max<Xapian::docid>(wanted, 1);
    while (at_ <= last_ && filters_.failed(at_) != 0) ++at_;
  }

  Filters filters_;
  std::string description_;
  Xapian::docid last_;
  Xapian::docid at_ = 0;
};

/// A list of paragraphs.
class ListSource : public Xapian::PostingSource {
 public:
  explicit ListSource(std::vector<Xapian::docid> paragraphs) : paragraphs_(std::move(paragraphs)) {}

  void init(const Xapian::Database& /*database*/) override {
    at_ = 0;
    begun_ = false;
  }
  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return count(); }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return count(); }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return count(); }
  void next(double /*min_weight*/) override {
    if (begun_) ++at_;
    begun_ = true;
  }
  void skip_to(Xapian::docid wanted, double /*min_weight*/) override {
    begun_ = true;
    const auto from = paragraphs_.begin() + static_cast<std::ptrdiff_t>(at_);
    at_ = static_cast<std::size_t>(std::lower_bound(from, paragraphs_.end(), wanted) -
                                   paragraphs_.begin());
  }
  [[nodiscard]] bool at_end() const override { return at_ >= paragraphs_.size(); }
  [[nodiscard]] Xapian::docid get_docid() const override { return paragraphs_[at_]; }
  [[nodiscard]] std::string get_description() const override { return "positions"; }

 private:
  [[nodiscard]] Xapian::doccount count() const {
    return static_cast<Xapian::doccount>(paragraphs_.size());
  }
  std::vector<Xapian::docid> paragraphs_;
  std::size_t at_ = 0;
  bool begun_ = false;
};

/// By document: newest or oldest first (undated last), or by identifier.
class DocumentOrder : public Xapian::KeyMaker {
 public:
  DocumentOrder(const store::Catalogue& catalogue, query::Sort sort, store::Values values);
  /// The place of a paragraph's document in this order.
  [[nodiscard]] std::size_t rank(store::ParagraphNumber paragraph) const {
    return ranks_[catalogue_.document_of[paragraph - 1]];
  }
  std::string operator()(const Xapian::Document& document) const override;

 private:
  const store::Catalogue& catalogue_;
  std::vector<std::size_t> ranks_;  ///< by document number
};

}  // namespace osce::search
