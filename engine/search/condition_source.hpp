// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>

#include <xapian.h>

#include "engine/search/filters.hpp"

namespace osce::search {

/// The paragraphs that pass a condition inside OR or NOT, as a Xapian posting source.
class ConditionSource : public Xapian::PostingSource {
 public:
  ConditionSource(const query::Condition& condition, const store::Catalogue& catalogue,
                  store::Values values)
      : filters_({condition}, catalogue, values), last_(catalogue.paragraph_count()) {}

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

 private:
  void advance_to(Xapian::docid wanted) {
    at_ = std::max<Xapian::docid>(wanted, 1);
    while (at_ <= last_ && filters_.failed(at_) != 0) ++at_;
  }

  Filters filters_;
  Xapian::docid last_;
  Xapian::docid at_ = 0;
};

}  // namespace osce::search
