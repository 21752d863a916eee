// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html_scan.hpp"

#include <algorithm>

#include "indexer/source/decode.hpp"

namespace osce::indexer {
namespace {

constexpr std::string_view tag_blanks = " \t\r\n\f";

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

/// Behind the element that begins at `at` with "<script" or "<style", where that ends; `at` if
/// another element begins there. Comparisons in scripts are no tags.
std::size_t behind_raw_text(std::string_view html, std::size_t at) {
  for (const std::string_view name : {"script", "style"}) {
    const auto tag = html.substr(at + 1, name.size());
    const bool same = std::equal(tag.begin(), tag.end(), name.begin(), name.end(),
                                 [](char a, char b) { return (a | 0x20) == b; });
    if (!same) continue;
    const auto end = html.find("</", html.find('>', at));
    return std::min(end, html.size());
  }
  return at;
}

/// Where an attribute's value ends that begins at or behind `at`.
std::size_t behind_value(std::string_view html, std::size_t at) {
  at = std::min(html.find_first_not_of(tag_blanks, at), html.size());
  if (at == html.size()) return at;
  const char quote = html[at];
  if (quote == '"' || quote == '\'') {
    const auto end = html.find(quote, at + 1);
    return end == std::string_view::npos ? html.size() : end + 1;
  }
  return std::min(html.find_first_of(" \t\r\n\f>", at), html.size());
}

/// Counts the words of the tag at `at`, values left out, up to `most`; moves `at` behind it.
std::size_t count_attributes(std::string_view html, std::size_t& at, std::size_t most) {
  std::size_t count = 0;
  bool in_word = true;
  for (++at; at < html.size() && html[at] != '>' && count <= most;) {
    const bool blank = tag_blanks.find(html[at]) != std::string_view::npos;
    if (html[at] == '=') {
      at = behind_value(html, at + 1);
      in_word = false;
      continue;
    }
    if (!blank && !in_word) ++count;
    in_word = !blank;
    ++at;
  }
  return count;
}

}  // namespace

int line_of_swollen_tag(std::string_view html, std::size_t most) {
  for (auto at = html.find('<'); at < html.size(); at = html.find('<', at)) {
    const auto tag = at++;
    if (html.substr(tag, 4) == "<!--") {
      at = std::min(html.find("-->", tag), html.size());
    } else if (at < html.size() && is_ascii_letter(html[at])) {
      at = std::max(at, behind_raw_text(html, tag));
      if (html[at] != '<' && count_attributes(html, at, most) > most) return line_at(html, tag);
    }
  }
  return 0;
}

}  // namespace osce::indexer
