// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/model/authority_tables.hpp"
#include "engine/model/index_tables.hpp"
#include "engine/text/analyser.hpp"

namespace osce::text {

/// What a collection has, in thesaurus_language.
struct KnownWords {
  std::function<bool(const std::string& stem)> has_stem;
  std::function<bool(const std::string& folded)> has_word;
};

/// For each word of a family of `tables`, the others that a collection has, sorted by its stem; the
/// collection need not have the word itself, which may be in a query. Words
/// that the thesaurus says must never find each other are not of one family. Of several words with
/// one stem (pornographer, pornographic), the first that the collection has stands for all.
std::vector<WordFamily> word_families(const AuthorityTables& tables, Analyser& analyser,
                                      const KnownWords& known);

}  // namespace osce::text
