// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/model/date.hpp"

namespace osce::searchd::web {

/// The days as the readers of a language write them: "29 June – 3 July 2008", "8. Dezember 2017".
std::string days_in(const DateRange& days, std::string_view language);

}  // namespace osce::searchd::web
