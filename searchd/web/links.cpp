// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/links.hpp"

#include <cctype>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/date.hpp"
#include "engine/query/without.hpp"
#include "engine/schema/fields.hpp"
#include "searchd/parameters.hpp"

namespace osce::searchd::web {
namespace {

std::string encoded(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte < 0x80 && (std::isalnum(byte) != 0 ||
                                       std::string_view("-_.~").find(c) != std::string_view::npos);
    result += plain ? std::string(1, c) : (c == ' ' ? "+" : fmt::format("%{:02X}", byte));
  }
  return result;
}

/// In a path a blank is no plus.
std::string encoded_segment(std::string_view text) {
  auto segment = encoded(text);
  for (auto at = segment.find('+'); at != std::string::npos; at = segment.find('+', at))
    segment.replace(at, 1, "%20");
  return segment;
}

/// Collects "name=value" pairs behind a path.
class Address {
 public:
  explicit Address(std::string path) : text_(std::move(path)) {}
  void add(std::string_view name, std::string_view value) {
    text_ += fmt::format("{}{}={}", first_ ? "?" : "&", encoded(name), encoded(value));
    first_ = false;
  }
  [[nodiscard]] std::string text() const { return text_; }

 private:
  std::string text_;
  bool first_ = true;
};

std::string link(const std::string& path, const search::Request& request) {
  Address address(path);
  if (!request.query.empty()) address.add("q", request.query);
  for (const auto& [name, value] : parameters_beside(request)) address.add(name, value);
  if (request.offset > 0) address.add("offset", std::to_string(request.offset));
  if (request.cursor) address.add("cursor", *request.cursor);
  return address.text();
}

/// True for the filters that are the choice of a facet: of `year` also `from` and `to`.
bool belongs_to(const std::string& filter, const std::string& facet) {
  const auto* field = schema::find_field(filter);
  return field != nullptr && schema::facet_of(*field) == facet;
}

/// The query without what is typed in it to limit a facet.
std::string query_without_facet(const search::Request& request, const search::Response& response,
                                const std::string& facet) {
  std::vector<query::Span> typed;
  for (const auto& filter : response.understood.filters) {
    if (!belongs_to(filter.field, facet)) continue;
    typed.insert(typed.end(), filter.spans.begin(), filter.spans.end());
  }
  return typed.empty() ? request.query
                       : query::without(request.query, typed, response.catalogue->names);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> parameters_beside(const search::Request& request) {
  const search::Request defaults;
  std::vector<std::pair<std::string, std::string>> parameters;
  for (const auto& [name, value] : request.filters) parameters.emplace_back(name, value);
  for (const auto& setting : query::settings) {
    if (const auto value = setting.get(request.settings))
      parameters.emplace_back(setting.name, setting.values[*value]);
  }
  if (request.limit != defaults.limit)
    parameters.emplace_back("limit", std::to_string(request.limit));
  if (request.snippet != defaults.snippet)
    parameters.emplace_back("snippet", std::to_string(request.snippet));
  if (request.facets != defaults.facets)
    parameters.emplace_back("facets", fmt::format("{}", fmt::join(request.facets, ",")));
  if (request.facet_limit != defaults.facet_limit)
    parameters.emplace_back("facet_limit", std::to_string(request.facet_limit));
  if (request.facet_order != defaults.facet_order) {
    parameters.emplace_back("facet_order",
                            request.facet_order == search::FacetOrder::count ? "count" : "value");
  }
  return parameters;
}

search::Request from_start(search::Request request) {
  request.cursor.reset();
  request.offset = 0;
  return request;
}

std::string path_of(std::string_view id) {
  std::string path;
  for (std::size_t at = 0; at <= id.size();) {
    const auto slash = std::min(id.find('/', at), id.size());
    path += (at == 0 ? "" : "/") + encoded_segment(id.substr(at, slash - at));
    at = slash + 1;
  }
  return path;
}

std::string page_link(const search::Request& request) {
  return link("/", request);
}
std::string api_link(const search::Request& request) {
  return link("/v1/search", request);
}

std::string feed_link(const search::Request& request) {
  return link("/v1/feed", request);
}

std::string export_link(const search::Request& request, std::string_view format) {
  auto all = from_start(request);
  all.limit = max_exported;
  auto address = api_link(all);
  address += address.find('?') == std::string::npos ? "?" : "&";
  return address.append("format=").append(format);
}

std::string address_in(const HttpRequest& request, std::string_view language) {
  Address address(request.path);
  for (const auto& [name, value] : without_unknown(request).parameters) {
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
    const bool limit = facet == "year" && filter.value != "unknown" && !parse_year(filter.value);
    return belongs_to(filter.name, facet) && (filter.name != facet || limit);
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
