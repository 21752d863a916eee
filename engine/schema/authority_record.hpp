// SPDX-License-Identifier: GPL-2.0-or-later
//
// What searches need of the authority tables, in an index:
//
//     b  id  short  name  symbols  session  aliases                               a body
//     w  forms                                                                     ways to write one word or term
//
// and the terms of the thesaurus, a record for those that begin with the same stem, so that a search reads what its own
// words need:
//
//     t  key  written  row  weight  case_sensitive  spelling  suggested  others  keys of the others
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/search_tables.hpp"
#include "engine/model/thesaurus_term.hpp"

namespace osce::schema {

std::string authority_record(const SearchTables& tables);
std::string terms_record(const std::vector<ThesaurusTerm>& terms);

/// The other way round; throw std::runtime_error where `record` is none.
SearchTables authority_from_record(std::string_view record);
std::vector<ThesaurusTerm> terms_from_record(std::string_view record);

}  // namespace osce::schema
