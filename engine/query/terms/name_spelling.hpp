// SPDX-License-Identifier: GPL-2.0-or-later
//
// Misspelt names. Phrases are found by their words ("hotels in Tbilisi", "resolutions on hotels"),
// so names are corrected among the tokens, between the lexer and the parser:
//
//     hotels in Tblisi        =>  hotels in Tbilisi
//     resoultions on hotels   =>  resolutions on hotels
//
// Words in quotation marks, in capitals, in values of fields and those that are in the collection
// stay as they are.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/names.hpp"
#include "engine/query/syntax/lexer.hpp"

namespace osce::query {

/// Says that `searched` is searched for in place of what stands at `span` of the query.
Notice misspelling_notice(std::string_view query, const Span& span, std::string_view searched);

/// What a folded word can be in the collection: itself alone if it is known, or an ordinary word of
/// its language; otherwise the words that are nearest to it, which may be none.
using NearestWords = std::function<std::vector<std::string>(const std::string& folded)>;

/// The words of names that a query may mention, as printed: cities such as "Tbilisi", and the
/// English "Ministerial", "resolutions", "March". Sorted, each once, without short ones.
enum class NameLanguages { all, without_english };
std::vector<std::string> name_words(const Names& names,
                                    NameLanguages languages = NameLanguages::all);

/// Corrects the words of `tokens` that are one letter away from a word of a name (name_words()),
/// and not as close to any other word in the collection. Their spans stay. English names are left
/// out if a filter asks for another language. Adds a notice for each.
void correct_names(std::string_view query, const Names& names, const NearestWords& nearest,
                   std::vector<Token>& tokens, Diagnostics& diagnostics);

}  // namespace osce::query
