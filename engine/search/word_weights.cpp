// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/word_weights.hpp"

#include <cmath>

namespace osce::search {
namespace {

constexpr std::size_t most_parts = 64;  // a bit for each

}  // namespace

WordWeights::WordWeights(std::vector<query::CountedPart> parts, const Xapian::Database& database,
                         std::uint32_t paragraphs)
    : parts_(std::move(parts)),
      found_(std::size_t{paragraphs} + 1, 0),
      family_(std::size_t{paragraphs} + 1, 0),
      said_(std::size_t{paragraphs} + 1, 0) {
  if (parts_.size() > most_parts) parts_.resize(most_parts);
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const auto bit = std::uint64_t{1} << i;
    const auto found = mark(parts_[i].presence, database, bit, found_);
    const auto of_family = mark(parts_[i].family, database, bit, family_);
    const auto having = found > 0 ? found : of_family;
    weights_.push_back(having == 0 ? 0 : std::log1p(static_cast<double>(paragraphs) / having));
    total_ += weights_.back();
    all_ |= bit;
    if (parts_[i].said) {
      mark(*parts_[i].said, database, bit, said_);
    } else {
      words_ |= bit;
    }
  }
}

Xapian::doccount WordWeights::mark(const Xapian::Query& query, const Xapian::Database& database,
                                   std::uint64_t bit, std::vector<std::uint64_t>& paragraphs) {
  if (query.empty()) return 0;
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_query(query);
  const auto found = enquire.get_mset(0, database.get_doccount());
  for (auto it = found.begin(); it != found.end(); ++it) paragraphs[*it] |= bit;
  return found.size();
}

double WordWeights::of(store::ParagraphNumber paragraph) const {
  constexpr double of_family = 0.5;
  const auto said = (found_[paragraph] & words_) | said_[paragraph] | family_[paragraph];
  if (words_ != 0 && said == 0) return 0;
  double weight = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if ((found_[paragraph] >> i & 1U) != 0) {
      weight += weights_[i];
    } else if ((family_[paragraph] >> i & 1U) != 0) {
      weight += of_family * weights_[i];
    }
  }
  return weight;
}

std::vector<WordWeights::PartFound> WordWeights::parts_in(store::ParagraphNumber paragraph) const {
  std::vector<PartFound> parts;
  for (std::size_t i = 0; i < parts_.size(); ++i)
    parts.push_back({parts_[i].span, weights_[i], (found_[paragraph] >> i & 1U) != 0});
  return parts;
}

std::vector<query::Span> WordWeights::missing(store::ParagraphNumber paragraph) const {
  std::vector<query::Span> spans;
  for (const auto& part : parts_in(paragraph)) {
    if (!part.found) spans.push_back(part.span);
  }
  return spans;
}

}  // namespace osce::search
