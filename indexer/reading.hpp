// SPDX-License-Identifier: GPL-2.0-or-later
//
// The result of reading one source: its documents, and what became of the rest. Plain data, made by
// read_source(), kept in the index in case the source does not change, and shown by the report.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "indexer/left_out_kind.hpp"

namespace osce::indexer {

/// Which texts become documents.
enum class Accept {
  every_text,   ///< any text with a sentence
  known_texts,  ///< only those that a head announces: a resolution, a decision, a statement …
};

/// A document with its paragraphs.
struct ReadDocument {
  Document document;
  std::vector<Paragraph> paragraphs;
  bool operator==(const ReadDocument&) const = default;
};

/// A note is worth knowing. A problem may mean that the text was read wrongly; with `--strict` it
/// makes the run fail.
enum class Severity { note, problem };
inline constexpr std::array<std::string_view, 2> severity_names = {"note", "problem"};

/// Something about a source that a reader of the report should check.
struct Warning {
  int line = 0;      ///< 1-based; 0 if it concerns no single line
  std::string code;  ///< stable: "numbering-gap", "conflicting-dates", …
  Severity severity = Severity::problem;
  std::string message;
  bool operator==(const Warning&) const = default;
};

/// A warning that only the whole collection can show, about a document of the source `source`.
struct Notice {
  std::string source;
  Warning warning;
  bool operator==(const Notice&) const = default;
};

/// Text of a source that is in no paragraph, and why.
struct LeftOut {
  int line_from = 0;                     ///< 1-based
  int line_to = 0;                       ///< inclusive
  LeftOutKind as = LeftOutKind::markup;  ///< what it was taken for
  std::string text;                      ///< as printed, lines joined by line feeds
  std::size_t characters = 0;            ///< code points, not counting blanks
  bool operator==(const LeftOut&) const = default;
};

/// What became of the characters of a source's text, in code points, not counting blanks. `total`
/// is the sum of the others.
struct Coverage {
  std::size_t total = 0;
  std::size_t paragraphs = 0;  ///< in the texts of paragraphs
  std::size_t labels = 0;      ///< printed numbers and letters of paragraphs
  std::size_t head = 0;        ///< in the head lines that metadata come from
  std::size_t dropped = 0;
  bool operator==(const Coverage&) const = default;
};

/// The result of reading a source.
struct SourceReading {
  std::string name;
  std::string format;  ///< "text", "markdown", "html", "pdf", "jsonl"; empty if skipped
  std::optional<std::string> skipped;  ///< why it was not read
  std::vector<ReadDocument> documents;
  std::vector<Warning> warnings;
  Coverage coverage;
  std::vector<LeftOut> left_out;  ///< in the order of the source
  bool operator==(const SourceReading&) const = default;
};

}  // namespace osce::indexer
