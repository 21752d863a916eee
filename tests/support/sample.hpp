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

/// Their documents as an index has them, and the one whose identifier begins so; throws where there is
/// none.
const std::vector<indexer::ReadDocument>& the_documents();
const indexer::ReadDocument& the_document(const std::string& beginning);

/// One text of a test's own, read as the source `name`.
indexer::SourceReading read_text(const std::string& text, const std::string& name = "sample.txt");

/// A document of a test's own, with the words of its paragraphs: its identifier, title, language and
/// paragraphs are set, labelled 1, 2, 3 …, and nothing else.
indexer::ReadDocument made_document(const std::string& id, const std::string& language,
                                    const std::vector<std::string>& paragraphs);

/// The same as the only document of a source called "ID.txt".
indexer::SourceReading made_reading(const std::string& id, const std::string& language,
                                    const std::vector<std::string>& paragraphs);

/// Writes readings as the index at `location`, without what a run of osce-index keeps beside it.
schema::Identity write_index(const std::filesystem::path& location,
                             std::vector<indexer::SourceReading> readings);

/// An index of the texts given, in a folder of its own.
class SampleIndex {
 public:
  explicit SampleIndex(const std::vector<std::string>& texts);
  /// An index of what reading gave, or a test made up.
  explicit SampleIndex(std::vector<indexer::SourceReading> readings);
  [[nodiscard]] const store::Index& index() const { return index_; }
  [[nodiscard]] std::filesystem::path location() const { return folder_ / "index"; }

 private:
  TempFolder folder_;
  store::Index index_;
};

/// The index of data/texts, made once.
const store::Index& the_index();

/// What `query` is planned as on an index.
query::Planned planned(const store::Index& index, const std::string& query,
                       const std::vector<query::GivenFilter>& given = {});

/// An analyser that knows the spellings of an index.
text::Analyser analyser_of(const store::Index& index);

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
