// SPDX-License-Identifier: GPL-2.0-or-later
//
// Answers in the formats for programs.
#pragma once

#include <optional>
#include <string>

#include "cli/invocation.hpp"
#include "engine/present/reference.hpp"
#include "engine/present/table.hpp"
#include "engine/search/request.hpp"

namespace osce::cli {

/// The form of table, or of references, that a format is; nothing where it is none.
std::optional<present::TableForm> table_form(Format format);
std::optional<present::ReferenceForm> reference_form(Format format);

/// The results of a search in any format but text.
std::string results_data(const search::Response& response, const SearchCommand& command,
                         const Invocation& invocation);

}  // namespace osce::cli
