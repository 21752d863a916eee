// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read_all.hpp"

#include <algorithm>
#include <exception>
#include <new>

#include <fmt/format.h>

namespace osce::indexer {
namespace {

SourceOutcome skipped_outcome(const std::string& name, const std::string& reason) {
  SourceOutcome outcome;
  outcome.kept.reading.name = name;
  outcome.kept.reading.skipped = reason;
  return outcome;
}

/// What is odd about one source must not end a run over thousands.
SourceReading read_or_skip(const Sources& sources, const Source& source) {
  try {
    auto reading = sources.read(source);
    if (!reading.skipped && reading.documents.empty()) {
      reading.warnings.push_back({0, "no-document", Severity::problem,
                                  "no resolution, decision or statement found in it"});
    }
    return reading;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    return skipped_outcome(source.name, error.what()).kept.reading;
  }
}

SourceOutcome outcome_of(const Sources& sources, const Source& source, const std::string& reader,
                         KeptReadings& former) {
  const ReadFrom from{reader, source.bytes.size(), checksum_of(source)};
  if (auto kept = former.take(source.name, from)) return {std::move(*kept), true, {}};
  return {{from, read_or_skip(sources, source)}, false, {}};
}

/// A source that cannot be read this time keeps what was read of it before.
void keep_former(SourceOutcome& outcome, KeptReadings& former) {
  auto& reading = outcome.kept.reading;
  auto kept = former.take_any(reading.name);
  if (!kept) return;
  const auto reason = *reading.skipped;
  outcome.kept = std::move(*kept);
  outcome.of_this_run.push_back(
      {0, "kept-former", Severity::problem,
       fmt::format("cannot be read this time ({}); what was read before is kept", reason)});
}

}  // namespace

std::vector<SourceOutcome> read_all(const Sources& sources, const std::string& reader,
                                    KeptReadings former, const Progress& progress) {
  std::vector<SourceOutcome> outcomes;
  const auto total = sources.names.size();
  for (std::size_t i = 0; i < total; ++i) {
    progress({"reading", i, total, sources.names[i]});
    const auto [source, reason] = sources.load(i);
    outcomes.push_back(source ? outcome_of(sources, *source, reader, former)
                              : skipped_outcome(sources.names[i], reason));
  }
  for (auto& outcome : outcomes) {  // when all that can be taken over is: names may come twice
    if (outcome.kept.reading.skipped) keep_former(outcome, former);
  }
  std::stable_sort(outcomes.begin(), outcomes.end(), [](const auto& a, const auto& b) {
    return a.kept.reading.name < b.kept.reading.name;
  });
  return outcomes;
}

}  // namespace osce::indexer
