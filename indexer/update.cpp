// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/present/program.hpp"
#include "engine/store/layout.hpp"
#include "indexer/code_identity.hpp"
#include "indexer/write/generation.hpp"
#include "indexer/write/index_writer.hpp"
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

/// The report lists them.
Error too_much_to_remove(const std::vector<std::string>& removed, std::size_t served) {
  return {ErrorKind::usage,
          fmt::format("this would remove {} of {} documents", removed.size(), served),
          "the index keeps only the sources you name: name them all, or use --prune to allow this"};
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
    auto outcomes = read_all(sources, reader_identity(authority_, sources.accept),
                             KeptReadings(std::move(previous_.readings)), progress_);
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
    if (update_.strict && count(outcome_.report, Severity::problem) > 0) return Ending::refused;
    if (same_database()) return same_readings() ? Ending::unchanged : Ending::written;
    if (!previous_.intact) return Ending::written;
    auto& removed = outcome_.report.removed;
    removed = removed_documents(update_.db, documents);
    const auto before = previous_.manifest->identity.documents;
    if (removed.size() * 2 > before && !update_.prune)
      return refuse(too_much_to_remove(removed, before));
    return Ending::written;
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
    write_database({builder_.scratch(), builder_.folder() / store::database_name}, documents,
                   authority_, identity, [&](std::size_t done) {
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
