// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include <xapian.h>

#include "engine/query/plan.hpp"

namespace osce::search {

/// The paragraphs in which a NearLeaf or a LoosePhrase has a span, in order. Touches the database: call
/// it inside guard_xapian().
std::vector<Xapian::docid> paragraphs_with(const query::PlanNode& node,
                                           const Xapian::Database& database);

/// A list of paragraphs as a Xapian posting source.
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

 private:
  [[nodiscard]] Xapian::doccount count() const {
    return static_cast<Xapian::doccount>(paragraphs_.size());
  }
  std::vector<Xapian::docid> paragraphs_;
  std::size_t at_ = 0;
  bool begun_ = false;
};

}  // namespace osce::search
