// SPDX-License-Identifier: GPL-2.0-or-later
//
// Hand-made truths: what a careful reader takes a source to be (tests/corpus/README.md), compared with
// what the program reads.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/reading.hpp"

namespace osce::test {

/// How a reading compares with the truth.
struct Comparison {
  std::size_t wanted = 0;  ///< paragraphs in the truth
  std::size_t got = 0;     ///< paragraphs that were read
  std::size_t right = 0;   ///< with document, label, part, first and last words as in the truth
  std::vector<std::string> wrong_paragraphs;
  std::vector<std::string> wrong_verbs;
  std::vector<std::string> wrong_values;  ///< metadata
  std::vector<std::string> wrong_derivations;
  std::vector<std::string> kept;  ///< strings that the truth has as dropped, found in paragraphs

  void add(const Comparison& other);
};

/// Compares `reading` with the truth in the file `truth`.
Comparison compare(const indexer::SourceReading& reading, const std::filesystem::path& truth);

}  // namespace osce::test
