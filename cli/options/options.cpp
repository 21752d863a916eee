// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/options/options.hpp"

#include <algorithm>
#include <array>
#include <span>
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

/// "http://localhost:8080", "https://example.org/texts".
std::string objection_to_server(const std::string& typed) {
  const bool web = typed.starts_with("http://") || typed.starts_with("https://");
  const auto host = typed.find("://") + 3;
  if (web && typed.find('@', host) < typed.find('/', host))
    return "an address with a name or a password is not asked; give one without";
  const bool named = web && host < typed.size() && typed[host] != '/' && typed[host] != ':';
  return named && typed.find_first_of(" ?#") == std::string::npos
             ? ""
             : typed + " is no address of a server; write http://localhost:8080";
}

using Arguments = std::span<const char* const>;

struct Command {
  std::string_view name;
  std::string_view help;
  void (*add)(Builder& b, CLI::App& command);  ///< adds its options
};
constexpr std::array commands = {
    Command{"search", "Find paragraphs", add_search},
    Command{"count", "Count paragraphs", add_count},
    Command{"facets", "Count paragraphs by year, venue, part …", add_facets},
    Command{"stats", "Hits and words by year, venue, form …", add_stats},
    Command{"kwic", "Every hit in its context, a line each", add_kwic},
    Command{"parse", "Show how a query is read, stage by stage", add_parse},
    Command{"suggest", "Complete what was typed so far", add_suggest},
    Command{"show", "Show a paragraph or a document, with evidence", add_show},
    Command{"open", "Show what a citation names", add_open},
    Command{"cite", "References to documents and paragraphs", add_cite},
    Command{"documents", "List the documents, newest first", add_documents},
    Command{"export", "Print every paragraph of the collection", add_export},
    Command{"info", "Tell about the index and its fields", add_info},
    Command{"completion", "Print a script that completes commands", add_completion},
};

/// True where the options of a command are wanted: it is named, or what tells of all commands is. Describing them all
/// takes longer than a small search.
bool is_named(std::string_view command, Arguments arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [&](std::string_view argument) {
    return argument == command || argument == "completion" || argument == "--manual";
  });
}

/// True for an option, of the program or of a command in use, whose value is the next argument.
bool takes_next(const CLI::App& app, const std::string& argument) {
  if (!argument.starts_with('-')) return false;
  const auto takes = [&](const CLI::App* described) {
    const auto* const option = described->get_option_no_throw(argument);
    return option != nullptr && option->get_expected_max() > 0;
  };
  const auto described = app.get_subcommands({});
  return takes(&app) || std::any_of(described.begin(), described.end(), takes);
}

/// The arguments, the last first. CLI11 takes a word [a,b] for a list, and its brackets away: with a blank behind them
/// it does not, and a query is the same.
std::vector<std::string> words_for_cli11(const CLI::App& app, Arguments arguments) {
  std::vector<std::string> words;
  for (std::size_t i = arguments.size() - 1; i > 0; --i) {
    const std::string_view word = arguments[i];
    const bool in_brackets = word.starts_with('[') && word.ends_with(']');
    const bool is_word = in_brackets && !takes_next(app, arguments[i - 1]);
    words.emplace_back(word).append(is_word ? " " : "");
  }
  return words;
}

std::string the_commands() {
  std::string names;
  for (const auto& command : commands) names.append(names.empty() ? "" : ", ").append(command.name);
  return "the commands are " + names;
}

/// What is wrong with what stands before the command, or in its place; "" for nothing.
std::string objection_to_beginning(const CLI::App& app, Arguments arguments) {
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    const auto is_it = [&](const Command& command) { return command.name == argument; };
    if (std::any_of(commands.begin(), commands.end(), is_it)) return "";
    if (!argument.starts_with('-'))
      return fmt::format("there is no command \"{}\"; {}", argument, the_commands());
    const std::string name(argument.substr(0, argument.find('=')));
    if (app.get_option_no_throw(name) == nullptr)
      return name + " is no option of osce itself; options of a command stand behind it";
    if (takes_next(app, name) && name == argument) ++i;
  }
  return "";
}

/// What CLI11 says, and whose help tells more.
int refuse(const CLI::App& app, const CLI::ParseError& error, Arguments arguments) {
  if (const auto objection = objection_to_beginning(app, arguments); !objection.empty())
    return present::refuse_usage("osce", objection);
  const auto named = app.get_subcommands();
  std::string what = error.what();
  const bool required = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
  if (required && named.empty()) what = "a command is missing; " + the_commands();
  if (what.find("not expected: -") != std::string::npos)
    what += " (words that begin with - stand behind --)";
  return present::refuse_usage("osce", what,
                               named.empty() ? "osce" : "osce " + named.front()->get_name());
}

void describe(Builder& b, Arguments arguments) {
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
      "'osce COMMAND --help' tells more. Exit status: 0 found, 1 nothing found, 2 an error.");
  b.app
      .add_option("--db", b.invocation.db,
                  "the index, a folder (else $OSCE_DB, else the user's data folder)")
      ->type_name("DIR")
      ->check(present::objection_to_path);
  b.app
      .add_option("--server", b.invocation.server,
                  "ask the osce-searchd that runs at this address instead of an index")
      ->type_name("URL")
      ->check(objection_to_server)
      ->excludes("--db");
  add_choice(b.app, "--color", b.invocation.color, color_names,
             "colour on a terminal, always or never");
  b.app.add_flag_callback(
      "--no-pager", [&b] { b.invocation.pager = false; },
      "text goes to the terminal as it is, without $OSCE_PAGER, $PAGER or less");
  auto* const quiet =
      b.app.add_flag("-q,--quiet", b.invocation.quiet, "say nothing on stderr but errors");
  b.app
      .add_flag("-v,--verbose", b.invocation.verbose,
                "say on stderr the index, the canonical query and the time taken, too")
      ->excludes(quiet);
  for (const auto& row : commands) {
    auto* command = b.app.add_subcommand(std::string(row.name), std::string(row.help));
    if (is_named(row.name, arguments)) row.add(b, *command);
  }
}

}  // namespace

std::variant<Invocation, int> parse_options(int argc, const char* const* argv) {
  Builder b;
  describe(b, {argv, static_cast<std::size_t>(argc)});
  b.invocation.db = store::default_location();
  try {
    b.app.parse(words_for_cli11(b.app, {argv, static_cast<std::size_t>(argc)}));
    const bool table = b.invocation.format == Format::csv || b.invocation.format == Format::tsv;
    if (b.invocation.formulas == present::Formulas::as_they_are && !table)
      throw CLI::ValidationError("--csv-raw", "it goes with --format csv or tsv");
  } catch (const CLI::Success& success) {
    std::ostringstream said;
    const int code = b.app.exit(success, said);
    present::write_output(said.str());
    return code;
  } catch (const CLI::ParseError& error) {
    return refuse(b.app, error, {argv, static_cast<std::size_t>(argc)});
  }
  return std::move(b.invocation);
}

}  // namespace osce::cli
