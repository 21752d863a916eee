// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds one text in several sources: a resolution as a PDF and as plain text, or the same file
// twice. Two texts with one identifier and one language are the same if the shorter one contains at
// least 80 % of the words of the longer one (in runs of five). They are different if their symbols,
// sessions or years differ, or if each has a number that the other lacks ("Decision No. 1",
// "Decision No. 2"). An extra number on one side only may be a page number or a footnote mark.
//
// One of the copies is kept, by the first of these rules that decides:
//
//     1. more paragraphs with a printed number or letter: it was read better
//     2. the format: text, Markdown, HTML, JSON Lines, PDF, in this order
//     3. the name of the source, in byte order
//     4. the position in the source
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/text/analyser.hpp"
#include "indexer/metadata/wording.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// What the rules compare.
struct CopyRank {
  std::size_t numbered = 0;  ///< paragraphs with a printed number or letter
  std::size_t format = 0;    ///< position in the order of formats
  std::string format_name;
  std::string source;     ///< name of the source
  std::size_t place = 0;  ///< among the documents of the source
};

/// The rank of the document at `place` in `reading`.
CopyRank rank_of(const SourceReading& reading, std::size_t place);

/// True if the rules prefer `a` to `b`.
bool is_preferred(const CopyRank& a, const CopyRank& b);

/// Why `kept` was preferred, to follow "because": "it has more numbered paragraphs (28, not 0)".
std::string why_preferred(const CopyRank& kept, const CopyRank& left_out);

/// The parts of a text that are compared.
struct ComparedText {
  Wording wording;
  std::vector<std::string> numbers;  ///< sorted
  std::string symbol;                ///< its value_key; empty if unknown
  std::optional<int> session;
  std::optional<int> year;
};

ComparedText compared(const ReadDocument& document, text::Analyser& analyser);

/// The texts that were kept under one identifier.
class KeptTexts {
 public:
  void add(const ComparedText& text);
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  /// The number of the kept text, counted in the order of add(), that is the same text.
  [[nodiscard]] std::optional<std::size_t> find(const ComparedText& text) const;

 private:
  struct Known {
    std::size_t words = 0;
    ComparedText text;  ///< without its wording
  };
  WordingIndex index_;
  std::vector<Known> texts_;
  std::unordered_map<std::string, std::size_t> by_wording_;  ///< the first of each, word for word
};

}  // namespace osce::indexer
