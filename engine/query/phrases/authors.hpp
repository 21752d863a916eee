// SPDX-License-Identifier: GPL-2.0-or-later
//
// The fields in which texts of the collection have a country or a person.
#pragma once

#include <string_view>
#include <vector>

#include "engine/query/phrases/matcher.hpp"

namespace osce::query {

/// Of the fields `country`, `author` and `sponsor`, those that have the country or person in a
/// match.
std::vector<std::string_view> fields_with_name(const Names& names, const PhraseMatch& match);

}  // namespace osce::query
