// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/table_file.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include <csv.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/error.hpp"

namespace osce::indexer {
namespace {

using Row = std::vector<std::string>;

constexpr std::string_view compare = "compare the file with the one in data/authority";

/// The lines of a file without a byte order mark and comments.
std::string without_comments(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  text.remove_prefix(text.starts_with(mark) ? mark.size() : 0);
  std::string kept;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    if (!text.starts_with('#')) kept += text.substr(0, end);
    text.remove_prefix(end);
  }
  return kept;
}

/// All rows of a text, the first with the names of the columns.
class RowReader {
 public:
  RowReader(const std::string& file, TableFile::Separator separator) : file_(file) {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    if (separator == TableFile::Separator::tab) csv_set_quote(&parser_, '\0');
  }
  RowReader(const RowReader&) = delete;
  RowReader& operator=(const RowReader&) = delete;
  ~RowReader() { csv_free(&parser_); }

  std::vector<Row> read(const std::string& text) {
    const bool parsed =
        csv_parse(&parser_, text.data(), text.size(), add_cell, add_row, this) == text.size() &&
        csv_fini(&parser_, add_cell, add_row, this) == 0;
    if (!parsed && csv_error(&parser_) == CSV_ENOMEM) throw std::bad_alloc();
    // A cell with a line end has swallowed the next row.
    if (!parsed || has_line_end_) {
      throw Error(ErrorKind::unreadable,
                  fmt::format("{}, row {}: a quotation mark is missing or misplaced", file_,
                              rows_.size() + (has_line_end_ ? 0 : 1)),
                  std::string(compare));
    }
    return std::move(rows_);
  }

 private:
  static void add_cell(void* text, std::size_t size, void* reader) {
    auto& self = *static_cast<RowReader*>(reader);
    if (self.has_line_end_) return;
    const auto& cell = self.row_.emplace_back(static_cast<const char*>(text), size);
    self.has_line_end_ = cell.find('\n') != std::string::npos;
  }

  static void add_row(int /*end*/, void* reader) {
    auto& self = *static_cast<RowReader*>(reader);
    if (!self.row_.empty()) self.rows_.push_back(std::move(self.row_));
    self.row_.clear();
  }

  const std::string& file_;
  csv_parser parser_{};
  bool has_line_end_ = false;
  Row row_;
  std::vector<Row> rows_;
};

}  // namespace

TableFile::TableFile(std::string name, std::string_view text, Separator separator)
    : name_(std::move(name)), rows_(RowReader(name_, separator).read(without_comments(text))) {
  if (rows_.empty()) return;
  columns_ = std::move(rows_.front());
  rows_.erase(rows_.begin());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    auto& row = rows_[i];
    while (row.size() > columns_.size() && row.back().empty()) row.pop_back();
    if (row.size() == columns_.size()) continue;
    throw Error(ErrorKind::unreadable,
                fmt::format("{}, row {} (\"{}\"): {} cells, but there are {} columns", name_, i + 2,
                            row.front(), row.size(), columns_.size()),
                std::string(compare));
  }
}

bool TableFile::has_column(std::string_view name) const {
  return std::find(columns_.begin(), columns_.end(), name) != columns_.end();
}

void TableFile::require(const std::vector<std::string_view>& columns) const {
  const auto missing = std::find_if_not(columns.begin(), columns.end(),
                                        [this](auto column) { return has_column(column); });
  if (missing == columns.end()) return;
  throw Error(ErrorKind::unreadable, fmt::format("{} has no column \"{}\"", name_, *missing),
              fmt::format("its first line must name these columns: {}", fmt::join(columns, ", ")));
}

std::size_t TableFile::place_of(std::string_view column) const {
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  return static_cast<std::size_t>(found - columns_.begin());
}

}  // namespace osce::indexer
