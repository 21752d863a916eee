// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/notices.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "engine/query/plain_text.hpp"
#include "engine/query/syntax/number_range.hpp"
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

/// "was sponsored by Mr. Christopher Smith (USA)"
std::string sponsor_text(const Document& document) {
  if (document.sponsor) return "was sponsored by " + *document.sponsor;
  if (document.author) return "is by " + *document.author;
  return "does not name a sponsor";
}

/// "5–9 July 2017", "8 December 2017", "2017"; nothing for an undated document.
std::optional<std::string> time_text(const Document& document) {
  const auto& days = document.date;
  if (days) return to_words(*days);
  return document.year ? std::optional(std::to_string(*document.year)) : std::nullopt;
}

/// "was adopted in Minsk, 5–9 July 2017"; of a statement, which nobody adopts, "is dated …".
std::string date_text(const Document& document) {
  const auto time = time_text(document);
  if (!time) return "has no date";
  if (document.status != Status::adopted) return "is dated " + *time;
  if (document.venue) return fmt::format("was adopted in {}, {}", *document.venue, *time);
  const bool one_day = document.date && document.date->from == document.date->to;
  const auto* const before = one_day ? "on " : document.date ? "" : "in ";
  return fmt::format("was adopted {}{}", before, *time);
}

/// The days that pass a date filter, if they are one period.
const query::Within* period_of(const query::Condition& condition) {
  if (condition.negated || condition.any_of.size() != 1) return nullptr;
  return std::get_if<query::Within>(&condition.any_of.front());
}

/// True of year:unknown.
bool asks_undated(const query::Condition& condition) {
  return !condition.negated && condition.any_of.size() == 1 &&
         std::holds_alternative<query::Unknown>(condition.any_of.front());
}

/// Two date filters that no text passes, as in `from:2016 to:2014`, or nothing.
std::optional<std::string> contradiction_in(const std::vector<query::Condition>& times) {
  for (const auto& late : times) {
    for (const auto& early : times) {
      if (asks_undated(early) && period_of(late) != nullptr && !late.or_undated) {
        return fmt::format(
            R"("without a date" and "{}" contradict each other. Remove one of them.)", late.label);
      }
      const auto* const after = period_of(late);
      const auto* const before = period_of(early);
      if (after == nullptr || before == nullptr || !after->from || !before->to ||
          *after->from <= *before->to)
        continue;
      const bool swapped = !after->to && !before->from;
      const auto which = late.given || early.given  // which the programs name in their own way
                             ? "These dates"
                             : fmt::format(R"("{}" and "{}")", late.label, early.label);
      return fmt::format("{} contradict each other. {} one of the dates.", which,
                         swapped ? "Swap them or remove" : "Remove");
    }
  }
  return std::nullopt;
}

class NoticeWriter {
 public:
  NoticeWriter(const query::Planned& planned, const Matches& matches, const store::Index& index)
      : plan_(planned.plan),
        names_(planned.ambiguous_names),
        matches_(matches),
        index_(index),
        values_(values_for(planned.settings)) {}

  void add_to(std::vector<Notice>& notices) const {
    if (matches_.relaxed) notices.push_back(relaxed());
    if (!matches_.undated_left_out.empty()) {
      const auto count = matches_.undated_left_out.size();
      notices.push_back({"undated-left-out",
                         (count == 1 ? std::string("1 undated document was left out")
                                     : fmt::format("{} undated documents were left out", count)) +
                             what_inferred_values_add(),
                         std::nullopt, count});
    }
    say_missing_years(notices);
    if (matches_.total > 0) return;
    say_why_no_date(notices);
    say_one_value_only(notices);
    say_no_such_paragraph(notices);
  }

