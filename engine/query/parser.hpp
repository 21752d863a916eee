// SPDX-License-Identifier: GPL-2.0-or-later
//
// How a query is read. Each stage is a function of the one before, with one example carried
// through:
//
//     text       age verification after 2016
//     1. lex     word:age word:verification word:after word:2016            lexer.hpp
//        names   the same: no name is misspelt                              name_spelling.hpp
//     2. parse   (and age verification (year >2016))                        parser.hpp, ast.hpp
//     3. plan    words age, verif; year: days from 2017-01-01 on            planner.hpp, plan.hpp
//     4. query   (Zen:age AND Zen:verif) AND_MAYBE titles, typed forms, neighbours xapian_query.hpp
//
// Stages 1 and 2 know neither the fields nor any index but the names in it, stage 3 knows the
// fields and the catalogue, and only stage 4 knows Xapian. canonical() prints a tree as a query
// again, understood.hpp says what a plan means.
#pragma once

#include <string_view>

#include "engine/model/names.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/diagnostics.hpp"
#include "engine/query/terms/name_spelling.hpp"

namespace osce::query {

/// The longest query, in bytes, and the deepest nesting of brackets and NOTs, that are read. They
/// keep recursion shallow, here and in Xapian.
inline constexpr std::size_t max_query_bytes = 1000;
inline constexpr int max_depth = 8;

struct Parsed {
  Node root;  ///< an And without children for an empty query
  Diagnostics diagnostics;
};

/// Reads a query. Never throws for any bytes: a query that means nothing has errors, everything
/// else has a tree, with notices where something had to be left out.
///
/// docs/query-language.md has the grammar; phrases/phrases.hpp reads phrases and questions.
///
/// `names` are those that phrases may mention; misspelt ones are corrected if there is a `nearest`
/// (name_spelling.hpp).
Parsed parse(std::string_view query, const Names& names = {}, const NearestWords& nearest = {});

/// Reads a query as one text in quotation marks.
Parsed parse_literal(std::string_view query);

}  // namespace osce::query
