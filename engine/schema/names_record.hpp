// SPDX-License-Identifier: GPL-2.0-or-later
//
// The record of the names that queries may mention. Keys are those of the maps in model/names.hpp:
//
//     c  key  name  has_documents                      a city
//     k  key  cities                                   a country
//     o  body  number  city  from  to  has_documents   a session or meeting
//     b  key  id                                       a body
//     x  key  symbol  from  to                         a text with a symbol
//     s  key  words                                    words in a sponsor's name
//     v  key  verb
//     p  key  term                                     a proper name
//     t  key                                           a title
//     y  year                                          the newest year
#pragma once

#include <string>
#include <string_view>

#include "engine/model/names.hpp"

namespace osce::schema {

std::string names_record(const Names& names);

/// Reads such a record; throws std::runtime_error if `record` is something else.
Names names_from_record(std::string_view record);

}  // namespace osce::schema
