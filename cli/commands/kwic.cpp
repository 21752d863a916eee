// SPDX-License-Identifier: GPL-2.0-or-later
#include <limits>

#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "cli/present/study_text.hpp"
#include "cli/present/text.hpp"
#include "engine/present/program.hpp"
#include "engine/present/study_json.hpp"
#include "engine/present/study_table.hpp"

namespace osce::cli {

int run(const KwicCommand& command, const Invocation& invocation) {
  auto* const collection = open_for(invocation);
  auto request = command.request;
  if (command.all) request.limit = std::numeric_limits<std::uint32_t>::max();
  const auto answer = collection->concordance(request);
  if (const auto* mistakes = std::get_if<std::vector<query::QueryError>>(&answer))
    return fail(*mistakes, request.search.query);
  const auto& concordance = std::get<search::Concordance>(answer);
  const auto format = invocation.format;
  say_understood(concordance.understood, invocation);
  if (!invocation.quiet && format != Format::json) say(lines_talk(concordance, command.all));
  if (const auto form = table_form(format)) {
    print(present::table(concordance, *form, invocation.formulas));
  } else if (format == Format::json) {
    print(present::json(concordance, present::Layout::indented) + "\n");
  } else if (format == Format::jsonl) {
    print_lines(present::lines_of(concordance));
  } else {
    print(concordance_text(concordance, invocation.style));
  }
  return concordance.total > 0 ? present::exit_done : present::exit_nothing;
}

}  // namespace osce::cli
