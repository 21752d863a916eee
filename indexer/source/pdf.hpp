// SPDX-License-Identifier: GPL-2.0-or-later
//
// From PDF to plain text, with poppler's pdftotext as a child process: a PDF is a program in all
// but name, and a parser for it is where one expects holes. A page is read as it is printed, line
// by line, but for a page set in columns, which is read as it was written (pdf_page.hpp says why).
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

/// The text of a PDF, or why it has none: encrypted, broken, scanned, a limit met, no program.
std::variant<PdfText, std::string> pdf_text(std::string_view pdf,
                                            const ChildLimits& limits = ChildLimits{},
                                            const std::string& program = "pdftotext");

}  // namespace osce::indexer
