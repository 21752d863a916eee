// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/transcode.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include "engine/text/code_point.hpp"
#include "indexer/source/plausible.hpp"

namespace osce::indexer {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::size_t chunk_units = 1 << 14;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// Takes UTF-16 code units with the offsets of the bytes they came from, and writes UTF-8. A
/// character is written when the next one begins, because only then do we know where its bytes end.
class Utf8Writer {
 public:
  Utf8Writer(Transcoded& out, std::size_t base) : out_(out), base_(base) {}

  void take(char16_t unit, std::size_t offset) {
    if (high_ != 0 && U16_IS_TRAIL(unit)) {
      code_point_ = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(high_, unit));
      high_ = 0;
      return;
    }
    finish(offset);
    high_ = U16_IS_LEAD(unit) ? unit : char16_t{0};
    code_point_ = U16_IS_SURROGATE(unit) ? U'\uFFFD' : static_cast<char32_t>(unit);
    offset_ = offset;
    open_ = true;
  }

  void finish(std::size_t end) {
    if (!open_) return;
    open_ = false;
    high_ = 0;
    if (code_point_ == 0xFFFD) ++out_.bad;
    std::string utf8;
    text::append_code_point(utf8, code_point_);
    out_.text.add(utf8, {base_ + offset_, base_ + end});
  }

 private:
  Transcoded& out_;
  std::size_t base_;  ///< where the bytes begin in the file
  char32_t code_point_ = 0;
  char16_t high_ = 0;
  std::size_t offset_ = 0;
  bool open_ = false;
};

/// Adds `bytes`, which begin at `start` of the file, to `out`; false if that fails.
bool add_converted(std::string_view bytes, std::size_t start, UConverter& converter,
                   Transcoded& out) {
  UErrorCode error = U_ZERO_ERROR;
  ucnv_reset(&converter);
  Utf8Writer writer(out, start);
  const auto room = std::min(chunk_units, bytes.size() + 2);  // a file may have many short runs
  std::vector<UChar> units(room);
  std::vector<std::int32_t> offsets(room);
  const char* const begin = bytes.data();
  const char* const end = begin + bytes.size();
  const char* from = begin;
  do {
    const auto base = static_cast<std::size_t>(from - begin);
    // If a character began in the chunk before, ICU gives -1; its bytes end at the chunk's start.
    const char* const limit = from + std::min<std::ptrdiff_t>(end - from, 1 << 16);
    UChar* to = units.data();
    error = U_ZERO_ERROR;
    ucnv_toUnicode(&converter, &to, units.data() + units.size(), &from, limit, offsets.data(),
                   static_cast<UBool>(limit == end), &error);
    if (U_FAILURE(error) != 0 && error != U_BUFFER_OVERFLOW_ERROR) return false;
    const auto count = static_cast<std::size_t>(to - units.data());
    for (std::size_t i = 0; i < count; ++i) {
      const auto into = static_cast<std::size_t>(std::max(offsets[i], std::int32_t{0}));
      writer.take(units[i], base + into);
    }
  } while (from < end || error == U_BUFFER_OVERFLOW_ERROR);
  writer.finish(bytes.size());
  return true;
}

Converter converter_of(const std::string& encoding) {
  UErrorCode error = U_ZERO_ERROR;
  return {ucnv_open(encoding.c_str(), &error), &ucnv_close};
}

}  // namespace

std::optional<Transcoded> transcode(std::string_view bytes, const std::string& encoding) {
  const auto converter = converter_of(encoding);
  Transcoded out;
  if (converter == nullptr || !add_converted(bytes, 0, *converter, out)) return std::nullopt;
  return out;
}

std::optional<Transcoded> transcode_lines(std::string_view bytes, const std::string& encoding) {
  const auto converter = converter_of(encoding);
  if (converter == nullptr) return std::nullopt;
  Transcoded out;
  std::size_t begin = 0;  // of the lines that are not in UTF-8
  for (std::size_t at = 0; at < bytes.size();) {
    const auto end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    const auto line = bytes.substr(at, end - at);
    if (is_utf8_beyond_ascii(line)) {
      if (!add_converted(bytes.substr(begin, at - begin), begin, *converter, out)) return {};
      out.text.add(line, {at, end});
      ++out.utf8_lines;
      begin = end;
    }
    at = end;
  }
  if (!add_converted(bytes.substr(begin), begin, *converter, out)) return std::nullopt;
  return out;
}

bool is_utf8_beyond_ascii(std::string_view line) {
  const bool beyond = std::any_of(line.begin(), line.end(), [](char c) { return (c & 0x80) != 0; });
  return beyond && text::is_utf8(line);
}

Transcoded with_bad_bytes_replaced(std::string_view bytes) {
  Transcoded out;
  std::size_t good_from = 0;
  const auto keep = [&](std::size_t end) {
    out.text.add(bytes.substr(good_from, end - good_from), {good_from, end});
  };
  for (std::size_t at = 0; at < bytes.size();) {
    const auto begin = at;
    if (text::next_code_point(bytes, at) != text::invalid_code_point) continue;
    keep(begin);
    out.text.add(replacement, {begin, at});
    ++out.bad;
    good_from = at;
  }
  keep(bytes.size());
  return out;
}

bool reads_as(std::string_view bytes, const std::string& encoding) {
  const auto out = transcode(bytes, encoding);
  return out && out->bad * 1000 <= out->text.text.size() && control_share(out->text.text) < 0.01 &&
         strangeness(out->text.text) < 0.2;
}

}  // namespace osce::indexer
