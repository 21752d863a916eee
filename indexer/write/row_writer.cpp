// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/row_writer.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "engine/store/checksum.hpp"

namespace osce::indexer {
namespace {

/// Longer stems do not occur: words are cut to text::max_word_bytes.
constexpr std::size_t longest_string = 0xFFFF;

template <typename Number>
void add_number(std::string& bytes, Number number) {
  const auto stored = store::as_little_endian(number);
  bytes.append(reinterpret_cast<const char*>(&stored), sizeof(stored));
}

void add_to_row(std::string& row, std::uint32_t number) {
  if (number >= store::two_halves) {
    const auto upper = store::two_halves | number >> store::half_bits;
    add_number(row, static_cast<std::uint16_t>(upper));
  }
  add_number(row, static_cast<std::uint16_t>(number));
}

}  // namespace

RowWriter::RowWriter(std::filesystem::path file)
    : path_(std::move(file)), file_(path_, std::ios::binary) {}

void RowWriter::add(const std::vector<text::Token>& words, std::string_view language) {
  row_places_.push_back(written_ + block_.size());
  std::string row;
  for (const auto& word : words) {
    const auto number = form(language, word.folded, word.stem, word.spelled);
    add_to_row(row, 2 * number + (word.compound ? 1 : 0));
    if (!word.compound) continue;
    add_to_row(row, form(language, "", word.compound->stem, ""));
    add_to_row(row, static_cast<std::uint32_t>(word.compound->words));
  }
  append(row);
}

std::uint32_t RowWriter::form(std::string_view language, std::string_view folded,
                              std::string_view stem, std::string_view spelled) {
  std::string key;
  for (const auto part : {language, folded, stem, spelled}) key.append(part).push_back('\0');
  const auto [known, is_new] =
      form_numbers_.try_emplace(std::move(key), static_cast<std::uint32_t>(form_numbers_.size()));
  if (is_new) {
    forms_.push_back({string(language), string(folded), string(stem), string(spelled)});
  }
  return known->second;
}

/// The place of a string in its section.
std::uint32_t RowWriter::string(std::string_view text) {
  const auto [known, is_new] =
      string_places_.try_emplace(std::string(text), static_cast<std::uint32_t>(strings_.size()));
  if (is_new) {
    const auto length = std::min(text.size(), longest_string);
    add_number(strings_, static_cast<std::uint16_t>(length));
    strings_.append(text.substr(0, length));
  }
  return known->second;
}

void RowWriter::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto room = std::min<std::size_t>(bytes.size(), store::block_bytes - block_.size());
    block_.append(bytes.substr(0, room));
    bytes.remove_prefix(room);
    if (block_.size() == store::block_bytes) write_block();
  }
}

template <typename Number>
void RowWriter::append_number(Number number) {
  std::string bytes;
  add_number(bytes, number);
  append(bytes);
}

void RowWriter::write_block() {
  if (block_.empty()) return;
  checksums_.push_back(store::block_checksum(block_));
  file_ << block_;
  written_ += block_.size();
  block_.clear();
}

std::vector<std::uint32_t> RowWriter::sorted_by(std::size_t first, std::size_t second) const {
  const auto text = [&](std::uint32_t place) -> std::string_view {
    const auto length = store::number_at<std::uint16_t>(strings_, place);
    return std::string_view(strings_).substr(place + sizeof(length), length);
  };
  std::vector<std::uint32_t> sorted(forms_.size());
  std::iota(sorted.begin(), sorted.end(), 0);
  std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto by_first = text(forms_[a][first]).compare(text(forms_[b][first]));
    if (by_first != 0) return by_first < 0;
    const auto by_second = text(forms_[a][second]).compare(text(forms_[b][second]));
    return by_second != 0 ? by_second < 0 : a < b;
  });
  return sorted;
}

void RowWriter::finish() {
  store::RowTrailer trailer{.paragraphs = row_places_.size(), .forms = form_numbers_.size()};
  trailer.row_places_at = written_ + block_.size();
  row_places_.push_back(trailer.row_places_at);
  for (const auto place : row_places_) append_number(place);
  trailer.forms_at = written_ + block_.size();
  for (const auto& form : forms_) {
    for (const auto place : form) append_number(place);
  }
  constexpr std::size_t language = 0;
  constexpr std::size_t folded = 1;
  constexpr std::size_t stem = 2;
  trailer.by_stem_at = written_ + block_.size();
  for (const auto number : sorted_by(stem, language)) append_number(number);
  trailer.by_word_at = written_ + block_.size();
  for (const auto number : sorted_by(folded, language)) append_number(number);
  trailer.strings_at = written_ + block_.size();
  append(strings_);
  write_block();
  trailer.checksums_at = written_;
  std::string end;
  for (const auto checksum : checksums_) add_number(end, checksum);
  for (const auto number :
       {trailer.paragraphs, trailer.forms, trailer.row_places_at, trailer.forms_at,
        trailer.by_stem_at, trailer.by_word_at, trailer.strings_at, trailer.checksums_at}) {
    add_number(end, number);
  }
  add_number(end, store::block_checksum(end));
  add_number(end, trailer.magic);
  file_ << end;
  file_.close();
  if (file_) return;
  throw Error(ErrorKind::system, fmt::format("cannot write {}", path_.string()),
              "check disk space and permissions");
}

}  // namespace osce::indexer
