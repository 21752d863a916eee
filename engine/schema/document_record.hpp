// SPDX-License-Identifier: GPL-2.0-or-later
//
// A document in an index (line_record.hpp). An index is opened by reading those of all its documents.
//
//     d  id  symbol  title  display_title  type  status  body  year  from  to  venue  country  session number  session name
//        sponsor  language  attached_to  author  corrects  url  source_file  paragraphs
//     e  name of a value  derivation  text  line                                  its evidence
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/model/document.hpp"

namespace osce::schema {

/// A document, and how many paragraphs it has.
struct DocumentRecord {
  Document document;
  std::uint32_t paragraphs = 0;
};

std::string document_record(const DocumentRecord& record);

/// The other way round; throws std::runtime_error where `record` is none.
DocumentRecord document_from_record(std::string_view record);

}  // namespace osce::schema
