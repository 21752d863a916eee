// SPDX-License-Identifier: GPL-2.0-or-later
//
// The authority tables in an index. Every search reads them whole, so they are lines and not JSON (which took a third of
// the time that a search of the command line takes):
//
//     b  id  short  name  symbols  session  aliases                               a body
//     s  body  number  year  city  variants  country  from  to  row                a session
//     t  id  direction  terms  expands_to  case_sensitive  weight  mode            a row of the thesaurus
//     f  term  key  written                                                        the form of one of its terms
//
// Fields are separated by tabs, the entries of a list by U+001F; an empty field is an unknown value or an empty list.
// Control characters of the tables become blanks.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/authority_tables.hpp"

namespace osce::schema {

std::string authority_record(const AuthorityTables& tables);

/// The other way round; throws std::runtime_error where `record` is none.
AuthorityTables authority_from_record(std::string_view record);

}  // namespace osce::schema
