// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "engine/query/syntax/diagnostics.hpp"

namespace osce::present {

/// Notices as people read them: one names all unknown words that have no other notice, instead of
/// one for each: `No paragraph contains "traite", "des" or "êtres"`.
std::vector<query::Notice> shown_notices(const std::vector<query::Notice>& notices);

/// True if inferred dates would include documents that a date filter left out.
bool has_probable_date(const query::Notice& notice);

}  // namespace osce::present
