// SPDX-License-Identifier: GPL-2.0-or-later
//
// The stored records: the strings that a database keeps as metadata and document data. JSON inside
// (json_shape.hpp), which only this file and the presenters need to know. Documents, names and authority tables are lines
// (document_record.hpp, names_record.hpp, authority_record.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/names.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/model/phrase.hpp"
#include "engine/model/search_tables.hpp"
#include "engine/model/thesaurus_term.hpp"
#include "engine/schema/document_record.hpp"
#include "engine/schema/identity.hpp"

namespace osce::schema {

/// `file` is the source of the paragraph's document.
std::string write_record(const Paragraph& paragraph, const std::string& file);
std::string write_record(const Identity& identity);
std::string write_record(const std::vector<Phrase>& phrases);

/// The other way round; each throws Error (damaged) where `record` is no such record.
DocumentRecord read_document_record(const std::string& record);
Paragraph read_paragraph_record(const std::string& record);
Names read_names_record(const std::string& record);
SearchTables read_authority_record(const std::string& record);
std::vector<ThesaurusTerm> read_terms_record(const std::string& record);
Identity read_identity_record(const std::string& record);
std::vector<Phrase> read_phrases_record(const std::string& record);

}  // namespace osce::schema
