// SPDX-License-Identifier: GPL-2.0-or-later
//
// The text of a source, whatever it came as, and where each part of it stands in the file.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/model/paragraph.hpp"
#include "indexer/reading.hpp"
#include "indexer/source/offset_map.hpp"

namespace osce::indexer {

enum class SpanKind {
  heading,     ///< lines that the source sets as a heading, or wholly in bold
  navigation,  ///< a web page's furniture: menus, banners, footers
  block,       ///< the first character of a block: a paragraph begins there
};

/// A part of a text that its source marks; whole lines, in bytes of the text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  SpanKind kind = SpanKind::heading;
  bool operator==(const Span&) const = default;
};

/// Plain data. `text` is valid UTF-8 without NUL and without a byte order mark; LF, CR and CRLF end
/// its lines, none longer than `max_line_bytes`; a blank line ends a block. It is not normalised,
/// but in UAX #15's stream-safe format, so that normalising it takes linear time.
struct SourceText {
  std::string text;
  std::string format;       ///< "text", "markdown", "html", "pdf"
  std::string encoding;     ///< of the file: "UTF-8", "windows-1252", …; "UTF-8" for a PDF
  std::vector<Span> spans;  ///< by begin; headings may lie in navigation
  std::vector<Warning> warnings;
  std::vector<OffsetMap> maps;  ///< back to the file, stage by stage; none for a PDF
  std::vector<std::size_t>
      breaks;  ///< where each line of the file, or page of the PDF, begins, but
               ///< for the first: in bytes of the file, of `text` for a PDF

  /// Where bytes `begin` to `end` of `text` stand in the file: bytes and lines, or pages for a PDF.
  [[nodiscard]] SourcePlace place(std::size_t begin, std::size_t end) const;
};

/// What has so many lines is no text that a person reads; each takes half a kilobyte while it is read.
inline constexpr std::size_t max_lines = 2'500'000;
/// Nor is what has no line end for so long.
inline constexpr std::size_t max_line_bytes = std::size_t{1} << 20;

}  // namespace osce::indexer
