// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "engine/model/authority_tables.hpp"
#include "engine/model/index_tables.hpp"
#include "engine/text/analyser.hpp"

namespace osce::text {

/// The terms of all rows that add or suggest a synonym, in the order of the rows. `analyser` must
/// have been created with the spellings of the same rows.
std::vector<ThesaurusTerm> thesaurus_terms(const std::vector<ThesaurusRow>& thesaurus,
                                           Analyser& analyser);

}  // namespace osce::text
