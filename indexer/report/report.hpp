// SPDX-License-Identifier: GPL-2.0-or-later
//
// The report of a run: what became of each source, what was left out, and what somebody should
// check. Plain data; report_text.hpp writes it for people, report_json.hpp for programs.
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
#include "indexer/write/losses.hpp"

namespace osce::indexer {

/// How many paragraphs each part has, in the order of part_names.
using PartCounts = std::array<std::size_t, part_names.size()>;

/// A document as it was read. If several documents share an identifier, the index may hold this one
/// under another, and a warning says so.
struct DocumentSummary {
  std::string id;
  std::string title;
  PartCounts paragraphs{};
};

struct SourceReport {
  std::string name;
  std::string format;
  std::optional<std::string> skipped;
  bool unchanged = false;  ///< since the last run, so it was not read again
  bool ours = false;       ///< skipped because this program wrote it; not a problem
  std::vector<DocumentSummary> documents;
  std::vector<Warning> warnings;  ///< by line
  Coverage coverage;
  std::vector<LeftOut> left_out;
};

/// How a run ended.
enum class Ending {
  written,    ///< a new index was written
  unchanged,  ///< the index was up to date
  checked,    ///< `check` writes no index
  refused,  ///< the index was not changed: problems with --strict, too many removals, no documents
};
inline constexpr std::array<std::string_view, 4> ending_names = {"written", "unchanged", "checked",
                                                                 "refused"};

struct Report {
  std::vector<SourceReport> sources;  ///< by name
  std::vector<std::string> notices;   ///< about the index itself
  Losses losses;                      ///< documents of the previous index that the sources lack
  bool may_remove = false;            ///< so they are not a problem (--prune)
  Ending ending = Ending::checked;
  bool too_strict = false;  ///< refused because of problems and --strict
  bool has_index = true;    ///< there is an index, of this run or of an earlier one
  schema::Identity index;   ///< of the sources as read, even if the index was not changed
};

/// The report on the sources of a run.
Report report_on(const std::vector<SourceOutcome>& outcomes);

/// Adds notices from arranging the documents to the sources that contain them.
void add_notices(Report& report, const std::vector<Notice>& notices);

/// The paragraphs of all documents of a source.
PartCounts paragraphs_of(const SourceReport& source);

/// How many warnings of a severity a source or a report has. A skipped source counts as one
/// problem, unless this program wrote it; so does a removed document, unless that is allowed.
std::size_t count(const SourceReport& source, Severity severity);
std::size_t count(const Report& report, Severity severity);

}  // namespace osce::indexer
