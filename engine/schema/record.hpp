// SPDX-License-Identifier: GPL-2.0-or-later
//
// The stored records: the strings that a database keeps as metadata and as document data. Those of
// paragraphs, the identity and the phrases are JSON (json_shape.hpp), which only this file and the
// presenters need to know. The others are lines (line_record.hpp, line_record.cpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/index_tables.hpp"
#include "engine/model/names.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/schema/fields.hpp"

namespace osce::schema {

/// A document and the number of its paragraphs.
struct DocumentRecord {
  Document document;
  std::uint32_t paragraphs = 0;
};

/// `file` is the source of the paragraph's document.
std::string write_record(const Paragraph& paragraph, const std::string& file);
std::string write_record(const Identity& identity);
std::string write_record(const std::vector<FrequentPhrase>& phrases);
std::string write_record(const std::vector<PrintedForm>& forms);
std::string write_record(const DocumentRecord& record);
std::string write_record(const SearchTables& tables);
std::string write_record(const std::vector<ThesaurusTerm>& terms);
std::string write_record(const std::vector<UnaccentedWord>& words);
std::string write_record(const WordFamily& family);
std::string write_record(const Names& names);

/// Reads a record; throws Error (index_damaged) if it is not one of that kind.
DocumentRecord read_document_record(const std::string& record);
Paragraph read_paragraph_record(const std::string& record);
Names read_names_record(const std::string& record);
SearchTables read_authority_record(const std::string& record);
std::vector<ThesaurusTerm> read_terms_record(const std::string& record);
std::vector<UnaccentedWord> read_unaccented_record(const std::string& record);
WordFamily read_family_record(const std::string& record);
Identity read_identity_record(const std::string& record);
std::vector<FrequentPhrase> read_phrases_record(const std::string& record);
std::vector<PrintedForm> read_printed_record(const std::string& record);

}  // namespace osce::schema
