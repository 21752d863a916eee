// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.hpp"

#include <string>

#include <CLI/CLI.hpp>

#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "engine/version.hpp"

namespace osce::indexer {

std::variant<Options, int> parse_options(int argc, const char* const* argv) {
  Options options{.sources = {}, .db = store::default_location(), .authority = std::nullopt};
  CLI::App app{"Reads OSCE texts into an index: makes the index hold exactly the sources named."};
  app.name("osce-index");
  app.footer(
      "Examples:\n"
      "  osce-index --db ~/osce data/texts        index every text in a folder\n"
      "  osce-index --db ~/osce a.txt b.txt       index two files\n"
      "\n"
      "Exit status: 0 done, 2 an error; after an error the index is as it was.");
  app.set_version_flag("--version", "osce-index " + std::string(program_version));
  app.add_option("SOURCE", options.sources, "UTF-8 text files, and folders of them")->required();
  app.add_option("--db", options.db,
                 "the index, a folder (else $OSCE_DB, else the user's data folder)");
  app.add_option("--authority", options.authority,
                 "a folder with bodies.tsv and sessions.csv to use instead of the built-in tables");
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    return present::refuse_usage("osce-index", error.what());
  }
  return options;
}

}  // namespace osce::indexer
