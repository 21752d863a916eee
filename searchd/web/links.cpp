// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/links.hpp"

#include "engine/model/date.hpp"
#include "engine/present/address.hpp"
#include "engine/query/query_minus_filter.hpp"
#include "engine/schema/fields.hpp"
#include "searchd/parameters.hpp"

namespace osce::searchd::web {
namespace {

/// True if a filter selects values of a facet; `from` and `to` select years.
bool belongs_to(const std::string& filter, const std::string& facet) {
  const auto* field = schema::find_field(filter);
  return field != nullptr && schema::facet_of(*field) == facet;
}

/// The query without the filters on a facet that were typed into it.
std::string query_without_facet(const search::Request& request, const search::Response& response,
                                const std::string& facet) {
  std::vector<query::Span> typed;
  for (const auto& filter : response.understood.filters) {
    if (!belongs_to(filter.field, facet)) continue;
    typed.insert(typed.end(), filter.spans.begin(), filter.spans.end());
  }
  if (typed.empty()) return request.query;
  return query::query_minus_filter(request.query, *response.understood.tree, typed);
}

}  // namespace

search::Request from_start(search::Request request) {
  request.cursor.reset();
  request.offset = 0;
  return request;
}

std::string page_link(const search::Request& request) {
  return present::address_of("/", request).text();
}
std::string api_link(const search::Request& request) {
  return present::address_of("/v1/search", request).text();
}

std::string feed_link(const search::Request& request) {
  return present::address_of("/v1/feed", request).text();
}

std::string export_link(const search::Request& request, std::string_view format) {
  auto all = from_start(request);
  all.limit = format == "json" ? present::max_limit : present::max_exported;
  auto address = present::address_of("/v1/search", all);
  address.add("format", format);
  return address.text();
}

std::string statistics_link(const search::StatisticsRequest& request) {
  auto address = present::address_of("/stats", from_start(request.search));
  if (request.by != search::StatisticsRequest{}.by) address.add("by", request.by);
  return address.text();
}

std::string statistics_export_link(const search::StatisticsRequest& request,
                                   std::string_view format) {
  auto address = present::address_of("/v1/stats", from_start(request.search));
  address.add("by", request.by);
  address.add("format", format);
  return address.text();
}

std::string address_in(const HttpRequest& request, std::string_view language) {
  present::Url address(request.path);
  for (const auto& [name, value] : without_unknown(request, "by").parameters) {
    if (!value.empty()) address.add(name, value);
  }
  address.add("lang", language);
  return address.text();
}

std::string facet_link(const search::Request& request, const search::Response& response,
                       const std::string& facet, const search::FacetValue& value) {
  auto other = from_start(request);
  other.query = query_without_facet(request, response, facet);
  const query::GivenFilter choice{facet, value.value.value_or("unknown")};
  const bool chosen = std::erase(other.filters, choice) > 0;
  std::erase_if(other.filters, [&](const query::GivenFilter& filter) {
    const bool range = facet == "year" && filter.value != "unknown" && !parse_year(filter.value);
    return belongs_to(filter.name, facet) && (filter.name != facet || range);
  });
  if (!chosen) other.filters.push_back(choice);
  return page_link(other);
}

search::Request without_facet(const search::Request& request, const search::Response& response,
                              const std::string& facet) {
  auto other = from_start(request);
  other.query = query_without_facet(request, response, facet);
  std::erase_if(other.filters,
                [&](const query::GivenFilter& filter) { return belongs_to(filter.name, facet); });
  return other;
}

std::string link_without(const search::Request& request, const query::UnderstoodFilter& filter) {
  auto other = from_start(request);
  if (filter.given) {
    std::erase_if(other.filters,
                  [&](const query::GivenFilter& given) { return given.name == filter.field; });
  } else {
    other.query = filter.without;
  }
  return page_link(other);
}

}  // namespace osce::searchd::web
