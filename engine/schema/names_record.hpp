// SPDX-License-Identifier: GPL-2.0-or-later
//
// The names that queries may speak of, in an index; the keys are those of the maps:
//
//     c  key  name  has_documents                      a city
//     k  key  cities                                   a country
//     o  body  number  city  from  to  has_documents   an occasion
//     b  key  id                                       a body
//     x  key  symbol  from  to                         a text
//     s  key  words                                    words of a sponsor
//     v  key  verb
//     p  key  term                                     a proper name
//     t  key                                           a title
//     y  year                                          the newest
#pragma once

#include <string>
#include <string_view>

#include "engine/model/names.hpp"

namespace osce::schema {

std::string names_record(const Names& names);

/// The other way round; throws std::runtime_error where `record` is none.
Names names_from_record(std::string_view record);

}  // namespace osce::schema
