// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.hpp"

#include <string>

#include "engine/manual/manual.hpp"
#include "engine/manual/usage.hpp"
#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"

namespace osce::indexer {
namespace {

using manual::checked, manual::excluding, manual::into, manual::one_of;
using manual::Command, manual::Values;

constexpr const char* no_source = "SOURCE is missing: name a file or folder to read";

/// The sections of osce-index(1) after the options.
manual::Page page() {
  return {
      .number = 1,
      .summary = "build an index of OSCE texts for osce and osce-searchd",
      .sections =
          {{"Sources",
            "Text, Markdown, HTML and PDF files in six languages, JSON Lines as written by osce "
            "export, and folders of such files. A sidecar file named after the source, with "
            ".meta.json appended, can supply values that do not appear in the text. If a source "
            "was indexed before and cannot be read this time, its paragraphs stay in the index, "
            "and a problem is reported."},
           {"The index",
            "The new index is built separately and replaces the old one in a single step, so "
            "searches always see a complete index. A run that would remove all documents of a "
            "folder, more than half of all documents, or more than two documents that make up "
            "more than 5% of all, stops and lists them; --prune allows it."},
           {"Exit status",
            "0: success. 1: problems, with --strict. 2: error. With status 1 or 2 the index is "
            "unchanged, unless the error says that only the report could not be written."}},
      .see_also = "osce(1), osce-query(7), osce-searchd(8)"};
}

/// The options of both indexing and checking.
void add_reading_options(Command& command, IndexOptions& to) {
  command.add({
      {"SOURCE",
       "Files or folders to read; - reads JSON Lines from standard input",
       into(to.sources),
       {.objection = present::objection_to_path, .missing = no_source, .repeatable = true}},
      {"--authority DIR",
       "Use the tables in this folder instead of the built-in ones: bodies.tsv and sessions.csv, "
       "optionally places.tsv, countries.tsv, thesaurus.tsv and families.tsv",
       into(to.authority), checked(present::objection_to_path)},
      {"--known-only",
       "Index only texts that have a recognisable heading (resolutions, decisions and so on)",
       into(to.known_only)},
      {"--strict", "Exit with 1 if there are problems", into(to.strict)},
      {"--format", "Format of the report (default: text)",
       [&to](const Values& typed) {
         to.format = typed.front() == "json" ? ReportFormat::json : ReportFormat::text;
       },
       one_of({"text", "json"})},
      {"--report FILE", "Also write the report to this file, as JSON", into(to.report),
       checked(present::objection_to_path)},
      {"-v,--verbose", "List all text that is in no paragraph", into(to.verbose)},
      {"-q,--quiet", "Show no progress and report only problems", into(to.quiet),
       excluding("--verbose")},
  });
}

manual::Option db_option(IndexOptions& to) {
  return {"--db DIR", "The index folder (default: $OSCE_DB, or ~/.local/share/osce-search/index)",
          into(to.db), checked(present::objection_to_path)};
}

void add_index_options(Command& program, IndexOptions& to) {
  program.add({
      db_option(to),
      {"--prune", "Allow any number of documents to be removed", into(to.prune)},
      {"--reread", "Read every source again, even if unchanged", into(to.reread)},
  });
}

Command check_command(IndexOptions& to, const Command& program) {
  Command check{.name = "check",
                .help = "Read the sources and print the report without writing an index",
                .examples = {"osce-index check new.txt",
                             "osce-index check --explain new.txt           show how each line "
                             "was read"},
                .exit_status = "Exit status: 0 success, 1 problems with --strict, 2 error.",
                .options = {manual::help_option()}};
  add_reading_options(check, to);
  check.add({
      {"--explain", "Print every line and how it was read, instead of the report",
       into(to.explain)},
      {"--html", "With --explain: print a web page", into(to.html)},
  });
  check.finish = [&] {
    to.check = true;
    const auto& self = program.commands.front();
    for (const auto* option : {"--strict", "--format", "--report", "--verbose", "--quiet"}) {
      if (to.explain && !manual::find_option(self, option)->values.empty())
        throw manual::UsageError{option, "cannot be used with --explain, which prints no report"};
    }
    if (to.html && !to.explain) throw manual::UsageError{"--html", "needs --explain"};
    for (const auto* option : {"--db", "--prune", "--reread"}) {
      if (!manual::find_option(program, option)->values.empty())
        throw manual::UsageError{option, "cannot be used with check, which does not use an index"};
    }
  };
  return check;
}

Command verify_command(IndexOptions& to, const Command& program) {
  Command verify{.name = "verify",
                 .help = "Compare every byte of an index with its checksums",
                 .examples = {"osce-index verify --db ~/osce"},
                 .exit_status = "Exit status: 0 the index is intact, 2 error or damage.",
                 .options = {manual::help_option(), db_option(to)}};
  verify.finish = [&] {
    to.verify = true;
    for (const auto& option : program.options) {
      const auto name = manual::name_of(option);
      if (name != "--db" && !option.values.empty())
        throw manual::UsageError{name, "cannot be used with verify, which only reads an index"};
    }
  };
  return verify;
}

}  // namespace

std::variant<IndexOptions, int> parse_options(int argc, const char* const* argv) {
  IndexOptions options;
  options.db = store::default_location();
  Command program{
      .name = "osce-index",
      .help = "Build an index of OSCE texts. It will contain exactly the sources you name.",
      .examples = {"osce-index --db ~/osce data/texts            index every text in a folder",
                   "osce-index check new.txt                     show what would be read and what "
                   "would be left out",
                   "osce export | osce-index --db ~/copy -       copy a collection"},
      .exit_status =
          "Exit status: 0 success, 1 problems with --strict, 2 error. With status 1 or 2 the\n"
          "index is unchanged, unless the error says that only the report could not be written.",
      .options = manual::standard_options("osce-index")};
  add_reading_options(program, options);
  add_index_options(program, options);
  program.commands.push_back(check_command(options, program));
  program.commands.push_back(verify_command(options, program));
  program.finish = [&] {
    if (options.sources.empty() && !options.verify) throw manual::UsageError{"", no_source};
  };
  if (const auto code = manual::parse(program, page(), {argv + 1, argv + argc})) return *code;
  return options;
}

}  // namespace osce::indexer
