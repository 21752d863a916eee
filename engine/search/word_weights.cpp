// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/word_weights.hpp"

#include <cmath>

namespace osce::search {
namespace {

constexpr std::size_t most_parts = 64;  // a bit for each

}  // namespace

WordWeights::WordWeights(std::vector<query::CountedPart> parts, const Xapian::Database& database,
                         std::uint32_t paragraphs)
    : parts_(std::move(parts)), found_(std::size_t{paragraphs} + 1, 0) {
  if (parts_.size() > most_parts) parts_.resize(most_parts);
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const auto bit = std::uint64_t{1} << i;
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_query(parts_[i].presence);
    const auto found = enquire.get_mset(0, paragraphs);
    for (auto it = found.begin(); it != found.end(); ++it) found_[*it] |= bit;
    const double rarity = paragraphs / std::max<double>(1, found.size());
    weights_.push_back(found.empty() ? 0 : std::log1p(rarity));
    total_ += weights_.back();
    all_ |= bit;
  }
}

double WordWeights::of(store::ParagraphNumber paragraph) const {
  double weight = 0;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if ((found_[paragraph] >> i & 1U) != 0) weight += weights_[i];
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
