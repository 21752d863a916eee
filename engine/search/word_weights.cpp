// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/word_weights.hpp"

#include <algorithm>
#include <cmath>

namespace osce::search {

WordWeights::WordWeights(const std::vector<query::CountedPart>& parts,
                         const Xapian::Database& database, Deadline deadline) {
  constexpr std::size_t most_parts = 64;
  const auto all = static_cast<double>(database.get_doccount());
  const auto matching = [&](const Xapian::Query& query) {
    return paragraphs_matching(query, database, deadline);
  };
  parts_.reserve(std::min(parts.size(), most_parts));
  for (const auto& asked : parts) {
    if (parts_.size() == most_parts) break;
    Part part{asked.span, 0, matching(asked.presence), matching(asked.family), std::nullopt};
    const auto found = part.found.size();
    const auto having = found > 0 ? found : part.family.size();
    part.weight = having == 0 ? 0 : std::log1p(all / having);
    if (asked.said) part.said = matching(*asked.said);
    total_ += part.weight;
    only_names_ = only_names_ && part.said.has_value();
    parts_.push_back(std::move(part));
  }
}

double WordWeights::of(store::ParagraphNumber paragraph) const {
  constexpr double of_family = 0.5;
  double weight = 0;
  bool says_one = only_names_;
  for (const auto& part : parts_) {
    const bool found = part.found.contains(paragraph);
    const bool family = part.family.contains(paragraph);
    if (found) {
      weight += part.weight;
    } else if (family) {
      weight += of_family * part.weight;
    }
    says_one = says_one || family || (part.said ? part.said->contains(paragraph) : found);
  }
  return says_one ? weight : 0;
}

bool WordWeights::contains_all(store::ParagraphNumber paragraph) const {
  return std::all_of(parts_.begin(), parts_.end(),
                     [&](const Part& part) { return part.found.contains(paragraph); });
}

std::vector<WordWeights::PartFound> WordWeights::parts_in(store::ParagraphNumber paragraph) const {
  std::vector<PartFound> parts;
  parts.reserve(parts_.size());
  for (const auto& part : parts_)
    parts.push_back({part.span, part.weight, part.found.contains(paragraph)});
  return parts;
}

std::vector<query::Span> WordWeights::missing(store::ParagraphNumber paragraph) const {
  std::vector<query::Span> spans;
  for (const auto& part : parts_) {
    if (!part.found.contains(paragraph)) spans.push_back(part.span);
  }
  return spans;
}

}  // namespace osce::search
