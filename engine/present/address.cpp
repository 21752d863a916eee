// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/address.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace osce::present {
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

/// In a path, "+" does not mean a blank.
std::string encoded_segment(std::string_view text) {
  auto segment = encoded(text);
  for (auto at = segment.find('+'); at != std::string::npos; at = segment.find('+', at))
    segment.replace(at, 1, "%20");
  return segment;
}

}  // namespace

void Url::add(std::string_view name, std::string_view value) {
  text_ += fmt::format("{}{}={}", first_ ? "?" : "&", encoded(name), encoded(value));
  first_ = false;
}

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
  if (request.explain) parameters.emplace_back("explain", "yes");
  if (request.related) parameters.emplace_back("related", std::to_string(*request.related));
  if (request.facets.empty()) {
    parameters.emplace_back("facets", "none");
  } else if (request.facets != defaults.facets) {
    parameters.emplace_back("facets", fmt::format("{}", fmt::join(request.facets, ",")));
  }
  if (request.facet_limit != defaults.facet_limit)
    parameters.emplace_back("facet_limit", std::to_string(request.facet_limit));
  if (request.facet_order != defaults.facet_order) {
    parameters.emplace_back("facet_order",
                            request.facet_order == search::FacetOrder::count ? "count" : "value");
  }
  return parameters;
}

Url address_of(const std::string& path, const search::Request& request) {
  Url address(path);
  if (!request.query.empty()) address.add("q", request.query);
  for (const auto& [name, value] : parameters_beside(request)) address.add(name, value);
  if (request.offset > 0) address.add("offset", std::to_string(request.offset));
  if (request.cursor) address.add("cursor", *request.cursor);
  return address;
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

}  // namespace osce::present
