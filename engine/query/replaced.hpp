// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/query/diagnostic.hpp"

namespace osce::query {

/// What of `query` stands at `span`.
std::string_view typed_at(std::string_view query, const Span& span);

/// `query` with `replacement` in place of what stands at `span`.
std::string replaced(std::string_view query, const Span& span, std::string_view replacement);

}  // namespace osce::query
