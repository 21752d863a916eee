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
  [[nodiscard]] bool returns(std::size_t line) const {
    return all_.find(keys_[line], begins_[line] + keys_[line].size()) != std::string::npos;
  }

 private:
  std::string all_;
  std::vector<std::string> keys_;
  std::vector<std::size_t> begins_;
};

/// True where line `i`, below the heading of contents, is an entry or a part of one.
bool is_entry(const std::vector<ReadLine>& lines, std::size_t i, const Keys& keys) {
  constexpr std::size_t most_wrapped = 3;
  if (means<FurnitureLine>(lines[i]) || has_leader(lines[i].line)) return true;
  for (auto next = i + 1; next < std::min(lines.size(), i + 1 + most_wrapped); ++next) {
    if (lines[next].line.blank()) break;
    if (has_leader(lines[next].line) || is_left_out_as(lines[next], LeftOutKind::page_number))
      return true;
  }
  return keys.returns(i);
}

/// True where line `i` may be an entry whose page number stands in a column further below.
bool leads_to_entry(const std::vector<ReadLine>& lines, std::size_t i, const Keys& keys) {
  constexpr std::size_t furthest = 10;
  const auto& text = lines[i].line.plain;
  if (ends_closed(text) || number_label(text)) return false;
  std::size_t seen = 0;
  for (auto next = i + 1; next < lines.size() && seen < furthest; ++next) {
    if (lines[next].line.blank()) continue;
    if (is_entry(lines, next, keys)) return true;
    if (ends_closed(lines[next].line.plain)) return false;
    ++seen;
  }
  return false;
}

/// One past the contents that begin at `begin`: their last line that holds a page's number; without
/// any, the lines up to the first blank one.
std::size_t end_of_contents(const std::vector<ReadLine>& lines, std::size_t begin,
                            const Keys& keys) {
  auto last = begin;
  auto first_block = begin;
  bool in_first_block = true;
  for (auto i = begin; i < lines.size(); ++i) {
    const bool entry =
        lines[i].line.blank() || is_entry(lines, i, keys) || leads_to_entry(lines, i, keys);
    if (!entry) break;
    if (has_leader(lines[i].line) || is_left_out_as(lines[i], LeftOutKind::page_number))
      last = i + 1;
    in_first_block = in_first_block && (!lines[i].line.blank() || first_block == begin);
    if (in_first_block && !lines[i].line.blank()) first_block = i + 1;
  }
  return last > begin ? last : first_block;
}

}  // namespace

void mark_contents(std::vector<ReadLine>& lines) {
  static const Pattern in_one_line(
      R"((?:table of )?(?:contents|matières|inhalt(?:sverzeichnis)?|indice|índice|sommario|sommaire|содержание|оглавление)\b.*(?:\.{4,}|…{2,}|(?:\. ){4,})\s*[0-9]{1,3}\b.*)");
  static const Pattern dotted(R"(.*(?:\.{4,}|…{2,}|(?:\. ){4,})\s*[0-9]{1,3})");
  std::optional<Keys> keys;
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
    if (!keys) keys.emplace(lines);
    const auto end = end_of_contents(lines, i + 1, *keys);
    leave_out(lines, i, std::max(end, i + 1), LeftOutKind::contents);
    i = std::max(end, i + 1) - 1;
  }
}

}  // namespace osce::indexer
