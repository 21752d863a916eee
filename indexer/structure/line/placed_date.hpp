// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/model/date.hpp"
#include "indexer/authority.hpp"

namespace osce::indexer {

/// Days, and the place that stands before them:
///
///     MINSK, 5 to 9 JULY 2017                            => Minsk
///     Adopted at Hofburg, Vienna, on 8 December 2017     => Vienna
///     Friday, 8 December 2017                            => no place
struct PlacedDate {
  std::string city;    ///< as the tables write it, else as printed; empty where none is named
  bool known = false;  ///< the tables have the city
  DateRange dates;
};

/// What `text` is as a whole, or nothing. Of several names before the days the one that the tables
/// know is the city; a weekday, a body or the name of a session or a declaration is none.
std::optional<PlacedDate> placed_date(const std::string& text, const Authority& authority);

}  // namespace osce::indexer
