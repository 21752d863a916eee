// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/model/authority_tables.hpp"
#include "engine/text/analyser.hpp"

namespace osce::text {

/// The forms of all terms of a thesaurus, by the terms. `analyser` must be one that knows the spellings of the same
/// rows.
std::map<std::string, TermForm> term_forms(const std::vector<ThesaurusRow>& thesaurus,
                                           Analyser& analyser);

}  // namespace osce::text
