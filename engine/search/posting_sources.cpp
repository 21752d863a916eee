// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/posting_sources.hpp"

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

}  // namespace osce::search
