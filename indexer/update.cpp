// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "indexer/code_identity.hpp"
#include "indexer/write/generation.hpp"
#include "indexer/write/index_writer.hpp"
#include "indexer/write/losses.hpp"
#include "indexer/write/previous_index.hpp"
#include "indexer/write/terminate_guard.hpp"

namespace osce::indexer {
namespace {

/// Arranges the documents of all sources, and adds what that shows to `report`.
std::vector<ReadDocument> arranged(std::vector<SourceOutcome> outcomes, Report& report,
                                   const Authority& authority) {
  std::vector<SourceReading> readings;
  readings.reserve(outcomes.size());
  for (auto& outcome : outcomes) readings.push_back(std::move(outcome.kept.reading));
  auto arrangement = arrange(std::move(readings));
  add_notices(report, arrangement.notices);
  report.index = identity_of(arrangement.documents, authority);
  return std::move(arrangement.documents);
}

/// Keeps the readings for the next run, except those of skipped sources, which may be readable
/// then.
void keep_readings(const std::vector<SourceOutcome>& outcomes,
                   const std::filesystem::path& folder) {
  std::vector<KeptReading> kept;
  for (const auto& outcome : outcomes) {
    if (!outcome.kept.reading.skipped) kept.push_back(outcome.kept);
  }
  write_readings(folder / store::readings_name, kept);
}

Error no_documents() {
  return {ErrorKind::unreadable, "the sources contain no document to index",
          "name files or folders with resolutions, decisions or statements"};
}

/// Why a run may not remove so much unasked, or nothing. A folder that has no text left is probably
/// not mounted; removing a few documents, or a few among many, is everyday work.
std::optional<Error> too_much_to_remove(const Losses& losses, std::size_t before) {
  constexpr std::size_t few = 2;
  constexpr std::size_t share = 20;  // more than one in so many is too much
  const auto removed = losses.removed.size();
  if (!losses.emptied.empty()) {
    return Error(ErrorKind::usage,
                 fmt::format("no text is left in {}, so this would remove {} of {} documents",
                             fmt::join(losses.emptied, ", "), removed, before),
                 "check that it is mounted; if its texts are gone for good, add --prune");
  }
  const bool too_much = (removed > few && removed * share > before) || removed * 2 > before;
  if (!too_much) return std::nullopt;
  return Error(ErrorKind::usage,
               fmt::format("this would remove {} of {} documents, because the index keeps only the "
                           "sources you name",
                           removed, before),
               "name all of them, or add --prune");
}

std::vector<SourceContents> contents_of(const Report& report) {
  std::vector<SourceContents> contents;
  for (const auto& source : report.sources) {
    contents.push_back({source.name, {}});
    for (const auto& document : source.documents) contents.back().ids.push_back(document.id);
  }
  return contents;
}

/// Without a reader, a kept reading is not reused, but it still replaces a source that cannot be
/// read.
void forget_readers(std::vector<KeptReading>& readings) {
  for (auto& kept : readings) kept.from.reader.clear();
}

/// The state of a run.
class Run {
 public:
  Run(const Update& update, const Authority& authority, const Progress& progress)
      : update_(update),
        authority_(authority),
        progress_(progress),
        builder_(update.db),
        previous_(read_previous_index(update.db)) {}

  Outcome operator()(const Sources& sources) {
    if (update_.reread) forget_readers(previous_.readings);
    auto outcomes =
        read_all(sources, reader_identity(authority_, sources.accept),
                 {KeptReadings(std::move(previous_.readings)), update_.prune}, progress_);
    auto& report = outcome_.report;
    report = report_on(outcomes);
    report.notices = previous_.notices;
    keep_readings(outcomes, builder_.folder());
    const auto documents = arranged(std::move(outcomes), report, authority_);
    report.ending = decide(documents);
    if (report.ending == Ending::written) write(documents);
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] bool same_database() const {
    return previous_.intact && previous_.manifest->identity == outcome_.report.index &&
           previous_.manifest->writer == writer_identity();
  }

  /// True if the readings on disk are already those of this run.
  [[nodiscard]] bool same_readings() const {
    if (!previous_.readings_intact) return false;
    const auto now = store::describe_file(builder_.folder() / store::readings_name);
    const auto& files = previous_.manifest->files;
    return std::find(files.begin(), files.end(), now) != files.end();
  }

  Ending decide(const std::vector<ReadDocument>& documents) {
    if (documents.empty()) return refuse(no_documents());
    auto& report = outcome_.report;
    if (!same_database()) {
      const auto before = known_documents(update_.db, previous_);
      report.losses = losses(before, documents, contents_of(report));
      report.may_remove = update_.prune;
      auto too_much = too_much_to_remove(report.losses, before.size());
      if (too_much && !update_.prune) return refuse(std::move(*too_much));
    }
    report.too_strict = update_.strict && count(report, Severity::problem) > 0;
    if (report.too_strict) return Ending::refused;
    return same_database() && same_readings() ? Ending::unchanged : Ending::written;
  }

  Ending refuse(Error why) {
    outcome_.refusal = std::move(why);
    return Ending::refused;
  }

  void write(const std::vector<ReadDocument>& documents) {
    const auto& identity = outcome_.report.index;
    if (same_database()) {  // the sources have changed, but not the documents read from them
      builder_.take_over_database(previous_.generation);
      builder_.publish(identity, writer_identity());
      outcome_.report.ending = Ending::unchanged;
      return;
    }
    const TerminateGuard guard(
        builder_.scratch(), [](const Error& error) { present::end_program("osce-index", error); });
    write_database({builder_.scratch(), builder_.folder()}, documents, authority_, identity,
                   [&](std::size_t done) {
                     progress_({"writing", done, documents.size(), ""});
                   });
    builder_.publish(identity, writer_identity());
  }

  const Update& update_;
  const Authority& authority_;
  const Progress& progress_;
  GenerationBuilder builder_;
  PreviousIndex previous_;
  Outcome outcome_;
};

}  // namespace

Outcome update_index(const Update& update, const Sources& sources, const Authority& authority,
                     const Progress& progress) {
  return Run(update, authority, progress)(sources);
}

Report check_sources(const Sources& sources, const Authority& authority, const Progress& progress) {
  auto outcomes = read_all(sources, reader_identity(authority, sources.accept), {}, progress);
  auto report = report_on(outcomes);
  arranged(std::move(outcomes), report, authority);
  return report;
}

}  // namespace osce::indexer
