// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/store/row_format.hpp"
#include "engine/text/analyser.hpp"

namespace osce::indexer {

/// Writes the words of paragraphs, in order, as engine/store/row_format.hpp describes. All
/// functions throw Error if writing fails.
class RowWriter {
 public:
  explicit RowWriter(std::filesystem::path file);
  /// Writes the words of the next paragraph.
  void add(const std::vector<text::Token>& words, std::string_view language);
  /// Writes what follows the rows.
  void finish();

 private:
  std::uint32_t form(std::string_view language, std::string_view folded, std::string_view stem,
                     std::string_view spelled);
  std::uint32_t string(std::string_view text);
  /// The numbers of all forms, sorted by two of their strings.
  [[nodiscard]] std::vector<std::uint32_t> sorted_by(std::size_t first, std::size_t second) const;
  void append(std::string_view bytes);
  template <typename Number>
  void append_number(Number number);
  void write_block();

  std::filesystem::path path_;
  std::ofstream file_;
  std::string block_;  ///< what has not been written yet
  std::uint64_t written_ = 0;
  std::vector<std::uint64_t> checksums_;
  std::vector<std::uint64_t> row_places_;
  std::vector<std::array<std::uint32_t, store::form_numbers>> forms_;
  std::string strings_;
  std::unordered_map<std::string, std::uint32_t> form_numbers_;
  std::unordered_map<std::string, std::uint32_t> string_places_;
};

}  // namespace osce::indexer
