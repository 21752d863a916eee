// SPDX-License-Identifier: GPL-2.0-or-later
//
// The reading of one source: its documents, and an account of everything else. Plain data, made by
// read_source(), shown in the report, and kept in the index so that an unchanged source is not read
// again.
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

/// A document with its paragraphs.
struct ReadDocument {
  Document document;
  std::vector<Paragraph> paragraphs;
  bool operator==(const ReadDocument&) const = default;
};

/// A note is worth knowing. A problem may mean that the text was read wrongly; with `--strict`, it
/// ends the run.
enum class Severity { note, problem };
inline constexpr std::array<std::string_view, 2> severity_names = {"note", "problem"};

/// Something about a source that somebody should look at.
struct Warning {
  int line = 0;      ///< 1-based; 0 if it is not about one line
  std::string code;  ///< stable: "numbering-gap", "conflicting-dates", …
  Severity severity = Severity::problem;
  std::string message;
  bool operator==(const Warning&) const = default;
};

/// A warning about a document in `source` that depends on the whole collection.
struct Notice {
  std::string source;
  Warning warning;
  bool operator==(const Notice&) const = default;
};

/// Text in a source that is not in any paragraph, and what it was taken for.
struct LeftOut {
  int line_from = 0;                     ///< 1-based
  int line_to = 0;                       ///< included
  LeftOutKind as = LeftOutKind::markup;  ///< its kind; a head became metadata
  std::string text;                      ///< as printed, lines joined by line feeds
  std::size_t characters = 0;            ///< in code points, without blanks
  bool operator==(const LeftOut&) const = default;
};

/// Where the characters of a source went, in code points without blanks. `total` is the sum of the
/// others.
struct Account {
  std::size_t total = 0;
  std::size_t paragraphs = 0;  ///< in the texts of paragraphs
  std::size_t labels = 0;      ///< printed numbers and letters of paragraphs
  std::size_t head = 0;        ///< in lines that became metadata
  std::size_t dropped = 0;
  bool operator==(const Account&) const = default;
};

/// What was read from a source.
struct SourceReading {
  std::string name;
  std::string format;  ///< "text", "markdown", "html", "pdf", "jsonl"; empty if skipped
  std::optional<std::string> skipped;  ///< why nothing was read
  std::vector<ReadDocument> documents;
  std::vector<Warning> warnings;
  Account account;
  std::vector<LeftOut> left_out;  ///< in the order of the source
  bool operator==(const SourceReading&) const = default;
};

}  // namespace osce::indexer
