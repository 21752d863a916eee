// SPDX-License-Identifier: GPL-2.0-or-later
//
// Two kinds of records. One has what every search reads of the authority tables:
//
//     b  id  short id  name  symbols  session kind  aliases              a body
//     w  spellings                                                       of one word or term
//
// The others have terms of the thesaurus, one record for all terms with the same first stem, so
// that a search reads only those for its own words:
//
//     t  key  written  row  weight  case_sensitive  spelling  suggested  texts and keys of others
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/index_tables.hpp"

namespace osce::schema {

std::string authority_record(const SearchTables& tables);
std::string terms_record(const std::vector<ThesaurusTerm>& terms);

/// Read such records; throw std::runtime_error if `record` is something else.
SearchTables authority_from_record(std::string_view record);
std::vector<ThesaurusTerm> terms_from_record(std::string_view record);

}  // namespace osce::schema
