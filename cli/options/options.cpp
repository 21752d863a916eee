// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/options/options.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/options/builder.hpp"
#include "cli/options/page.hpp"
#include "engine/manual/help_text.hpp"
#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "engine/version.hpp"

namespace osce::cli {
namespace {

/// What is wrong with the URL of a server, or "".
std::string objection_to_server(const std::string& typed) {
  const bool web = typed.starts_with("http://") || typed.starts_with("https://");
  const auto host = typed.find("://") + 3;
  if (web && typed.find('@', host) < typed.find('/', host))
    return "the URL must not contain a user name or password";
  const bool named = web && host < typed.size() && typed[host] != '/' && typed[host] != ':';
  return named && typed.find_first_of(" ?#") == std::string::npos
             ? ""
             : fmt::format("\"{}\" is not a valid URL; write for example http://localhost:8080",
                           typed);
}

struct Command {
  std::string_view name;
  std::string_view help;
  void (*add)(Builder& b, CLI::App& command);  ///< adds the options of the command
};
constexpr std::array commands = {
    Command{"search", "Find paragraphs", add_search},
    Command{"count", "Count paragraphs", add_count},
    Command{"facets", "Count paragraphs by year, venue, part …", add_facets},
    Command{"stats", "Count hits and words by year, venue, word form …", add_stats},
    Command{"kwic", "Show each hit in context, one per line", add_kwic},
    Command{"parse", "Show how a query is interpreted, step by step", add_parse},
    Command{"suggest", "Complete a query", add_suggest},
    Command{"show", "Show paragraphs or documents with their metadata", add_show},
    Command{"open", "Same as show", add_show},
    Command{"cite", "Print citations of paragraphs or documents", add_cite},
    Command{"documents", "List the documents, newest first", add_documents},
    Command{"export", "Print all paragraphs in the collection", add_export},
    Command{"info", "Describe the index and its fields", add_info},
    Command{"completion", "Print a completion script for a shell", add_completion},
    Command{"help", "Show help for a command", add_help},
};

using Words = std::vector<std::string>;

bool is_command(std::string_view word) {
  return std::any_of(commands.begin(), commands.end(),
                     [&](const Command& command) { return command.name == word; });
}

/// True if the options of this command are needed. Describing the options of all commands takes
/// longer than a small search.
bool is_needed(std::string_view command, const Words& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [&](std::string_view argument) {
    return argument == command || argument == "completion" || argument == "--manual";
  });
}

/// Turns "help search" into "search --help", and "help" into "--help".
Words without_help_command(const CLI::App& app, Words arguments) {
  std::size_t at = 0;
  while (at < arguments.size() && arguments[at].starts_with('-'))
    at += manual::takes_next(app, arguments[at]) ? std::size_t{2} : std::size_t{1};
  if (at >= arguments.size() || arguments[at] != "help") return arguments;
  const bool alone = at + 1 == arguments.size();
  if (alone || !arguments[at + 1].starts_with('-'))
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
  arguments.emplace_back("--help");
  return arguments;
}

/// The arguments in reverse order, as CLI11 wants them. CLI11 takes a word like [a,b] for a list
/// and drops the brackets; a space after the word prevents that and does not change a query.
Words words_for_cli11(const CLI::App& app, const Words& arguments) {
  Words words;
  for (std::size_t i = arguments.size(); i > 0; --i) {
    const auto& word = arguments[i - 1];
    const bool in_brackets = word.starts_with('[') && word.ends_with(']');
    const bool is_value = i > 1 && manual::takes_next(app, arguments[i - 2]);
    words.emplace_back(word).append(in_brackets && !is_value ? " " : "");
  }
  return words;
}

/// The command among the arguments whose --help explains an error: "osce search", or "osce".
std::string command_in(const Words& arguments) {
  const auto command = std::find_if(arguments.begin(), arguments.end(), is_command);
  return command == arguments.end() ? "osce" : "osce " + *command;
}

int refuse(const std::string& error, const Words& arguments) {
  return present::refuse_usage("osce", error, command_in(arguments));
}

std::string command_missing() {
  std::string names;
  for (const auto& command : commands) names.append(names.empty() ? "" : ", ").append(command.name);
  return fmt::format("no command given. The commands are {}.", names);
}

void describe_program(Builder& b) {
  b.app.name("osce");
  manual::use_help_text(b.app);
  b.app.require_subcommand(1);
  b.app.fallthrough();
  b.app.set_version_flag("--version", "osce " + std::string(program_version));
  manual::add_manual(b.app, manual_page());
  b.app.footer(
      "Examples:\n"
      "  osce search 'age verification after 2016'\n"
      "  osce search --venue Minsk --part operative 'child trafficking'\n"
      "  osce facets 'tourism since 2014'\n"
      "  osce show mc-dec-7-17/7\n"
      "\n"
      "Run 'osce COMMAND --help' for details.\n"
      "Exit status: 0 found, 1 nothing found, 2 error.");
  b.app
      .add_option(
          "--db", b.invocation.db,
          "The index folder (default: $OSCE_DB, or osce-search/index in the user's data folder)")
      ->type_name("DIR")
      ->check(present::objection_to_path);
  b.app
      .add_option("--server", b.invocation.server,
                  "Query the osce-searchd at this URL instead of an index")
      ->type_name("URL")
      ->check(objection_to_server)
      ->excludes("--db");
  add_choice(b.app, "--color", b.invocation.color, color_names,
             "When to use colour (auto: on a terminal)");
  b.app.add_flag_callback(
      "--no-pager", [&b] { b.invocation.pager = false; },
      "Print text directly, without $OSCE_PAGER, $PAGER or less");
  auto* const quiet =
      b.app.add_flag("-q,--quiet", b.invocation.quiet, "Print only errors on stderr");
  b.app
      .add_flag("-v,--verbose", b.invocation.verbose,
                "Also print the index, the canonical query and the time on stderr")
      ->excludes(quiet);
}

void describe_commands(Builder& b, const Words& arguments) {
  for (const auto& row : commands) {
    auto* command = b.app.add_subcommand(std::string(row.name), std::string(row.help));
    if (is_needed(row.name, arguments)) row.add(b, *command);
  }
}

/// What is wrong with combinations of options that CLI11 cannot express.
void require_combination(const Builder& b) {
  const auto format = b.invocation.format;
  const bool table = format == OutputFormat::csv || format == OutputFormat::tsv;
  if (b.invocation.formulas == present::Formulas::as_they_are && !table)
    throw CLI::ValidationError("--csv-raw", "works only with --format csv or tsv");
  if (const auto objection = objection_to_fields(b); !objection.empty())
    throw CLI::ValidationError("--fields", objection);
}

}  // namespace

std::variant<Invocation, int> parse_options(int argc, const char* const* argv) {
  Builder b;
  b.invocation.db = store::default_location();
  describe_program(b);
  const auto arguments = without_help_command(b.app, {argv + 1, argv + argc});
  describe_commands(b, arguments);
  if (const auto error = manual::usage_error(b.app, arguments); !error.empty())
    return refuse(error, arguments);
  try {
    b.app.parse(words_for_cli11(b.app, arguments));
    require_combination(b);
  } catch (const CLI::Success& success) {
    std::ostringstream said;
    const int code = b.app.exit(success, said);
    present::write_output(said.str());
    return code;
  } catch (const CLI::RequiredError& error) {
    const bool command = !b.app.get_subcommands().empty();
    return refuse(command ? manual::usage_error(error) : command_missing(), arguments);
  } catch (const CLI::ParseError& error) {
    return refuse(manual::usage_error(error), arguments);
  }
  return std::move(b.invocation);
}

}  // namespace osce::cli
