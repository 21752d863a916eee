// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/source_text.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

/// The 1-based number of the line or page that contains `offset`.
int page_at(const std::vector<std::size_t>& breaks, std::size_t offset) {
  const auto after = std::upper_bound(breaks.begin(), breaks.end(), offset);
  return static_cast<int>(after - breaks.begin()) + 1;
}

constexpr std::string_view grapheme_joiner = "\xCD\x8F";

bool is_combining(char32_t c) {
  return c >= 0x300 && u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

/// The offsets at which a run of marks must be split.
std::vector<std::size_t> cuts_of(std::string_view text) {
  std::vector<std::size_t> cuts;
  std::size_t run = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xCC) {  // no mark begins with a smaller byte
      run = 0;
      ++at;
      continue;
    }
    const auto begin = at;
    run = is_combining(text::next_code_point(text, at)) ? run + 1 : 0;
    if (run <= max_marks) continue;
    cuts.push_back(begin);
    run = 1;
  }
  return cuts;
}

}  // namespace

SourcePlace SourceText::place(std::size_t begin, std::size_t end) const {
  ByteRange range{begin, std::max(begin, end)};
  for (const auto& map : maps) range = map.origin_of(range);
  const auto last = std::max(range.begin, range.end - std::min<std::size_t>(range.end, 1));
  const int from = page_at(breaks, range.begin);
  const int to = page_at(breaks, last);
  if (format == "pdf") return {.pages = Pages{from, to}};
  return {.byte_from = range.begin,
          .byte_to = range.end,
          .line_from = from,
          .line_to = to,
          .pages = std::nullopt};
}

void make_stream_safe(SourceText& source) {
  const auto cuts = cuts_of(source.text);
  if (cuts.empty()) return;
  const int line = source.place(cuts.front(), cuts.front() + 1).line_from;
  MappedText safe;
  std::size_t from = 0;
  const std::string_view text = source.text;
  for (const auto cut : cuts) {
    safe.add(text.substr(from, cut - from), {from, cut});
    safe.add(grapheme_joiner, {cut, cut});
    from = cut;
  }
  safe.add(text.substr(from), {from, text.size()});
  const auto moved = [&cuts](std::size_t offset) {
    const auto before = std::upper_bound(cuts.begin(), cuts.end(), offset) - cuts.begin();
    return offset + static_cast<std::size_t>(before) * grapheme_joiner.size();
  };
  for (auto& span : source.spans) span = {moved(span.begin), moved(span.end), span.kind};
  source.text = std::move(safe.text);
  source.maps.insert(source.maps.begin(), std::move(safe.map));
  source.warnings.push_back(
      {line, "combining-marks", Severity::problem,
       fmt::format("more than {} combining marks in a row, split with U+034F", max_marks)});
}

}  // namespace osce::indexer
