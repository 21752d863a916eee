// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/diagnostics.hpp"

namespace osce::query {

enum class Numbers { as_words, as_phrases };
/// The node without what stands at `spans`, and without operators that lose what they joined. As
/// phrases, numbers mean nearly the same, but never a year after a connector that now is before
/// them.
std::optional<Node> pruned(const Node& node, const std::vector<Span>& spans, Numbers numbers);

/// `query`, which was read as `root`, without the filters that stand at `spans`. An operator that
/// loses what it joined is removed too, and so are words that were only a question.
std::string query_minus_filter(std::string_view query, const Node& root,
                               const std::vector<Span>& spans);

}  // namespace osce::query
