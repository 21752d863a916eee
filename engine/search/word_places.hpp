// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds paragraphs by where words stand in them. Xapian's posting lists say which paragraphs have
// all the words; the rows of the index (store/word_rows.hpp) say where they stand.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "engine/query/plan.hpp"
#include "engine/search/deadline.hpp"
#include "engine/search/proximity.hpp"
#include "engine/search/words.hpp"
#include "engine/store/index.hpp"

namespace osce::search {

/// The paragraphs that match a NearLeaf or a LoosePhrase, in order. Call it inside guard_xapian(),
/// because it reads the database. Throws Error (out of time) after the deadline.
std::vector<store::ParagraphNumber> paragraphs_with(const query::PlanNode& node,
                                                    const store::Index& index, Deadline deadline);

/// The same for folded words that stand side by side.
std::vector<store::ParagraphNumber> paragraphs_with_phrase(const std::vector<std::string>& words,
                                                           const store::Index& index,
                                                           Deadline deadline);

/// The paragraphs that pass a test of where words stand in them. It is made for a place beside the
/// terms of these words in an AND, where it is only asked about paragraphs that have them; so it is
/// for matches that end early, or that ask about few paragraphs.
class PlaceSource : public Xapian::PostingSource {
 public:
  using Test = std::function<bool(const Positions&)>;
  /// Its functions throw Error (out of time) after the deadline.
  PlaceSource(const store::Index& index, const SoughtWords& sought, Deadline deadline, Test test);

  void init(const Xapian::Database& /*database*/) override { at_ = 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return last_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return last_; }
  void next(double min_weight) override { skip_to(at_ + 1, min_weight); }
  void skip_to(Xapian::docid wanted, double min_weight) override;
  bool check(Xapian::docid wanted, double min_weight) override;
  [[nodiscard]] bool at_end() const override { return at_ > last_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }
  [[nodiscard]] std::string get_description() const override { return "positions"; }

 private:
  bool passes(Xapian::docid paragraph);

  const store::Catalogue& catalogue_;
  RowWords words_;
  Test test_;
  Deadline deadline_;
  std::size_t seen_ = 0;
  Xapian::docid last_;
  Xapian::docid at_ = 0;
};

/// The paragraphs, of those that have the words, in which these stand side by side.
std::unique_ptr<PlaceSource> phrase_source(const std::vector<std::string>& words,
                                           const store::Index& index, Deadline deadline);
/// The paragraphs in which a word with one stem and another with the other stem stand within a
/// window of so many words.
std::unique_ptr<PlaceSource> neighbour_source(const query::Stem& one, const query::Stem& other,
                                              Position window, const store::Index& index,
                                              Deadline deadline);

}  // namespace osce::search
