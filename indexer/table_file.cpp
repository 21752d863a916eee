// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/table_file.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include <csv.h>
#include <fmt/format.h>

#include "engine/model/error.hpp"

namespace osce::indexer {
namespace {

using Row = std::vector<std::string>;

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.substr(text.starts_with(mark) ? mark.size() : 0);
}

/// All rows of a text, the first with the names of the columns.
class RowReader {
 public:
  explicit RowReader(TableFile::Separator separator) {
    if (csv_init(&parser_, 0) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    if (separator == TableFile::Separator::tab) csv_set_quote(&parser_, '\0');
  }
  RowReader(const RowReader&) = delete;
  RowReader& operator=(const RowReader&) = delete;
  ~RowReader() { csv_free(&parser_); }

  std::vector<Row> read(std::string_view text) {
    const auto parsed = csv_parse(&parser_, text.data(), text.size(), add_cell, add_row, this);
    if (parsed != text.size() || csv_fini(&parser_, add_cell, add_row, this) != 0)
      throw std::bad_alloc();  // the only error outside strict mode
    return std::move(rows_);
  }

 private:
  static void add_cell(void* text, std::size_t size, void* reader) {
    static_cast<RowReader*>(reader)->row_.emplace_back(static_cast<const char*>(text), size);
  }

  static void add_row(int /*end*/, void* reader) {
    auto& [parser, row, rows] = *static_cast<RowReader*>(reader);
    if (!row.front().starts_with('#')) rows.push_back(std::move(row));
    row.clear();
  }

  csv_parser parser_{};
  Row row_;
  std::vector<Row> rows_;
};

}  // namespace

TableFile::TableFile(std::string name, std::string_view text, Separator separator)
    : name_(std::move(name)), rows_(RowReader(separator).read(without_byte_order_mark(text))) {
  if (rows_.empty()) return;
  columns_ = std::move(rows_.front());
  rows_.erase(rows_.begin());
  for (const auto& row : rows_) {
    if (row.size() >= columns_.size()) continue;
    throw Error(ErrorKind::unreadable,
                fmt::format("{}: the row of \"{}\" has {} cells, but there are {} columns", name_,
                            row.front(), row.size(), columns_.size()),
                "compare the file with the one in data/authority");
  }
}

bool TableFile::has_column(std::string_view name) const {
  return std::find(columns_.begin(), columns_.end(), name) != columns_.end();
}

std::size_t TableFile::place_of(std::string_view column) const {
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  if (found != columns_.end()) return static_cast<std::size_t>(found - columns_.begin());
  throw Error(ErrorKind::unreadable, fmt::format("{} has no column \"{}\"", name_, column),
              "compare it with data/authority/" + name_);
}

}  // namespace osce::indexer