  /// ""Combating the sexual exploitation of children" was sponsored by Mr. Smith (USA)"
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
           fmt::format("\"{}\" {}", document.display_title,
                       fact == "sponsor" ? sponsor_text(document) : date_text(document)),
           std::nullopt, std::nullopt});
    }
    if (answers.size() <= most) notices.insert(notices.begin(), answers.begin(), answers.end());
  }

 private:
  /// "Minsk" is not a word that is looked for if no paragraph mentions it.
  [[nodiscard]] Notice relaxed() const {
    const bool words_alone = std::all_of(names_.begin(), names_.end(), [](const auto& name) {
      return name.is_said || !name.has_texts;
    });
    const auto* const verb = words_alone ? "contain" : "match";
    return {"relaxed",
            fmt::format("No paragraph {} {}. {} {} some of them{}.",
                        words_alone ? "contains all" : "matches all parts of",
                        words_alone ? "your words" : "your query",
                        matches_.total > 0 ? "These" : "Those that", verb,
                        matches_.total > 0 ? "" : " are outside your filters"),
            std::nullopt, std::nullopt};
  }

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
    return fmt::format(
        " ({} probably from {})",
        all ? (admitted.size() == 1 ? "it is" : "they are")
            : fmt::format("{} of them {}", admitted.size(), admitted.size() == 1 ? "is" : "are"),
        first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last));
  }

  /// "The texts date from 2008 to 2017."; nothing if no text has a date.
  [[nodiscard]] std::optional<std::string> years_of_texts() const {
    const auto covered =
        years_covered(index_.catalogue(), values_, [](auto /*document*/) { return true; });
    if (!covered) return std::nullopt;
    return fmt::format("The texts date from {} to {}.", covered->first, covered->second);
  }

  /// "2020" in a query is neither in a text nor the year of one.
  void say_missing_years(std::vector<Notice>& notices) const {
    for (const auto& name : names_) {
      if (name.is_said || name.has_texts) continue;
      notices.push_back({"outside-years",
                         fmt::format("No text mentions or dates from {}. {}", name.words,
                                     years_of_texts().value_or("")),
                         name.span, std::nullopt});
    }
  }

  /// A date filter that no document passes is probably a mistake.
  void say_why_no_date(std::vector<Notice>& notices) const {
    const auto& catalogue = index_.catalogue();
    const auto covered = years_of_texts();
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
         contradiction_in(times).value_or(fmt::format(
             "{}. {}",
             times.size() == 1 ? "Nothing in that period" : "No text matches all of these dates",
             *covered)),
         times.front().given ? std::nullopt : std::optional(times.front().spans.front()),
         std::nullopt});
  }

  /// "venue:Minsk AND venue:Baku"
  void say_one_value_only(std::vector<Notice>& notices) const {
    const auto has_one = [](const query::Condition& one) {
      const auto kind = one.field->kind;
      return !one.negated && !one.given && kind != schema::FieldKind::time &&
             kind != schema::FieldKind::party && kind != schema::FieldKind::wording;
    };
    const auto& all = plan_.conditions;
    for (auto one = all.begin(); one != all.end(); ++one) {
      const auto other = std::find_if(one + 1, all.end(), [&](const query::Condition& next) {
        return next.field == one->field && has_one(next);
      });
      if (!has_one(*one) || other == all.end()) continue;
      const bool document = one->field->home == schema::Home::document;
      notices.push_back({"one-value-only",
                         fmt::format("A {} has only one {}. Use OR.",
                                     document ? "text" : "paragraph", one->field->name),
                         other->spans.front(), std::nullopt});
      return;
    }
  }

  /// "MC.DEC/7/17 has no paragraph 99; the highest number is 24", in place of what is true of all
  /// texts.
  void say_no_such_paragraph(std::vector<Notice>& notices) const {
    auto others = plan_.conditions;
    const auto label = std::stable_partition(others.begin(), others.end(), [](const auto& one) {
      return one.field->home == schema::Home::document;
    });
    if (others.end() - label != 1 || plan_.text) return;
    const auto missing = *label;
    others.erase(label);
    const auto document = only_document(others);
    if (missing.field->kind != schema::FieldKind::label || missing.negated || !document) return;
    const auto span = missing.given ? std::nullopt : std::optional(missing.spans.front());
    std::erase_if(notices, [&](const Notice& notice) {
      return notice.code == "no-such-value" && notice.span == span;
    });
    const auto& catalogue = index_.catalogue();
    const auto& text = catalogue.documents[*document];
    notices.push_back({"no-such-paragraph",
                       fmt::format("{} has no {}{}",
                                   text.symbol.value_or(fmt::format("\"{}\"", text.display_title)),
                                   query::filter_text(missing), highest_number(*document)),
                       span, std::nullopt});
  }

  /// The one document with paragraphs that pass the conditions, or nothing if there are several.
  [[nodiscard]] std::optional<store::DocumentNumber> only_document(
      const std::vector<query::Condition>& conditions) const {
    const Filters filters(conditions, index_.catalogue(), values_);
    std::optional<store::DocumentNumber> only;
    for (store::DocumentNumber d = 0; d < index_.catalogue().documents.size(); ++d) {
      if (!filters.admits(d)) continue;
      if (only) return std::nullopt;
      only = d;
    }
    return only;
  }

  /// "; the highest number is 24", if the document has numbers.
  [[nodiscard]] std::string highest_number(store::DocumentNumber document) const {
    const auto& catalogue = index_.catalogue();
    const auto& labels = catalogue.column(schema::field_named("para"), values_);
    int highest = 0;
    for (auto p = catalogue.first_paragraph[document]; p < catalogue.first_paragraph[document + 1];
         ++p) {
      const auto& label = labels.values[labels.entries[p - 1]];
      highest = std::max(highest, label ? query::whole_number(*label).value_or(0) : 0);
    }
    return highest == 0 ? "" : fmt::format("; the highest number is {}", highest);
  }

  const query::Plan& plan_;
  const std::vector<query::AmbiguousName>& names_;
  const Matches& matches_;
  const store::Index& index_;
  store::Values values_;
};

}  // namespace

void add_notices(const Matches& matches, const query::Planned& planned, const store::Index& index,
                 query::Diagnostics& diagnostics) {
  const NoticeWriter writer(planned, matches, index);
  writer.add_to(diagnostics.notices);
  if (!diagnostics.asked_fact.empty() && !planned.plan.text)
    writer.add_answers(diagnostics.asked_fact, diagnostics.notices);
}

}  // namespace osce::search
