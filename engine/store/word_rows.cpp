// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/word_rows.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/file_descriptor.hpp"
#include "engine/model/error.hpp"
#include "engine/store/checksum.hpp"
#include "engine/store/manifest.hpp"

namespace osce::store {
namespace {

/// Maps a whole file; an empty view if that is impossible.
std::string_view mapped(const std::filesystem::path& file) {
  const FileDescriptor opened(open(file.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!opened.is_open() || fstat(opened.get(), &status) != 0 || status.st_size <= 0) return {};
  const auto size = static_cast<std::size_t>(status.st_size);
  void* start = mmap(nullptr, size, PROT_READ, MAP_SHARED, opened.get(), 0);
  if (start == MAP_FAILED) return {};
  return {static_cast<const char*>(start), size};
}

}  // namespace

WordRows::WordRows(const std::filesystem::path& file) : file_(file), all_(mapped(file)) {
  try {
    read_trailer();
  } catch (...) {
    if (!all_.empty()) munmap(const_cast<char*>(all_.data()), all_.size());
    throw;
  }
}

WordRows::~WordRows() { munmap(const_cast<char*>(all_.data()), all_.size()); }

void WordRows::read_trailer() {
  constexpr auto trailer_bytes = trailer_numbers * sizeof(std::uint64_t);
  if (all_.size() < trailer_bytes) damaged();
  const auto trailer_at = all_.size() - trailer_bytes;
  const auto number = [&](std::size_t which) {
    return number_at<std::uint64_t>(all_, trailer_at + which * sizeof(std::uint64_t));
  };
  trailer_ = {number(0), number(1), number(2), number(3), number(4),
              number(5), number(6), number(7), number(8), number(9)};
  const auto& [paragraphs, forms, row_places_at, forms_at, by_stem_at, by_word_at, strings_at,
               checksums_at, checksum, magic] = trailer_;
  constexpr auto most = std::uint64_t{1} << 32U;  // so that no sum below overflows
  const bool plausible =
      magic == row_magic && paragraphs < most && forms < most && checksums_at <= trailer_at;
  if (!plausible) damaged();
  const auto blocks = (checksums_at + block_bytes - 1) / block_bytes;
  const auto follows = [](std::uint64_t at, std::uint64_t before, std::uint64_t bytes) {
    return at >= before && at - before == bytes;
  };
  const auto number_bytes = forms * sizeof(std::uint32_t);
  const bool complete = follows(forms_at, row_places_at, (paragraphs + 1) * sizeof(checksum)) &&
                        follows(by_stem_at, forms_at, form_numbers * number_bytes) &&
                        follows(by_word_at, by_stem_at, number_bytes) &&
                        follows(strings_at, by_word_at, number_bytes) &&
                        checksums_at >= strings_at &&
                        follows(trailer_at, checksums_at, blocks * sizeof(checksum));
  if (!complete) damaged();
  const auto hashed = trailer_bytes - 2 * sizeof(checksum) + blocks * sizeof(checksum);
  if (block_checksum(all_.substr(checksums_at, hashed)) != checksum) damaged();
  verified_ = std::vector<std::atomic<bool>>(blocks);
}

void WordRows::damaged() const {
  throw Error(ErrorKind::index_damaged,
              fmt::format("The index is damaged: {}: its contents have changed", file_.string()),
              rebuild_hint);
}

void WordRows::verify_block(std::uint64_t block) const {
  const auto from = block * block_bytes;
  const auto bytes = all_.substr(from, std::min(block_bytes, trailer_.checksums_at - from));
  const auto expected =
      number_at<std::uint64_t>(all_, trailer_.checksums_at + block * sizeof(std::uint64_t));
  if (block_checksum(bytes) != expected) damaged();
  verified_[block].store(true, std::memory_order_relaxed);
}

std::string_view WordRows::bytes(std::uint64_t from, std::uint64_t length) const {
  if (length == 0) return {};
  if (from > trailer_.checksums_at || length > trailer_.checksums_at - from) damaged();
  for (auto block = from / block_bytes; block <= (from + length - 1) / block_bytes; ++block) {
    if (!verified_[block].load(std::memory_order_relaxed)) verify_block(block);
  }
  return all_.substr(from, length);
}

std::string_view WordRows::row(ParagraphNumber paragraph) const {
  constexpr auto place_bytes = sizeof(std::uint64_t);
  if (paragraph == 0 || paragraph > trailer_.paragraphs) damaged();
  const auto places =
      bytes(trailer_.row_places_at + (paragraph - 1) * place_bytes, 2 * place_bytes);
  const auto begin = number_at<std::uint64_t>(places, 0);
  const auto end = number_at<std::uint64_t>(places, place_bytes);
  if (end < begin || end > trailer_.row_places_at) damaged();
  return bytes(begin, end - begin);
}

std::string_view WordRows::string_at(std::uint32_t place) const {
  const auto from = trailer_.strings_at + place;
  const auto length = number_at<std::uint16_t>(bytes(from, sizeof(std::uint16_t)), 0);
  return bytes(from + sizeof(std::uint16_t), length);
}

Form WordRows::form(std::uint32_t number) const {
  constexpr auto form_bytes = form_numbers * sizeof(std::uint32_t);
  if (number >= trailer_.forms) damaged();
  const auto places = bytes(trailer_.forms_at + number * form_bytes, form_bytes);
  const auto string = [&](std::size_t which) {
    return string_at(number_at<std::uint32_t>(places, which * sizeof(std::uint32_t)));
  };
  return {string(0), string(1), string(2), string(3)};
}

/// The forms for which `compare` is 0, of those sorted in its order.
template <typename Compare>
std::vector<std::uint32_t> WordRows::equal_forms(std::uint64_t sorted_at,
                                                 const Compare& compare) const {
  const auto number = [&](std::uint64_t place) {
    constexpr auto size = sizeof(std::uint32_t);
    return number_at<std::uint32_t>(bytes(sorted_at + place * size, size), 0);
  };
  std::uint64_t first = 0;
  for (auto end = trailer_.forms; first < end;) {
    const auto middle = first + (end - first) / 2;
    if (compare(form(number(middle))) < 0) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  std::vector<std::uint32_t> equal;
  for (; first < trailer_.forms && compare(form(number(first))) == 0; ++first)
    equal.push_back(number(first));
  return equal;
}

std::vector<std::uint32_t> WordRows::forms_with_stem(std::string_view language,
                                                     std::string_view stem) const {
  return equal_forms(trailer_.by_stem_at, [&](const Form& form) {
    const auto by_stem = form.stem.compare(stem);
    return by_stem != 0 ? by_stem : form.language.compare(language);
  });
}

std::vector<std::uint32_t> WordRows::forms_of_word(std::string_view folded) const {
  return equal_forms(trailer_.by_word_at,
                     [&](const Form& form) { return form.folded.compare(folded); });
}

}  // namespace osce::store
