// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/names.hpp"
#include "engine/query/ast.hpp"
#include "engine/query/diagnostic.hpp"

namespace osce::query {

/// `query`, which was read as `root`, without the filters that stand at `spans`: the rest as it was
/// typed if that still means the same, otherwise in its canonical form. An operator that loses what
/// it joined is removed too. `names` as for parse().
std::string query_minus_filter(std::string_view query, const Node& root,
                               const std::vector<Span>& spans, const Names& names = {});

}  // namespace osce::query
