// SPDX-License-Identifier: GPL-2.0-or-later
//
// osce: the command line.
#include <chrono>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "engine/present/program.hpp"
#include "engine/present/terminal.hpp"

namespace osce::cli {
namespace {

int perform(Invocation invocation) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  invocation.style = present::output_style(invocation.color);
  std::chrono::duration<double, std::milli> took{};
  const auto code = [&] {
    const present::Pager pager(invocation.format == OutputFormat::text && invocation.pager);
    const auto done = std::visit([&](const auto& command) { return run(command, invocation); },
                                 invocation.command);
    took = Clock::now() - begin;  // without the time spent in the pager
    return done;
  }();
  if (invocation.verbose) present::write_message(fmt::format("Time: {:.1f} ms\n", took.count()));
  return code;
}

}  // namespace
}  // namespace osce::cli

int main(int argc, char** argv) {
  return osce::present::run_program("osce", [&] {
    auto parsed = osce::cli::parse_options(argc, argv);
    if (const auto* code = std::get_if<int>(&parsed)) return *code;
    return osce::cli::perform(std::get<osce::cli::Invocation>(std::move(parsed)));
  });
}
