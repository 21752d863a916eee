// SPDX-License-Identifier: GPL-2.0-or-later
//
// Parses the command line of osce. The filters are generated from the table of fields.
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/options/builder.hpp"
#include "engine/manual/manual.hpp"
#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"

namespace osce::cli {
namespace {

/// The parts of osce(1) that are not generated from the options.
manual::Page page() {
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
            "OSCE_DB: the index folder, if --db is not given.\n"
            "\n"
            "OSCE_PAGER, PAGER: the pager for text on a terminal (default: less -FRX); set it to "
            "empty or \"cat\" to use no pager.\n"
            "\n"
            "NO_COLOR: no colour, unless --color is given. CLICOLOR_FORCE: colour in files and "
            "pipes as well. TERM=dumb: neither colour nor pager. COLUMNS: the width of text."},
           {"Files",
            "~/.local/share/osce-search/index: the default index. $XDG_DATA_HOME, if set, replaces "
            "~/.local/share."},
           {"Exit status",
            "0: something was found, or the command succeeded. 1: nothing was found, or a "
            "reference matched nothing. 2: an error; the message says what to do about it."}},
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
  const bool valid = port != "0" && manual::objection_to_count(port, most).empty();
  return valid ? "" : fmt::format("\"{}\" is not a valid port", port);
}

struct Row {
  const char* name;
  const char* help;
  void (*add)(Builder& b, Command& command);  ///< adds the options of the command
};
constexpr std::array commands = {
    Row{"search", "Find paragraphs", add_search},
    Row{"count", "Count paragraphs", add_count},
    Row{"facets", "Count paragraphs by year, venue, part and so on", add_facets},
    Row{"stats", "Count hits and words by year, venue, word form and so on", add_stats},
    Row{"kwic", "Show each hit in context, one per line", add_kwic},
    Row{"parse", "Show how a query is interpreted, step by step", add_parse},
    Row{"suggest", "Suggest completions for a query", add_suggest},
    Row{"show", "Show paragraphs or documents with their metadata", add_show},
    Row{"open", "Same as show", add_show},
    Row{"cite", "Print citations of paragraphs or documents", add_cite},
    Row{"documents", "List the documents, newest first", add_documents},
    Row{"export", "Print all paragraphs in the collection", add_export},
    Row{"info", "Describe the index and its fields", add_info},
    Row{"completion", "Print a completion script for a shell", add_completion},
    Row{"help", "Show help for a command", add_help},
};

/// Checks options that depend on each other.
void require_combination(const Builder& b) {
  const auto format = b.invocation.format;
  const bool table = format == OutputFormat::csv || format == OutputFormat::tsv;
  if (b.invocation.formulas == present::Formulas::as_they_are && !table)
    throw manual::UsageError{"--csv-raw", "works only with --format csv or tsv"};
  if (const auto objection = objection_to_fields(b); !objection.empty())
    throw manual::UsageError{"--fields", objection};
}

void describe_program(Builder& b) {
  b.program = {.name = "osce",
               .help = "Search OSCE texts on trafficking in human beings, paragraph by paragraph.",
               .examples = {"osce search 'age verification after 2016'",
                            "osce search --venue Minsk --part operative 'child trafficking'",
                            "osce facets 'tourism since 2014'", "osce show mc-dec-7-17/7"},
               .notes = "Run 'osce COMMAND --help' for details.",
               .exit_status = "Exit status: 0 found, 1 nothing found, 2 error.",
               .options = manual::standard_options("osce"),
               .finish = [&b] { require_combination(b); }};
  b.program.add({
      {"--db DIR", "The index folder (default: $OSCE_DB, or ~/.local/share/osce-search/index)",
       into(b.invocation.db), checked(present::objection_to_path)},
      {"--server URL", "Query the osce-searchd at this URL instead of a local index",
       into(b.invocation.server), checked(objection_to_server, "--db")},
      choice("--color", b.invocation.color, color_names,
             "When to use colour; auto: on a terminal (default: auto)"),
      {"--no-pager", "Print text directly, without $OSCE_PAGER, $PAGER or less",
       [&b](const Values&) { b.invocation.pager = false; }},
      {"-q,--quiet", "On stderr, print only errors", into(b.invocation.quiet)},
      {"-v,--verbose", "Also print the index, the canonical query and the time taken on stderr",
       into(b.invocation.verbose), excluding("--quiet")},
  });
  for (const auto& [name, help, add] : commands) {
    Command command{.name = name, .help = help, .options = {manual::help_option()}};
    add(b, command);
    b.program.commands.push_back(std::move(command));
  }
}

}  // namespace

std::variant<Invocation, int> parse_options(int argc, const char* const* argv) {
  Builder b;
  b.invocation.db = store::default_location();
  describe_program(b);
  if (const auto code = manual::parse(b.program, page(), {argv + 1, argv + argc})) return *code;
  return std::move(b.invocation);
}

}  // namespace osce::cli
