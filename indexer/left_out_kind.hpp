// SPDX-License-Identifier: GPL-2.0-or-later
//
// The kinds of text that are in no paragraph. The report prints their names, and docs/report.md
// explains them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace osce::indexer {

enum class LeftOutKind {
  // the source of metadata
  head,
  // parts of a document that are not paragraphs
  other_head_line,
  enacting_line,
  chapeau,
  heading,
  omission,
  footnote,
  signature,
  contents,
  // what a page prints besides its text
  page_head,
  running_head,
  page_number,
  separator,
  print_code,
  page_reference,
  organisation,
  // added when a text was published or sent
  navigation,
  front_matter,
  mail_head,
  mail_signature,
  outside,
  bad_line,  ///< of JSON Lines
  // single characters of a paragraph's lines
  footnote_mark,
  cut_hyphen,
  markup,
};

struct LeftOutRow {
  std::string_view name;
  bool at_page_edge = false;  ///< a page may end there in the middle of a sentence
};

/// In the order of LeftOutKind.
inline constexpr auto left_out_rows = std::to_array<LeftOutRow>({
    {"heading"},
    {"heading (not used)"},
    {"enacting clause"},
    {"chapeau"},
    {"section heading"},
    {"omission"},
    {"footnote", true},
    {"signature"},
    {"contents"},
    {"repeated heading", true},
    {"running head", true},
    {"page number", true},
    {"separator", true},
    {"print code", true},
    {"page reference"},
    {"name of the organisation"},
    {"navigation"},
    {"front matter"},
    {"e-mail header"},
    {"e-mail signature"},
    {"outside any document"},
    {"bad line"},
    {"footnote mark"},
    {"hyphen at a line end"},
    {"markup"},
});

constexpr const LeftOutRow& row_of(LeftOutKind kind) {
  return left_out_rows.at(static_cast<std::size_t>(kind));
}

static_assert(row_of(LeftOutKind::markup).name == "markup", "a row is missing, or one too many");
static_assert(left_out_rows.size() == static_cast<std::size_t>(LeftOutKind::markup) + 1);

}  // namespace osce::indexer
