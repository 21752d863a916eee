// SPDX-License-Identifier: GPL-2.0-or-later
//
// Printed labels: the numbers and letters that begin paragraphs and sub-items.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace osce::indexer {

/// "16." "(a)" "- c." "iv)" "3.1." at the start of a line. Whether it labels a paragraph, or is a
/// number that happens to begin a line, depends on what stands before (follows()).
struct Label {
  enum class Kind { number, letter, roman, decimal };
  Kind kind;
  std::string printed;  ///< without its punctuation: "16", "a", "iv", "3.1"
  int value;            ///< its place in its sequence: 16, 1, 4, 1
  int parent = 0;       ///< of a decimal: the number before the point
  std::size_t length;   ///< how many bytes of the line the label takes, blanks behind it included
};

/// The label of a numbered paragraph ("16.", "16)") or a decimal sub-item ("3.1."), or nothing.
std::optional<Label> number_label(std::string_view line);

/// The label of a sub-item with a letter; a bullet may stand before it. "(i)" is both the ninth
/// letter and a roman one: `previous` (null at the first sub-item) tells which.
std::optional<Label> letter_label(std::string_view line, const Label* previous);

/// True where `label` comes next after `previous`, or begins a sequence where that is null.
bool follows(const Label& label, const Label* previous);

}  // namespace osce::indexer
