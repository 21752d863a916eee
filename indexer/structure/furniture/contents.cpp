// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/contents.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/section.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// The letters of an entry, and the digits that are not its page number.
std::string entry_key(const Line& line) {
  const auto folded = text::fold_case(line.plain);
  const auto end = folded.find_last_not_of("0123456789. _\t");
  std::string key;
  for (std::size_t at = 0; at < folded.size() && end != std::string::npos && at <= end;) {
    const auto begin = at;
    if (text::is_letter_or_digit(text::next_code_point(folded, at)))
      key += folded.substr(begin, at - begin);
  }
  return key;
}

bool has_leader(const Line& line) {
  return ends_like_contents(line.text) || ends_like_contents(line.plain);
}

/// The lines of a source as keys in one, to look for titles that return further below.
class Keys {
 public:
  explicit Keys(const std::vector<ReadLine>& lines) {
    for (const auto& line : lines) {
      keys_.push_back(entry_key(line.line));
      begins_.push_back(all_.size());
      all_ += keys_.back();
    }
  }
  [[nodiscard]] bool returns(std::size_t line) {
    constexpr std::size_t most_searched = std::size_t{1} << 31;  // bytes; some seconds
    if (searched_ > most_searched) return false;
    const auto from = begins_[line] + keys_[line].size();
    const auto at = all_.find(keys_[line], from);
    searched_ += std::min(at, all_.size()) - from;
    return at != std::string::npos;
  }

 private:
  std::size_t searched_ = 0;
  std::string all_;
  std::vector<std::string> keys_;
  std::vector<std::size_t> begins_;
};

/// Finds where contents end. Several headings may stand above the same entries, so those are looked
/// at once.
class ContentsFinder {
 public:
  explicit ContentsFinder(const std::vector<ReadLine>& lines)
      : lines_(lines), keys_(lines), entries_(lines.size()) {}

  /// One past the contents that begin at `begin`: their last line that holds a page's number;
  /// without any, the lines up to the first blank one.
  std::size_t end_of_contents(std::size_t begin) {
    if (begin > stop_) pass_entries(begin);
    if (last_ > begin) return last_;
    auto end = begin;
    while (end < stop_ && lines_[end].line.blank()) ++end;
    if (end == stop_) return begin;
    while (end < stop_ && !lines_[end].line.blank()) ++end;
    return end;
  }

 private:
  /// Finds the first line from `begin` on that is not an entry.
  void pass_entries(std::size_t begin) {
    last_ = 0;
    for (stop_ = begin; stop_ < lines_.size(); ++stop_) {
      if (!lines_[stop_].line.blank() && !is_entry(stop_) && !leads_to_entry(stop_)) return;
      if (has_page_number(stop_)) last_ = stop_ + 1;
    }
  }

  [[nodiscard]] bool has_page_number(std::size_t i) const {
    return has_leader(lines_[i].line) || is_left_out_as(lines_[i], LeftOutKind::page_number);
  }

  /// True where line `i`, below the heading of contents, is an entry or a part of one.
  bool is_entry(std::size_t i) {
    if (!entries_[i]) entries_[i] = find_entry(i);
    return *entries_[i];
  }

  bool find_entry(std::size_t i) {
    constexpr std::size_t most_wrapped = 3;
    if (means<FurnitureLine>(lines_[i]) || has_leader(lines_[i].line)) return true;
    for (auto next = i + 1; next < std::min(lines_.size(), i + 1 + most_wrapped); ++next) {
      if (lines_[next].line.blank()) break;
      if (has_page_number(next)) return true;
    }
    return keys_.returns(i);
  }

  /// True where line `i` may be an entry whose page number stands in a column further below.
  bool leads_to_entry(std::size_t i) {
    constexpr std::size_t furthest = 10;
    const auto& text = lines_[i].line.plain;
    if (ends_closed(text) || number_label(text)) return false;
    std::size_t seen = 0;
    for (auto next = i + 1; next < lines_.size() && seen < furthest; ++next) {
      if (lines_[next].line.blank()) continue;
      if (is_entry(next)) return true;
      if (ends_closed(lines_[next].line.plain)) return false;
      ++seen;
    }
    return false;
  }

  const std::vector<ReadLine>& lines_;
  Keys keys_;
  std::vector<std::optional<bool>> entries_;  ///< of each line, as far as it was looked at
  std::size_t stop_ = 0;  ///< below the entries that were looked at; 0 before any
  std::size_t last_ = 0;  ///< one past the last of them that holds a page's number
};

}  // namespace

void mark_contents(std::vector<ReadLine>& lines) {
  static const Pattern in_one_line(
      R"((?:table of )?(?:contents|matières|inhalt(?:sverzeichnis)?|indice|índice|sommario|sommaire|содержание|оглавление)\b.*(?:\.{4,}|…{2,}|(?:\. ){4,})\s*[0-9]{1,3}\b.*)");
  static const Pattern dotted(R"(.*(?:\.{4,}|…{2,}|(?:\. ){4,})\s*[0-9]{1,3})");
  std::optional<ContentsFinder> finder;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& plain = lines[i].line.plain;
    if (plain.find("...") != std::string::npos && dotted.matches(plain))
      leave_out(lines, i, i + 1, LeftOutKind::contents);
    constexpr std::size_t beginning = 300;      // code points
    constexpr std::size_t longest_entry = 100;  // bytes
    if (plain.find("...") != std::string::npos &&
        plain.size() - plain.rfind("...") < longest_entry &&
        in_one_line.matches(std::string(text::code_point_range(plain, 0, beginning))))
      leave_out(lines, i, i + 1, LeftOutKind::contents);
    if (!heads_contents(lines[i].line)) continue;
    if (!finder) finder.emplace(lines);
    const auto end = finder->end_of_contents(i + 1);
    leave_out(lines, i, std::max(end, i + 1), LeftOutKind::contents);
    i = std::max(end, i + 1) - 1;
  }
}

}  // namespace osce::indexer
