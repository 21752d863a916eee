// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/year_chart.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "engine/model/date.hpp"

namespace osce::searchd::web {

std::optional<kainjow::mustache::data> year_chart(const search::Facet& facet) {
  using kainjow::mustache::data;
  constexpr double height = 60;
  constexpr double room = 10;  // of a bar with the gap behind it
  constexpr double bar_width = 8;
  std::map<int, const search::FacetValue*> years;
  std::uint32_t most = 1;
  for (const auto& value : facet.values) {
    const auto year = value.value ? parse_year(*value.value) : std::nullopt;
    if (!year) continue;
    years[*year] = &value;
    most = std::max(most, value.count);
  }
  if (years.size() < 2) return std::nullopt;
  const int first = years.begin()->first;
  const int last = years.rbegin()->first;
  data bars{data::type::list};
  std::string description;
  for (const auto& [year, value] : years) {
    const double tall = std::max(1.0, height * value->count / most);
    data bar;
    bar.set("x", fmt::format("{:.0f}", room * (year - first)));
    bar.set("y", fmt::format("{:.1f}", height - tall));
    bar.set("w", fmt::format("{:.0f}", bar_width));
    bar.set("h", fmt::format("{:.1f}", tall));
    bar.set("label", std::to_string(year));
    bar.set("count", std::to_string(value->count));
    bar.set("selected", value->selected);
    bars.push_back(bar);
    description += fmt::format("{}{}: {}", description.empty() ? "" : ", ", year, value->count);
  }
  data chart;
  chart.set("bars", bars);
  chart.set("width", fmt::format("{:.0f}", room * (last - first + 1) - (room - bar_width)));
  chart.set("description", description);
  chart.set("first", std::to_string(first));
  chart.set("last", std::to_string(last));
  return chart;
}

}  // namespace osce::searchd::web
