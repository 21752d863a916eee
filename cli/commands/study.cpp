// SPDX-License-Identifier: GPL-2.0-or-later
//
// facets, stats and kwic: what is found, counted or in context.
#include <limits>

#include "cli/commands/commands.hpp"
#include "cli/commands/streams.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/present/table.hpp"

namespace osce::cli {
namespace {

template <typename Study>
void print_study(const Study& study, std::span<const std::string_view> columns,
                 std::string (*text)(const Study&, const Style&), const Invocation& invocation) {
  print_in_format(invocation, columns,
                  {.table = [&](const auto& style) { return present::table(study, style); },
                   .json = [&] { return present::json(study, present::Layout::indented); },
                   .lines = [&] { return present::lines_of(study); },
                   .text = [&] { return text(study, invocation.style); }});
}

/// How many paragraphs match: a name may match by its filter alone.
std::uint32_t paragraphs_of(search::Request request, Backend& backend) {
  request.limit = 0;
  request.facets.clear();
  const auto answer = backend.search(request);
  const auto* const response = std::get_if<search::Response>(&answer);
  return response == nullptr ? 0 : response->total;
}

}  // namespace

int run(const FacetsCommand& command, const Invocation& invocation) {
  auto request = command.request;
  request.limit = 0;
  const auto answer = open_for(invocation)->search(request);
  const auto* const response = found_or_report(answer, request.query);
  if (response == nullptr) return present::exit_error;
  say_understood(response->understood, invocation);
  say_summary(results_summary(*response, 0, false), invocation);
  print_in_format(
      invocation, present::facet_columns,
      {.table = [&](const auto& style) { return present::facets_table(*response, style); },
       .json = [&] { return present::json(*response, present::Layout::indented); },
       .lines = [&] { return present::facet_lines(*response); },
       .text = [&] { return facets_text(*response, invocation.style); }});
  return response->total > 0 ? present::exit_done : present::exit_nothing;
}

int run(const StatsCommand& command, const Invocation& invocation) {
  const auto answer = open_for(invocation)->statistics(command.request);
  const auto* const statistics = found_or_report(answer, command.request.search.query);
  if (statistics == nullptr) return present::exit_error;
  say_understood(statistics->understood, invocation);
  say_summary(hits_summary(*statistics), invocation);
  print_study(*statistics, present::statistics_columns, statistics_text, invocation);
  return statistics->total.paragraphs > 0 ? present::exit_done : present::exit_nothing;
}

int run(const KwicCommand& command, const Invocation& invocation) {
  auto request = command.request;
  if (command.all) request.limit = std::numeric_limits<std::uint32_t>::max();
  auto* const backend = open_for(invocation);
  const auto answer = backend->concordance(request);
  const auto* const concordance = found_or_report(answer, request.search.query);
  if (concordance == nullptr) return present::exit_error;
  say_understood(concordance->understood, invocation);
  const auto paragraphs = concordance->total > 0 ? 0 : paragraphs_of(request.search, *backend);
  say_summary(lines_summary(*concordance, request.offset, command.all, paragraphs), invocation);
  print_study(*concordance, present::concordance_columns, concordance_text, invocation);
  return concordance->total > 0 ? present::exit_done : present::exit_nothing;
}

}  // namespace osce::cli
