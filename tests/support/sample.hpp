// SPDX-License-Identifier: GPL-2.0-or-later
//
// Indexes for tests: of the five texts in data/texts, or of texts that a test provides.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/request.hpp"
#include "engine/store/index.hpp"
#include "indexer/read_source.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::test {

/// The readings of the texts in data/texts.
const std::vector<indexer::SourceReading>& the_readings();

/// Their documents as an index holds them, and the one whose identifier starts with `beginning`;
/// throws if there is none.
const std::vector<indexer::ReadDocument>& the_documents();
const indexer::ReadDocument& the_document(std::string_view beginning);

/// Reads a text as the source `name`.
indexer::SourceReading read_text(const std::string& text, const std::string& name = "sample.txt");

/// A document with only an identifier, a title, a language and these paragraphs, labelled 1, 2, 3 …
indexer::ReadDocument made_document(const std::string& id, const std::string& language,
                                    const std::vector<std::string>& paragraphs);

/// The same document as the only one in a source called "ID.txt".
indexer::SourceReading made_reading(const std::string& id, const std::string& language,
                                    const std::vector<std::string>& paragraphs);

/// Writes readings as an index at `location`, without the readings that osce-index keeps next to
/// it.
schema::Identity write_index(const std::filesystem::path& location,
                             std::vector<indexer::SourceReading> readings);

/// Whether an index has the shipped word families. They take most of the time of a small index.
enum class Families { none, shipped };

/// An index of the given texts in a temporary folder.
class SampleIndex {
 public:
  explicit SampleIndex(const std::vector<std::string>& texts);
  /// An index of these readings, which may be made up.
  explicit SampleIndex(std::vector<indexer::SourceReading> readings,
                       Families families = Families::none);
  [[nodiscard]] const store::Index& index() const { return index_; }
  [[nodiscard]] std::filesystem::path location() const { return folder_ / "index"; }

 private:
  TempFolder folder_;
  store::Index index_;
};

/// The index of data/texts, built once.
const store::Index& the_index();

/// A plan, and what was said about its query when planning.
struct PlannedQuery : query::Planned {
  query::Diagnostics diagnostics;
};

/// The plan for `query` on an index.
PlannedQuery planned(const store::Index& index, const std::string& query,
                     const std::vector<query::GivenFilter>& given = {});

/// An analyser with the spellings of an index.
text::Analyser analyser_of(const store::Index& index);

/// The response to a valid request.
search::Response search(const store::Index& index, const search::Request& request);

/// The identifiers of the results of a request, in order; for a query alone, of all results.
std::vector<std::string> found(const store::Index& index, const search::Request& request);
std::vector<std::string> found_by(const store::Index& index, const std::string& query);

/// A resolution of the Parliamentary Assembly with its usual cover, one paragraph per line.
std::string resolution(const std::string& city_and_dates, const std::string& title,
                       const std::vector<std::string>& preamble,
                       const std::vector<std::string>& operative);

}  // namespace osce::test
