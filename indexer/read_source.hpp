// SPDX-License-Identifier: GPL-2.0-or-later
//
// The reading of one source, all stages in a row:
//
//     bytes  =>  lines  =>  outlines  =>  bodies (paragraphs) and heads (facts)  =>  documents
#pragma once

#include <string>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "indexer/authority.hpp"
#include "indexer/metadata/describe.hpp"
#include "indexer/source/collect.hpp"

namespace osce::indexer {

/// A document with its paragraphs.
struct ReadDocument {
  Document document;
  std::vector<Paragraph> paragraphs;
};

/// What a source became. Without documents it holds no text of the kind that the collection keeps.
struct SourceReading {
  std::string name;
  std::vector<ReadDocument> documents;
  std::vector<Warning> warnings;
};

SourceReading read_source(const Source& source, const Authority& authority);

}  // namespace osce::indexer
