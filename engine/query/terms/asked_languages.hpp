// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/query/syntax/ast.hpp"

namespace osce::query {

/// Those of the collection's languages that the filters of a query admit, which are the languages
/// its words can be in: `es` for "language:es resoluciones". All of them if no filter is on the
/// language.
std::vector<std::string> asked_languages(const Node& root, const std::vector<GivenFilter>& given,
                                         const std::vector<std::string>& languages);

}  // namespace osce::query
