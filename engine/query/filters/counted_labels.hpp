// SPDX-License-Identifier: GPL-2.0-or-later
//
// Labels of paragraphs without numbers, which are counted: "pre.3", "op.2", "p.4".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/query/plan.hpp"

namespace osce::query {

/// What "paragraph 2" may be in texts without numbers: "p.2", "pre.2", "op.2".
std::vector<std::string> counted_labels(std::string_view number);

/// Beside a filter on one part of the text, lets the filters on labels pass its counted paragraphs:
/// "preambular paragraph 9" may be "pre.9".
void add_counted_labels(std::vector<Condition>& conditions);

}  // namespace osce::query
