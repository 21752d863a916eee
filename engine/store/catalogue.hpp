// SPDX-License-Identifier: GPL-2.0-or-later
//
// The catalogue of an index, in memory: its documents, and the columns that filters, facets and
// sorting look values up in. It is loaded when an index is opened and never changes, so any number
// of threads may share it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/index_tables.hpp"
#include "engine/model/names.hpp"
#include "engine/schema/fields.hpp"
#include "engine/schema/record.hpp"

namespace osce::store {

/// The 1-based number of a paragraph in its index: Xapian's docid.
using ParagraphNumber = std::uint32_t;
/// The 0-based position of a document in the catalogue.
using DocumentNumber = std::uint32_t;

/// The different values of a field, and which of them each paragraph or document has.
struct Column {
  static constexpr std::uint32_t none = 0;  ///< the entry for an unknown value
  std::vector<std::optional<std::string>> values = {std::nullopt};
  std::vector<std::uint32_t> entries;  ///< indices into `values`

  /// Appends an entry.
  void add(const std::optional<std::string>& value);

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// Which values of documents a search uses.
enum class Values {
  printed,        ///< inferred values (InferredValues) are unknown
  with_inferred,  ///< inferred values count
};

class Catalogue {
 public:
  schema::Identity identity;
  std::vector<Document> documents;               ///< newest first, undated last
  std::vector<ParagraphNumber> first_paragraph;  ///< of each document, and one past the last
  std::vector<DocumentNumber> document_of;       ///< by paragraph number - 1
  std::vector<std::uint32_t> words;              ///< of each paragraph, by its number - 1
  SearchTables tables;                           ///< that the index was made with
  Names names;                                   ///< that queries may mention

  /// Appends a document, which has the next `paragraphs` paragraphs.
  void add(Document document, std::uint32_t paragraphs);
  /// Builds the columns when all documents have been added. `of_paragraphs` are the columns with
  /// an entry for each paragraph, by field name.
  void complete(std::unordered_map<std::string_view, Column> of_paragraphs);

  [[nodiscard]] std::uint32_t paragraph_count() const;
  /// The document that a paragraph belongs to. `paragraph` must be between 1 and the count.
  [[nodiscard]] const Document& document_with(ParagraphNumber paragraph) const {
    return documents.at(document_of.at(paragraph - 1));
  }
  /// The column of a facet or keyword field. Its entries are by paragraph number - 1 if the field's
  /// home is the paragraph, and by document number otherwise.
  [[nodiscard]] const Column& column(const schema::Field& field, Values values) const;
  /// The days on which a document was adopted; nothing if it has no date.
  [[nodiscard]] const std::optional<DateRange>& days(DocumentNumber document, Values values) const;
  /// The number of the document with this identifier, or nothing.
  [[nodiscard]] std::optional<DocumentNumber> find(std::string_view id) const;
  /// The name of the body with this identifier, or the identifier if no table has it.
  [[nodiscard]] std::string body_name(std::string_view id) const;
  /// The documents that correct the one with this identifier, in index order.
  [[nodiscard]] const std::vector<DocumentNumber>& corrections_of(std::string_view id) const;

 private:
  void add_inferred();

  std::unordered_map<std::string_view, Column> columns_;  ///< by field name
  /// The columns of fields whose values may be inferred, with these values.
  std::unordered_map<std::string_view, Column> columns_with_inferred_;
  std::vector<std::optional<DateRange>> days_;
  std::vector<std::optional<DateRange>> days_with_inferred_;
  std::map<std::string, std::vector<DocumentNumber>, std::less<>> corrections_;
  std::unordered_map<std::string, DocumentNumber> by_id_;
};

}  // namespace osce::store
