// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/names.hpp"
#include "engine/query/diagnostic.hpp"

namespace osce::query {

/// `query` without the parts that stand at `spans` (filters, or NOT and a filter): the rest as it
/// was typed where that still means the same, else in its canonical form. An operator that loses
/// what it joined goes with it. `names` as for parse().
std::string without(std::string_view query, const std::vector<Span>& spans,
                    const Names& names = {});

}  // namespace osce::query
