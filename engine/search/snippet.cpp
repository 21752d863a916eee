// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/snippet.hpp"

#include <algorithm>

#include "engine/text/breaks.hpp"
#include "engine/text/code_point.hpp"

namespace osce::search {
namespace {

/// The last of the sorted `breaks` at or before `place`.
std::size_t at_or_before(const std::vector<std::size_t>& breaks, std::size_t place) {
  return *std::prev(std::upper_bound(breaks.begin(), breaks.end(), place));
}

/// The first of the sorted `breaks` at or after `place`, which must not be after the last.
std::size_t at_or_behind(const std::vector<std::size_t>& breaks, std::size_t place) {
  return *std::lower_bound(breaks.begin(), breaks.end(), place);
}

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first range that contains as many marks as fit in `length`.
Stretch most_marks(const std::vector<Mark>& marks, std::size_t length) {
  Stretch best;
  std::size_t most = 0;
  for (std::size_t first = 0, last = 0; first < marks.size(); ++first) {
    last = std::max(last, first);
    while (last + 1 < marks.size() && marks[last + 1].end - marks[first].begin <= length) ++last;
    if (last + 1 - first <= most) continue;
    most = last + 1 - first;
    best = {marks[first].begin, marks[last].end};
  }
  return best;
}

/// `stretch` without blanks at its end.
Stretch trimmed(std::string_view text, Stretch stretch) {
  const auto blank_before = [&](std::size_t end) {
    std::size_t at = 0;
    const auto last = text::code_point_range(text, end - 1, end);
    return text::is_blank(text::next_code_point(last, at));
  };
  while (stretch.end > stretch.begin && blank_before(stretch.end)) --stretch.end;
  return stretch;
}

/// At most `length` code points around `marked`, in a text of `all` code points.
Stretch window_round(std::string_view text, const Stretch& marked, std::size_t length,
                     std::size_t all) {
  const auto characters = text::character_breaks(text);
  const auto lines = text::line_breaks(text);
  const auto room = length - (marked.end - marked.begin);
  const auto wanted = std::min(marked.begin - std::min(marked.begin, room / 2), all - length);
  const auto begin = at_or_before(
      characters, std::min(at_or_behind(lines, wanted), std::max(marked.begin, wanted)));
  for (const auto reach :
       {begin + length + 1, begin + length}) {  // the character after the end may be a blank
    const auto window = trimmed(text, {begin, at_or_before(lines, std::min(all, reach))});
    const bool fits = window.end > begin && window.end - begin <= length;
    if (fits && window.end >= marked.end) return {begin, at_or_before(characters, window.end)};
  }
  const auto end = at_or_before(characters, std::min(all, begin + length));
  return {begin, end > begin ? end : at_or_behind(characters, begin + 1)};
}

}  // namespace

Snippet snippet_of(std::string_view text, const std::vector<Mark>& marks, std::size_t length) {
  const auto all = text::code_points(text);
  const auto window =
      all > length ? window_round(text, most_marks(marks, length), length, all) : Stretch{0, all};
  Snippet snippet{window.begin,
                  window.end,
                  std::string(text::code_point_range(text, window.begin, window.end)),
                  {}};
  for (const auto& mark : marks) {
    if (mark.begin >= window.begin && mark.end <= window.end)
      snippet.marks.push_back({mark.begin - window.begin, mark.end - window.begin, mark.reason});
  }
  return snippet;
}

}  // namespace osce::search
