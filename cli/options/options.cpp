// SPDX-License-Identifier: GPL-2.0-or-later
//
// Parses the command line of osce. The filters are generated from the table of fields.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/options/builder.hpp"
#include "engine/manual/help_text.hpp"
#include "engine/manual/manual.hpp"
#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "engine/version.hpp"

namespace osce::cli {
namespace {

/// The parts of osce(1) that are not generated from the options.
manual::Page manual_page() {
  return {
      .number = 1,
      .summary = "search OSCE texts on trafficking in human beings, paragraph by paragraph",
      .sections =
          {{"Output",
            "Results go to stdout, messages to stderr: how the query was understood, counts and "
            "notices. On a terminal, text is wrapped, coloured and shown in a pager; elsewhere it "
            "is plain. In CSV, values that a spreadsheet would run as formulas are escaped. JSON "
            "Lines has one object per line, in the same form as the HTTP API. Numbers and dates do "
            "not depend on the locale, and all text is UTF-8."},
           {"Identifiers",
            "mc-dec-7-17 is a document and mc-dec-7-17/7 its paragraph 7: document, slash, label. "
            "'osce documents' lists the documents, and each search result shows its identifier."},
           {"Environment",
            "OSCE_DB: the index, unless --db is given.\n"
            "\n"
            "OSCE_PAGER, PAGER: the pager for text on a terminal (less -FRX); empty or cat for "
            "none.\n"
            "\n"
            "NO_COLOR: no colour, unless --color is given. CLICOLOR_FORCE: colour in files and "
            "pipes as well. TERM=dumb: neither colour nor pager. COLUMNS: the width of text."},
           {"Files",
            "~/.local/share/osce-search/index: the default index. $XDG_DATA_HOME, if set, replaces "
            "~/.local/share."},
           {"Exit status",
            "0: something was found, or the command succeeded. 1: nothing was found, or a "
            "reference matched nothing. 2: an error, reported in one line that says what to do "
            "about it."}},
      .see_also = "osce-query(7), osce-index(1), osce-searchd(8)"};
}

/// What is wrong with the URL of a server, or "".
std::string objection_to_server(const std::string& typed) {
  const auto scheme = typed.find("://");
  const bool web = typed.starts_with("http://") || typed.starts_with("https://");
  const auto authority =
      web ? typed.substr(scheme + 3, typed.find('/', scheme + 3) - scheme - 3) : std::string();
  if (authority.find('@') != std::string::npos)
    return "the URL must not contain a user name or password";
  if (authority.empty() || authority.front() == ':' ||
      typed.find_first_of(" ?#") != std::string::npos) {
    return fmt::format("\"{}\" is not a valid URL; use one such as http://localhost:8080", typed);
  }
  const auto bracket = authority.rfind(']');  // of an IPv6 address
  const auto colon = authority.find(':', bracket == std::string::npos ? 0 : bracket);
  const auto port = colon == std::string::npos ? "80" : authority.substr(colon + 1);
  constexpr std::uint32_t most = 65535;
  const bool valid = port != "0" && manual::whole_number(most)(port).empty();
  return valid ? "" : fmt::format("\"{}\" is not a valid port", port);
}

struct Command {
  std::string_view name;
  std::string_view help;
  void (*add)(Builder& b, CLI::App& command);  ///< adds the options of the command
};
constexpr std::array commands = {
    Command{"search", "Find paragraphs", add_search},
    Command{"count", "Count paragraphs", add_count},
    Command{"facets", "Count paragraphs by year, venue, part and so on", add_facets},
    Command{"stats", "Count hits and words by year, venue, word form and so on", add_stats},
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

/// True if the options of this command are needed. Describing the options of all commands takes
/// longer than a small search.
bool is_needed(std::string_view command, const Words& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [&](std::string_view argument) {
    return argument == command || argument == "completion" || argument == "--manual";
  });
}

/// Turns "help search" into "search --help", and "help" into "--help".
Words without_help_command(const CLI::App& app, const Words& arguments) {
  Words rest;
  Words names;  // what is not an option or its value
  bool help = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& argument = arguments[i];
    if (!argument.starts_with('-')) {
      if (names.empty() && !help && argument != "help") return arguments;
      if (help) names.push_back(argument);
      if (help) rest.push_back(argument);
      help = true;
    } else if (argument != "--" || !help) {
      rest.push_back(argument);
      if (manual::takes_next(app, argument) && i + 1 < arguments.size())
        rest.push_back(arguments[++i]);
    }
  }
  if (!help || names.size() > 1) return arguments;
  const bool of_itself = names.empty() && arguments.back() != "help";
  if (of_itself) rest = arguments;
  rest.emplace_back("--help");
  return rest;
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
             "When to use colour; auto: on a terminal (default: auto)");
  b.app.add_flag_callback(
      "--no-pager", [&b] { b.invocation.pager = false; },
      "Print text directly, without $OSCE_PAGER, $PAGER or less");
  auto* const quiet =
      b.app.add_flag("-q,--quiet", b.invocation.quiet, "On stderr, print only errors");
  b.app
      .add_flag("-v,--verbose", b.invocation.verbose,
                "Also print the index, the canonical query and the time taken on stderr")
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
  const auto code =
      manual::parse(b.app, arguments, [&] { require_combination(b); },
                    {{"REFERENCE", "name a paragraph or document, for example mc-dec-7-17/7"},
                     {"QUERY", "type the beginning of a query, for example 'age ver'"},
                     {"SHELL", "name a shell: bash, zsh or fish"}});
  if (code) return *code;
  return std::move(b.invocation);
}

}  // namespace osce::cli
