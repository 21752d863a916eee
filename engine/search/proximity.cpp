// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/proximity.hpp"

#include <algorithm>
#include <map>

namespace osce::search {
namespace {

using WordSpans = std::vector<WordSpan>;

void sort_out(WordSpans& spans) {
  std::sort(spans.begin(), spans.end(), [](const WordSpan& a, const WordSpan& b) {
    return a.first != b.first ? a.first < b.first : a.last < b.last;
  });
  spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

WordSpans single(const std::vector<Position>& positions) {
  WordSpans spans;
  for (const auto at : positions) spans.push_back({at, at});
  return spans;
}

class Finder {
 public:
  explicit Finder(const Positions& positions) : positions_(positions) {}

  [[nodiscard]] WordSpans find(const query::PlanNode& node) const {
    auto spans = std::visit([&](const auto& kind) { return of(kind); }, node.kind);
    sort_out(spans);
    return spans;
  }

 private:
  [[nodiscard]] WordSpans of(const query::WordLeaf& word) const {
    WordSpans spans;
    for (const auto& stem : query::all_stems(word)) append(spans, single(positions_.of_stem(stem)));
    return spans;
  }

  [[nodiscard]] WordSpans of(const query::TermSet& forms) const {
    WordSpans spans;
    for (const auto& form : forms.forms) append(spans, single(positions_.of_form(form)));
    return spans;
  }

  [[nodiscard]] WordSpans of(const query::PhraseLeaf& phrase) const {
    const auto last = static_cast<Position>(phrase.words.size()) - 1;
    WordSpans spans;
    for (const auto at : positions_.of_phrase(phrase)) spans.push_back({at, at + last});
    return spans;
  }

  /// Consecutive stems.
  [[nodiscard]] WordSpans of(const query::Synonym& added) const {
    query::LoosePhrase loose;
    for (const auto& word : added.words) loose.words.push_back({word});
    loose.gaps.resize(loose.words.size());
    return of(loose);
  }

  /// Begins at each position of the first word and follows the other words; of several ways to the
  /// same end, takes the one that skips the fewest words.
  [[nodiscard]] WordSpans of(const query::LoosePhrase& phrase) const {
    std::vector<WordSpans> words;
    for (const auto& word : phrase.words) words.push_back(find(word));
    WordSpans spans;
    for (const auto& start : words.front()) {
      std::map<Position, int> ends = {{start.last, 0}};  // and the number of words skipped
      for (std::size_t i = 1; i < words.size() && !ends.empty(); ++i)
        ends = onwards(ends, words[i], phrase.gaps[i], phrase.extra);
      for (const auto& [end, extra] : ends) spans.push_back({start.first, end});
    }
    return spans;
  }

  static std::map<Position, int> onwards(const std::map<Position, int>& ends, const WordSpans& word,
                                         int gap, int most_extra) {
    std::map<Position, int> next;
    for (const auto& [end, used] : ends) {
      const auto nearest = end + 1 + static_cast<Position>(gap);
      const auto farthest = nearest + static_cast<Position>(most_extra - used);
      for (auto span = from(word, nearest); span != word.end() && span->first <= farthest; ++span) {
        const auto extra = used + static_cast<int>(span->first - nearest);
        const auto known = next.try_emplace(span->last, extra).first;
        known->second = std::min(known->second, extra);
      }
    }
    return next;
  }

  [[nodiscard]] WordSpans of(const query::NearLeaf& near) const {
    const auto first = find(near.sides.front());
    const auto second = find(near.sides.back());
    const auto distance = static_cast<Position>(near.distance);
    WordSpans spans;
    join(first, second, distance, spans);
    if (!near.ordered) join(second, first, distance, spans);
    return spans;
  }

  /// Adds the spans from one of `before` to one of `after`.
  static void join(const WordSpans& before, const WordSpans& after, Position distance,
                   WordSpans& spans) {
    for (const auto& one : before) {
      for (auto other = from(after, one.last + 1);
           other != after.end() && other->first <= one.last + distance; ++other) {
        spans.push_back({one.first, other->last});
      }
    }
  }

  [[nodiscard]] WordSpans of(const query::AnyOf& any) const {
    WordSpans spans;
    for (const auto& child : any.children) append(spans, find(child));
    return spans;
  }

  [[nodiscard]] WordSpans of(const query::Expanded& expanded) const {
    auto spans = of(query::AllOf{expanded.own});
    for (const auto& added : expanded.added) append(spans, of(added));
    return spans;
  }

  /// A hyphenated word: its parts are consecutive.
  [[nodiscard]] WordSpans of(const query::AllOf& all) const {
    if (all.children.size() == 1) return find(all.children.front());
    return of(query::LoosePhrase{all.children, std::vector<int>(all.children.size(), 0)});
  }

  // these have no positions
  [[nodiscard]] static WordSpans of(const query::Condition& /*condition*/) { return {}; }
  [[nodiscard]] static WordSpans of(const query::NoneOf& /*none*/) { return {}; }

  static void append(WordSpans& spans, const WordSpans& more) {
    spans.insert(spans.end(), more.begin(), more.end());
  }

  /// The first of `spans` that begins at or after `position`.
  static WordSpans::const_iterator from(const WordSpans& spans, Position position) {
    return std::lower_bound(
        spans.begin(), spans.end(), position,
        [](const WordSpan& span, Position wanted) { return span.first < wanted; });
  }

  const Positions& positions_;
};

/// The places of the words for which `is_wanted` is true.
template <typename IsWanted>
std::vector<Position> places_in(const Words& words, const IsWanted& is_wanted) {
  std::vector<Position> places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_wanted(*words[i])) places.push_back(static_cast<Position>(i));
  }
  return places;
}

}  // namespace

std::vector<Position> Positions::of_stem(const query::Stem& stem) const {
  if (stem.language != language_) return {};
  return places_in(words_, [&](const text::Token& word) { return word.has_stem(stem.text); });
}

std::vector<Position> Positions::of_form(std::string_view folded) const {
  return places_in(words_, [&](const text::Token& word) { return word.folded == folded; });
}

std::vector<Position> Positions::of_phrase(const query::PhraseLeaf& phrase) const {
  std::vector<Position> places;
  const auto& sought = phrase.words;
  const auto end = words_.size() < sought.size() ? 0 : words_.size() - sought.size() + 1;
  for (std::size_t i = 0; i < end; ++i) {
    const bool here = std::equal(
        sought.begin(), sought.end(), words_.begin() + static_cast<std::ptrdiff_t>(i),
        [](const std::string& folded, const text::Token* word) { return word->folded == folded; });
    if (here) places.push_back(static_cast<Position>(i));
  }
  return places;
}

std::vector<WordSpan> proximity_spans(const query::PlanNode& node, const Positions& positions) {
  return Finder(positions).find(node);
}

}  // namespace osce::search
