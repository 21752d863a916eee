// SPDX-License-Identifier: GPL-2.0-or-later
//
// From HTML to plain text. Blocks are separated by blank lines, `<br>`, table rows and cells are
// lines, numbered lists get the numbers that a browser shows, `<sup>1</sup>` becomes "¹"; scripts,
// styles and the title in the browser's frame are no text. A page's furniture (nav, footer, menus,
// forms) stays, covered by a span; so are headings and lines wholly in bold. A `<header>` is text:
// it may be a document's own head.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "indexer/source/html_page.hpp"

namespace osce::indexer {

/// What the HTML parser may do for one page: steps through open elements for tags out of place, and
/// attributes in a tag (it compares each with each). Far beyond any page that a person wrote.
inline constexpr std::size_t max_html_steps = 400'000'000;
inline constexpr std::size_t max_html_attributes = 10'000;

/// `html` is valid UTF-8 without NUL, whatever it declares. However broken, it has a text; the
/// string says why it was given up.
std::variant<HtmlText, std::string> html_text(std::string_view html);

}  // namespace osce::indexer
