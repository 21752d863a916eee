// SPDX-License-Identifier: GPL-2.0-or-later
//
// Compares what the program reads with the expected result, written by hand
// (tests/corpus/README.md).
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/reading.hpp"

namespace osce::test {

/// The differences between a reading and the truth.
struct Comparison {
  std::size_t wanted = 0;  ///< number of paragraphs in the truth
  std::size_t got = 0;     ///< number of paragraphs that were read
  std::size_t right = 0;   ///< with the right document, label, part, first and last words
  std::vector<std::string> wrong_paragraphs;
  std::vector<std::string> wrong_verbs;
  std::vector<std::string> wrong_values;  ///< metadata
  std::vector<std::string> wrong_derivations;
  std::vector<std::string> kept;  ///< strings in paragraphs that should have been dropped

  void add(const Comparison& other);
};

/// Compares `reading` with the truth in the file `truth`.
Comparison compare(const indexer::SourceReading& reading, const std::filesystem::path& truth);

}  // namespace osce::test
