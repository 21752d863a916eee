// SPDX-License-Identifier: GPL-2.0-or-later
//
// The parsed command line: plain data that the options fill in and the commands read.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/present/json.hpp"
#include "engine/present/table.hpp"
#include "engine/present/terminal.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"

namespace osce::cli {

using present::Color;
using present::color_names;
using present::Style;

/// The output formats. cli/options lists those of each command.
enum class OutputFormat {
  text,   ///< for people
  json,   ///< one object, indented
  jsonl,  ///< one object per line
  csv,
  tsv,
  ids,       ///< identifiers, one per line
  citation,  ///< citations, one per line
  ris,
  bibtex,
  csl_json
};
inline constexpr std::array<std::string_view, 10> format_names = {
    "text", "json", "jsonl", "csv", "tsv", "ids", "citation", "ris", "bibtex", "csl-json"};

struct SearchCommand {
  search::Request request;
  bool all = false;    ///< all results; overrides the limit
  bool null = false;   ///< end identifiers with NUL instead of a newline
  bool batch = false;  ///< read queries from stdin, one per line
};
struct CountCommand {
  search::Request request;
  bool batch = false;  ///< read queries from stdin, one per line
};
struct StatsCommand {
  search::StatisticsRequest request;
};
struct KwicCommand {
  search::ConcordanceRequest request;
  bool all = false;  ///< all lines; overrides the limit
};
struct FacetsCommand {
  search::Request request;
};
struct ParseCommand {
  search::Request request;
};
struct SuggestCommand {
  std::string typed;
};
struct ShowCommand {
  std::vector<std::string> references;  ///< see commands/reading.cpp
  std::uint32_t context = 0;            ///< number of paragraphs to show before and after
  bool whole = false;                   ///< show the paragraph's whole document
};
struct CiteCommand {
  std::vector<std::string> references;
};
struct DocumentsCommand {};
struct ExportCommand {};
struct InfoCommand {};
struct CompletionCommand {
  std::string script;
};

struct Invocation {
  std::filesystem::path db;
  std::string server;  ///< URL of an osce-searchd to query instead of the index, or empty
  OutputFormat format = OutputFormat::text;
  present::Formulas formulas = present::Formulas::made_safe;  ///< in tables
  std::vector<std::string> fields;  ///< JSON members or table columns to print; empty for all
  Color color = Color::automatic;
  bool pager = true;     ///< show text on a terminal in a pager
  Style style = {};      ///< of stdout, determined before a pager replaces it
  bool quiet = false;    ///< print only errors on stderr
  bool verbose = false;  ///< also print the index, the canonical query and the time on stderr
  std::variant<SearchCommand, CountCommand, FacetsCommand, StatsCommand, KwicCommand, ParseCommand,
               SuggestCommand, ShowCommand, CiteCommand, DocumentsCommand, ExportCommand,
               InfoCommand, CompletionCommand>
      command;
};

/// Parses the command line (cli/options). Returns the exit code if there is nothing left to do:
/// after
/// --help, or after an error, which has been reported.
std::variant<Invocation, int> parse_options(int argc, const char* const* argv);

}  // namespace osce::cli
