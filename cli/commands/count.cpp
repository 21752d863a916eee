// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {

int run(const CountCommand& command, const Invocation& invocation) {
  auto* const collection = open_for(invocation);
  auto request = command.request;
  request.limit = 0;
  request.facets.clear();
  const auto answer = collection->search(request);
  if (const auto* mistakes = std::get_if<std::vector<query::QueryError>>(&answer))
    return fail(*mistakes, request.query);
  const auto& response = std::get<search::Response>(answer);
  if (invocation.format == Format::text) {
    say_understood(response.understood, invocation);
    print(std::to_string(response.total) + "\n");
  } else {
    print(present::json(response, layout_of(invocation.format)) + "\n");
  }
  return response.total > 0 ? present::exit_done : present::exit_nothing;
}

}  // namespace osce::cli
