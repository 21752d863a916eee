// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/present/address.hpp"
#include "engine/present/notices.hpp"
#include "searchd/web/labels.hpp"
#include "searchd/web/links.hpp"
#include "searchd/web/pages.hpp"
#include "searchd/web/strings.hpp"
#include "searchd/web/year_chart.hpp"
#include "web_files.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

/// What the page can break down by; the API has more.
constexpr std::array<std::string_view, 6> offered = {"year", "venue", "body",
                                                     "type", "verb",  search::by_form};

/// True if date filters include undated documents: the link of a year would find them as well.
bool includes_undated(const search::StatisticsRequest& request,
                      const search::Statistics& statistics) {
  const auto& spans = statistics.understood.spans;
  return request.search.settings.undated == query::Undated::yes ||
         std::any_of(spans.begin(), spans.end(),
                     [](const auto& span) { return span.canonical == "undated:yes"; });
}

/// The address of the paragraphs of a row; empty if no filter selects them.
std::string row_link(const search::StatisticsRequest& request, const search::StatisticsRow& row,
                     bool undated, const PageContext& context) {
  if (request.by == search::by_form) return {};
  auto chosen = from_start(request.search);
  std::erase_if(chosen.filters, [&](const auto& filter) { return filter.name == request.by; });
  chosen.filters.push_back({request.by, row.value.value_or("unknown")});
  if (request.by == "year" && undated) chosen.settings.undated = query::Undated::no;
  return kept_language(page_link(chosen), context);
}

data numbers_data(const search::StatisticsRow& row) {
  return object({{"hits", std::to_string(row.hits)},
                 {"paragraphs", std::to_string(row.paragraphs)},
                 {"words", std::to_string(row.words)},
                 {"per_thousand", fmt::format("{:.2f}", per_thousand(row))}});
}

data rows_data(const search::StatisticsRequest& request, const search::Statistics& statistics,
               const PageContext& context) {
  const bool undated = includes_undated(request, statistics);
  double most = 0;
  for (const auto& row : statistics.rows) most = std::max(most, per_thousand(row));
  data rows{data::type::list};
  for (const auto& row : statistics.rows) {
    constexpr double whole = 100;
    auto item = numbers_data(row);
    item.set("label", label_of(statistics.by, row.value, *statistics.catalogue, context.language));
    const auto link = row_link(request, row, undated, context);
    if (!link.empty()) item.set("link", link);
    item.set("width", fmt::format("{:.1f}", most > 0 ? whole * per_thousand(row) / most : 0));
    rows.push_back(item);
  }
  return rows;
}

data choices_data(const search::StatisticsRequest& request, const PageContext& context) {
  data choices{data::type::list};
  for (const auto by : offered) {
    auto other = request;
    other.by = by;
    auto item = link_data(std::string(translated(by, context.language)),
                          kept_language(statistics_link(other), context));
    item.set("current", by == request.by);
    choices.push_back(item);
  }
  return choices;
}

}  // namespace

std::string statistics_page(const search::StatisticsRequest& request,
                            const search::Statistics& statistics, const PageContext& context) {
  auto content = page_data(context);
  content.set("understood", statistics.understood.text);
  data notices{data::type::list};
  for (const auto& notice : present::shown_notices(statistics.understood.notices)) {
    if (notice.code != "undated-left-out") notices.push_back(notice.message);
  }
  content.set("notices", notices);
  content.set("by", std::string(translated(request.by, context.language)));
  content.set("choices", choices_data(request, context));
  if (request.by == "year") {
    if (const auto chart = year_chart(bars_of(statistics))) content.set("chart", *chart);
  }
  content.set("found", !statistics.rows.empty());
  content.set("rows", rows_data(request, statistics, context));
  content.set("total", numbers_data(statistics.total));
  content.set("results", kept_language(page_link(from_start(request.search)), context));
  content.set("csv", statistics_export_link(request, "csv"));
  content.set("json", statistics_export_link(request, "json"));
  const auto* const key = request.by == "year" ? "frequency_over_time" : "frequency";
  const auto name = std::string(translated(key, context.language));
  content.set("heading", name);
  const auto& query = request.search.query;
  return framed({.title = query.empty() ? name : fmt::format("{}: {}", name, query),
                 .query = query,
                 .content = render(web_files::statistics_mustache, content),
                 .kept = present::parameters_beside(request.search),
                 .canonical = statistics_link(request)},
                context);
}

}  // namespace osce::searchd::web
