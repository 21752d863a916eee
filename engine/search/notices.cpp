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

/// "by Mr. Christopher Smith (USA)"
std::string sponsor_text(const Document& document) {
  if (document.sponsor) return "sponsored by " + *document.sponsor;
  if (document.author) return "by " + *document.author;
  return "without a named sponsor";
}

/// "5 July 2017 to 9 July 2017", "8 December 2017", "2017"; nothing for an undated document.
std::optional<std::string> time_text(const Document& document) {
  const auto& days = document.date;
  if (days && days->from != days->to)
    return fmt::format("{} to {}", to_words(days->from), to_words(days->to));
  if (days) return to_words(days->from);
  return document.year ? std::optional(std::to_string(*document.year)) : std::nullopt;
}

/// "adopted in Minsk, 5 July 2017 to 9 July 2017"; of a statement, which nobody adopts, "dated …".
std::string date_text(const Document& document) {
  const auto time = time_text(document);
  if (!time) return "without a date";
  if (document.status != Status::adopted) return "dated " + *time;
  return document.venue ? fmt::format("adopted in {}, {}", *document.venue, *time)
                        : "adopted " + *time;
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

  /// "Combating the sexual exploitation of children: sponsored by Mr. Christopher Smith (USA)"
  void add_answers(std::string_view fact, std::vector<Notice>& notices) const {
    constexpr std::size_t most = 3;
    const auto& documents = index_.catalogue().documents;
    const Filters filters(plan_.conditions, index_.catalogue(), values_);
    std::vector<Notice> answers;
    for (store::DocumentNumber d = 0; d < documents.size() && answers.size() <= most; ++d) {
      if (!filters.admits(d)) continue;
      const auto& document = documents[d];
      answers.push_back(
          {"answer",
           fmt::format("{}: {}", document.display_title,
                       fact == "sponsor" ? sponsor_text(document) : date_text(document)),
           std::nullopt, std::nullopt});
    }
    if (answers.size() <= most) notices.insert(notices.begin(), answers.begin(), answers.end());
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
                 const store::Index& index, query::Diagnostics& diagnostics) {
  const NoticeWriter writer(plan, matches, index, values);
  writer.add_to(diagnostics.notices);
  if (!diagnostics.asked_fact.empty() && !plan.text)
    writer.add_answers(diagnostics.asked_fact, diagnostics.notices);
}

}  // namespace osce::search
