// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/input.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

using Mistakes = std::vector<query::QueryError>;

/// Places are in the line: those in an option's value are left out.
Mistakes in_line(Mistakes mistakes) {
  for (auto& mistake : mistakes) {
    if (mistake.parameter != "q") mistake.span = {};
  }
  return mistakes;
}

/// A query a line of stdin, an answer a line of stdout.
int run_batch(const SearchCommand& command, search::Request request, Collection& collection) {
  bool found_any = false;
  bool failed_any = false;
  each_input_line([&](const std::string& line) {
    request.query = line;
    const auto answer = collection.search(request);
    const auto* mistakes = std::get_if<Mistakes>(&answer);
    failed_any |= mistakes != nullptr;
    if (mistakes != nullptr) return print(present::mistakes_json(in_line(*mistakes), line) + "\n");
    const auto& response = std::get<search::Response>(answer);
    found_any |= response.total > 0;
    print(present::json(response, present::Layout::line, command.shape) + "\n");
  });
  if (failed_any) return present::exit_error;
  return found_any ? present::exit_done : present::exit_nothing;
}

}  // namespace

int run(const SearchCommand& command, const Invocation& invocation) {
  auto* const collection = open_for(invocation);
  auto request = command.request;
  if (command.all) request.limit = collection->identity().paragraphs;
  if (command.batch) return run_batch(command, request, *collection);
  const auto answer = collection->search(request);
  if (const auto* mistakes = std::get_if<Mistakes>(&answer)) return fail(*mistakes, request.query);
  const auto& response = std::get<search::Response>(answer);
  say_understood(response.understood, invocation);
  if (!invocation.quiet && invocation.format != Format::json)
    say(results_talk(response, command.all));
  if (invocation.format == Format::text) {
    if (!invocation.quiet) say(years_text(response, talk_style()));
    if (!response.results.empty() && !invocation.quiet) say("\n");
    print(results_text(response, invocation.style, command.explain));
  } else {
    print(results_data(response, command, invocation));
  }
  return response.total > 0 ? present::exit_done : present::exit_nothing;
}

}  // namespace osce::cli
