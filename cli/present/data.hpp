// SPDX-License-Identifier: GPL-2.0-or-later
//
// Answers in machine-readable formats, and as tables.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/invocation.hpp"
#include "engine/present/reference.hpp"
#include "engine/present/table.hpp"
#include "engine/search/request.hpp"

namespace osce::cli {

/// How the invocation wants a table with these columns: as CSV, as TSV, or, with --fields, as
/// aligned text. Empty if it wants no table.
std::optional<present::TableStyle> table_style(const Invocation& invocation,
                                               std::span<const std::string_view> columns);

/// Aligns the columns of a table that is meant as text; returns others unchanged.
std::string finished_table(const std::string& table, const Invocation& invocation);

/// The form of citations that the format stands for, or nothing.
std::optional<present::ReferenceForm> reference_form(OutputFormat format);

/// The results of a search in any format except text.
std::string results_data(const search::Response& response, const SearchCommand& command,
                         const Invocation& invocation);

}  // namespace osce::cli
