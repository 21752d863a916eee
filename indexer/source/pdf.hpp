// SPDX-License-Identifier: GPL-2.0-or-later
//
// Turns a PDF into plain text, with poppler's pdftotext as a child process, because PDF parsers are
// a common source of security holes. A page is read as printed, line by line. Only a page set in
// columns is read in the order in which it was written (pdf_page.hpp says why).
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/reading.hpp"
#include "indexer/source/child.hpp"

namespace osce::indexer {

struct PdfText {
  std::string text;               ///< a form feed ends each page
  std::vector<Warning> warnings;  ///< "pdf-damaged", "pages-without-text"
};

/// The text of a PDF, or why it has none: encrypted, broken, scanned, beyond a limit, no pdftotext.
std::variant<PdfText, std::string> pdf_text(std::string_view pdf,
                                            const ChildLimits& limits = ChildLimits{},
                                            const std::string& program = "pdftotext");

}  // namespace osce::indexer
