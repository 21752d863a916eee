// SPDX-License-Identifier: GPL-2.0-or-later
//
// Turns HTML into plain text. Blank lines separate blocks; `<br>`, table rows and cells begin new
// lines; numbered lists get the numbers that a browser shows; `<sup>1</sup>` becomes "¹". Scripts,
// styles and the page's `<title>` are not text. Navigation (nav, footer, menus, forms) stays in the
// text, covered by a span; so do headings and lines that are entirely bold. A `<header>` is text,
// because it may be the head of a document.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "indexer/source/html_page.hpp"

namespace osce::indexer {

/// Limits for the HTML parser, far beyond any page that a person wrote: steps through open elements
/// for misplaced tags, and attributes in one tag (the parser compares each with each).
inline constexpr std::size_t max_html_steps = 400'000'000;
inline constexpr std::size_t max_html_attributes = 10'000;

/// `html` is valid UTF-8 without NUL, whatever it declares. Broken HTML still has a text; the
/// string says which limit was exceeded.
std::variant<HtmlText, std::string> html_text(std::string_view html);

}  // namespace osce::indexer
