// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http_date.hpp"

#include <array>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace osce::searchd {

std::string http_date(std::time_t time) {
  constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto utc = fmt::gmtime(time);
  return fmt::format("{}, {:02} {} {} {:%H:%M:%S} GMT",
                     days.at(static_cast<std::size_t>(utc.tm_wday)), utc.tm_mday,
                     months.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900, utc);
}

}  // namespace osce::searchd
