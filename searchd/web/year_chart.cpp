// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/year_chart.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/model/date.hpp"
#include "searchd/web/frame.hpp"

namespace osce::searchd::web {

std::vector<YearBar> bars_of(const search::Facet& facet) {
  std::vector<YearBar> bars;
  for (const auto& value : facet.values) {
    if (const auto year = value.value ? parse_year(*value.value) : std::nullopt) {
      bars.push_back(
          {*year, static_cast<double>(value.count), std::to_string(value.count), value.selected});
    }
  }
  return bars;
}

std::vector<YearBar> bars_of(const search::Statistics& statistics) {
  std::vector<YearBar> bars;
  for (const auto& row : statistics.rows) {
    if (const auto year = row.value ? parse_year(*row.value) : std::nullopt)
      bars.push_back({*year, per_thousand(row), fmt::format("{:.2f}", per_thousand(row)), false});
  }
  return bars;
}

std::optional<kainjow::mustache::data> year_chart(const std::vector<YearBar>& years) {
  using kainjow::mustache::data;
  constexpr double height = 60;
  constexpr double room = 10;  // for a bar and the gap after it
  constexpr double bar_width = 8;
  if (years.size() < 2) return std::nullopt;
  auto sorted = years;
  std::sort(sorted.begin(), sorted.end(),
            [](const YearBar& one, const YearBar& other) { return one.year < other.year; });
  const auto most =
      std::max_element(years.begin(), years.end(), [](const YearBar& one, const YearBar& other) {
        return one.height < other.height;
      })->height;
  if (most <= 0) return std::nullopt;
  const int first = sorted.front().year;
  const int last = sorted.back().year;
  data bars{data::type::list};
  std::string description;
  for (const auto& year : sorted) {
    const double tall = year.height > 0 ? std::max(1.0, height * year.height / most) : 0;
    bars.push_back(object({{"x", fmt::format("{:.0f}", room * (year.year - first))},
                           {"y", fmt::format("{:.1f}", height - tall)},
                           {"w", fmt::format("{:.0f}", bar_width)},
                           {"h", fmt::format("{:.1f}", tall)},
                           {"label", std::to_string(year.year)},
                           {"count", year.value},
                           {"selected", year.selected}}));
    description += fmt::format("{}{}: {}", description.empty() ? "" : ", ", year.year, year.value);
  }
  return object({{"bars", bars},
                 {"width", fmt::format("{:.0f}", room * (last - first + 1) - (room - bar_width))},
                 {"description", description},
                 {"first", std::to_string(first)},
                 {"last", std::to_string(last)}});
}

}  // namespace osce::searchd::web
