// SPDX-License-Identifier: GPL-2.0-or-later
//
// What osce(1) says beside the options.
#pragma once

#include "engine/manual/manual.hpp"

namespace osce::cli {

inline manual::Page manual_page() {
  return {
      .number = 1,
      .summary = "search OSCE texts against trafficking in human beings, by paragraph",
      .sections =
          {{"Output",
            "Data goes to stdout; how a query was understood, counts and notices go to stderr. "
            "Text for people is wrapped to the terminal, in colour, through a pager; elsewhere it "
            "is plain. CSV has a fixed header and values that no spreadsheet takes for a formula; "
            "JSON Lines are one object a line, the same as the API's. Numbers and dates are the "
            "same in every locale; all text is UTF-8."},
           {"Identifiers",
            "A document is mc-dec-7-17, a paragraph mc-dec-7-17/7: the document, a slash, and its "
            "label. 'osce documents' lists the documents; every result names its own."},
           {"Environment",
            "OSCE_DB: the index, where --db does not name one.\n"
            "\n"
            "OSCE_PAGER, PAGER: what text on a terminal goes through (less -FRX); empty or cat for "
            "nothing.\n"
            "\n"
            "NO_COLOR: no colour, unless --color asks for it. CLICOLOR_FORCE: colour in files and "
            "pipes, too. TERM=dumb: neither colour nor pager. COLUMNS: how wide text is."},
           {"Files",
            "~/.local/share/osce-search/index: the index, where nothing names one "
            "($XDG_DATA_HOME)."},
           {"Exit status",
            "0: something was found, or done. 1: nothing was found. 2: an error, said in one line "
            "with what to do about it."}},
      .see_also = "osce-query(7), osce-index(1), osce-searchd(8)"};
}

}  // namespace osce::cli
