// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.hpp"

#include <map>
#include <sstream>
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
    "  osce-index --db ~/osce data/texts                index every text in a folder\n"
    "  osce-index check new.txt                         what would be read of it, and what not\n"
    "  osce export | osce-index --db ~/copy -           a collection, moved\n"
    "\n"
    "Exit status: 0 done, 1 problems under --strict, 2 an error; after 1 and 2 the index is as it "
    "was,\nunless the error says that it is written and only the report is not.";

/// What osce-index(1) says beside the options.
manual::Page manual_page() {
  return {
      .number = 1,
      .summary = "read OSCE texts into an index that osce and osce-searchd search",
      .sections =
          {{"Sources",
            "Text, Markdown, HTML and PDF in six languages, and JSON Lines as osce export writes "
            "them; folders are searched for them. A file beside a text, with the same name and "
            ".meta.json behind it, gives values that the text does not print. A source that is "
            "known and cannot be read keeps its paragraphs, with a warning."},
           {"The index",
            "It is built aside and put in place as a whole: whoever searches meanwhile sees the "
            "old "
            "one or the new one. A run that would remove more than half of the documents says what "
            "it would drop, and needs --prune."},
           {"Exit status",
            "0: done. 1: problems, under --strict. 2: an error. After 1 and 2 the index is as it "
            "was, unless the error says that it is written and only the report is not."}},
      .see_also = "osce(1), osce-query(7), osce-searchd(8)"};
}

/// What indexing and checking share.
void add_reading_options(CLI::App& app, Options& options) {
  static const std::map<std::string, ReportFormat> formats = {{"text", ReportFormat::text},
                                                              {"json", ReportFormat::json}};
  app.add_option("SOURCE", options.sources,
                 "texts, and folders of them; - for JSON Lines from a pipe")
      ->check(present::objection_to_path);
  app.add_option("--authority", options.authority,
                 "a folder with bodies.tsv and sessions.csv, and maybe places.tsv and "
                 "thesaurus.tsv, to use instead of the built-in tables")
      ->type_name("DIR")
      ->check(present::objection_to_path);
  app.add_flag("--strict", options.strict, "end with 1 where there are problems");
  app.add_option_function<std::string>(
         "--format", [&](const std::string& typed) { options.format = formats.at(typed); },
         "of the report: text or json")
      ->type_name("FORMAT")
      ->check(manual::one_of({"text", "json"}));
  app.add_option("--report", options.report, "write the report as JSON to this file, too")
      ->type_name("FILE")
      ->check(present::objection_to_path);
  app.add_flag("-v,--verbose", options.verbose, "report every line that was left out");
  app.add_flag("-q,--quiet", options.quiet, "no progress, and of the report the problems alone");
}

void add_index_options(CLI::App& app, Options& options) {
  app.add_option("--db", options.db,
                 "the index, a folder (else $OSCE_DB, else the user's data folder)")
      ->type_name("DIR")
      ->check(present::objection_to_path);
  app.add_flag("--prune", options.prune, "more than half of the documents may be removed");
  app.add_flag("--reread", options.reread, "read sources again that have not changed");
}

}  // namespace

std::variant<Options, int> parse_options(int argc, const char* const* argv) {
  Options options;
  options.db = store::default_location();
  CLI::App app{"Reads OSCE texts into an index: makes the index hold exactly the sources named."};
  app.name("osce-index");
  app.footer(examples);
  app.set_version_flag("--version", "osce-index " + std::string(program_version));
  manual::use_help_text(app);
  manual::add_manual(app, manual_page());
  add_reading_options(app, options);
  add_index_options(app, options);
  auto* check = app.add_subcommand("check", "read the sources and report, without an index");
  add_reading_options(*check, options);
  if (const auto error = manual::usage_error(app, {argv + 1, argv + argc}); !error.empty())
    return present::refuse_usage("osce-index", error);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    std::ostringstream said;
    const int code = app.exit(success, said);
    present::write_output(said.str());
    return code;
  } catch (const CLI::ParseError& error) {
    return present::refuse_usage("osce-index", manual::usage_error(error));
  }
  options.check = check->parsed();
  if (options.sources.empty()) return present::refuse_usage("osce-index", "SOURCE is required");
  return options;
}

}  // namespace osce::indexer
