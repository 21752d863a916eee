// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/links.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

#include <fmt/format.h>

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
  const search::Request defaults;
  Address address(path);
  if (!request.query.empty()) address.add("q", request.query);
  for (const auto& [name, value] : request.filters) address.add(name, value);
  if (request.match != defaults.match) {
    address.add("match", search::match_names.at(static_cast<std::size_t>(request.match)));
  }
  if (request.sort != defaults.sort) {
    address.add("sort", search::sort_names.at(static_cast<std::size_t>(request.sort)));
  }
  if (request.limit != defaults.limit) address.add("limit", std::to_string(request.limit));
  if (request.cursor) address.add("cursor", *request.cursor);
  return address.text();
}

/// True for the filters that are the choice of a facet: of `year` also `from` and `to`.
bool belongs_to(const std::string& filter, const std::string& facet) {
  return filter == facet || (facet == "year" && (filter == "from" || filter == "to"));
}

/// The query without the ranges `spans`, and the blanks round them.
std::string query_without(const std::string& query, std::vector<query::Span> spans) {
  std::sort(spans.begin(), spans.end(),
            [](const auto& a, const auto& b) { return a.begin < b.begin; });
  std::string rest;
  std::size_t at = 0;
  const auto add = [&](std::string part) {
    part.erase(0, part.find_first_not_of(' '));
    while (part.ends_with(' ')) part.pop_back();
    if (!part.empty()) rest += (rest.empty() ? "" : " ") + part;
  };
  for (const auto& span : spans) {
    add(query.substr(at, span.begin - at));
    at = span.end;
  }
  add(query.substr(at));
  return rest;
}

/// The search from its first result on.
search::Request from_start(search::Request request) {
  request.cursor.reset();
  request.offset = 0;
  return request;
}

}  // namespace

std::string page_link(const search::Request& request) {
  return link("/", request);
}
std::string api_link(const search::Request& request) {
  return link("/v1/search", request);
}

std::string facet_link(const search::Request& request, const search::Response& response,
                       const std::string& facet, const search::FacetValue& value) {
  auto other = from_start(request);
  std::vector<query::Span> typed;
  for (const auto& filter : response.understood.filters) {
    if (!belongs_to(filter.field, facet)) continue;
    typed.insert(typed.end(), filter.spans.begin(), filter.spans.end());
  }
  if (!typed.empty()) other.query = query_without(request.query, typed);
  const query::GivenFilter choice{facet, value.value.value_or("unknown")};
  const bool chosen = std::erase(other.filters, choice) > 0;
  std::erase_if(other.filters, [&](const query::GivenFilter& filter) {
    return filter.name != facet && belongs_to(filter.name, facet);
  });
  if (!chosen) other.filters.push_back(choice);
  return page_link(other);
}

std::string link_without(const search::Request& request, const search::Response& response,
                         const query::UnderstoodFilter& filter) {
  auto other = from_start(request);
  if (filter.given) {
    std::erase_if(other.filters,
                  [&](const query::GivenFilter& given) { return given.name == filter.field; });
  } else {
    other.query = query_without(response.query, filter.spans);
  }
  return page_link(other);
}

}  // namespace osce::searchd::web
