// SPDX-License-Identifier: GPL-2.0-or-later
//
// The parts of osce(1) that are not generated from the options.
#pragma once

#include "engine/manual/manual.hpp"

namespace osce::cli {

inline manual::Page manual_page() {
  return {
      .number = 1,
      .summary = "search OSCE texts on trafficking in human beings, paragraph by paragraph",
      .sections =
          {{"Output",
            "Results go to stdout, messages to stderr: how the query was understood, counts and "
            "notices. On a terminal, text is wrapped, coloured and shown in a pager; elsewhere it "
            "is plain. In CSV, values that a spreadsheet would run as formulas are escaped. JSON "
            "Lines has one object per line, in the same form as the HTTP API. Numbers and dates do "
            "not depend on the locale, and all text is UTF-8."},
           {"Identifiers",
            "mc-dec-7-17 is a document and mc-dec-7-17/7 its paragraph 7: document, slash, label. "
            "'osce documents' lists the documents, and each search result shows its identifier."},
           {"Environment",
            "OSCE_DB: the index, unless --db is given.\n"
            "\n"
            "OSCE_PAGER, PAGER: the pager for text on a terminal (less -FRX); empty or cat for "
            "none.\n"
            "\n"
            "NO_COLOR: no colour, unless --color is given. CLICOLOR_FORCE: colour in files and "
            "pipes as well. TERM=dumb: neither colour nor pager. COLUMNS: the width of text."},
           {"Files",
            "~/.local/share/osce-search/index: the default index. $XDG_DATA_HOME, if set, replaces "
            "~/.local/share."},
           {"Exit status",
            "0: something was found, or the command succeeded. 1: nothing was found, or a "
            "reference "
            "matched nothing. 2: an error, reported in one line that says what to do about it."}},
      .see_also = "osce-query(7), osce-index(1), osce-searchd(8)"};
}

}  // namespace osce::cli
