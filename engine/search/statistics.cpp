// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/statistics.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/error.hpp"
#include "engine/search/filters.hpp"
#include "engine/search/hits.hpp"
#include "engine/search/matcher.hpp"
#include "engine/search/search.hpp"

namespace osce::search {
namespace {

using Rows = std::map<std::optional<std::string>, StatisticsRow>;

void require_name(const std::string& by) {
  const auto names = statistics_names();
  if (std::find(names.begin(), names.end(), by) != names.end()) return;
  throw Error(ErrorKind::usage, fmt::format("Cannot count by \"{}\"", by),
              fmt::format("Choose one of: {}", fmt::join(names, ", ")));
}

/// The marked words of the paragraph read last, folded.
std::string form_at(const WordMark& mark, const RowWords& words) {
  return fmt::format("{}", fmt::join(words.folded(mark.first, mark.end), " "));
}

/// The value of a paragraph for a facet.
class ValueOf {
 public:
  ValueOf(const std::string& facet, const store::Catalogue& catalogue, store::Values values)
      : catalogue_(catalogue),
        field_(schema::field_named(facet)),
        column_(catalogue.column(field_, values)) {}

  const std::optional<std::string>& operator()(store::ParagraphNumber paragraph) const {
    const bool of_document = field_.home == schema::Home::document;
    const auto place = of_document ? catalogue_.document_of[paragraph - 1] : paragraph - 1;
    return column_.values[column_.entries[place]];
  }

 private:
  const store::Catalogue& catalogue_;
  const schema::Field& field_;
  const store::Column& column_;
};

std::vector<StatisticsRow> in_order(const Rows& rows, const std::string& by) {
  std::vector<StatisticsRow> ordered;
  ordered.reserve(rows.size());
  for (const auto& [value, row] : rows) ordered.push_back(row);  // by value, unknown first
  std::stable_sort(ordered.begin(), ordered.end(),
                   [&](const StatisticsRow& a, const StatisticsRow& b) {
                     if (a.value.has_value() != b.value.has_value()) return a.value.has_value();
                     return by != "year" && a.hits > b.hits;
                   });
  return ordered;
}

}  // namespace

std::vector<std::string_view> statistics_names() {
  auto names = schema::facet_names();
  names.push_back(by_form);
  return names;
}

double per_thousand(const StatisticsRow& row) {
  constexpr double thousand = 1000;
  return row.words == 0 ? 0
                        : thousand * static_cast<double>(row.hits) / static_cast<double>(row.words);
}

OrErrors<Statistics> Searcher::statistics(const StatisticsRequest& request) {
  require_name(request.by);
  auto everything = request.search;
  everything.facets.clear();
  everything.may_relax = false;
  everything.settings.group = query::Grouping::none;
  const auto [root, planned, diagnostics] = read(everything);
  if (!diagnostics.errors.empty()) return diagnostics.errors;
  const auto& catalogue = index_.catalogue();
  const auto values = values_for(planned.settings);
  const bool forms = request.by == by_form;
  const ValueOf value_of(forms ? "year" : request.by, catalogue, values);
  Statistics statistics{.by = request.by, .catalogue = index_.shared_catalogue()};
  auto& total = statistics.total;
  Rows rows;

  const Filters filters(planned.plan.conditions, catalogue, values);
  for (store::ParagraphNumber p = 1; p <= catalogue.paragraph_count(); ++p) {
    if (filters.failed(p) != 0) continue;
    total.words += catalogue.words[p - 1];
    if (!forms) rows[value_of(p)].words += catalogue.words[p - 1];
  }
  const auto found = each_match(everything, [&](const query::Planned& plan) -> Visitor {
    auto hits = std::make_shared<Hits>(plan.plan, index_);
    return [&, hits = std::move(hits)](const RankedParagraph& match) {
      const auto marks = hits->in(match.paragraph);
      ++total.paragraphs;
      total.hits += marks.size();
      if (!forms) {
        auto& row = rows[value_of(match.paragraph)];
        ++row.paragraphs;
        row.hits += marks.size();
        return;
      }
      std::map<std::string, std::uint64_t> here;
      for (const auto& mark : marks) ++here[form_at(mark, hits->words())];
      for (const auto& [form, count] : here) {
        auto& row = rows[form];
        ++row.paragraphs;
        row.hits += count;
      }
    };
  });
  if (const auto* wrong = std::get_if<QueryErrors>(&found)) return *wrong;
  const auto& response = std::get<Response>(found);
  statistics.query = response.query;
  statistics.understood = response.understood;
  for (auto& [value, row] : rows) {
    row.value = value;
    if (forms) row.words = total.words;
  }
  statistics.rows = in_order(rows, request.by);
  return statistics;
}

}  // namespace osce::search
