// SPDX-License-Identifier: GPL-2.0-or-later
//
// Indexes for tests: the five texts of data/texts, or texts of a test's own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/search/request.hpp"
#include "engine/store/index.hpp"
#include "indexer/read_source.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::test {

/// The texts of data/texts, read.
const std::vector<indexer::SourceReading>& the_readings();

/// One text of a test's own, read under the name "sample.txt".
indexer::SourceReading read_text(const std::string& text);

/// Writes readings as the index at `location`, without what a run of osce-index keeps beside it.
schema::Identity write_index(const std::filesystem::path& location,
                             std::vector<indexer::SourceReading> readings);

/// An index of the texts given, in a folder of its own.
class SampleIndex {
 public:
  explicit SampleIndex(const std::vector<std::string>& texts);
  [[nodiscard]] const store::Index& index() const { return index_; }
  [[nodiscard]] std::filesystem::path location() const { return folder_ / "index"; }

 private:
  TempFolder folder_;
  store::Index index_;
};

/// The index of data/texts, made once.
const store::Index& the_index();

/// The response to a request that has no mistakes.
search::Response search(const store::Index& index, const search::Request& request);

/// The identifiers of what a request finds, in order; of a query alone, all of them.
std::vector<std::string> found(const store::Index& index, const search::Request& request);
std::vector<std::string> found_by(const store::Index& index, const std::string& query);

/// A resolution of the Parliamentary Assembly, as its covers look, with a preamble and an operative
/// part of one paragraph a line.
std::string resolution(const std::string& city_and_dates, const std::string& title,
                       const std::vector<std::string>& preamble,
                       const std::vector<std::string>& operative);

}  // namespace osce::test
