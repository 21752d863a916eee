// SPDX-License-Identifier: GPL-2.0-or-later
//
// The commands of osce. Each queries the backend, prints the answer and returns the exit code.
#pragma once

#include "cli/invocation.hpp"

namespace osce::cli {

int run(const SearchCommand& command, const Invocation& invocation);
int run(const CountCommand& command, const Invocation& invocation);
int run(const StatsCommand& command, const Invocation& invocation);
int run(const KwicCommand& command, const Invocation& invocation);
int run(const FacetsCommand& command, const Invocation& invocation);
int run(const ParseCommand& command, const Invocation& invocation);
int run(const SuggestCommand& command, const Invocation& invocation);
int run(const ShowCommand& command, const Invocation& invocation);
int run(const CiteCommand& command, const Invocation& invocation);
int run(const DocumentsCommand& command, const Invocation& invocation);
int run(const ExportCommand& command, const Invocation& invocation);
int run(const InfoCommand& command, const Invocation& invocation);
int run(const CompletionCommand& command, const Invocation& invocation);

}  // namespace osce::cli
