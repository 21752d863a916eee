// SPDX-License-Identifier: GPL-2.0-or-later
//
// osce-index: from sources to an index.
#include <cerrno>
#include <csignal>
#include <fstream>

#include <fmt/ranges.h>

#include "engine/present/program.hpp"
#include "engine/store/index.hpp"
#include "engine/store/layout.hpp"
#include "engine/store/manifest.hpp"
#include "indexer/options.hpp"
#include "indexer/report/explanation.hpp"
#include "indexer/report/progress.hpp"
#include "indexer/report/report_json.hpp"
#include "indexer/report/report_text.hpp"
#include "indexer/source/collect.hpp"
#include "indexer/update.hpp"
#include "indexer/write/index_folder.hpp"

namespace osce::indexer {
namespace {

/// Fails before hours of work, not after them.
void require_writable(const std::filesystem::path& path) {
  const std::ofstream file(path, std::ios::app);
  if (!file) throw refused(path, "write", errno);
}

void write_report(const std::filesystem::path& path, const std::string& json) {
  std::ofstream file(path, std::ios::binary);
  file << json;
  file.close();
  if (!file) throw refused(path, "write", errno);
}

void print_report(const Report& report, const IndexOptions& options) {
  const auto detail = options.quiet     ? Detail::problems
                      : options.verbose ? Detail::all
                                        : Detail::usual;
  const bool json = options.format == ReportFormat::json;
  present::write_output(json ? report_json(report)
                             : report_text(report, detail, options.db.string()));
  present::flush_output();
  if (options.report) write_report(*options.report, report_json(report));
}

/// What to do about a refusal. If stdin was the only source, the hint says what was wrong with it.
std::string hint_of(const Outcome& outcome) {
  const auto& sources = outcome.report.sources;
  if (sources.size() != 1 || sources.front().name != standard_input_name)
    return outcome.refusal->hint();
  const auto skipped = sources.front().skipped.value_or("");
  if (skipped == "empty") return "stdin was empty";
  return skipped.empty() ? outcome.refusal->hint() : "stdin: " + skipped;
}

void throw_refusal(const Outcome& outcome) {
  if (const auto& why = outcome.refusal) throw Error(why->kind(), why->what(), hint_of(outcome));
}

/// Prints how a run ended. If the report cannot be printed, the error must say what became of the
/// index: by now it has been written, or refused for a different reason.
void print_outcome(const Outcome& outcome, const IndexOptions& options) {
  try {
    print_report(outcome.report, options);
  } catch (const Error& error) {
    throw_refusal(outcome);
    const auto ending = outcome.report.ending;
    if (ending != Ending::written && ending != Ending::unchanged) throw;
    throw Error(
        error.kind(),
        "the index was written, but its report was not: " + present::continued(error.what()),
        error.hint());
  } catch (...) {  // the reader of the output has gone
    throw_refusal(outcome);
    throw;
  }
  throw_refusal(outcome);
}

/// Prints what became of every line, source by source.
int explain(const Sources& sources, const IndexOptions& options) {
  const auto style = present::output_style(present::Color::automatic);
  const present::Pager pager(!options.html);
  std::vector<ExplainedSource> all;
  for (std::size_t i = 0; i < sources.names.size(); ++i) {
    const auto loaded = sources.load(i);
    ExplainedSource explained;
    if (loaded.source) {
      explained = sources.explain(*loaded.source);
      report_no_document(*loaded.source, sources.accept, explained.reading);
    }
    if (!loaded.source) explained.reading = {.name = sources.names[i], .skipped = loaded.reason};
    if (options.html) {
      all.push_back(std::move(explained));
    } else {
      present::write_output((i == 0 ? "" : "\n") + explanation_text(explained, style));
    }
  }
  if (options.html) present::write_output(explanation_page(all));
  present::flush_output();
  return present::exit_done;
}

int exit_code(const Report& report, const IndexOptions& options) {
  const bool problems = options.strict && count(report, Severity::problem) > 0;
  return problems ? present::exit_nothing : present::exit_done;
}

/// Reads the whole index, and lists what is damaged.
int verify(const std::filesystem::path& location) {
  const auto generation = store::current_generation(location);
  const auto manifest = store::read_manifest(generation);
  const auto damage = store::damage_in(generation, manifest);
  if (!damage.empty()) {
    throw Error(ErrorKind::index_damaged,
                fmt::format("the index is damaged: {}", fmt::join(damage, "; ")),
                "rebuild it with osce-index");
  }
  std::uintmax_t bytes = 0;
  for (const auto& file : manifest.files) bytes += file.bytes;
  present::write_output(fmt::format(
      "{} is intact: {} documents, {} paragraphs, {} bytes in {} files\n", location.string(),
      manifest.identity.documents, manifest.identity.paragraphs, bytes, manifest.files.size()));
  present::flush_output();
  return present::exit_done;
}

int run(const IndexOptions& options) {
  if (options.verify) return verify(options.db);
  if (options.report) require_writable(*options.report);
  const auto authority =
      options.authority ? Authority::from_folder(*options.authority) : Authority::built_in();
  const auto sources = list_sources(options.sources, {options.db, options.report}, authority,
                                    options.known_only ? Accept::known_texts : Accept::every_text);
  if (options.explain) return explain(sources, options);
  ProgressLine line(!options.quiet);
  const auto progress = [&](const ProgressStep& step) { line.show(step); };
  Outcome outcome;
  if (options.check) {
    outcome.report = check_sources(sources, authority, progress);
  } else {
    const Update update{options.db, options.strict, options.prune, options.reread};
    outcome = update_index(update, sources, authority, progress);
    outcome.report.has_index = std::filesystem::exists(options.db / store::current_name);
  }
  line.clear();
  print_outcome(outcome, options);
  return exit_code(outcome.report, options);
}

}  // namespace
}  // namespace osce::indexer

int main(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // reaching the file size limit is an error, like a full disk
  return osce::present::run_program("osce-index", [&] {
    const auto parsed = osce::indexer::parse_options(argc, argv);
    if (const auto* code = std::get_if<int>(&parsed)) return *code;
    return osce::indexer::run(std::get<osce::indexer::IndexOptions>(parsed));
  });
}
