// SPDX-License-Identifier: GPL-2.0-or-later
//
// osce: the command line.
#include "cli/commands/commands.hpp"
#include "cli/options/options.hpp"
#include "cli/present/pager.hpp"
#include "cli/present/terminal.hpp"
#include "engine/present/program.hpp"

int main(int argc, char** argv) {
  return osce::present::run_program("osce", [&] {
    const auto parsed = osce::cli::parse_options(argc, argv);
    if (const auto* code = std::get_if<int>(&parsed)) return *code;
    auto invocation = std::get<osce::cli::Invocation>(parsed);
    invocation.style = osce::cli::output_style(invocation.color);
    const bool for_people = invocation.format == osce::cli::Format::text;
    const osce::cli::Pager pager(for_people && invocation.pager);
    return std::visit([&](const auto& command) { return osce::cli::run(command, invocation); },
                      invocation.command);
  });
}
