// SPDX-License-Identifier: GPL-2.0-or-later
//
// The report of a run, for people.
#pragma once

#include <string>
#include <vector>

#include "engine/schema/identity.hpp"
#include "indexer/read_source.hpp"

namespace osce::indexer {

/// What became of each source: documents and paragraphs by part.
struct SourceSummary {
  std::string name;
  std::size_t documents = 0;
  std::size_t preamble = 0;
  std::size_t operative = 0;
  std::size_t statement = 0;
};

SourceSummary summarise(const SourceReading& reading);

/// The summaries as an aligned table with a line of sums.
std::string summary_table(const std::vector<SourceSummary>& summaries);

/// "NAME:LINE: message" for each warning of a source.
std::vector<std::string> warning_lines(const SourceReading& reading);

/// "NAME: message" for each remark about the collection.
std::vector<std::string> remark_lines(const std::vector<Remark>& remarks);

}  // namespace osce::indexer
