// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/page_furniture.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/label.hpp"
#include "indexer/structure/section.hpp"

namespace osce::indexer {
namespace {

using Lines = std::vector<ReadLine>;

template <typename Meaning>
bool means(const ReadLine& line) {
  return std::holds_alternative<Meaning>(line.meaning);
}

void mark(Lines& lines, std::size_t from, std::size_t to, std::string_view as) {
  for (auto i = from; i < to; ++i) {
    if (!lines[i].line.blank()) lines[i].meaning = FurnitureLine{as};
  }
}

// --- e-mail ---------------------------------------------------------------------------------------

bool is_mail_field(const Line& line) {
  static const Pattern field(
      R"(>? ?(?:From|To|Sent|Date|Subject|Cc|Bcc|Reply-To|Message-ID|In-Reply-To|Received|Return-Path|MIME-Version|)"
      R"(Content-[A-Za-z-]+|X-[A-Za-z-]+|Von|An|Gesendet|Betreff|De|À|Envoyé|Objet|От|Кому|Дата|Тема|Da|Oggetto|Para|Asunto): ?.*)");
  return field.matches(line.plain);
}

bool begins_signature(const Line& line) {
  static const Pattern signature(
      R"(-- ?|_{20,}|-{5,} ?(?:Original Message|Forwarded message|End of .+).*)");
  return signature.matches(line.plain);
}

/// Marks runs of at least two mail fields, with the text up to the next document's head left to the
/// outline; and from a signature on what a mail ends with.
void mark_mail(Lines& lines) {
  bool mail = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto end = i;
    while (end < lines.size() && is_mail_field(lines[end].line)) ++end;
    if (end - i >= 2) {
      mark(lines, i, end, "e-mail head");
      mail = true;
      i = end - 1;
    } else if (mail && begins_signature(lines[i].line)) {
      auto next = i + 1;
      while (next < lines.size() && !is_mail_field(lines[next].line) &&
             !means<SymbolLine>(lines[next]) && !means<TypeLine>(lines[next])) {
        ++next;
      }
      mark(lines, i, next, "e-mail signature");
      i = next - 1;
    }
  }
}

// --- contents -------------------------------------------------------------------------------------

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

bool is_page_number(const ReadLine& line) {
  const auto* furniture = std::get_if<FurnitureLine>(&line.meaning);
  return furniture != nullptr && furniture->as == "page number";
}

/// The lines of a source as keys in one, to look for titles that return further below.
class Keys {
 public:
  explicit Keys(const Lines& lines) {
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
bool is_entry(const Lines& lines, std::size_t i, const Keys& keys) {
  constexpr std::size_t most_wrapped = 3;
  if (means<FurnitureLine>(lines[i]) || has_leader(lines[i].line)) return true;
  for (auto next = i + 1; next < std::min(lines.size(), i + 1 + most_wrapped); ++next) {
    if (lines[next].line.blank()) break;
    if (has_leader(lines[next].line) || is_page_number(lines[next])) return true;
  }
  return keys.returns(i);
}

/// True where line `i` may be an entry whose page number stands in a column further below.
bool leads_to_entry(const Lines& lines, std::size_t i, const Keys& keys) {
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
std::size_t end_of_contents(const Lines& lines, std::size_t begin, const Keys& keys) {
  auto last = begin;
  auto first_block = begin;
  bool in_first_block = true;
  for (auto i = begin; i < lines.size(); ++i) {
    const bool entry =
        lines[i].line.blank() || is_entry(lines, i, keys) || leads_to_entry(lines, i, keys);
    if (!entry) break;
    if (has_leader(lines[i].line) || is_page_number(lines[i])) last = i + 1;
    in_first_block = in_first_block && (!lines[i].line.blank() || first_block == begin);
    if (in_first_block && !lines[i].line.blank()) first_block = i + 1;
  }
  return last > begin ? last : first_block;
}

void mark_contents(Lines& lines) {
  static const Pattern dotted(R"(.*(?:\.{4,}|…{2,}|(?:\. ){4,})\s*[0-9]{1,3})");
  std::optional<Keys> keys;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& plain = lines[i].line.plain;
    if (plain.find("...") != std::string::npos && dotted.matches(plain))
      mark(lines, i, i + 1, "contents");
    if (!heads_contents(lines[i].line)) continue;
    if (!keys) keys.emplace(lines);
    const auto end = end_of_contents(lines, i + 1, *keys);
    mark(lines, i, std::max(end, i + 1), "contents");
    i = std::max(end, i + 1) - 1;
  }
}

// --- running heads and feet -----------------------------------------------------------------------

/// A line at the edge of a page.
struct Edge {
  std::size_t line;
  std::size_t page;
  bool top;
};

/// What stays the same of a running head from page to page.
std::string running_key(const Line& line) {
  auto key = text::fold_case(line.plain);
  std::replace_if(
      key.begin(), key.end(), [](unsigned char c) { return std::isdigit(c) != 0; }, '#');
  return key;
}

void add_edges(const Lines& lines, std::size_t boundary, std::size_t page,
               std::vector<Edge>& edges) {
  constexpr std::size_t deepest = 3;
  std::size_t seen = 0;
  for (auto i = boundary; i < lines.size() && seen < deepest; ++i) {
    if (lines[i].line.blank()) continue;
    edges.push_back({i, page, true});
    ++seen;
  }
  seen = 0;
  for (auto i = boundary; i-- > 0 && seen < deepest;) {
    if (lines[i].line.blank()) continue;
    edges.push_back({i, page, false});
    ++seen;
  }
}

bool may_run(const ReadLine& line) {
  constexpr std::size_t longest = 120;
  return means<TextLine>(line) && line.line.plain.size() <= longest &&
         !ends_closed(line.line.plain) && !number_label(line.line.plain);
}

/// Marks lines that stand at the edges of at least two pages. The first at a top stays: it may be
/// the very title that the other pages repeat.
void mark_running_heads(Lines& lines) {
  std::vector<Edge> edges;
  std::size_t page = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].line.page_top || is_page_number(lines[i])) add_edges(lines, i, ++page, edges);
  }
  add_edges(lines, lines.size(), ++page, edges);
  std::unordered_map<std::string, std::vector<Edge>> groups;
  for (const auto& edge : edges) {
    if (may_run(lines[edge.line])) groups[running_key(lines[edge.line].line)].push_back(edge);
  }
  for (const auto& [key, group] : groups) {
    std::unordered_set<std::size_t> places;
    for (const auto& edge : group) places.insert(edge.line);
    if (places.size() < 2) continue;
    const bool keeps_first = group.front().top;
    for (const auto& edge : group) {
      if (!keeps_first || edge.line != group.front().line)
        mark(lines, edge.line, edge.line + 1, "running head");
    }
  }
}

}  // namespace

void mark_page_furniture(std::vector<ReadLine>& lines) {
  mark_mail(lines);
  mark_contents(lines);
  mark_running_heads(lines);
}

}  // namespace osce::indexer
