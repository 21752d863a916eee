// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ctime>
#include <string>

namespace osce::searchd {

/// "Sun, 22 Nov 2026 22:04:05 GMT", as RFC 9110 has it in any locale.
std::string http_date(std::time_t time);

}  // namespace osce::searchd
