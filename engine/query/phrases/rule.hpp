// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a rule of the grammar is. rules.cpp has the table of them.
#pragma once

#include <string_view>
#include <vector>

#include "engine/query/syntax/ast.hpp"

namespace osce::query {

class Matcher;
struct PhraseMatch;

/// What else must hold for a match: "on" after a year ends the query.
using GuardFunction = bool (*)(Matcher& matcher, const PhraseMatch& match);
/// What a match means: filters, a sort order, or nothing.
using MeaningFunction = std::vector<Node> (*)(const Matcher& matcher, const PhraseMatch& match);

struct Rule {
  std::string_view name;
  std::string_view pattern;
  std::string_view example = {};      ///< a query for users
  MeaningFunction meaning = nullptr;  ///< null: what its parts mean, one after another
  std::string_view argument = {};     ///< of the meaning: a field, or a sign such as ">="
  GuardFunction guard = nullptr;
};

}  // namespace osce::query
