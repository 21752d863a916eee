// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace osce::test {

/// A table of a page in Markdown: the cells of its rows, the header first. "\|" is "|" in a cell.
using MarkdownTable = std::vector<std::vector<std::string>>;

/// All tables of a page, in order.
std::vector<MarkdownTable> tables_in(std::string_view page);

/// The rows, without their headers, of all tables of a page whose first header cell is `first`.
MarkdownTable rows_under(std::string_view page, std::string_view first);

/// What is between backticks in a text.
std::vector<std::string> quoted_in(std::string_view text);

/// The row in which a cell of the first column has `name` between backticks; empty if there is
/// none.
std::vector<std::string> row_of(const MarkdownTable& rows, const std::string& name);

/// What only one of two sets holds: "only in the docs: a", "not in the docs: b".
std::vector<std::string> differences(const std::set<std::string>& docs,
                                     const std::set<std::string>& product);

}  // namespace osce::test
