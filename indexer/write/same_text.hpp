// SPDX-License-Identifier: GPL-2.0-or-later
//
// One text in several sources: a resolution as a PDF and as plain text, or twice. Texts of one
// identifier and language are the same where at least 80 % of the words of the longer one (in runs
// of five) stand in the other. They are not where their symbols, sessions or years differ, or each
// has a number that the other has not ("Decision No. 1", "Decision No. 2"): a number too many on
// one side is a page's or a note's. One of them is kept, by the first of these rules that decides:
//
//     1. more paragraphs with a printed number or letter: it was read better
//     2. its format: text, Markdown, HTML, JSON Lines, PDF, in this order
//     3. the name of its source, the first in the order of bytes
//     4. its place in its source, the first
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

/// What the rules look at.
struct Standing {
  std::size_t numbered = 0;  ///< paragraphs with a printed number or letter
  std::size_t format = 0;    ///< its place in the order of formats
  std::string format_name;
  std::string source;     ///< its name
  std::size_t place = 0;  ///< among the documents of its source
};

/// Of the document at `place` in `reading`.
Standing standing_of(const SourceReading& reading, std::size_t place);

/// True where the rules prefer `a`; false both ways where none decides.
bool is_preferred(const Standing& a, const Standing& b);

/// Why `kept` was preferred, to follow its name: "it has more numbered paragraphs (28, not 0)".
std::string why_preferred(const Standing& kept, const Standing& left_out);

/// What is compared of a text.
struct ComparedText {
  Wording wording;
  std::vector<std::string> numbers;  ///< sorted
  std::string symbol;                ///< its value_key; empty: unknown, and likewise the next
  std::optional<int> session;
  std::optional<int> year;
};

ComparedText compared(const ReadDocument& document, text::Analyser& analyser);

/// The texts that were kept under one identifier.
class KeptTexts {
 public:
  void add(const ComparedText& text);
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  /// The number of the kept text, in the order of their adding, that is the same text.
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
