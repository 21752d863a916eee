// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the head of a document prints: each statement with the line that makes it. Nothing is
// decided here; a head may say a thing twice, and differently.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/model/document.hpp"
#include "indexer/structure/body/paragraphs.hpp"
#include "indexer/structure/outline/outline.hpp"

namespace osce::indexer {

/// A statement of a head, with its line.
template <typename Value>
struct Stated {
  Value value;
  std::string text;  ///< the line as printed
  int line = 0;
};

/// A statement as the evidence of a value.
template <typename Value>
Evidence printed(const Stated<Value>& stated) {
  return {Derivation::printed, stated.text, stated.line};
}

struct HeadFacts {
  std::vector<Stated<Symbol>> symbols;
  std::vector<Stated<TypeLine>> types;
  std::vector<Stated<SessionLine>> sessions;
  std::vector<Stated<PlaceDateLine>> place_dates;
  std::vector<Stated<PlaceYearLine>> place_years;
  std::vector<Stated<DateRange>> dates;
  std::vector<Stated<std::string>> languages;
  std::vector<Stated<std::string>> bodies;           ///< on the cover
  std::vector<Stated<std::string>> enacting_bodies;  ///< in enacting lines
  std::vector<Stated<std::string>> sponsors;
  std::vector<Stated<std::string>> authors;
  std::optional<Stated<std::string>> title;
  std::optional<Stated<std::string>>
      adopted;                         ///< a line that says so: "RESOLUTIONS ADOPTED BY THE"
  bool type_by_symbol = false;         ///< the only type is the one that the symbol's kind tells
  const Language* language = nullptr;  ///< that its words are in
  std::set<std::size_t> lines;         ///< of the head, by index, that state something
};

/// What the head and the page heads of a document state. `dropped` are the lines of its body that
/// are not text.
HeadFacts read_head(const std::vector<ReadLine>& lines, const Outline& outline,
                    const std::vector<DroppedLine>& dropped);

/// Takes a text with articles for a treaty if no line names its type and its title calls it one:
/// "Protocol to Prevent …".
void tell_treaty(HeadFacts& facts);

/// Text without openings below the name of a delegation is a statement, even if its head names no
/// type.
void tell_statement(HeadFacts& facts);

}  // namespace osce::indexer
