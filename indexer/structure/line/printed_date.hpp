// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/model/date.hpp"

namespace osce::indexer {

/// The days that a cover or page head prints: "5 to 9 JULY 2017", "28 JUNE to 2 JULY 2014",
/// "28 June - 03 July 2008", "4–8 JULY 2019", "July 5-9, 2017", "8 December 2017". Nothing where
/// `text` is anything else or names days that do not exist.
std::optional<DateRange> printed_dates(std::string_view text);

/// Whether `text` may name a day without any digit: "this fourth day of June two thousand and
/// nine", "a cuatro de junio de dos mil nueve". False for most texts, at little cost.
bool may_name_day_in_words(std::string_view text);

}  // namespace osce::indexer
