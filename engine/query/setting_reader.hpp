// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "engine/query/ast.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/query/settings.hpp"

namespace osce::query {

/// What a query says of the search itself, wherever in the tree it stands; of several the last
/// counts. A value that a setting does not have, and a setting that is excluded, are mistakes.
Settings settings_in(const Node& root, Diagnostics& diagnostics);

/// True of a filter that is a setting, and limits nothing.
bool is_setting(const Filter& filter);

}  // namespace osce::query
