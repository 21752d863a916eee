// SPDX-License-Identifier: GPL-2.0-or-later
//
// What text of a source may be that is in no paragraph: the one list of it, whose names the report
// prints and docs/report.md explains.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace osce::indexer {

enum class LeftOutKind {
  // what metadata come from
  head,
  // parts of a document that are no paragraph
  other_head_line,
  enacting_line,
  chapeau,
  heading,
  omission,
  footnote,
  contents,
  // what a page carries beside its text
  page_head,
  running_head,
  page_number,
  separator,
  print_code,
  page_reference,
  organisation,
  // the way a text came
  navigation,
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
  bool at_page_edge = false;  ///< where it stands, a page may end inside a sentence
};

/// By the order of LeftOutKind.
inline constexpr auto left_out_rows = std::to_array<LeftOutRow>({
    {"head"},
    {"other line of a head"},
    {"enacting line"},
    {"chapeau"},
    {"heading"},
    {"omission"},
    {"footnote", true},
    {"contents"},
    {"page head", true},
    {"running head", true},
    {"page number", true},
    {"separator", true},
    {"print code", true},
    {"page reference"},
    {"name of the organisation"},
    {"navigation"},
    {"e-mail head"},
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
