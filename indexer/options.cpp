// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.hpp"

#include <map>
#include <string>

#include <CLI/CLI.hpp>

#include "engine/manual/help_text.hpp"
#include "engine/manual/manual.hpp"
#include "engine/manual/usage.hpp"
#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "engine/version.hpp"

namespace osce::indexer {
namespace {

constexpr const char* examples =
    "Examples:\n"
    "  osce-index --db ~/osce data/texts            index every text in a folder\n"
    "  osce-index check new.txt                     show what would be read and what would be left "
    "out\n"
    "  osce export | osce-index --db ~/copy -       copy a collection\n"
    "\n"
    "Exit status: 0 success, 1 problems with --strict, 2 error. After 1 or 2 the index is\n"
    "unchanged, unless the error says that only the report could not be written.";

constexpr const char* no_source = "SOURCE is missing: name a file or folder to read";

constexpr const char* check_example =
    "Example:\n"
    "  osce-index check new.txt\n"
    "\n"
    "Exit status: 0 success, 1 problems with --strict, 2 error.";

/// The sections of osce-index(1) after the options.
manual::Page manual_page() {
  return {
      .number = 1,
      .summary = "read OSCE texts into an index that osce and osce-searchd search",
      .sections =
          {{"Sources",
            "Text, Markdown, HTML and PDF files in six languages, JSON Lines as written by osce "
            "export, and folders of such files. A sidecar file named after the source, with "
            ".meta.json appended, can supply values that the text does not print. If a source was "
            "indexed before and cannot be read this time, its paragraphs stay in the index, with a "
            "warning."},
           {"The index",
            "The new index is built separately and replaces the old one in a single step, so "
            "searches always see a complete index. A run that would remove more than half of the "
            "documents stops and lists them; --prune allows it."},
           {"Exit status",
            "0: success. 1: problems, with --strict. 2: error. After 1 or 2 the index is "
            "unchanged, unless the error says that only the report could not be written."}},
      .see_also = "osce(1), osce-query(7), osce-searchd(8)"};
}

/// The options of both indexing and checking.
void add_reading_options(CLI::App& app, IndexOptions& options) {
  static const std::map<std::string, ReportFormat> formats = {{"text", ReportFormat::text},
                                                              {"json", ReportFormat::json}};
  app.add_option("SOURCE", options.sources,
                 "Files or folders to read; - reads JSON Lines from standard input")
      ->check(present::objection_to_path);
  app.add_option(
         "--authority", options.authority,
         "Use the tables in this folder instead of the built-in ones: bodies.tsv and "
         "sessions.csv, optionally places.tsv, countries.tsv, thesaurus.tsv and families.tsv")
      ->type_name("DIR")
      ->check(present::objection_to_path);
  app.add_flag("--strict", options.strict, "Exit with 1 if there are problems");
  app.add_option_function<std::string>(
         "--format", [&](const std::string& typed) { options.format = formats.at(typed); },
         "Format of the report (default: text)")
      ->type_name("FORMAT")
      ->check(manual::one_of({"text", "json"}));
  app.add_option("--report", options.report, "Also write the report to this file, as JSON")
      ->type_name("FILE")
      ->check(present::objection_to_path);
  auto* const verbose =
      app.add_flag("-v,--verbose", options.verbose, "List every line that was left out");
  app.add_flag("-q,--quiet", options.quiet, "Show no progress and report only problems")
      ->excludes(verbose);
}

void add_index_options(CLI::App& app, IndexOptions& options) {
  app.add_option(
         "--db", options.db,
         "The index folder (default: $OSCE_DB, or osce-search/index in the user's data folder)")
      ->type_name("DIR")
      ->check(present::objection_to_path);
  app.add_flag("--prune", options.prune, "Allow more than half of the documents to be removed");
  app.add_flag("--reread", options.reread, "Read every source again, even if unchanged");
}

}  // namespace

std::variant<IndexOptions, int> parse_options(int argc, const char* const* argv) {
  IndexOptions options;
  options.db = store::default_location();
  CLI::App app{"Reads OSCE texts into an index, so that it contains exactly the sources you name."};
  app.name("osce-index");
  app.footer(examples);
  app.set_version_flag("--version", "osce-index " + std::string(program_version));
  manual::use_help_text(app);
  manual::add_manual(app, manual_page());
  add_reading_options(app, options);
  add_index_options(app, options);
  auto* check =
      app.add_subcommand("check", "Read the sources and print the report without writing an index");
  add_reading_options(*check, options);
  check->footer(check_example);
  check->get_option("SOURCE")->required();
  const auto require_combination = [&] {
    options.check = check->parsed();
    for (const auto* option : {"--db", "--prune", "--reread"}) {
      if (!options.check || app.count(option) == 0) continue;
      throw CLI::ValidationError(option, "cannot be used with check, which does not use an index");
    }
  };
  const auto code =
      manual::parse(app, {argv + 1, argv + argc}, require_combination, {{"SOURCE", no_source}});
  if (code) return *code;
  // A positional that CLI11 requires would take the word "check".
  if (options.sources.empty()) return present::refuse_usage("osce-index", no_source);
  return options;
}

}  // namespace osce::indexer
