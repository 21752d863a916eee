// SPDX-License-Identifier: GPL-2.0-or-later
//
// The text of a source in any format, and where each part of it is in the file.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/model/paragraph.hpp"
#include "indexer/reading.hpp"
#include "indexer/source/offset_map.hpp"

namespace osce::indexer {

enum class MarkupKind {
  heading,     ///< lines set as a heading, or entirely in bold
  navigation,  ///< menus, banners and footers of a web page
  block,       ///< the first character of a block, where a paragraph begins
};

/// Lines of a text that its source marks up, as a range of bytes of the text.
struct MarkupSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  MarkupKind kind = MarkupKind::heading;
  bool operator==(const MarkupSpan&) const = default;
};

/// Plain data. `text` is valid UTF-8 without NUL and without a byte order mark. LF, CR and CRLF end
/// its lines, none of which is longer than `max_line_bytes`; a blank line ends a block. It is not
/// normalised, but it is in UAX #15's stream-safe format, so normalising it takes linear time.
struct SourceText {
  std::string text;
  std::string format;             ///< "text", "markdown", "html", "pdf"
  std::vector<MarkupSpan> spans;  ///< by begin; headings may lie in navigation
  std::vector<Warning> warnings;
  std::vector<OffsetMap> maps;  ///< back to the file, stage by stage; none for a PDF
  /// Where each line of the file after the first begins, in bytes of the file. For a PDF: each
  /// page, in bytes of `text`.
  std::vector<std::size_t> breaks;

  /// Where bytes `begin` to `end` of `text` are in the file: bytes and lines, or pages of a PDF.
  [[nodiscard]] SourcePlace place(std::size_t begin, std::size_t end) const;
};

/// A file with more lines is not a text for people to read. Each line takes half a kilobyte of
/// memory.
inline constexpr std::size_t max_lines = 2'500'000;
/// A text for people to read has no longer lines, either.
inline constexpr std::size_t max_line_bytes = std::size_t{1} << 20;

/// The most combining marks in a row that UAX #15's stream-safe text format allows. No language
/// needs more than a few.
inline constexpr std::size_t max_marks = 30;

/// Splits longer runs of combining marks with U+034F COMBINING GRAPHEME JOINER, as UAX #15 section
/// 13 says, because normalising sorts a run in quadratic time. The joiner is invisible, so nothing
/// is lost. Adds a warning ("combining-marks").
void make_stream_safe(SourceText& source);

}  // namespace osce::indexer
