// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables in files: a line with the names of the columns, then one row a line.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace osce::indexer {

/// A file's rows. Cells are trimmed; those of a file with commas may stand in quotation marks.
class TableFile {
 public:
  enum class Separator : unsigned char { tab = '\t', comma = ',' };
  /// Lines that begin with "#" are comments, and a byte order mark is skipped. Throws Error
  /// (unreadable) if a row has not as many cells as there are columns (empty ones at its end do not
  /// matter), or if a quotation mark is missing.
  TableFile(std::string name, std::string_view text, Separator separator);

  /// The cells of each row that are in these columns, in this order. Throws Error (unreadable) if a
  /// column is missing.
  template <typename... Columns>
  [[nodiscard]] auto rows(const Columns&... columns) const {
    require({columns...});
    const std::array<std::size_t, sizeof...(columns)> places{place_of(columns)...};
    std::vector<std::array<std::string, sizeof...(columns)>> rows(rows_.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (std::size_t c = 0; c < places.size(); ++c) rows[r].at(c) = rows_[r].at(places.at(c));
    }
    return rows;
  }
  [[nodiscard]] bool has_column(std::string_view name) const;

 private:
  void require(const std::vector<std::string_view>& columns) const;
  [[nodiscard]] std::size_t place_of(std::string_view column) const;

  std::string name_;
  std::vector<std::string> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace osce::indexer
