// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a search looks for, in plain English: the parts of Understood::text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/query/planner.hpp"
#include "engine/query/syntax/ast.hpp"

namespace osce::query {

/// The words and phrases, without stop words: `"age" and "verification" (ignored: xyzzy)`. A query
/// with operators is shown as it is typed: `(tourism OR travel) NOT hotels`. Empty if there are
/// none.
std::string words_text(const Node& root, const Planned& planned);

/// A name that is read as words and as a filter: "texts that mention 2017 or date from 2017".
std::string ambiguous_name_text(const AmbiguousName& name);

/// Synonyms and word forms: "including: child abuse images · traffick*: trafficked, trafficking".
std::string expansions_text(const std::vector<Expansion>& expansions);

/// "2017 or later", "adopted in Minsk", "all venues except Minsk", "operative paragraphs"
std::string filter_text(const Condition& condition);

/// True if filter_text() says what is searched: "decisions", "operative paragraphs".
bool names_texts(const Condition& condition);

/// "newest first" for `sort:newest`
std::string setting_text(std::string_view canonical);

}  // namespace osce::query
