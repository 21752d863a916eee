// SPDX-License-Identifier: GPL-2.0-or-later
//
// One text in several sources: a resolution as a PDF and as plain text, or twice. Texts of one
// identifier and language are the same where at least 80 % of the words of the longer one (in runs
// of five) stand in the other. One of them is kept, by the first of these rules that decides:
//
//     1. more paragraphs with a printed number or letter: it was read better
//     2. its format: text, Markdown, HTML, JSON Lines, PDF, in this order
//     3. the name of its source, the first in the order of bytes
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/metadata/wording.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// What the rules look at.
struct Standing {
  std::size_t numbered = 0;  ///< paragraphs with a printed number or letter
  std::size_t format = 0;    ///< its place in the order of formats
  std::string format_name;
  std::string source;
};

Standing standing_of(const ReadDocument& document, const std::string& format);

/// True where the rules prefer `a`; false both ways where none decides.
bool is_preferred(const Standing& a, const Standing& b);

/// Why `kept` was preferred, to follow its name: "it has more numbered paragraphs (28, not 0)".
std::string why_preferred(const Standing& kept, const Standing& left_out);

/// The texts that were kept under one identifier.
class KeptTexts {
 public:
  void add(const Wording& wording);
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  /// The number of the kept text, in the order of their adding, that is the same text.
  [[nodiscard]] std::optional<std::size_t> find(const Wording& wording) const;

 private:
  WordingIndex index_;
  std::vector<std::size_t> words_;  ///< of each text
};

}  // namespace osce::indexer
