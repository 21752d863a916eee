// SPDX-License-Identifier: GPL-2.0-or-later
//
// osce-index: from sources to an index.
#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

#include "engine/model/error.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"
#include "indexer/options.hpp"
#include "indexer/read_source.hpp"
#include "indexer/report.hpp"
#include "indexer/source/collect.hpp"
#include "indexer/source/load.hpp"
#include "indexer/write/arrange.hpp"
#include "indexer/write/index_writer.hpp"

namespace osce::indexer {
namespace {

struct Readings {
  std::vector<SourceReading> readings;
  std::vector<SourceSummary> summaries;
  std::vector<std::string> remarks;
};

Readings read_all(const Collection& collection, const Authority& authority) {
  Readings all;
  for (const auto& [name, reason] : collection.skipped) {
    all.remarks.push_back(fmt::format("{}: skipped: {}", name, reason));
  }
  for (const auto& file : collection.files) {
    auto loaded = load(file);
    const auto* source = std::get_if<Source>(&loaded);
    auto reading = source != nullptr
                       ? read_source(*source, authority)
                       : SourceReading{.name = file.name, .skipped = std::get<std::string>(loaded)};
    if (reading.skipped)
      all.remarks.push_back(fmt::format("{}: skipped: {}", file.name, *reading.skipped));
    for (auto& line : warning_lines(reading)) all.remarks.push_back(std::move(line));
    all.summaries.push_back(summarise(reading));
    all.readings.push_back(std::move(reading));
  }
  return all;
}

/// Lines on stderr; they quote names and texts.
void say(const std::vector<std::string>& lines) {
  for (const auto& line : lines) fmt::print(stderr, "{}\n", present::printable(line));
}

/// A line that counts up on a terminal; nothing elsewhere.
void show_progress(std::size_t done, std::size_t total) {
  if (isatty(STDERR_FILENO) == 0) return;
  fmt::print(stderr, "\rwriting document {} of {}{}", done, total, done == total ? "\n" : "");
}

int run(const Options& options) {
  const auto authority =
      options.authority ? Authority::from_folder(*options.authority) : Authority::built_in();
  auto all = read_all(collect(options.sources), authority);
  auto [documents, remarks] = arrange(std::move(all.readings));
  if (documents.empty()) {
    say(all.remarks);
    throw Error(ErrorKind::unreadable, "the sources hold no document that could be indexed",
                "give resolutions, decisions or statements as UTF-8 text");
  }
  const auto identity = write_index(options.db, documents, authority, show_progress);
  present::write_output(summary_table(all.summaries));
  present::write_output(fmt::format("{} documents, {} paragraphs indexed in {} (index {:.12})\n",
                                    identity.documents, identity.paragraphs, options.db.string(),
                                    identity.id));
  std::fflush(stdout);
  say(all.remarks);
  say(remark_lines(remarks));
  return present::exit_done;
}

}  // namespace
}  // namespace osce::indexer

int main(int argc, char** argv) {
  return osce::present::run_program("osce-index", [&] {
    const auto parsed = osce::indexer::parse_options(argc, argv);
    if (const auto* code = std::get_if<int>(&parsed)) return *code;
    return osce::indexer::run(std::get<osce::indexer::Options>(parsed));
  });
}
