// SPDX-License-Identifier: GPL-2.0-or-later
//
// The report of a run: what every source became, what was left out of it, and what somebody should
// look at. Plain data; report_text.hpp writes it for people, report_json.hpp for programs.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/schema/fields.hpp"
#include "indexer/read_all.hpp"
#include "indexer/write/arrange.hpp"

namespace osce::indexer {

/// Paragraphs by part.
struct PartCounts {
  std::size_t preamble = 0;
  std::size_t operative = 0;
  std::size_t statement = 0;
  [[nodiscard]] std::size_t total() const { return preamble + operative + statement; }
  bool operator==(const PartCounts&) const = default;
};

/// A document as it was read; where others share its identifier the index has it under another one,
/// and a warning says so.
struct DocumentSummary {
  std::string id;
  std::string title;
  PartCounts paragraphs;
};

struct SourceReport {
  std::string name;
  std::string format;
  std::optional<std::string> skipped;
  bool unchanged = false;  ///< since the last run, and so not read again
  bool ours = false;       ///< skipped because this program wrote it: no problem
  std::vector<DocumentSummary> documents;
  std::vector<Warning> warnings;  ///< by line
  Account account;
  std::vector<LeftOut> left_out;
};

/// How a run ended.
enum class Ending {
  written,    ///< the index holds the new state
  unchanged,  ///< it held it already
  checked,    ///< nothing was to be written
  refused,    ///< the index is as it was: problems under --strict, too much to remove, no documents
};
inline constexpr std::array<std::string_view, 4> ending_names = {"written", "unchanged", "checked",
                                                                 "refused"};

struct Report {
  std::vector<SourceReport> sources;  ///< by name
  std::vector<std::string> notices;   ///< about the index itself
  std::vector<std::string> removed;   ///< documents of the index before that are no more
  Ending ending = Ending::checked;
  schema::Identity index;  ///< of the sources as read; of the index, where it was not refused
};

/// The report on sources that were read.
Report report_on(const std::vector<SourceOutcome>& outcomes);

/// Adds what was found when the documents were arranged, to the sources that hold them.
void add_notices(Report& report, const std::vector<Notice>& notices);

/// Paragraphs of all documents of a source.
PartCounts paragraphs_of(const SourceReport& source);

/// How many warnings of a severity a source has; a source that was skipped is one problem, but for
/// what this program wrote.
std::size_t count(const SourceReport& source, Severity severity);
std::size_t count(const Report& report, Severity severity);

}  // namespace osce::indexer
