// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/input.hpp"
#include "cli/commands/output.hpp"
#include "engine/present/json.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

int count(const search::Request& request, bool batch, const Invocation& invocation,
          Backend& backend) {
  const auto answer = backend.search(request);
  if (const auto* errors = std::get_if<std::vector<query::QueryError>>(&answer))
    return fail(*errors, request.query);
  const auto& response = std::get<search::Response>(answer);
  if (invocation.format != OutputFormat::text) {
    const auto layout = batch ? present::Layout::line : present::Layout::indented;
    print(present::json(response, layout) + "\n");
  } else if (batch) {
    print(fmt::format("{}\t{}\n", response.total, present::printable(request.query)));
  } else {
    say_understood(response.understood, invocation);
    print(fmt::format("{}\n", response.total));
  }
  return response.total > 0 ? present::exit_done : present::exit_nothing;
}

}  // namespace

int run(const CountCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  auto request = command.request;
  request.limit = 0;
  request.facets.clear();
  if (!command.batch) return count(request, false, invocation, *backend);
  return run_queries([&](const std::string& query) {
    request.query = query;
    return count(request, true, invocation, *backend);
  });
}

}  // namespace osce::cli
