// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/caching.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "engine/store/checksum.hpp"
#include "engine/version.hpp"
#include "searchd/connections/header_text.hpp"
#include "searchd/parameters.hpp"

namespace osce::searchd {
namespace {

constexpr std::string_view compressed_sign = "-gz";
constexpr std::array<std::string_view, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// The number that `text` is; -1 if it is not one.
int date_number(std::string_view text) {
  int number = -1;
  const auto* end = text.data() + text.size();
  return std::from_chars(text.data(), end, number).ptr == end ? number : -1;
}

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
  const auto utc = fmt::gmtime(time);
  return fmt::format("{}, {:02} {} {} {:%H:%M:%S} GMT",
                     days.at(static_cast<std::size_t>(utc.tm_wday)), utc.tm_mday,
                     months.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900, utc);
}

std::optional<std::time_t> parse_http_date(std::string_view text) {
  constexpr std::string_view form = "Sun, 22 Nov 2026 22:04:05 GMT";
  if (text.size() != form.size() || !text.ends_with(" GMT")) return std::nullopt;
  const auto* const month = std::find(months.begin(), months.end(), text.substr(8, 3));
  const int day = date_number(text.substr(5, 2));
  const int year = date_number(text.substr(12, 4));
  const int hour = date_number(text.substr(17, 2));
  const int minute = date_number(text.substr(20, 2));
  const int second = date_number(text.substr(23, 2));
  const std::chrono::year_month_day date{
      std::chrono::year(year),
      std::chrono::month(static_cast<unsigned>(month - months.begin()) + 1),
      std::chrono::day(static_cast<unsigned>(day))};
  constexpr int leap_second = 60;
  const bool is_time =
      hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= leap_second;
  if (day < 0 || year < 0 || !date.ok() || !is_time) return std::nullopt;
  const auto time = std::chrono::sys_days(date) + std::chrono::hours(hour) +
                    std::chrono::minutes(minute) + std::chrono::seconds(second);
  return std::chrono::system_clock::to_time_t(time);
}

}  // namespace osce::searchd
