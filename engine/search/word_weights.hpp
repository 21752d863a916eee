// SPDX-License-Identifier: GPL-2.0-or-later
//
// How much of a query each paragraph contains. A relaxed search ranks by this.
//
//     role of corruption    weights: role 1.9, corruption 4.6 ("of" is a stop word)
//     a paragraph that contains "corruption" but not "role" has 4.6 of 6.5
#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

#include "engine/query/xapian_query.hpp"
#include "engine/search/deadline.hpp"
#include "engine/search/paragraph_set.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::search {

class WordWeights {
 public:
  /// Looks up which paragraphs contain which of the first 64 parts. A part weighs ln(1 + N/n), if n
  /// of all N paragraphs contain it, or a word of its family if none contains it itself (DESIGN: a
  /// rare word says more about what is wanted). Reads the database, so call it inside
  /// guard_xapian(). Throws Error (out of time) after the deadline.
  WordWeights(const std::vector<query::CountedPart>& parts, const Xapian::Database& database,
              Deadline deadline);

  [[nodiscard]] std::size_t part_count() const { return parts_.size(); }

  /// The weight of all parts together.
  [[nodiscard]] double total() const { return total_; }

  /// The weight of the parts that a paragraph contains; half of it where a word of the same family
  /// stands in for one. 0 if it says none of them, unless only names are asked for: not every text
  /// of 2017 is an answer to "passports 2017".
  [[nodiscard]] double of(store::ParagraphNumber paragraph) const;

  [[nodiscard]] bool contains_all(store::ParagraphNumber paragraph) const;

  /// The weight of each part, in the order of the query.
  struct PartFound {
    query::Span span;
    double weight = 0;
    bool found = false;
  };
  [[nodiscard]] std::vector<PartFound> parts_in(store::ParagraphNumber paragraph) const;

  /// Where the parts that a paragraph lacks stand in the query.
  [[nodiscard]] std::vector<query::Span> missing(store::ParagraphNumber paragraph) const;

 private:
  struct Part {
    query::Span span;
    double weight = 0;
    ParagraphSet found;
    ParagraphSet family;               ///< those that contain a word of its family
    std::optional<ParagraphSet> said;  ///< of a name: those that say it
  };
  std::vector<Part> parts_;
  double total_ = 0;
  bool only_names_ = true;
};

/// Sorts paragraphs by weight, the heaviest last.
class WeightOrder : public Xapian::KeyMaker {
 public:
  /// `weights` must outlive the match.
  explicit WeightOrder(const WordWeights& weights) : weights_(weights) {}
  std::string operator()(const Xapian::Document& document) const override {
    return Xapian::sortable_serialise(weights_.of(document.get_docid()));
  }

 private:
  const WordWeights& weights_;
};

}  // namespace osce::search
