// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/places.hpp"

#include <algorithm>
#include <map>

namespace osce::search {
namespace {

using Places = std::vector<Place>;

void sort_out(Places& places) {
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.first != b.first ? a.first < b.first : a.last < b.last;
  });
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

Places single(const std::vector<Position>& positions) {
  Places places;
  for (const auto at : positions) places.push_back({at, at});
  return places;
}

class Finder {
 public:
  explicit Finder(const Positions& positions) : positions_(positions) {}

  [[nodiscard]] Places find(const query::PlanNode& node) const {
    auto places = std::visit([&](const auto& kind) { return of(kind); }, node.kind);
    sort_out(places);
    return places;
  }

 private:
  [[nodiscard]] Places of(const query::WordLeaf& word) const {
    Places places;
    for (const auto& stem : word.stems) append(places, single(positions_.of_stem(stem)));
    return places;
  }

  [[nodiscard]] Places of(const query::FormsLeaf& forms) const {
    Places places;
    for (const auto& form : forms.forms) append(places, single(positions_.of_form(form)));
    return places;
  }

  [[nodiscard]] Places of(const query::PhraseLeaf& phrase) const {
    query::LoosePhrase loose;
    for (const auto& word : phrase.words) {
      loose.words.push_back({query::FormsLeaf{word, {word}}});
      loose.gaps.push_back(0);
    }
    return of(loose);
  }

  /// Stems side by side.
  [[nodiscard]] Places of(const query::Added& added) const {
    query::LoosePhrase loose;
    for (const auto& word : added.words) loose.words.push_back({word});
    loose.gaps.resize(loose.words.size());
    return of(loose);
  }

  /// From each place of the first word as far as the other words lead; of the ways there the one that
  /// passes over the fewest words.
  [[nodiscard]] Places of(const query::LoosePhrase& phrase) const {
    std::vector<Places> words;
    for (const auto& word : phrase.words) words.push_back(find(word));
    Places places;
    for (const auto& start : words.front()) {
      std::map<Position, int> ends = {{start.last, 0}};  // with the extra words passed over
      for (std::size_t i = 1; i < words.size() && !ends.empty(); ++i)
        ends = onwards(ends, words[i], phrase.gaps[i], phrase.extra);
      for (const auto& [end, extra] : ends) places.push_back({start.first, end});
    }
    return places;
  }

  static std::map<Position, int> onwards(const std::map<Position, int>& ends, const Places& word,
                                         int gap, int most_extra) {
    std::map<Position, int> next;
    for (const auto& [end, used] : ends) {
      const auto nearest = end + 1 + static_cast<Position>(gap);
      const auto farthest = nearest + static_cast<Position>(most_extra - used);
      for (auto place = from(word, nearest); place != word.end() && place->first <= farthest;
           ++place) {
        const auto extra = used + static_cast<int>(place->first - nearest);
        const auto known = next.try_emplace(place->last, extra).first;
        known->second = std::min(known->second, extra);
      }
    }
    return next;
  }

  [[nodiscard]] Places of(const query::NearLeaf& near) const {
    const auto first = find(near.sides.front());
    const auto second = find(near.sides.back());
    const auto distance = static_cast<Position>(near.distance);
    Places places;
    join(first, second, distance, places);
    if (!near.ordered) join(second, first, distance, places);
    return places;
  }

  /// Adds what reaches from one of `before` to one of `behind`.
  static void join(const Places& before, const Places& behind, Position distance, Places& places) {
    for (const auto& one : before) {
      for (auto other = from(behind, one.last + 1);
           other != behind.end() && other->first <= one.last + distance; ++other) {
        places.push_back({one.first, other->last});
      }
    }
  }

  [[nodiscard]] Places of(const query::AnyOf& any) const {
    Places places;
    for (const auto& child : any.children) append(places, find(child));
    return places;
  }

  [[nodiscard]] Places of(const query::Widened& widened) const {
    auto places = of(query::AllOf{widened.own});
    for (const auto& added : widened.added) append(places, of(added));
    return places;
  }

  /// A word with hyphens: its parts side by side.
  [[nodiscard]] Places of(const query::AllOf& all) const {
    if (all.children.size() == 1) return find(all.children.front());
    return of(query::LoosePhrase{all.children, std::vector<int>(all.children.size(), 0)});
  }

  // these stand nowhere
  [[nodiscard]] static Places of(const query::Condition& /*condition*/) { return {}; }
  [[nodiscard]] static Places of(const query::NoneOf& /*none*/) { return {}; }

  static void append(Places& places, const Places& more) {
    places.insert(places.end(), more.begin(), more.end());
  }

  /// The first of `places` that begins at `position` or behind it.
  static Places::const_iterator from(const Places& places, Position position) {
    return std::lower_bound(
        places.begin(), places.end(), position,
        [](const Place& place, Position wanted) { return place.first < wanted; });
  }

  const Positions& positions_;
};

}  // namespace

std::vector<Place> places_of(const query::PlanNode& node, const Positions& positions) {
  return Finder(positions).find(node);
}

}  // namespace osce::search
