// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which lines of a source belong to which document. One file may hold several documents, and a
// document may begin anywhere in it: it does so at the top of its head, the run of head lines
// (symbol, cover, session, date, title, sponsor …) round the line that names its type.
//
//     lines  =>  [ head lines | body lines ] [ head lines | body lines ] …
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "indexer/reading.hpp"
#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// One document of a source, as ranges of its lines.
struct Outline {
  std::size_t head_begin = 0;
  std::size_t body_begin = 0;  ///< one past the head
  std::size_t body_end = 0;
  bool attachment = false;   ///< its head says that it is attached to the document before it
  bool unannounced = false;  ///< no head says that it is a document: any text with sentences
  std::string cover;         ///< "MINSK DECLARATION", where its head is the cover of a declaration
  /// Lines of the body, from and up to, that only repeat what the head says.
  std::vector<std::pair<std::size_t, std::size_t>> page_heads;
};

/// The documents in `lines`, in order. Lines before the first document are in none. A source
/// without a line that names a type, a cover or an enacting line is one document by itself
/// (`unannounced`) if it has a sentence, and otherwise has none.
std::vector<Outline> outline_of(const std::vector<ReadLine>& lines,
                                Accept accept = Accept::every_text);

}  // namespace osce::indexer
