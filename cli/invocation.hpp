// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the command line asked for. Plain data between the options and the commands.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/present/json.hpp"
#include "engine/present/table.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"

namespace osce::cli {

/// How text is written: in colour or plain, and how wide.
struct Style {
  bool color = false;
  std::size_t width = 0;  ///< in columns; 0: lines are not wrapped
};

/// How data is printed. Not every command has every format: cli/options lists which.
enum class Format {
  text,   ///< for people
  json,   ///< one object, indented
  jsonl,  ///< an object a line
  csv,
  tsv,
  ids,       ///< identifiers, a line each
  citation,  ///< references for reading, a line each
  ris,
  bibtex,
  csl_json
};
inline constexpr std::array<std::string_view, 10> format_names = {
    "text", "json", "jsonl", "csv", "tsv", "ids", "citation", "ris", "bibtex", "csl-json"};

enum class Color { automatic, always, never };
inline constexpr std::array<std::string_view, 3> color_names = {"auto", "always", "never"};

struct SearchCommand {
  search::Request request;
  bool all = false;      ///< every result, whatever the limit
  bool null = false;     ///< identifiers end with NUL, not with a line end
  bool explain = false;  ///< text has scores
  bool batch = false;    ///< queries come from stdin, a line each
  present::ResultShape shape = {};
};
struct CountCommand {
  search::Request request;
};
struct StatsCommand {
  search::StatisticsRequest request;
};
struct KwicCommand {
  search::ConcordanceRequest request;
  bool all = false;  ///< every line, whatever the limit
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
  std::string id;
  std::uint32_t context = 0;  ///< so many neighbours of a paragraph on each side
  bool whole = false;         ///< the document of a paragraph
};
struct OpenCommand {
  std::string reference;
};
struct CiteCommand {
  std::vector<std::string> ids;  ///< "-": from stdin
};
struct DocumentsCommand {};
struct ExportCommand {};
struct InfoCommand {};
struct CompletionCommand {
  std::string script;
};

struct Invocation {
  std::filesystem::path db;
  std::string server;  ///< of a running osce-searchd, which is asked instead; empty: the index is
  Format format = Format::text;
  present::Formulas formulas = present::Formulas::made_safe;  ///< in tables
  Color color = Color::automatic;
  bool pager = true;   ///< text on a terminal goes through a pager
  Style style = {};    ///< of stdout, before a pager takes its place
  bool quiet = false;  ///< say nothing on stderr but errors
  bool verbose =
      false;  ///< say which index was asked as well, the canonical query, and how long it took
  std::variant<SearchCommand, CountCommand, FacetsCommand, StatsCommand, KwicCommand, ParseCommand,
               SuggestCommand, ShowCommand, OpenCommand, CiteCommand, DocumentsCommand,
               ExportCommand, InfoCommand, CompletionCommand>
      command;
};

}  // namespace osce::cli
