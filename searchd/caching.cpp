// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/caching.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/store/checksum.hpp"
#include "engine/version.hpp"
#include "searchd/parameters.hpp"

namespace osce::searchd {
namespace {

constexpr std::string_view compressed_sign = "-gz";

}  // namespace

std::string entity_tag(const HttpRequest& request, std::string_view index_id,
                       std::string_view also) {
  auto parameters = request.parameters;
  std::erase_if(parameters, [](const auto& one) {
    return one.second.empty() || is_gathered_on_the_way(one.first);
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

std::string what_answers_show(const Site& site) {
  return fmt::format("{}\n{}\n{}", site.public_url, site.contact, site.demo);
}

bool has_answer(const HttpRequest& request, std::string_view tag) {
  const auto given = header(request, "if-none-match");
  const auto bare = tag.substr(1, tag.size() - 2);  // without quotes
  return given.find(fmt::format("\"{}\"", bare)) != std::string_view::npos ||
         given.find(compressed_tag(tag)) != std::string_view::npos;
}

std::string compressed_tag(std::string_view tag) {
  return fmt::format("{}{}\"", tag.substr(0, tag.size() - 1), compressed_sign);
}

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

}  // namespace osce::searchd
