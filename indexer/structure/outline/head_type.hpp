// SPDX-License-Identifier: GPL-2.0-or-later
//
// What type of document a head announces: in words, or by the kind of its symbol.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/model/vocabulary.hpp"
#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// True for the symbols of delegations: what has one is a statement, whatever its head calls it.
bool is_of_delegation(const Symbol& symbol);

/// True where a text with such a symbol is a document even if no line names its type: statements of
/// delegations, and the documents of ministers and summits, whose titles are their own
/// ("CHARTER FOR EUROPEAN SECURITY").
bool makes_document(const Symbol& symbol);

/// True for "Erklärung der Delegation …": what bears such a line is a statement, though its title
/// may call it a declaration.
bool is_by_delegation(const TypeLine& line);

/// The first symbol of the lines from `begin` to `end`, or null.
const Symbol* symbol_in(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end);

/// The type that the head from `begin` to `end` announces, or nothing.
std::optional<DocumentType> type_in_head(const std::vector<ReadLine>& lines, std::size_t begin,
                                         std::size_t end);

}  // namespace osce::indexer
