// SPDX-License-Identifier: GPL-2.0-or-later
//
// The file words.rows: the words of each paragraph in order, by number, and a dictionary of these
// numbers. Xapian's posting lists say which paragraphs contain a word; this file says where in them
// it stands. All numbers are little-endian.
//
//     rows        of each paragraph, in order: see below
//     row places  u64 for each paragraph: where its row begins; and one more: where the rows end
//     forms       for each form four u32: the places in `strings` of its language, folded word,
//                 stem and spelled stem (text::Token); of a compound only language and stem
//     by stem     u32: the forms, sorted by stem and then by language
//     by word     u32: the forms, sorted by folded word
//     strings     each string once: u16 for its length, then its bytes
//     checksums   u64 for each block of `block_bytes` of all the above: its XXH3 hash
//     trailer     ten u64: see RowTrailer
//
// A row has a number for each word: twice the number of its form, plus one if a compound begins
// with it; then follow the number of the compound and how many words it has. Each number takes one
// u16, or, from 0x8000 on, two: the upper half with its highest bit set, and the lower half. Nearly
// all words take one, because frequent words have low numbers, so the processor can predict the
// length of most numbers.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace osce::store {

inline constexpr std::uint64_t row_magic = 0x3153574F5243534FULL;  // "OSCROWS1"
inline constexpr std::uint64_t block_bytes = 1U << 16U;

/// The end of the file: its sections, in order.
struct RowTrailer {
  std::uint64_t paragraphs = 0;
  std::uint64_t forms = 0;
  std::uint64_t row_places_at = 0;  ///< bytes from the beginning of the file, like the following
  std::uint64_t forms_at = 0;
  std::uint64_t by_stem_at = 0;
  std::uint64_t by_word_at = 0;
  std::uint64_t strings_at = 0;
  std::uint64_t checksums_at = 0;  ///< where the blocks end
  std::uint64_t checksum = 0;      ///< of the checksums and what stands above in the trailer
  std::uint64_t magic = row_magic;
};
inline constexpr std::size_t trailer_numbers = 10;
inline constexpr std::size_t form_numbers = 4;

/// A number in a row has two halves if it is at least this one; then this bit marks the first.
inline constexpr std::uint32_t two_halves = 0x8000;
inline constexpr unsigned half_bits = 16;

/// A number as it stands in the file.
template <typename Number>
Number as_little_endian(Number number) {
  if constexpr (std::endian::native == std::endian::little) return number;
  auto bytes = std::bit_cast<std::array<unsigned char, sizeof(Number)>>(number);
  std::reverse(bytes.begin(), bytes.end());
  return std::bit_cast<Number>(bytes);
}

template <typename Number>
Number number_at(std::string_view bytes, std::size_t at) {
  Number number = 0;
  std::memcpy(&number, bytes.data() + at, sizeof(Number));
  return as_little_endian(number);
}

}  // namespace osce::store
