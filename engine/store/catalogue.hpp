// SPDX-License-Identifier: GPL-2.0-or-later
//
// The catalogue of an index, in memory: its documents, and the columns that filters, facets and
// sorting look values up in. Loaded once when an index is opened and never changed, so that any
// number of threads may share it.
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
#include "engine/model/names.hpp"
#include "engine/model/search_tables.hpp"
#include "engine/schema/fields.hpp"
#include "engine/schema/identity.hpp"
#include "engine/schema/record.hpp"

namespace osce::store {

/// The number of a paragraph in its index, 1-based: Xapian's docid.
using ParagraphNumber = std::uint32_t;
/// The place of a document in the catalogue, 0-based.
using DocumentNumber = std::uint32_t;

/// The values of a field, each once, and which one a paragraph or document has.
struct Column {
  static constexpr std::uint32_t none = 0;  ///< the entry of an unknown value
  std::vector<std::optional<std::string>> values = {std::nullopt};
  std::vector<std::uint32_t> entries;  ///< indices into `values`

  /// Appends an entry.
  void add(const std::optional<std::string>& value);

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// Which values of documents a search looks at.
enum class Values {
  stated,    ///< what is probable (engine/model/probable.hpp) is unknown
  probable,  ///< what is probable counts
};

class Catalogue {
 public:
  schema::Identity identity;
  std::vector<Document> documents;               ///< newest first, undated last
  std::vector<ParagraphNumber> first_paragraph;  ///< of each document, and one past the last
  std::vector<DocumentNumber> document_of;       ///< by paragraph number - 1
  std::vector<std::uint32_t> words;              ///< how many a paragraph has, by its number - 1
  SearchTables tables;                           ///< that the index was made with
  Names names;                                   ///< that queries may speak of

  /// Appends a document whose `paragraphs` paragraphs come next in number.
  void add(Document document, std::uint32_t paragraphs);
  /// Builds the columns of what was added. `of_paragraphs` are those that hold an entry a
  /// paragraph, by field name.
  void complete(std::unordered_map<std::string_view, Column> of_paragraphs);

  [[nodiscard]] std::uint32_t paragraph_count() const;
  /// The column of a facet or keyword field: by paragraph number - 1 where the field's home is the
  /// paragraph, else by document number.
  [[nodiscard]] const Column& column(const schema::Field& field, Values values) const;
  /// The days a document belongs to; nothing for an undated one.
  [[nodiscard]] const std::optional<DateRange>& days(DocumentNumber document, Values values) const;
  /// The number of the document with this identifier, or nothing.
  [[nodiscard]] std::optional<DocumentNumber> find(std::string_view id) const;
  /// What the body of this identifier is called; the identifier itself where no table has it.
  [[nodiscard]] std::string body_name(std::string_view id) const;
  /// The documents that correct the one with this identifier, in the order of the index.
  [[nodiscard]] const std::vector<DocumentNumber>& corrections_of(std::string_view id) const;

 private:
  std::unordered_map<std::string_view, Column> columns_;  ///< by field name
  /// The columns of fields that may be probable, with what is stated alone.
  std::unordered_map<std::string_view, Column> stated_columns_;
  std::vector<std::optional<DateRange>> days_;
  std::vector<std::optional<DateRange>> stated_days_;
  std::map<std::string, std::vector<DocumentNumber>, std::less<>> corrections_;
  std::unordered_map<std::string, DocumentNumber> by_id_;
};

}  // namespace osce::store
