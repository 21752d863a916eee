// SPDX-License-Identifier: GPL-2.0-or-later
//
// The record of a document (line_record.hpp). Opening an index reads those of all its documents.
//
//     d  the members in the order of engine/model/members.hpp, then source_file and paragraphs
//     i  year  from  to  venue  country  session number  session name     if a value is inferred
//     e  name of a value  derivation  text  line                          its evidence
//
// A date takes two fields of a line, and so does a session.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/model/document.hpp"

namespace osce::schema {

/// A document and the number of its paragraphs.
struct DocumentRecord {
  Document document;
  std::uint32_t paragraphs = 0;
};

std::string document_record(const DocumentRecord& record);

/// Throws std::runtime_error if `record` is not the record of a document.
DocumentRecord document_from_record(std::string_view record);

}  // namespace osce::schema
