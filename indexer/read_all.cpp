// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read_all.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "indexer/source/format.hpp"

namespace osce::indexer {
namespace {

using NameSet = std::set<std::string, std::less<>>;

SourceOutcome skipped_outcome(const std::string& name, const std::string& reason) {
  SourceOutcome outcome;
  outcome.kept.reading.name = name;
  outcome.kept.reading.skipped = reason;
  return outcome;
}

/// A head was found, and a problem says that nothing follows it.
bool lacks_paragraphs(const SourceReading& reading) {
  return std::any_of(reading.warnings.begin(), reading.warnings.end(),
                     [](const Warning& one) { return one.code == "no-paragraphs"; });
}

std::string why_no_text(const Source& source) {
  const auto markup = unread_markup(source.bytes);
  return markup.empty() ? "no document found: the source has no sentences"
                        : fmt::format(
                              "no document found: texts inside {} are not read; save them "
                              "as text, HTML or PDF",
                              markup);
}

/// An unexpected error in one source must not end a run over thousands.
SourceReading read_or_skip(const Sources& sources, const Source& source) {
  try {
    auto reading = sources.read(source);
    report_no_document(source, sources.accept, reading);
    return reading;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    return skipped_outcome(source.name, error.what()).kept.reading;
  }
}

SourceOutcome outcome_of(const Sources& sources, const Source& source, const std::string& reader,
                         KeptReadings& former) {
  ReadFrom from{reader, size_of(source), {}};
  try {
    from.checksum = checksum_of(source);
  } catch (const Error& error) {  // a disk that fails
    return skipped_outcome(source.name, error.what());
  }
  if (auto kept = former.take(source.name, from)) return {std::move(*kept), true, {}};
  return {{from, read_or_skip(sources, source)}, false, {}};
}

/// If a source cannot be read this time, its former reading is kept.
void keep_former(SourceOutcome& outcome, KeptReadings& former, const std::string& why) {
  auto& reading = outcome.kept.reading;
  auto kept = former.take_any(reading.name);
  if (!kept) return;
  outcome.kept = std::move(*kept);
  outcome.of_this_run.push_back({0, "kept-former", Severity::problem,
                                 "the paragraphs from the previous run were kept: " + why});
}

/// A copy that was interrupted looks like a text that has become shorter.
void check_length(SourceOutcome& outcome, Former& former) {
  constexpr std::size_t half = 2;
  constexpr std::size_t quarter = 4;
  if (outcome.unchanged || outcome.kept.reading.skipped) return;
  auto kept = former.readings.take_any(outcome.kept.reading.name);
  if (!kept || kept->from.checksum == outcome.kept.from.checksum) return;
  const auto before = kept->reading.coverage.paragraphs;
  const auto now = outcome.kept.reading.coverage.paragraphs;
  if (now * half >= before) return;
  auto message = fmt::format("the paragraphs have {} characters; they had {}", now, before);
  if (now * quarter < before && !former.may_shrink) {
    outcome.kept = std::move(*kept);
    message += ". Those from the previous run were kept; use --prune to accept the shorter text";
  }
  outcome.of_this_run.push_back({0, "shrunk", Severity::problem, std::move(message)});
}

/// Why a source that is not among the files may still exist, or "".
std::string why_out_of_reach(const std::string& name, const NameSet& folders,
                             const NameSet& closed) {
  if (folders.contains(name)) return "its name is now that of a folder";
  for (auto end = name.find('/'); end != std::string::npos; end = name.find('/', end + 1)) {
    if (closed.contains(std::string_view(name).substr(0, end))) return "its folder cannot be read";
  }
  return "";
}

/// Keeps the former readings of sources that are out of reach, found by their names.
void keep_what_is_out_of_reach(const Sources& sources, KeptReadings& former,
                               std::vector<SourceOutcome>& outcomes) {
  const NameSet here(sources.names.begin(), sources.names.end());
  const NameSet folders(sources.folders.begin(), sources.folders.end());
  const NameSet closed(sources.closed.begin(), sources.closed.end());
  for (const auto& name : former.names()) {
    const auto reason = why_out_of_reach(name, folders, closed);
    if (reason.empty() || here.contains(name)) continue;
    outcomes.push_back(skipped_outcome(name, reason));
    keep_former(outcomes.back(), former, reason);
  }
}

}  // namespace

std::vector<SourceOutcome> read_all(const Sources& sources, const std::string& reader,
                                    Former former, const Progress& progress) {
  std::vector<SourceOutcome> outcomes;
  const auto total = sources.names.size();
  for (std::size_t i = 0; i < total; ++i) {
    progress({"reading", i, total, sources.names[i]});
    const auto [source, reason, ours] = sources.load(i);
    outcomes.push_back(source ? outcome_of(sources, *source, reader, former.readings)
                              : skipped_outcome(sources.names[i], reason));
    outcomes.back().ours = ours;
  }
  for (auto& outcome : outcomes) {  // after all exact matches, because names may occur twice
    check_length(outcome, former);
    if (!outcome.kept.reading.skipped || outcome.ours) continue;
    constexpr std::string_view known = "cannot be read: ";
    std::string_view reason = *outcome.kept.reading.skipped;
    if (reason.starts_with(known)) reason.remove_prefix(known.size());
    keep_former(outcome, former.readings, fmt::format("the source cannot be read: {}", reason));
  }
  keep_what_is_out_of_reach(sources, former.readings, outcomes);
  std::stable_sort(outcomes.begin(), outcomes.end(), [](const auto& a, const auto& b) {
    return a.kept.reading.name < b.kept.reading.name;
  });
  return outcomes;
}

void report_no_document(const Source& source, Accept accept, SourceReading& reading) {
  if (reading.skipped || !reading.documents.empty() || lacks_paragraphs(reading)) return;
  reading.warnings.push_back({0, "no-document", Severity::problem,
                              accept == Accept::known_texts
                                  ? "no document found: the text has no recognisable heading; omit "
                                    "--known-only to index it anyway"
                                  : why_no_text(source)});
}

}  // namespace osce::indexer
