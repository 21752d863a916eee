// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/concordance.hpp"

#include <algorithm>

#include <fmt/ranges.h>

#include "engine/model/date.hpp"
#include "engine/search/hits.hpp"
#include "engine/search/search.hpp"
#include "engine/text/code_point.hpp"

namespace osce::search {
namespace {

/// Where a line is, its sort key, and how many lines were found before it.
struct Place {
  store::ParagraphNumber paragraph;
  WordMark mark;
  std::string key;
  std::size_t number;

  bool operator<(const Place& other) const {
    return key != other.key ? key < other.key : number < other.number;
  }
};

/// Keeps the places of the first lines in their order, and counts all.
class FirstLines {
 public:
  explicit FirstLines(std::size_t most) : most_(most) {}

  void add(store::ParagraphNumber paragraph, const WordMark& mark, std::string key) {
    places_.push_back({paragraph, mark, std::move(key), total_++});
    if (places_.size() / 2 > most_) drop_later();
  }

  /// The places in order.
  std::vector<Place> take() {
    drop_later();
    std::sort(places_.begin(), places_.end());
    return std::move(places_);
  }

  [[nodiscard]] std::size_t total() const { return total_; }

 private:
  void drop_later() {
    if (places_.size() <= most_) return;
    const auto end = places_.begin() + static_cast<std::ptrdiff_t>(most_);
    std::nth_element(places_.begin(), end, places_.end());
    places_.erase(end, places_.end());
  }

  std::size_t most_;
  std::size_t total_ = 0;
  std::vector<Place> places_;
};

std::string words_key(const std::vector<std::string_view>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

std::string date_key(const Document& document) {
  if (document.date) return to_iso(document.date->from);
  if (document.year) return std::to_string(*document.year);
  return "undated";  // sorts after digits
}

std::string key_of(const WordMark& mark, const Document& document, LineOrder order,
                   const RowWords& words) {
  switch (order) {
    case LineOrder::left: {
      auto before = words.folded(0, mark.first);
      std::reverse(before.begin(), before.end());
      return words_key(before);
    }
    case LineOrder::right:
      return words_key(words.folded(mark.end, words.count()));
    case LineOrder::date:
      return date_key(document);
    case LineOrder::found:
      break;
  }
  return "";
}

/// The line of a mark: one word, or one phrase.
ConcordanceLine line_at(const Place& place, std::size_t width, const store::Index& index,
                        text::Analyser& analyser) {
  const auto result = result_of(index, place.paragraph);
  const auto& text = result.paragraph.text;
  const auto words = analyser.analyse(text, result.document->language);
  const auto begin = words.at(place.mark.first).begin;
  const auto end = words.at(place.mark.end - 1).end;
  return {.document = result.document,
          .label = result.paragraph.label,
          .left = std::string(text::code_point_range(text, begin - std::min(begin, width), begin)),
          .hit = std::string(text::code_point_range(text, begin, end)),
          .right = std::string(text::code_point_range(text, end, end + width)),
          .reason = place.mark.reason};
}

}  // namespace

OrErrors<Concordance> Searcher::concordance(const ConcordanceRequest& request) {
  auto everything = request.search;
  everything.facets.clear();
  everything.may_relax = false;
  FirstLines first(std::size_t{request.offset} + request.limit);
  const auto& catalogue = index_.catalogue();
  const auto found = each_match(everything, [&](const query::Planned& planned) -> Visitor {
    auto hits = std::make_shared<Hits>(planned.plan, index_);
    return [&, hits = std::move(hits)](const RankedParagraph& match) {
      const auto& document = catalogue.document_with(match.paragraph);
      for (const auto& mark : hits->in(match.paragraph)) {
        first.add(match.paragraph, mark, key_of(mark, document, request.order, hits->words()));
      }
    };
  });
  if (const auto* errors = std::get_if<QueryErrors>(&found)) return *errors;
  const auto& response = std::get<Response>(found);
  const auto places = first.take();
  Concordance concordance{.query = response.query,
                          .understood = response.understood,
                          .paragraphs = response.total,
                          .total = static_cast<std::uint32_t>(first.total()),
                          .lines = {},
                          .catalogue = response.catalogue};
  for (std::size_t i = request.offset; i < places.size(); ++i) {
    require_time(deadline_);
    concordance.lines.push_back(line_at(places[i], request.width, index_, analyser_));
  }
  return concordance;
}

}  // namespace osce::search
