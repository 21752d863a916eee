// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "engine/text/analyser.hpp"
#include "indexer/authority.hpp"
#include "indexer/reading.hpp"
#include "indexer/write/thesaurus_wordings.hpp"

namespace osce::indexer {

/// The words of a document.
struct DocumentWords {
  std::vector<text::Token> title;
  std::vector<std::vector<text::Token>> paragraphs;
};

/// Some consecutive documents of a collection.
struct Shard {
  std::filesystem::path database;  ///< to write
  std::span<const ReadDocument> documents;
  std::size_t first = 0;  ///< the place of the first document in the collection
};

/// A document as it is stored.
std::string document_record(const ReadDocument& read);

/// The rows of the thesaurus, and the names of each country in its language as synonyms: "Italy",
/// "Italian".
std::vector<ThesaurusRow> rows_with_countries(const AuthorityTables& tables);

/// Writes the documents of a shard and their paragraphs as a Xapian database of its own
/// (engine/schema/fields.hpp), so that several threads can write an index. Each thread needs its
/// own object, which it keeps, because the stems of words are remembered.
class ShardWriter {
 public:
  explicit ShardWriter(const AuthorityTables& tables);
  /// Returns the words of the documents. Throws Xapian::Error if writing fails.
  std::vector<DocumentWords> write(const Shard& shard);

 private:
  text::Analyser analyser_;
  ThesaurusWordings wordings_;
};

}  // namespace osce::indexer
