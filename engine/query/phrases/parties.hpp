// SPDX-License-Identifier: GPL-2.0-or-later
//
// Parties: the countries and persons that host, write or sponsor texts.
#pragma once

#include <string_view>
#include <vector>

#include "engine/query/phrases/matcher.hpp"

namespace osce::query {

/// Of the fields `country`, `author` and `sponsor`, those that have the country or person in a
/// match.
std::vector<std::string_view> fields_with_party(const Names& names, const PhraseMatch& match);

}  // namespace osce::query
