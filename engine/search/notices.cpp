// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/notices.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "engine/search/filters.hpp"

namespace osce::search {
namespace {

using query::Notice;

/// The years of the oldest and the newest document among those for which `counts` is true.
template <typename Counts>
std::optional<std::pair<int, int>> years_covered(const store::Catalogue& catalogue,
                                                 store::Values values, const Counts& counts) {
  std::optional<std::pair<int, int>> covered;
  for (store::DocumentNumber d = 0; d < catalogue.documents.size(); ++d) {
    const auto& days = catalogue.days(d, values);
    if (!days || !counts(d)) continue;
    const auto year = year_of(*days);
    if (!covered) covered = {year, year};
    covered = {std::min(covered->first, year), std::max(covered->second, year)};
  }
  return covered;
}

class NoticeWriter {
 public:
  NoticeWriter(const query::Plan& plan, const Matches& matches, const store::Index& index,
               store::Values values)
      : plan_(plan), matches_(matches), index_(index), values_(values) {}

  void add_to(std::vector<Notice>& notices) const {
    if (matches_.relaxed) {
      notices.push_back({"relaxed",
                         matches_.total > 0
                             ? "No paragraph contains all your words. These contain some of them."
                             : "No paragraph contains all your words. Those that contain some of "
                               "them are outside your filters.",
                         std::nullopt, std::nullopt});
    }
    if (!matches_.undated_left_out.empty()) {
      const auto count = matches_.undated_left_out.size();
      notices.push_back(
          {"undated-left-out",
           (count == 1 ? std::string("1 document without a date was left out")
                       : fmt::format("{} documents without a date were left out", count)) +
               what_inferred_values_add(),
           std::nullopt, count});
    }
    if (matches_.total == 0) say_years_covered(notices);
  }

 private:
  /// The part of the notice about undated documents whose inferred date is in the period.
  [[nodiscard]] std::string what_inferred_values_add() const {
    if (values_ == store::Values::with_inferred) return {};
    const Filters filters(plan_.conditions, index_.catalogue(), store::Values::with_inferred);
    std::set<store::DocumentNumber> admitted;
    for (const auto document : matches_.undated_left_out) {
      if (filters.admits(document)) admitted.insert(document);
    }
    const auto years = years_covered(index_.catalogue(), store::Values::with_inferred,
                                     [&](auto document) { return admitted.contains(document); });
    if (!years) return {};
    const auto [first, last] = *years;
    const bool all = admitted.size() == matches_.undated_left_out.size();
    return fmt::format(" ({}probably {}; to include {}, add inferred:yes)",
                       all ? "" : fmt::format("{} of them ", admitted.size()),
                       first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last),
                       admitted.size() == 1 ? "it" : "them");
  }

  /// A date filter that no document passes is probably a mistake.
  void say_years_covered(std::vector<Notice>& notices) const {
    const auto& catalogue = index_.catalogue();
    const auto covered = years_covered(catalogue, values_, [](auto /*document*/) { return true; });
    std::vector<query::Condition> times;
    for (const auto& condition : plan_.conditions) {
      if (condition.field->kind == schema::FieldKind::time) times.push_back(condition);
    }
    if (times.empty() || !covered) return;
    const Filters filters(times, catalogue, values_);
    for (store::DocumentNumber d = 0; d < catalogue.documents.size(); ++d) {
      if (filters.failed_by_document(d) == 0) return;
    }
    notices.push_back(
        {"outside-years",
         fmt::format(
             "{}. The texts date from {} to {}.",
             times.size() == 1 ? "Nothing in that period" : "No text matches all of these dates",
             covered->first, covered->second),
         times.front().given ? std::nullopt : std::optional(times.front().spans.front()),
         std::nullopt});
  }

  const query::Plan& plan_;
  const Matches& matches_;
  const store::Index& index_;
  store::Values values_;
};

}  // namespace

void add_notices(const Matches& matches, const query::Plan& plan, store::Values values,
                 const store::Index& index, std::vector<Notice>& notices) {
  NoticeWriter(plan, matches, index, values).add_to(notices);
}

}  // namespace osce::search
