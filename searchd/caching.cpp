// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/caching.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "engine/store/checksum.hpp"
#include "engine/version.hpp"
#include "searchd/connections/header_text.hpp"
#include "searchd/parameters.hpp"

namespace osce::searchd {
namespace {

constexpr std::string_view compressed_sign = "-gz";

}  // namespace

std::string cache_control(Keeping keeping, const Site& site) {
  switch (keeping) {
    case Keeping::never:
      return "no-store";
    case Keeping::for_ever:
      return "public, max-age=31536000, immutable";
    case Keeping::by_index:
      break;
  }
  return fmt::format("public, max-age={}, stale-while-revalidate=600", site.max_age.count());
}

std::string settings_shown(const Site& site) {
  return fmt::format("{}\n{}\n{}", site.public_url, site.contact, site.demo);
}

std::string entity_tag(const HttpRequest& request, std::string_view index_id,
                       std::string_view also) {
  auto parameters = request.parameters;
  std::erase_if(parameters, [](const auto& one) {
    return one.second.empty() || is_tracking_parameter(one.first);
  });
  std::stable_sort(parameters.begin(), parameters.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  auto key = fmt::format("{}\n{}\n{}\n{}\n", index_id, program_version, also, request.path);
  for (const auto& [name, value] : parameters)
    key += fmt::format("{}:{}={}:{}\n", name.size(), name, value.size(), value);
  store::Checksum checksum;
  checksum.add(key);
  return fmt::format("\"{}\"", checksum.hexadecimal());
}

std::string compressed_tag(std::string_view tag) {
  return fmt::format("{}{}\"", tag.substr(0, tag.size() - 1), compressed_sign);
}

bool has_tag(const HttpRequest& request, std::string_view tag) {
  const auto given = header(request, "if-none-match");
  return given.find(tag) != std::string_view::npos ||
         given.find(compressed_tag(tag)) != std::string_view::npos;
}

bool has_version(const HttpRequest& request, std::optional<std::time_t> modified) {
  const auto tags = trimmed(header(request, "if-none-match"));
  if (!tags.empty()) return tags == "*";
  const auto since = parse_http_date(header(request, "if-modified-since"));
  return since && modified && *modified <= *since;
}

std::string http_date(std::time_t time) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(time));
}

std::optional<std::time_t> parse_http_date(std::string_view text) {
  std::tm utc{};
  if (strptime(std::string(text).c_str(), "%a, %d %b %Y %H:%M:%S GMT", &utc) == nullptr)
    return std::nullopt;
  const auto time = timegm(&utc);
  // strptime() accepts 31 February, other spaces and what follows the date.
  return http_date(time) == text ? std::optional(time) : std::nullopt;
}

}  // namespace osce::searchd
