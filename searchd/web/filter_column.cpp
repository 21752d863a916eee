// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/filter_column.hpp"

#include "engine/present/address.hpp"
#include "searchd/web/labels.hpp"
#include "searchd/web/links.hpp"
#include "searchd/web/strings.hpp"
#include "searchd/web/year_chart.hpp"

namespace osce::searchd::web {
namespace {

using kainjow::mustache::data;

/// The form replaces the date filters of the search.
void add_years(data& content, const search::Request& request, const search::Response& response,
               const PageContext& context) {
  for (const auto& facet : response.facets) {
    if (facet.field != "year") continue;
    if (const auto chart = year_chart(bars_of(facet))) content.set("chart", *chart);
  }
  const auto undated = without_facet(request, response, "year");
  content.set("query_for_years", undated.query);
  for (const auto& [name, value] : request.filters) {
    if (name == "from" || name == "to") content.set(name, value);
  }
  auto kept = present::parameters_beside(undated);
  if (context.chosen) kept.emplace_back("lang", context.language);
  content.set("kept_for_years", hidden_fields(kept));
}

data value_data(const std::string& field, const search::FacetValue& value,
                const search::Request& request, const search::Response& response,
                const PageContext& context) {
  auto item = link_data(label_of(field, value.value, *response.catalogue, context.language),
                        kept_language(facet_link(request, response, field, value), context));
  item.set("count", std::to_string(value.count));
  item.set("counted", paragraphs_in_words(value.count, context.language));
  item.set("selected", value.selected);
  return item;
}

/// A facet; values beyond the first eight are folded.
data facet_data(const search::Facet& facet, const search::Request& request,
                const search::Response& response, const PageContext& context) {
  constexpr std::size_t shown = 8;
  data values{data::type::list};
  data rest{data::type::list};
  bool rest_selected = false;
  for (const auto& value : facet.values) {
    const bool folded = values.list_value().size() >= shown;
    rest_selected |= folded && value.selected;
    (folded ? rest : values).push_back(value_data(facet.field, value, request, response, context));
  }
  auto item = object(
      {{"name", std::string(translated(facet.field, context.language))}, {"values", values}});
  if (rest.is_non_empty_list()) {
    auto more = object({{"count", std::to_string(rest.list_value().size())},
                        {"values", rest},
                        {"open", rest_selected}});
    item.set("rest", more);
  }
  return item;
}

}  // namespace

void add_filter_column(data& content, const search::Request& request,
                       const search::Response& response, const PageContext& context) {
  add_years(content, request, response, context);
  data facets{data::type::list};
  for (const auto& facet : response.facets) {
    if (!facet.values.empty()) facets.push_back(facet_data(facet, request, response, context));
  }
  content.set("facets", facets);
}

}  // namespace osce::searchd::web
